import type { MovedRow, RowAnswer } from './tally.js'

/** One row of history put to both versions, or why it could not be. */
export type ComparedRow =
  | { readonly ok: true; readonly row: MovedRow; readonly before: RowAnswer; readonly after: RowAnswer }
  | {
      readonly ok: false
      readonly file: string
      readonly row: number
      readonly reasons: readonly string[]
      /** The reasons without what is the row's own, to be counted. */
      readonly causes: readonly string[]
    }

/** Turns the bytes of one file into rows that were put to both versions. */
export type CompareRows = (file: string, bytes: AsyncIterable<Uint8Array>) => AsyncIterable<ComparedRow>
