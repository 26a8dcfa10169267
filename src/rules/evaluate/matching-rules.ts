import { answered } from '../compile/answer-column.js'
import type { Block } from '../compile/rule-block.js'
import { type Rows, rowsOf, survivors } from '../compile/surviving-rules.js'
import type { Decision } from './decision.js'
import { answersFit, answersOf } from './predicate-answers.js'

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
