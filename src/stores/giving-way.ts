const callsInATurn = 256

/** As it was when the module was loaded: a test of the host that stops the clock must not stop the store. */
const wait = setTimeout

/**
 * A wait that every so many calls lasts until the event loop has turned. Native drivers (`libsql`) free what a statement answered only
 * then, and a loop of nothing but synchronous answers never lets the loop turn: memory would grow with every row read.
 */
export const givingWay = (): (() => Promise<void>) => {
  let calls = 0
  return async () => {
    calls += 1
    if (calls % callsInATurn === 0) await new Promise<void>((resolve) => wait(resolve, 0))
  }
}
