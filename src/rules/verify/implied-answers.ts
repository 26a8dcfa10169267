import type { Cell } from '../cells/cell.js'
import { passesText } from '../cells/test-cell.js'
import { normalise } from '../text/normalise.js'
import type { Box, Grid } from './table-grid.js'

/** Whether a text that passes a cell by one of its literals passes another cell too. */
export const literalImplies = (
  literal: string,
  cell: Cell & { kind: 'text' },
  other: Cell & { kind: 'text' },
): boolean => {
  // A text that merely contains a literal may still begin and end in any way.
  if (other.test !== 'contains' && other.test !== cell.test) return false
  return passesText(other.test, literal, other.literals.map(normalise))
}

/** Whether every text or list that passes one cell must pass the other. */
const implies = (cell: Cell, other: Cell): boolean => {
  if (cell.kind === 'text' && other.kind === 'text')
    return cell.literals.map(normalise).every((literal) => literalImplies(literal, cell, other))
  if (cell.kind !== 'has' || other.kind !== 'has') return false
  const within = cell.values.filter((value) => other.values.includes(value)).length
  if (other.quantity === 'all') return cell.quantity === 'all' && within === other.values.length
  return cell.quantity === 'all' ? within > 0 : within === cell.values.length
}

/** By predicate: those of the same input that a yes to it makes a yes as well. */
export const implicationsOf = (grid: Grid): readonly (readonly number[])[] =>
  grid.predicates.map((predicate) =>
    grid.predicates
      .filter(
        ({ id, input, cell }) =>
          id !== predicate.id && input === predicate.input && implies(predicate.cell, cell),
      )
      .map(({ id }) => id),
  )

/** No and nothing else: a set that was joined from both answers excludes neither. */
const isNo = (set: Box[number]): boolean => set?.[0] === 0 && set[1] === 1

/** A box with all that its own yeses imply, or `undefined` when that contradicts it. */
export const withImplied = (
  grid: Grid,
  implications: readonly (readonly number[])[],
  box: Box,
): Box | undefined => {
  const first = grid.inputs.length
  const full = [...box]
  for (const { id } of grid.predicates) {
    if (box[first + id]?.[0] !== 1) continue
    for (const implied of implications[id] ?? []) {
      if (isNo(full[first + implied])) return undefined
      full[first + implied] = [1, 2]
    }
  }
  return full
}
