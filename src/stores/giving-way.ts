const callsInATurn = 256

/**
 * A wait that every so many calls lasts until the event loop has turned. Native drivers (`libsql`) free what a statement answered only
 * then, and a loop of nothing but synchronous answers never lets the loop turn: memory would grow with every row read.
 */
export const givingWay = (): (() => Promise<void>) => {
  let calls = 0
  return async () => {
    calls += 1
    if (calls % callsInATurn === 0) await new Promise<void>((resolve) => setTimeout(resolve, 0))
  }
}
