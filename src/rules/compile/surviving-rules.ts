import type { Layout } from './block-layout.js'
import type { Block } from './rule-block.js'

/** Where in a block's masks the bitset of each of its first eight columns begins. */
export type Rows = readonly [number, number, number, number, number, number, number, number]

const rowAt = (
  { axes, firstRow }: Layout,
  rows: Block['rows'],
  classes: readonly number[],
  column: number,
): number =>
  column < axes.length
    ? (rows[(firstRow[column] as number) + (classes[axes[column] as number] as number)] as number)
    : 0

/** Looked up once a decision. A tuple of numbers that never leaves its caller costs no memory. */
export const rowsOf = (layout: Layout, { rows }: Block, classes: readonly number[]): Rows => [
  rowAt(layout, rows, classes, 0),
  rowAt(layout, rows, classes, 1),
  rowAt(layout, rows, classes, 2),
  rowAt(layout, rows, classes, 3),
  rowAt(layout, rows, classes, 4),
  rowAt(layout, rows, classes, 5),
  rowAt(layout, rows, classes, 6),
  rowAt(layout, rows, classes, 7),
]

/** The rules of one word of a block that the classes leave standing. */
export const survivors = (
  layout: Layout,
  block: Block,
  word: number,
  rows: Rows,
  classes: readonly number[],
): number => {
  const { masks } = block
  let bits =
    (masks[rows[0] + word] as number) &
    (masks[rows[1] + word] as number) &
    (masks[rows[2] + word] as number) &
    (masks[rows[3] + word] as number)
  if (bits === 0) return 0
  bits &=
    (masks[rows[4] + word] as number) &
    (masks[rows[5] + word] as number) &
    (masks[rows[6] + word] as number) &
    (masks[rows[7] + word] as number)
  for (let column = 8; column < layout.axes.length && bits !== 0; column += 1)
    bits &= masks[rowAt(layout, block.rows, classes, column) + word] as number
  return bits
}
