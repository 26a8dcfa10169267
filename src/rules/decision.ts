import type { Issue } from '../issues.js'
import { type CellScope, testCell } from './cells/test-cell.js'
import { type Answers, no, notAsked, yes } from './compile/ask.js'
import { answeredSurvivors, type Block, survivors } from './compile/block.js'
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
  /** Rules that match, in order of evaluation. */
  readonly hits: number[]
  readonly issues: Issue[]
  context?: Record<string, unknown>
}

const noAnswers: Answers = new Uint8Array(0)

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
  answers: compiled.predicates.length === 0 ? noAnswers : new Uint8Array(compiled.predicates.length),
  hits: [],
  issues: [],
})

/** Answers the text and list predicates of one input, once a decision. */
export const askInput = (decision: Decision, input: number): void => {
  for (const asker of decision.compiled.askers)
    if (asker.input === input && decision.answers[asker.first] === notAsked)
      asker.ask(factOf(decision, input), decision.answers)
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

const askLate = (decision: Decision, id: number): boolean => {
  const known = decision.answers[id]
  if (known !== notAsked) return known === yes
  const predicate = decision.compiled.predicates[id] as Predicate
  const holds =
    testCell(predicate.cell, factOf(decision, predicate.input) as Fact, scopeOf(decision, predicate)) === true
  decision.answers[id] = holds ? yes : no
  return holds
}

/** Whether a rule that classes and eager answers left standing also passes its remaining predicates. */
const stands = (decision: Decision, rule: number): boolean => {
  for (const { predicate, answer } of decision.compiled.demands[rule] as readonly Demand[])
    if (predicate !== undefined && askLate(decision, predicate) !== answer) return false
  return true
}

const matchInBlock = (decision: Decision, block: Block, firstOnly: boolean): void => {
  const { compiled, classes, answers, hits } = decision
  const hasPredicates = answers.length > 0
  for (let word = 0; word < block.words; word += 1) {
    let bits = survivors(block, word, classes)
    if (bits !== 0 && block.answerColumns.length > 0)
      bits = answeredSurvivors(block, word, bits, answers, (input) => askInput(decision, input))
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits)
      const rule = compiled.order[block.positions[word * 32 + bit] as number] as number
      if (!hasPredicates || stands(decision, rule)) {
        hits.push(rule)
        if (firstOnly) return
      }
      bits &= bits - 1
    }
  }
}

/** Looks for the first matching rule, or for all of them. */
export const matchRules = (decision: Decision, firstOnly: boolean): void => {
  const { compiled, classes, hits } = decision
  const { dispatchAxis } = compiled
  const blocks = compiled.blocks[dispatchAxis < 0 ? 0 : (classes[dispatchAxis] as number)] ?? []
  for (let index = 0; index < blocks.length; index += 1) {
    matchInBlock(decision, blocks[index] as Block, firstOnly)
    if (firstOnly && hits.length > 0) return
  }
}

/** The classes of the facts; a −1 among them stands for a fact that the column does not allow. */
export const classesOf = ({ encoders, names }: CompiledTable, facts: Facts): number[] => {
  const classes: number[] = new Array(encoders.length)
  for (let index = 0; index < encoders.length; index += 1)
    classes[index] = (encoders[index] as (fact: unknown) => number)(facts[names[index] as string])
  return classes
}
