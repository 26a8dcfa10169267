import type { Cell } from '../cells/cell.js'
import { readCell } from '../cells/read-cell.js'
import type { Input } from '../facts/column.js'
import { feel } from '../feel/feel.js'

/** A FEEL text as a cell of this column, or `undefined` when the table room refuses it. */
export const feelCell = (
  text: string,
  input: Input,
  names: ReadonlyMap<string, string>,
): Cell | undefined => {
  const refusals: string[] = []
  const cell = readCell({ feel: text }, { input, names, feel, complain: (code) => refusals.push(code) })
  return refusals.length > 0 ? undefined : cell
}
