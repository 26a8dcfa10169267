import { type AnswerColumn, answerColumn } from './answer-column.js'
import type { Axis } from './axis.js'
import { setBit } from './bit.js'
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

/** Up to a thousand rules as bitsets: bit `i` stands for `rules[i]`. */
export interface Block {
  readonly words: number
  readonly rules: Int32Array
  /** The class columns side by side: `masks[rows[firstRow[i] + class of axis axes[i]] + word]` is column `i`. */
  readonly axes: Int32Array
  readonly firstRow: Int32Array
  /** Short numbers where they suffice, since a decision reads them all over the array. */
  readonly rows: Uint16Array | Uint32Array
  /** The first row is every rule: what a column leaves standing that is not there. */
  readonly masks: Int32Array
  readonly answerColumns: readonly AnswerColumn[]
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

const startsOf = (sizes: readonly number[]): number[] => {
  let start = 0
  return sizes.map((size) => {
    start += size
    return start - size
  })
}

/** One array in place of many: a decision then follows two numbers a column instead of three objects. */
const sideBySide = (
  everyRule: Int32Array,
  columns: readonly ClassColumn[],
): Pick<Block, 'axes' | 'firstRow' | 'rows' | 'masks'> => {
  const firstRow = startsOf(columns.map(({ rowOf }) => rowOf.length))
  const firstMask = startsOf(columns.map(({ masks }) => masks.length))
  const masks = new Int32Array(columns.reduce((sum, column) => sum + column.masks.length, everyRule.length))
  const rowCount = columns.reduce((sum, { rowOf }) => sum + rowOf.length, 0)
  const rows = masks.length <= 0xffff ? new Uint16Array(rowCount) : new Uint32Array(rowCount)
  masks.set(everyRule)
  columns.forEach((column, index) => {
    const start = everyRule.length + (firstMask[index] as number)
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
  order: readonly number[],
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
    rules: Int32Array.from(positions, (position) => order[position] as number),
    ...sideBySide(everyRule, classColumns),
    answerColumns: columns.flatMap((demands, input) => answerColumn(input, demands, isEager, words) ?? []),
  }
}
