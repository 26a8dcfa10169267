import type { Issue } from '../issues.js'
import { type CellScope, testCell } from './cells/test-cell.js'
import { type Answers, no, shortText, yes } from './compile/ask.js'
import { answeredSurvivors, type Block, survivors } from './compile/block.js'
import type { Encode } from './compile/encode.js'
import { feelContext, runFeelCell } from './compile/opaque.js'
import type { Demand, Predicate } from './compile/predicate.js'
import type { CompiledTable } from './compile.js'
import type { Fact, Facts } from './fact.js'

/** One decision in progress, and all that is needed to say why when it is done. */
export interface Decision {
  readonly compiled: CompiledTable
  readonly facts: Facts
  /** Names beyond the inputs, for opaque FEEL. */
  readonly more: Readonly<Record<string, unknown>>
  readonly classes: readonly number[]
  readonly answers: Answers
  readonly issues: Issue[]
  context?: Record<string, unknown>
  /** Folded texts, by input, as they are needed. */
  texts?: (string | undefined)[]
}

const factOf = ({ compiled, facts }: Decision, input: number): unknown =>
  facts[compiled.names[input] ?? ''] ?? null

/** Starts a decision on facts whose classes were found sound. */
export const startDecision = (
  compiled: CompiledTable,
  classes: readonly number[],
  facts: Facts,
  more: Readonly<Record<string, unknown>>,
): Decision => ({
  compiled,
  facts,
  more,
  classes,
  answers: [],
  issues: [],
})

/** Answers the text and list predicates of one input, once a decision. */
export const askInput = (decision: Decision, input: number): void => {
  const asker = decision.compiled.askers.find((each) => each.input === input)
  if (asker?.predicates.some((each) => decision.answers[each] === undefined) === true)
    asker.ask(factOf(decision, input), decision.answers)
}

/** Long texts are read once for all literals; short ones are left for the rules that get that far. */
const askIfLong = (decision: Decision, input: number): boolean => {
  const fact = factOf(decision, input)
  if (typeof fact !== 'string' || fact.length <= shortText) return false
  askInput(decision, input)
  return true
}

const foldedText = (decision: Decision, input: number): string | undefined => {
  decision.texts ??= []
  const known = decision.texts[input]
  if (known !== undefined) return known
  const fact = factOf(decision, input)
  if (typeof fact !== 'string') return undefined
  const text = decision.compiled.fold(fact)
  decision.texts[input] = text
  return text
}

const failedCell = (compiled: CompiledTable, predicate: Predicate, message: string): Issue => ({
  code: 'cell-failed',
  severity: compiled.mode === 'strict' ? 'error' : 'warning',
  path: [compiled.names[predicate.input] ?? ''],
  message: `table "${compiled.id}": a cell could not be decided: ${message}`,
})

const scopeOf = (decision: Decision, predicate: Predicate): CellScope => {
  const { compiled, facts } = decision
  const complain = (message: string) => decision.issues.push(failedCell(compiled, predicate, message))
  return {
    fold: compiled.fold,
    opaque: (cell, fact) => {
      decision.context ??= feelContext(compiled.table.inputs, facts, decision.more)
      const input = compiled.table.inputs[predicate.input]
      try {
        if (cell.kind === 'function') return compiled.functions.get(cell.name)?.(fact, facts) === true
        if (input === undefined) return null
        const { truth, warning } = runFeelCell(cell.text, input, fact, decision.context)
        if (warning !== undefined) complain(warning)
        return truth
      } catch (reason) {
        complain(reason instanceof Error ? reason.message : String(reason))
        return null
      }
    },
  }
}

const answerLate = (decision: Decision, predicate: Predicate): boolean => {
  const tester = decision.compiled.testers[predicate.id]
  if (tester === undefined)
    return (
      testCell(predicate.cell, factOf(decision, predicate.input) as Fact, scopeOf(decision, predicate)) ===
      true
    )
  const text = foldedText(decision, predicate.input)
  return text !== undefined && tester(text)
}

const askLate = (decision: Decision, id: number): boolean => {
  const known = decision.answers[id]
  if (known !== undefined) return known === yes
  const holds = answerLate(decision, decision.compiled.predicates[id] as Predicate)
  decision.answers[id] = holds ? yes : no
  return holds
}

/** Whether a rule that classes and eager answers left standing also passes its remaining predicates. */
const stands = (decision: Decision, rule: number): boolean => {
  const { asksNothing, demands } = decision.compiled
  if (asksNothing[rule] === 1) return true
  for (const { predicate, answer } of demands[rule] as readonly Demand[])
    if (predicate !== undefined && askLate(decision, predicate) !== answer) return false
  return true
}

const standingIn = (decision: Decision, block: Block, word: number): number => {
  const bits = survivors(block, word, decision.classes)
  return bits === 0 || block.answerColumns.length === 0
    ? bits
    : answeredSurvivors(block, word, bits, decision.answers, (input) => askIfLong(decision, input))
}

const blocksFor = ({ compiled: { blocks, dispatchAxis }, classes }: Decision): readonly Block[] =>
  blocks[dispatchAxis < 0 ? 0 : (classes[dispatchAxis] as number)] ?? []

const ruleAt = (order: readonly number[], block: Block, word: number, bits: number): number =>
  order[block.positions[word * 32 + 31 - Math.clz32(bits & -bits)] as number] as number

/** The first rule that matches, in order of evaluation, or −1. */
export const firstRule = (decision: Decision): number => {
  const { order } = decision.compiled
  for (const block of blocksFor(decision))
    for (let word = 0; word < block.words; word += 1)
      for (let bits = standingIn(decision, block, word); bits !== 0; bits &= bits - 1) {
        const rule = ruleAt(order, block, word, bits)
        if (stands(decision, rule)) return rule
      }
  return -1
}

/** Every rule that matches, in order of evaluation. */
export const everyRule = (decision: Decision): number[] => {
  const { order } = decision.compiled
  const hits: number[] = []
  for (const block of blocksFor(decision))
    for (let word = 0; word < block.words; word += 1)
      for (let bits = standingIn(decision, block, word); bits !== 0; bits &= bits - 1) {
        const rule = ruleAt(order, block, word, bits)
        if (stands(decision, rule)) hits.push(rule)
      }
  return hits
}

/**
 * The classes of the facts; a −1 among them stands for a fact that the column does not allow. The first eight
 * columns each have a line of their own: every line then sees one property and one encoder, which engines make
 * fast, where a loop would see them all.
 */
export const classesOf = ({ encoders, names }: CompiledTable, facts: Facts): number[] => {
  const count = encoders.length
  const classes: number[] = new Array(count)
  if (count > 0) classes[0] = (encoders[0] as Encode)(facts[names[0] as string])
  if (count > 1) classes[1] = (encoders[1] as Encode)(facts[names[1] as string])
  if (count > 2) classes[2] = (encoders[2] as Encode)(facts[names[2] as string])
  if (count > 3) classes[3] = (encoders[3] as Encode)(facts[names[3] as string])
  if (count > 4) classes[4] = (encoders[4] as Encode)(facts[names[4] as string])
  if (count > 5) classes[5] = (encoders[5] as Encode)(facts[names[5] as string])
  if (count > 6) classes[6] = (encoders[6] as Encode)(facts[names[6] as string])
  if (count > 7) classes[7] = (encoders[7] as Encode)(facts[names[7] as string])
  for (let index = 8; index < count; index += 1)
    classes[index] = (encoders[index] as Encode)(facts[names[index] as string])
  return classes
}
