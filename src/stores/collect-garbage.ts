import { builtin } from './builtin.js'

/** As it was when the module was loaded: a test of the host that stops the clock must not stop the store. */
const whenTheLoopTurns = setImmediate

const turnOfTheLoop = (): Promise<void> => new Promise((resolve) => whenTheLoopTurns(resolve))

/** Collects garbage now, and frees what native code held by it, which happens when the event loop turns. */
export const collectGarbage = async (): Promise<void> => {
  const { setFlagsFromString } = builtin('node:v8')
  setFlagsFromString('--expose-gc')
  const gc = builtin('node:vm').runInNewContext('gc') as () => void
  setFlagsFromString('--no-expose-gc')
  await turnOfTheLoop()
  gc()
  await turnOfTheLoop()
}
