/**
 * As it was when the module was loaded: a test of the host that stops the clock must not stop the desk. An engine without a host has no
 * timers; there a desk loads all the same and tries again at once.
 */
const wait: typeof setTimeout | undefined = globalThis.setTimeout

const shortestMs = 10
const longestMs = 500

/**
 * A random pause before the next try, twice as long at most with every try and half a second at the longest: writers who met once then
 * come at different moments.
 */
export const pauseBetweenTries = (attempt: number): Promise<void> =>
  wait === undefined
    ? Promise.resolve()
    : new Promise((resolve) => wait(resolve, Math.random() * Math.min(longestMs, shortestMs * 2 ** attempt)))
