import type { CompiledTable, TableCase } from '../../rules/index.js'

/** A case and the file that it was read from. */
export interface PlacedCase {
  readonly file: string
  readonly case: TableCase
}

/** One table with every case about it, from all files. */
export interface Suite {
  /** The policy's folder, or the table's file. */
  readonly place: string
  readonly compiled: CompiledTable
  /** What a reader calls the table: by its version too where there are several. */
  readonly name: string
  readonly cases: PlacedCase[]
}
