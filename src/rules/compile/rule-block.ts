import { type AnswerColumn, answerColumn } from './answer-column.js'
import type { Layout } from './block-layout.js'
import type { Axis } from './input-axis.js'
import type { Demand } from './predicate.js'
import { setBit } from './set-bit.js'

/** Up to a thousand rules as bitsets: bit `i` stands for `rules[i]`. */
export interface Block {
  readonly words: number
  readonly rules: Int32Array
  /**
   * Where in `masks` the bitset of each class of each column of the layout begins. Classes that this block cannot
   * tell apart share a bitset. Short numbers where they suffice, since a decision reads them all over the array.
   */
  readonly rows: Uint16Array | Uint32Array
  /** The first bitset is every rule: what a column leaves standing that this block does not ask. */
  readonly masks: Int32Array
  readonly answerColumns: readonly AnswerColumn[]
}

/** One input inside a block: which rules each class leaves standing. */
interface ClassColumn {
  /** Row of `masks` for each class of the axis. */
  readonly rowOf: Int32Array
  readonly masks: Int32Array
}

const classColumn = (
  { classCount }: Axis,
  demands: readonly Demand[],
  words: number,
): ClassColumn | undefined => {
  const edges = new Set<number>([0])
  for (const { classes } of demands) for (const edge of classes) if (edge < classCount) edges.add(edge)
  if (edges.size === 1 && demands.every(({ classes }) => classes.length > 0)) return undefined
  const starts = [...edges].sort((a, b) => a - b)
  const rowOf = new Int32Array(classCount)
  const rowAt = new Map<number, number>([[classCount, starts.length]])
  starts.forEach((start, row) => {
    rowAt.set(start, row)
    rowOf.fill(row * words, start, starts[row + 1] ?? classCount)
  })
  const masks = new Int32Array(starts.length * words)
  demands.forEach(({ classes }, rule) => {
    for (let span = 0; span < classes.length; span += 2) {
      const last = rowAt.get(classes[span + 1] as number) as number
      for (let row = rowAt.get(classes[span] as number) as number; row < last; row += 1)
        setBit(masks, row * words, rule)
    }
  })
  return { rowOf, masks }
}

/** One array in place of many: a decision then follows two numbers a column instead of three objects. */
const sideBySide = (
  everyRule: Int32Array,
  columns: readonly (ClassColumn | undefined)[],
  { firstRow, rowCount }: Layout,
): Pick<Block, 'rows' | 'masks'> => {
  const size = columns.reduce((sum, column) => sum + (column?.masks.length ?? 0), everyRule.length)
  const masks = new Int32Array(size)
  const rows = size <= 0xffff ? new Uint16Array(rowCount) : new Uint32Array(rowCount)
  masks.set(everyRule)
  let start = everyRule.length
  columns.forEach((column, index) => {
    if (column === undefined) return
    const base = start
    rows.set(
      column.rowOf.map((row) => row + base),
      firstRow[index],
    )
    masks.set(column.masks, base)
    start += column.masks.length
  })
  return { rows, masks }
}

/** Builds the bitsets of some rules, given by their positions in the order of evaluation. */
export const blockOf = (
  positions: readonly number[],
  order: readonly number[],
  axes: readonly Axis[],
  layout: Layout,
  demandsAt: readonly (readonly Demand[])[],
  isEager: (predicate: number) => boolean,
): Block => {
  const words = Math.max(1, Math.ceil(positions.length / 32))
  const everyRule = new Int32Array(words)
  for (let index = 0; index < positions.length; index += 1) setBit(everyRule, 0, index)
  const columns = axes.map((_, input) => positions.map((position) => demandsAt[position]?.[input] as Demand))
  const classColumns = Array.from(layout.axes, (axis) =>
    classColumn(axes[axis] as Axis, columns[axis] ?? [], words),
  )
  return {
    words,
    rules: Int32Array.from(positions, (position) => order[position] as number),
    ...sideBySide(everyRule, classColumns, layout),
    answerColumns: columns.flatMap((demands, input) => answerColumn(input, demands, isEager, words) ?? []),
  }
}
