import { anyCell, type Cell } from '../cells/cell.js'
import { type ClassSet, intersect, union } from '../compile/class-set.js'
import { type Axis, axisOf } from '../compile/input-axis.js'
import { type Demand, demandsOf, type Predicate } from '../compile/predicate.js'
import type { Input } from '../facts/column.js'
import type { Fact } from '../facts/fact.js'
import type { Table } from '../table/table.js'
import { addBit, type Bits, noBits } from './rule-bits.js'
import { sampleOf } from './sample-values.js'

/** One direction of the input space: the possible classes of an input, or no and yes of a predicate. */
export interface Dimension {
  readonly input: number
  readonly predicate?: number
  readonly size: number
  /** The class on the axis (or 0 for no, 1 for yes) behind each place of the dimension. */
  readonly classAt: readonly number[]
  readonly samples: readonly (Fact | undefined)[]
  /** By place: the rules that allow it. */
  readonly rules: Bits
  /** The rules that do not allow every place. */
  readonly constrained: Bits
}

/**
 * The input space of one table, or of several together, cut so finely that every rule is a box: in each
 * dimension a set of places, `undefined` for all of them.
 */
export interface Grid {
  readonly inputs: readonly Input[]
  readonly axes: readonly Axis[]
  readonly predicates: readonly Predicate[]
  readonly dimensions: readonly Dimension[]
  readonly words: number
  /** By rule, then by dimension. Rules of later tables follow those of earlier ones. */
  readonly boxes: readonly Box[]
  /** Rules that match nothing the columns allow. */
  readonly impossible: Bits
}

export type Box = readonly (ClassSet | undefined)[]

const mostCells = 1 << 26

/** Maps spans of axis classes to spans of the classes that occur. */
const onlyPossible = (set: ClassSet, before: Int32Array, size: number): ClassSet | undefined => {
  const spans: ClassSet[] = []
  for (let span = 0; span < set.length; span += 2)
    spans.push([before[set[span] as number] as number, before[set[span + 1] as number] as number])
  const joined = union(spans.filter(([from = 0, to = 0]) => from < to))
  return joined[0] === 0 && joined[1] === size ? undefined : joined
}

interface Draft {
  readonly input: number
  readonly predicate?: number
  readonly classAt: readonly number[]
  readonly samples: readonly (Fact | undefined)[]
  readonly setOf: (demand: Demand) => ClassSet | undefined
}

const classDraft = (axis: Axis, input: number): Draft => {
  const samples = Array.from({ length: axis.classCount }, (_, each) => sampleOf(axis, each))
  const classAt = samples.flatMap((sample, each) => (sample === undefined ? [] : [each]))
  const before = new Int32Array(axis.classCount + 1)
  samples.forEach((sample, each) => {
    before[each + 1] = (before[each] as number) + (sample === undefined ? 0 : 1)
  })
  const known = new Map<ClassSet, ClassSet | undefined>()
  return {
    input,
    classAt,
    samples: classAt.map((each) => samples[each]),
    setOf: ({ classes }) => {
      if (!known.has(classes)) known.set(classes, onlyPossible(classes, before, classAt.length))
      return known.get(classes)
    },
  }
}

const no: ClassSet = [0, 1]
const yes: ClassSet = [1, 2]

const answerDraft = ({ id, input }: Predicate): Draft => ({
  input,
  predicate: id,
  classAt: [0, 1],
  samples: [undefined, undefined],
  setOf: ({ predicate, answer }) => (predicate !== id ? undefined : answer === true ? yes : no),
})

const dimensionOf = (
  { setOf: _, ...draft }: Draft,
  column: readonly (ClassSet | undefined)[],
  words: number,
): Dimension => {
  const size = draft.classAt.length
  const rules = new Int32Array(size * words)
  const constrained = noBits(words)
  column.forEach((set, rule) => {
    if (set !== undefined) addBit(constrained, rule)
    const spans = set ?? [0, size]
    for (let span = 0; span < spans.length; span += 2)
      for (let place = spans[span] as number; place < (spans[span + 1] as number); place += 1)
        addBit(rules, rule, place * words)
  })
  return { ...draft, size, rules, constrained }
}

const rowOf = (table: Table, inputs: readonly Input[], rule: number): readonly Cell[] =>
  inputs.map(({ name }) => {
    const column = table.inputs.findIndex((input) => input.name === name)
    return table.rules[rule]?.cells[column] ?? anyCell
  })

/**
 * The grid of some tables over these inputs, or `undefined` when it would not fit into memory.
 * The inputs say what is possible; a table need not have all of them.
 */
export const gridOf = (tables: readonly Table[], inputs: readonly Input[]): Grid | undefined => {
  const rows = tables.flatMap((table) => table.rules.map((_, rule) => rowOf(table, inputs, rule)))
  const axes = inputs.map((input, column) =>
    axisOf(
      input,
      rows.map((row) => row[column] ?? anyCell),
    ),
  )
  const words = Math.max(1, Math.ceil(rows.length / 32))
  if (axes.some((axis) => axis.classCount * words > mostCells)) return undefined
  const { predicates, demands } = demandsOf(rows, axes)
  const drafts = [...axes.map(classDraft), ...predicates.map(answerDraft)]
  if (drafts.length * rows.length > mostCells) return undefined
  const columns = drafts.map((draft) => demands.map((row) => draft.setOf(row[draft.input] as Demand)))
  const impossible = noBits(words)
  for (const column of columns)
    column.forEach((set, rule) => {
      if (set?.length === 0) addBit(impossible, rule)
    })
  return {
    inputs,
    axes,
    predicates,
    dimensions: drafts.map((draft, index) => dimensionOf(draft, columns[index] ?? [], words)),
    words,
    boxes: rows.map((_, rule) => columns.map((column) => column[rule])),
    impossible,
  }
}

/** The rules of a set that may hold a whole box: they ask nothing in a dimension that the box takes whole. */
export const mayHold = ({ dimensions }: Grid, box: Box, among: Bits): Bits => {
  const left = among.slice()
  dimensions.forEach(({ constrained }, number) => {
    if (box[number] !== undefined) return
    for (let word = 0; word < left.length; word += 1)
      left[word] = (left[word] as number) & ~(constrained[word] as number)
  })
  return left
}

/** The places that two boxes share in every dimension, or `undefined` when they share none. */
export const commonBox = (a: Box, b: Box): Box | undefined => {
  const shared: (ClassSet | undefined)[] = []
  for (let dimension = 0; dimension < a.length; dimension += 1) {
    const left = a[dimension]
    const right = b[dimension]
    const both = left === undefined ? right : right === undefined ? left : intersect(left, right)
    if (both?.length === 0) return undefined
    shared.push(both)
  }
  return shared
}
