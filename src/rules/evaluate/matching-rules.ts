import { answered } from '../compile/answer-column.js'
import type { Layout } from '../compile/block-layout.js'
import type { Block } from '../compile/rule-block.js'
import type { Decision } from './decision.js'
import { answersFit, answersOf } from './predicate-answers.js'

/** Where in a block's masks the bitset of each of its first eight columns begins. */
type Rows = readonly [number, number, number, number, number, number, number, number]

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
const rowsOf = (layout: Layout, { rows }: Block, classes: readonly number[]): Rows => [
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
const survivors = (
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

const blocksFor = ({ compiled: { blocks, dispatchAxis }, classes }: Decision): readonly Block[] =>
  blocks[dispatchAxis < 0 ? 0 : (classes[dispatchAxis] as number)] ?? []

/** The standing rules of one word that answers leave standing too, where an input was read for all of them. */
const answeredIn = (decision: Decision, block: Block, word: number, standing: number): number => {
  let bits = standing
  for (const column of block.answerColumns)
    if (decision.read?.includes(column.input) === true) bits &= answered(column, answersOf(decision), word)
  return bits
}

const standingIn = (decision: Decision, block: Block, rows: Rows, word: number): number => {
  const bits = survivors(decision.compiled.layout, block, word, rows, decision.classes)
  return bits === 0 || decision.read === undefined ? bits : answeredIn(decision, block, word, bits)
}

const lowestRule = (block: Block, word: number, bits: number): number =>
  block.rules[word * 32 + 31 - Math.clz32(bits & -bits)] as number

const matches = (decision: Decision, rule: number): boolean => {
  const wanted = decision.compiled.wanted[rule]
  return wanted === undefined || answersFit(decision, wanted)
}

/** The first rule that matches, in order of evaluation, or −1. */
export const firstRule = (decision: Decision): number => {
  for (const block of blocksFor(decision)) {
    const rows = rowsOf(decision.compiled.layout, block, decision.classes)
    for (let word = 0; word < block.words; word += 1)
      for (let bits = standingIn(decision, block, rows, word); bits !== 0; bits &= bits - 1) {
        const rule = lowestRule(block, word, bits)
        if (matches(decision, rule)) return rule
      }
  }
  return -1
}

/** Every rule that matches, in order of evaluation. */
export const everyRule = (decision: Decision): number[] => {
  const hits: number[] = []
  for (const block of blocksFor(decision)) {
    const rows = rowsOf(decision.compiled.layout, block, decision.classes)
    for (let word = 0; word < block.words; word += 1)
      for (let bits = standingIn(decision, block, rows, word); bits !== 0; bits &= bits - 1) {
        const rule = lowestRule(block, word, bits)
        if (matches(decision, rule)) hits.push(rule)
      }
  }
  return hits
}
