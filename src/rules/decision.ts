import type { Issue } from '../issues.js'
import { type CellScope, testCell } from './cells/test-cell.js'
import { type Answers, no, notAsked, yes } from './compile/ask.js'
import { type Block, survivors } from './compile/block.js'
import { feelContext, runFeelCell } from './compile/opaque.js'
import type { Demand, Predicate } from './compile/predicate.js'
import type { CompiledTable } from './compile.js'
import type { Fact, Facts } from './fact.js'

/** One decision in progress. */
interface Decision {
  readonly compiled: CompiledTable
  readonly facts: Facts
  readonly more: Readonly<Record<string, unknown>>
  readonly classes: readonly number[]
  readonly answers: Answers
  readonly issues: Issue[]
  context?: Record<string, unknown>
}

const failedCell = (compiled: CompiledTable, predicate: Predicate, message: string): Issue => ({
  code: 'cell-failed',
  severity: compiled.mode === 'strict' ? 'error' : 'warning',
  path: [compiled.table.inputs[predicate.input]?.name ?? ''],
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

const ask = (decision: Decision, id: number): boolean => {
  const known = decision.answers[id]
  if (known !== notAsked) return known === yes
  const predicate = decision.compiled.predicates[id] as Predicate
  const fact = decision.facts[decision.compiled.table.inputs[predicate.input]?.name ?? ''] ?? null
  const holds = testCell(predicate.cell, fact as Fact, scopeOf(decision, predicate)) === true
  decision.answers[id] = holds ? yes : no
  return holds
}

/** Whether a rule that classes and eager answers left standing also passes its remaining predicates. */
const stands = (decision: Decision, rule: number): boolean => {
  if (decision.compiled.predicates.length === 0) return true
  for (const { predicate, answer } of decision.compiled.demands[rule] as readonly Demand[])
    if (predicate !== undefined && ask(decision, predicate) !== answer) return false
  return true
}

const hitsInBlock = (decision: Decision, block: Block, firstOnly: boolean, hits: number[]): void => {
  for (let word = 0; word < block.words; word += 1) {
    let bits = survivors(block, word, decision.classes, decision.answers)
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits)
      const rule = decision.compiled.order[block.positions[word * 32 + bit] as number] as number
      if (stands(decision, rule)) {
        hits.push(rule)
        if (firstOnly) return
      }
      bits &= bits - 1
    }
  }
}

/** Which rules match, in order of evaluation, and all that is needed to say why. */
export interface Match {
  readonly classes: readonly number[]
  readonly answers: Answers
  readonly hits: readonly number[]
  readonly issues: readonly Issue[]
}

/** Looks for the first matching rule, or for all of them. `classes` come from facts that were found sound. */
export const matchRules = (
  compiled: CompiledTable,
  classes: readonly number[],
  facts: Facts,
  more: Readonly<Record<string, unknown>>,
  firstOnly: boolean,
): Match => {
  const answers: Answers = new Uint8Array(compiled.predicates.length)
  const decision: Decision = { compiled, facts, more, classes, answers, issues: [] }
  for (const { input, ask: answer } of compiled.askers)
    answer(facts[compiled.table.inputs[input]?.name ?? ''], answers)
  const hits: number[] = []
  for (const block of compiled.blocks) {
    hitsInBlock(decision, block, firstOnly, hits)
    if (firstOnly && hits.length > 0) break
  }
  return { classes, answers, hits, issues: decision.issues }
}
