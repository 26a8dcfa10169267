import { type Cell, isOpaqueCell } from '../cells/cell.js'
import { type CellScope, testCell } from '../cells/test-cell.js'
import { encoderOf } from '../compile/fact-encoder.js'
import type { Axis } from '../compile/input-axis.js'
import { factName, type Input } from '../facts/column.js'
import type { Fact, Facts } from '../facts/fact.js'
import { normalise } from '../text/normalise.js'
import { literalImplies } from './implied-answers.js'
import { type ListWish, listFor } from './list-answers.js'
import { otherValues } from './sample-values.js'
import type { Box, Grid } from './table-grid.js'

interface Wish {
  readonly cell: Cell
  readonly answer: boolean
}

// Opaque cells are never wished for; whoever asks treats them apart.
const scope: CellScope = { fold: normalise, opaque: () => null }

const fulfils = (fact: Fact, wishes: readonly Wish[]): boolean =>
  wishes.every(({ cell, answer }) => isOpaqueCell(cell) || (testCell(cell, fact, scope) === true) === answer)

type TextCell = Cell & { readonly kind: 'text' }

const isText = (wish: Wish): wish is Wish & { readonly cell: TextCell } => wish.cell.kind === 'text'

const isList = (wish: Wish): wish is ListWish => wish.cell.kind === 'has'

/** The literals of a cell that may stand in a text without making it pass a test that it must fail. */
const freeLiterals = (cell: TextCell, refused: readonly TextCell[]): readonly string[] =>
  cell.literals.filter((literal) => !refused.some((other) => literalImplies(normalise(literal), cell, other)))

const refusedBy = (wishes: readonly Wish[]): readonly TextCell[] =>
  wishes.filter(isText).flatMap(({ cell, answer }) => (answer ? [] : [cell]))

const mostTexts = 200

interface Draft {
  readonly first: readonly string[]
  readonly middle: readonly string[]
  readonly last: readonly string[]
}

/** Texts with one literal of each cell that must hold, every choice of literals tried up to a limit. */
const textsFor = (wishes: readonly Wish[]): readonly string[] => {
  const refused = refusedBy(wishes)
  let drafts: readonly Draft[] = [{ first: [], middle: [], last: [] }]
  for (const wish of wishes) {
    if (!isText(wish) || !wish.answer) continue
    const place =
      wish.cell.test === 'startsWith' ? 'first' : wish.cell.test === 'endsWith' ? 'last' : 'middle'
    drafts = drafts
      .flatMap((draft) =>
        freeLiterals(wish.cell, refused).map((literal) => ({
          ...draft,
          [place]: [...draft[place], literal],
        })),
      )
      .slice(0, mostTexts)
  }
  return drafts.flatMap(({ first, middle, last }) => {
    const words = [...first, ...middle, ...last]
    if (words.length === 0) return []
    const apart = [...(first.length === 0 ? ['…'] : []), ...words, ...(last.length === 0 ? ['…'] : [])]
    return [words.join(' '), words.join(''), apart.join(' ')]
  })
}

/** Facts that might fulfil the wishes, most likely first. */
const candidates = (sample: Fact, wishes: readonly Wish[], others: readonly Fact[]): readonly Fact[] => {
  if (!Array.isArray(sample)) return [...textsFor(wishes), sample, '…', ...others]
  const list = listFor(wishes.filter(isList))
  return list === undefined || list === 'impossible' ? [] : [list]
}

const placesOf = (grid: Grid, box: Box, dimension: number): readonly number[] => {
  const set = box[dimension] ?? [0, grid.dimensions[dimension]?.size ?? 0]
  const places: number[] = []
  for (let span = 0; span < set.length; span += 2)
    for (let place = set[span] as number; place < (set[span + 1] as number); place += 1) places.push(place)
  return places
}

const wishesOf = (grid: Grid, box: Box, input: number): readonly Wish[] =>
  grid.dimensions.flatMap(({ predicate }, index) => {
    const asked = predicate === undefined ? undefined : grid.predicates[predicate]
    const [answer, ...others] = box[index] === undefined ? [] : placesOf(grid, box, index)
    return asked?.input !== input || answer === undefined || others.length > 0
      ? []
      : [{ cell: asked.cell, answer: answer === 1 }]
  })

const factAtPlace = (grid: Grid, input: number, place: number, wishes: readonly Wish[]): Fact | undefined => {
  const axis = grid.axes[input]
  const dimension = grid.dimensions[input]
  const sample = dimension?.samples[place]
  if (axis === undefined || dimension === undefined || sample === undefined) return undefined
  if (wishes.length === 0 || fulfils(sample, wishes)) return sample
  if (dimension.classAt[place] !== 0) return undefined
  return candidates(sample, wishes, otherValues(axis) ?? []).find(
    (fact) => !axis.places.has(fact) && isAllowed(fact, axis.input.values) && fulfils(fact, wishes),
  )
}

/** The first place that has a fact as wished: values that pass the same cells may differ in what they contain. */
const factAt = (grid: Grid, box: Box, input: number): Fact | undefined => {
  const wishes = wishesOf(grid, box, input)
  if (wishes.length === 0) return factAtPlace(grid, input, box[input]?.[0] ?? 0, wishes)
  for (const place of placesOf(grid, box, input)) {
    const fact = factAtPlace(grid, input, place, wishes)
    if (fact !== undefined) return fact
  }
  return undefined
}

const isImpossible = (grid: Grid, box: Box, input: number): boolean => {
  const wishes = wishesOf(grid, box, input)
  if (wishes.length === 0) return false
  if (listFor(wishes.filter(isList)) === 'impossible') return true
  const refused = refusedBy(wishes)
  if (wishes.some((wish) => isText(wish) && wish.answer && freeLiterals(wish.cell, refused).length === 0))
    return true
  const { classAt = [], samples = [] } = grid.dimensions[input] ?? {}
  // A class of one value has no other facts than this one; opaque cells are never asked here.
  return placesOf(grid, box, input).every((place) => {
    const sample = samples[place]
    return classAt[place] !== 0 && sample !== undefined && !fulfils(sample, wishes)
  })
}

/** Whether it is proved that no facts lie in a box: the answers that it wants of one text or list contradict each other. */
export const isImpossibleIn = (grid: Grid, box: Box): boolean =>
  grid.predicates.length > 0 && grid.inputs.some((_, input) => isImpossible(grid, box, input))

const isAllowed = (fact: Fact, values: readonly unknown[] | undefined): boolean =>
  values === undefined ||
  (Array.isArray(fact) ? fact.every((member) => values.includes(member)) : values.includes(fact))

/** One fact for two columns that ask the same: the other column's, where it lies in this one's class too, or this one's own in the others'. */
const inBoth = (grid: Grid, box: Box, input: number, shared: Fact, own: Fact): Fact | undefined => {
  const name = factName(grid.inputs[input] as Input)
  const lies = (fact: Fact, column: number): boolean => {
    const { classAt = [], samples = [] } = grid.dimensions[column] ?? {}
    if (box[column] === undefined) return true
    const at = encoderOf(grid.axes[column] as Axis, 'strict')(fact)
    return placesOf(grid, box, column).some((place) => samples[place] === fact || classAt[place] === at)
  }
  const earlier = grid.inputs.flatMap((each, column) =>
    column < input && factName(each) === name ? [column] : [],
  )
  if (lies(shared, input)) return shared
  return earlier.every((column) => lies(own, column)) ? own : undefined
}

/** Facts that lie in a box of the grid, or `undefined` when none could be made up. */
export const factsIn = (grid: Grid, box: Box): Facts | undefined => {
  const facts = new Map<string, Fact>()
  for (const [input, column] of grid.inputs.entries()) {
    const fact = factAt(grid, box, input)
    if (fact === undefined) return undefined
    const shared = facts.get(factName(column))
    const both = shared === undefined ? fact : inBoth(grid, box, input, shared, fact)
    if (both === undefined) return undefined
    facts.set(factName(column), both)
  }
  return Object.fromEntries(facts)
}
