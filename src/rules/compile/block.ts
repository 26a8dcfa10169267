import { type Answers, yes } from './ask.js'
import type { Axis } from './axis.js'
import { sizeOf } from './class-set.js'
import type { Demand } from './predicate.js'

/** One input inside a block: which rules each class leaves standing. */
interface ClassColumn {
  readonly axis: number
  /** Row of `masks` for each class of the axis. Classes that this block cannot tell apart share a row. */
  readonly rowOf: Int32Array
  readonly masks: Int32Array
  /** How much of the input the average rule takes: columns that leave few rules standing are asked first. */
  readonly share: number
}

interface AnswerMask {
  readonly predicate: number
  readonly mask: Int32Array
}

/** The eager predicates of one input: rules that ask nothing, rules that want a yes, rules that want a no. */
interface AnswerColumn {
  readonly input: number
  readonly indifferent: Int32Array
  readonly wantYes: readonly AnswerMask[]
  readonly wantNo: readonly AnswerMask[]
}

/** Up to a few hundred rules as bitsets: bit `i` stands for the rule at `positions[i]`. */
export interface Block {
  readonly words: number
  readonly positions: Int32Array
  readonly everyRule: Int32Array
  /** The class columns side by side: `masks[rows[firstRow[i] + class of axis axes[i]] + word]` is column `i`. */
  readonly axes: Int32Array
  readonly firstRow: Int32Array
  readonly rows: Int32Array
  readonly masks: Int32Array
  readonly answerColumns: readonly AnswerColumn[]
}

const setBit = (bits: Int32Array, offset: number, index: number): void => {
  bits[offset + (index >>> 5)] = (bits[offset + (index >>> 5)] as number) | (1 << (index & 31))
}

const classColumn = (
  axis: Axis,
  number: number,
  demands: readonly Demand[],
  words: number,
): ClassColumn | undefined => {
  const edges = new Set<number>([0])
  for (const { classes } of demands) for (const edge of classes) if (edge < axis.classCount) edges.add(edge)
  if (edges.size === 1 && demands.every(({ classes }) => classes.length > 0)) return undefined
  const starts = [...edges].sort((a, b) => a - b)
  const rowOf = new Int32Array(axis.classCount)
  const rowAt = new Map<number, number>([[axis.classCount, starts.length]])
  starts.forEach((start, row) => {
    rowAt.set(start, row)
    rowOf.fill(row * words, start, starts[row + 1] ?? axis.classCount)
  })
  const masks = new Int32Array(starts.length * words)
  demands.forEach(({ classes }, rule) => {
    for (let span = 0; span < classes.length; span += 2) {
      const last = rowAt.get(classes[span + 1] as number) as number
      for (let row = rowAt.get(classes[span] as number) as number; row < last; row += 1)
        setBit(masks, row * words, rule)
    }
  })
  const taken = demands.reduce((sum, { classes }) => sum + sizeOf(classes), 0)
  return { axis: number, rowOf, masks, share: taken / axis.classCount }
}

const answerColumn = (
  input: number,
  demands: readonly Demand[],
  isEager: (id: number) => boolean,
  words: number,
): AnswerColumn | undefined => {
  const indifferent = new Int32Array(words)
  const wants = { yes: new Map<number, Int32Array>(), no: new Map<number, Int32Array>() }
  demands.forEach(({ predicate, answer }, rule) => {
    if (predicate === undefined || !isEager(predicate)) {
      setBit(indifferent, 0, rule)
      return
    }
    const side = answer === true ? wants.yes : wants.no
    const mask = side.get(predicate) ?? new Int32Array(words)
    side.set(predicate, mask)
    setBit(mask, 0, rule)
  })
  if (wants.yes.size === 0 && wants.no.size === 0) return undefined
  const listed = (side: Map<number, Int32Array>) =>
    [...side].map(([predicate, mask]) => ({ predicate, mask }))
  return { input, indifferent, wantYes: listed(wants.yes), wantNo: listed(wants.no) }
}

const startsOf = (sizes: readonly number[]): number[] => {
  let start = 0
  return sizes.map((size) => {
    start += size
    return start - size
  })
}

/** One array in place of many: a decision then follows two numbers a column instead of three objects. */
const sideBySide = (columns: readonly ClassColumn[]): Pick<Block, 'axes' | 'firstRow' | 'rows' | 'masks'> => {
  const firstRow = startsOf(columns.map(({ rowOf }) => rowOf.length))
  const firstMask = startsOf(columns.map(({ masks }) => masks.length))
  const rows = new Int32Array(columns.reduce((sum, { rowOf }) => sum + rowOf.length, 0))
  const masks = new Int32Array(columns.reduce((sum, column) => sum + column.masks.length, 0))
  columns.forEach((column, index) => {
    const start = firstMask[index] as number
    rows.set(
      column.rowOf.map((row) => row + start),
      firstRow[index],
    )
    masks.set(column.masks, start)
  })
  return {
    axes: Int32Array.from(columns, ({ axis }) => axis),
    firstRow: Int32Array.from(firstRow),
    rows,
    masks,
  }
}

/** Builds the bitsets of some rules, given by their positions in the order of evaluation. */
export const blockOf = (
  positions: readonly number[],
  axes: readonly Axis[],
  demandsAt: readonly (readonly Demand[])[],
  isEager: (predicate: number) => boolean,
): Block => {
  const words = Math.max(1, Math.ceil(positions.length / 32))
  const everyRule = new Int32Array(words)
  for (let index = 0; index < positions.length; index += 1) setBit(everyRule, 0, index)
  const columns = axes.map((_, input) => positions.map((position) => demandsAt[position]?.[input] as Demand))
  const classColumns = axes
    .flatMap((axis, input) => classColumn(axis, input, columns[input] ?? [], words) ?? [])
    .sort((a, b) => a.share - b.share)
  return {
    words,
    positions: Int32Array.from(positions),
    everyRule,
    ...sideBySide(classColumns),
    answerColumns: columns.flatMap((demands, input) => answerColumn(input, demands, isEager, words) ?? []),
  }
}

const answered = ({ indifferent, wantYes, wantNo }: AnswerColumn, answers: Answers, word: number): number => {
  let bits = indifferent[word] as number
  for (const { predicate, mask } of wantYes) if (answers[predicate] === yes) bits |= mask[word] as number
  for (const { predicate, mask } of wantNo) if (answers[predicate] !== yes) bits |= mask[word] as number
  return bits
}

/** The rules of one word of a block that the classes leave standing. */
export const survivors = (block: Block, word: number, classes: readonly number[]): number => {
  const { axes, firstRow, rows, masks } = block
  let bits = block.everyRule[word] as number
  for (let index = 0; index < axes.length; index += 1) {
    const row = rows[(firstRow[index] as number) + (classes[axes[index] as number] as number)] as number
    bits &= masks[row + word] as number
    if (bits === 0) return 0
  }
  return bits
}

/** Those of them that eager answers leave standing too, for inputs that matter and that `ask` says are answered. */
export const answeredSurvivors = (
  block: Block,
  word: number,
  standing: number,
  answers: Answers,
  ask: (input: number) => boolean,
): number => {
  let bits = standing
  for (const column of block.answerColumns) {
    if ((bits & ~(column.indifferent[word] as number)) === 0) continue
    if (ask(column.input)) bits &= answered(column, answers, word)
  }
  return bits
}
