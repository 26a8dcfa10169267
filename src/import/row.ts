import type { Issue } from '../issues.js'
import type { ComplaintEvent } from '../vocabulary/index.js'

/** A complaint as a foreign file tells it: its id and the events that open it, in order. */
export interface ImportedComplaint {
  readonly id: string
  readonly events: readonly ComplaintEvent[]
}

/** Where a row stands in its file. `row` counts data rows from 1; `line` is the first text line of the row, from 1. */
export interface RowPlace {
  readonly row: number
  readonly line: number
}

/** A row that became a complaint. */
export interface AcceptedRow extends RowPlace {
  readonly ok: true
  readonly complaint: ImportedComplaint
  /** Warnings: the row was accepted, yet something about it should be looked at. */
  readonly notes: readonly Issue[]
}

/** A rejected row: every reason, and the text as it stood in the file, so that nothing is lost. */
export interface RejectedRow extends RowPlace {
  readonly ok: false
  readonly id?: string
  readonly reasons: readonly Issue[]
  readonly raw: string
}

/** One data row of a file: accepted, or rejected with every reason. */
export type ReadRow = AcceptedRow | RejectedRow

/** What one row says, or why it cannot be read; the id also when the rest is unreadable. */
export type RowReading =
  | { readonly ok: true; readonly complaint: ImportedComplaint; readonly notes: readonly Issue[] }
  | { readonly ok: false; readonly id?: string; readonly reasons: readonly Issue[] }

/** Reads the cells of one row. */
export type CellReader = (cells: readonly string[]) => RowReading
