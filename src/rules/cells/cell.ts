import type { Scalar } from '../facts/fact.js'

/** One end of a range; `date` inputs carry ISO dates, `number` inputs numbers. */
export interface Bound {
  readonly value: number | string
  readonly inclusive: boolean
}

export type TextTest = 'contains' | 'startsWith' | 'endsWith'

/**
 * What one cell of a decision table asks of one fact: the single form behind the object, S-FEEL and DMN spellings.
 * Every kind but `feel` and `function` is open to verification; those two are opaque.
 */
export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'null' }
  | { readonly kind: 'in'; readonly values: readonly Scalar[] }
  | { readonly kind: 'range'; readonly low?: Bound; readonly high?: Bound }
  | { readonly kind: 'text'; readonly test: TextTest; readonly literals: readonly string[] }
  | { readonly kind: 'has'; readonly quantity: 'any' | 'all'; readonly values: readonly string[] }
  | { readonly kind: 'not'; readonly cell: Cell }
  | { readonly kind: 'either'; readonly cells: readonly Cell[] }
  | { readonly kind: 'feel'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string }

export const anyCell: Cell = { kind: 'any' }

/** Whether a cell asks only which value a fact has, so that value classes decide it exactly. */
export const isScalarCell = (cell: Cell): boolean => {
  switch (cell.kind) {
    case 'any':
    case 'null':
    case 'in':
    case 'range':
      return true
    case 'not':
      return isScalarCell(cell.cell)
    case 'either':
      return cell.cells.every(isScalarCell)
    default:
      return false
  }
}

/** Whether some part of a cell can be run but not reasoned about. */
export const isOpaqueCell = (cell: Cell): boolean => {
  switch (cell.kind) {
    case 'feel':
    case 'function':
      return true
    case 'not':
      return isOpaqueCell(cell.cell)
    case 'either':
      return cell.cells.some(isOpaqueCell)
    default:
      return false
  }
}
