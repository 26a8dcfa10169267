import { type Cell, isOpaqueCell } from '../cells/cell.js'
import { type CellScope, testCell } from '../cells/test-cell.js'
import { encoderOf } from '../compile/fact-encoder.js'
import type { Axis } from '../compile/input-axis.js'
import { factName, type Input } from '../facts/column.js'
import type { Fact, Facts } from '../facts/fact.js'
import { normalise } from '../text/normalise.js'
import { otherValues } from './sample-values.js'
import type { Grid } from './table-grid.js'

/** One place a dimension; −1 where any place will do. */
export type Point = readonly number[]

interface Wish {
  readonly cell: Cell
  readonly answer: boolean
}

// Opaque cells are never wished for; whoever asks treats them apart.
const scope: CellScope = { fold: normalise, opaque: () => null }

const fulfils = (fact: Fact, wishes: readonly Wish[]): boolean =>
  wishes.every(({ cell, answer }) => isOpaqueCell(cell) || (testCell(cell, fact, scope) === true) === answer)

interface Words {
  readonly first: string[]
  readonly middle: string[]
  readonly last: string[]
  readonly members: string[]
}

const gather = (cell: Cell, words: Words): void => {
  const [word = ''] = cell.kind === 'text' ? cell.literals : []
  if (cell.kind === 'text')
    (cell.test === 'startsWith' ? words.first : cell.test === 'endsWith' ? words.last : words.middle).push(
      word,
    )
  if (cell.kind === 'has')
    words.members.push(...(cell.quantity === 'all' ? cell.values : cell.values.slice(0, 1)))
  if (cell.kind === 'either') for (const part of cell.cells) gather(part, words)
}

/** Facts that might fulfil the wishes, most likely first. */
const candidates = (sample: Fact, wishes: readonly Wish[], others: readonly Fact[]): readonly Fact[] => {
  const words: Words = { first: [], middle: [], last: [], members: [] }
  for (const { cell, answer } of wishes) if (answer) gather(cell, words)
  if (Array.isArray(sample)) return [[...new Set(words.members)]]
  const text = [...words.first, ...words.middle, ...words.last]
  return [...(text.length === 0 ? [] : [text.join(' '), text.join('')]), sample, '…', ...others]
}

const factAt = (grid: Grid, point: Point, input: number): Fact | undefined => {
  const axis = grid.axes[input]
  const dimension = grid.dimensions[input]
  const place = Math.max(0, point[input] ?? 0)
  const sample = dimension?.samples[place]
  if (axis === undefined || dimension === undefined || sample === undefined) return undefined
  const wishes = grid.dimensions.flatMap(({ predicate }, index) => {
    const cell =
      predicate === undefined || grid.predicates[predicate]?.input !== input
        ? undefined
        : grid.predicates[predicate]?.cell
    return cell === undefined || (point[index] ?? -1) < 0 ? [] : [{ cell, answer: point[index] === 1 }]
  })
  if (wishes.length === 0 || fulfils(sample, wishes)) return sample
  if (dimension.classAt[place] !== 0) return undefined
  const found = candidates(sample, wishes, otherValues(axis) ?? []).find(
    (fact) => !axis.places.has(fact) && isAllowed(fact, axis.input.values) && fulfils(fact, wishes),
  )
  return found
}

const isAllowed = (fact: Fact, values: readonly unknown[] | undefined): boolean =>
  values === undefined ||
  (Array.isArray(fact) ? fact.every((member) => values.includes(member)) : values.includes(fact))

/** One fact for two columns that ask the same: the other column's, where it lies in this one's class too, or this one's own in the others'. */
const inBoth = (grid: Grid, point: Point, input: number, shared: Fact, own: Fact): Fact | undefined => {
  const name = factName(grid.inputs[input] as Input)
  const lies = (fact: Fact, column: number): boolean => {
    const { classAt = [], samples = [] } = grid.dimensions[column] ?? {}
    const place = point[column] ?? -1
    if (place < 0 || samples[place] === fact) return true
    return encoderOf(grid.axes[column] as Axis, 'strict')(fact) === classAt[place]
  }
  const earlier = grid.inputs.flatMap((each, column) =>
    column < input && factName(each) === name ? [column] : [],
  )
  if (lies(shared, input)) return shared
  return earlier.every((column) => lies(own, column)) ? own : undefined
}

/** Facts that lie at a point of the grid, or `undefined` when none could be made up. */
export const factsAt = (grid: Grid, point: Point): Facts | undefined => {
  const facts = new Map<string, Fact>()
  for (const [input, column] of grid.inputs.entries()) {
    const fact = factAt(grid, point, input)
    if (fact === undefined) return undefined
    const shared = facts.get(factName(column))
    const both = shared === undefined ? fact : inBoth(grid, point, input, shared, fact)
    if (both === undefined) return undefined
    facts.set(factName(column), both)
  }
  return Object.fromEntries(facts)
}
