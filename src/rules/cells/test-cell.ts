import { type Fact, orderOf } from '../facts/fact.js'
import type { Bound, Cell, TextTest } from './cell.js'

/** FEEL's three truth values; only `true` lets a rule match. */
export type Truth = boolean | null

/** What a cell needs beyond the fact itself. */
export interface CellScope {
  /** How texts are compared: folded for narratives, or as they are written. */
  readonly fold: (text: string) => string
  readonly opaque: (cell: Cell & { kind: 'feel' | 'function' }, fact: Fact) => Truth
}

const textTests: Record<TextTest, (text: string, literal: string) => boolean> = {
  contains: (text, literal) => text.includes(literal),
  startsWith: (text, literal) => text.startsWith(literal),
  endsWith: (text, literal) => text.endsWith(literal),
}

/** Whether one folded text passes a test against any of the folded literals. */
export const passesText = (test: TextTest, text: string, literals: readonly string[]): boolean =>
  literals.some((literal) => textTests[test](text, literal))

/** Whether a list holds any, or all, of these values. */
export const holdsMembers = (
  quantity: 'any' | 'all',
  values: readonly string[],
  list: readonly Fact[],
): boolean =>
  quantity === 'any'
    ? values.some((value) => list.includes(value))
    : values.every((value) => list.includes(value))

const isAbove = (order: number, { value, inclusive }: Bound): boolean =>
  inclusive ? order >= orderOf(value) : order > orderOf(value)

const isBelow = (order: number, { value, inclusive }: Bound): boolean =>
  inclusive ? order <= orderOf(value) : order < orderOf(value)

const negated = (truth: Truth): Truth => (truth === null ? null : !truth)

const anyOf = (truths: readonly Truth[]): Truth =>
  truths.includes(true) ? true : truths.includes(null) ? null : false

/**
 * One cell on one fact, in FEEL's three values: null has no order and no text, so a comparison with it is
 * neither true nor false, and `not` of that is neither as well.
 */
export const testCell = (cell: Cell, fact: Fact, scope: CellScope): Truth => {
  switch (cell.kind) {
    case 'any':
      return true
    case 'null':
      return fact === null
    case 'in':
      return cell.values.some((value) => value === fact)
    case 'range': {
      if (typeof fact !== 'number' && typeof fact !== 'string') return null
      const order = orderOf(fact)
      if (Number.isNaN(order)) return null
      return (
        (cell.low === undefined || isAbove(order, cell.low)) &&
        (cell.high === undefined || isBelow(order, cell.high))
      )
    }
    case 'text':
      return typeof fact === 'string'
        ? passesText(cell.test, scope.fold(fact), cell.literals.map(scope.fold))
        : null
    case 'has':
      return Array.isArray(fact) ? holdsMembers(cell.quantity, cell.values, fact) : null
    case 'not':
      return negated(testCell(cell.cell, fact, scope))
    case 'either':
      return anyOf(cell.cells.map((each) => testCell(each, fact, scope)))
    default:
      return scope.opaque(cell, fact)
  }
}
