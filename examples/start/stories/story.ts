import type { Bank } from '../bank.js'

/** One moment of a story: what happens at the bank then, and the lines that tell it. */
export interface Scene {
  /** `09-21 08:40`, on the clock of the bank. */
  readonly at: string
  readonly happen: (bank: Bank) => Promise<readonly string[]>
}

/** What becomes of one matter in the fortnight, under one of the fifteen procedures. */
export interface Story {
  /** The folder of the procedure begins with it: `s15`. */
  readonly procedure: string
  readonly scenes: readonly Scene[]
}
