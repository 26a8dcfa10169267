import type { Issue } from '../issues.js'
import { no, yes } from './compile/ask.js'
import { feelContext } from './compile/opaque.js'
import type { CompiledTable } from './compile.js'
import { askInput, classesOf, type Decision, everyRule, firstRule, startDecision } from './decision.js'
import type { Facts } from './fact.js'
import { isRecord, quote } from './finding.js'
import { applyHitPolicy, feelOutput, type TableOutput } from './hit-policy.js'
import type { RunOutput } from './output-record.js'
import { checkFact } from './read-fact.js'
import type { Rule } from './table.js'

/** What must be kept of a decision so that it can be explained later, in full. */
export interface Trace {
  readonly table: string
  readonly version?: string
  readonly hash: string
  /**
   * The class of each input, in order; then each predicate that held as its number `p` and each opaque one that
   * was asked and did not hold as `-1 - p`; an input `i` whose texts or lists were not all looked at is `-1 - predicates - i`.
   */
  readonly classes: readonly number[]
  /** Ids of the rules that matched, in order of evaluation. */
  readonly rules: readonly string[]
}

export interface Evaluation {
  /** A record, a list of records (rule order, output order, collect), or `undefined` when nothing is decided. */
  readonly output: TableOutput
  readonly hits: readonly string[]
  readonly issues: readonly Issue[]
  readonly trace: Trace
}

export interface EvaluateOptions {
  /** Names beyond the inputs that opaque FEEL may speak of, such as other decisions' results. */
  readonly context?: Readonly<Record<string, unknown>>
  /**
   * `full` (default): every text is looked at, so that every rule can be explained from the trace alone.
   * `winner`: only where it can still matter; other rules may then say "was not asked".
   */
  readonly trace?: 'full' | 'winner'
}

const factIssues = (compiled: CompiledTable, facts: Facts): Issue[] => {
  const issues: Issue[] = []
  for (const input of compiled.table.inputs)
    checkFact(facts[input.name], input, (code, message, hint) => {
      issues.push({
        code,
        severity: 'error',
        path: [input.name],
        message: `table "${compiled.id}": ${message}`,
        ...(hint === undefined ? {} : { hint }),
      })
    })
  return issues
}

/** The classes, then what was answered; see {@link Trace}. */
const traceOf = ({ compiled, classes, answers }: Decision, hits: readonly number[]): Trace => {
  const { predicates, askers, id, version, hash, table } = compiled
  const all = classes as number[]
  for (let predicate = 0; predicate < predicates.length; predicate += 1) {
    const answer = answers[predicate]
    if (answer === yes) all.push(predicate)
    else if (answer === no && predicates[predicate]?.eager === false) all.push(-1 - predicate)
  }
  for (const asker of askers)
    if (asker.predicates.some((each) => answers[each] === undefined))
      all.push(-1 - predicates.length - asker.input)
  const rules = hits.map((rule) => table.rules[rule]?.id ?? '')
  return version === undefined
    ? { table: id, hash, classes: all, rules }
    : { table: id, version, hash, classes: all, rules }
}

const noFacts: Facts = {}
const noIssues: readonly Issue[] = []

const undecided = (
  compiled: CompiledTable,
  classes: readonly number[],
  issues: readonly Issue[],
): Evaluation => ({
  output: undefined,
  hits: [],
  issues,
  trace: traceOf(startDecision(compiled, classes, noFacts, noFacts), []),
})

/**
 * Decides. Never throws on data: a missing fact, a wrong type, several matches where one is allowed are issues,
 * and `output` is then `undefined`.
 *
 * @example
 * evaluate(compiled, { product: 'loan', amount: 60_000 })
 * // { output: { priority: 'urgent' }, hits: ['large-loan'], issues: [], trace: {…} }
 */
export const evaluate = (
  compiled: CompiledTable,
  facts: Facts,
  options: EvaluateOptions = {},
): Evaluation => {
  if (!isRecord(facts)) {
    const issue: Issue = {
      code: 'wrong-type',
      severity: 'error',
      path: [],
      message: `table "${compiled.id}": facts are a record, not ${quote(facts)}`,
    }
    return undecided(
      compiled,
      compiled.axes.map(() => -1),
      [issue],
    )
  }
  const classes = classesOf(compiled, facts)
  if (classes.includes(-1)) return undecided(compiled, classes, factIssues(compiled, facts))
  const decision = startDecision(compiled, classes, facts, options.context ?? noFacts)
  if (options.trace !== 'winner') for (const { input } of compiled.askers) askInput(decision, input)
  const hits = decidesByFirst(compiled) ? hitOf(firstRule(decision)) : everyRule(decision)
  const { output, issues } = answerOf(decision, hits)
  const trace = traceOf(decision, hits)
  return { output, hits: trace.rules, issues, trace }
}

const hitOf = (rule: number): readonly number[] => (rule < 0 ? [] : [rule])

const decidesByFirst = ({ table: { hitPolicy } }: CompiledTable): boolean =>
  hitPolicy === 'first' || hitPolicy === 'priority'

const answerOf = (decision: Decision, hits: readonly number[]): Pick<Evaluation, 'output' | 'issues'> => {
  const { compiled, issues, facts, more } = decision
  const { table, mode } = compiled
  const [rule] = hits
  const record =
    decidesByFirst(compiled) && rule !== undefined && issues.length === 0 ? compiled.records[rule] : undefined
  if (record !== undefined) return { output: record, issues: noIssues }
  const run: RunOutput = (expression) =>
    feelOutput(table, feelContext(table.inputs, facts, more), issues)(expression)
  const verdict = applyHitPolicy(
    table,
    hits.map((hit) => table.rules[hit] as Rule),
    mode === 'strict',
    run,
  )
  const failed = mode === 'strict' && issues.some((issue) => issue.severity === 'error')
  return { output: failed ? undefined : verdict.output, issues: [...issues, ...verdict.issues] }
}

/**
 * The index of the rule that decides a `first` or `priority` table, or −1 when none matches or a fact is not
 * allowed: {@link evaluate} without anything to explain, for loops over very many facts.
 */
export const firstMatch = (compiled: CompiledTable, facts: Facts): number => {
  const classes = classesOf(compiled, facts)
  for (let index = 0; index < classes.length; index += 1) if (classes[index] === -1) return -1
  return firstRule(startDecision(compiled, classes, facts, noFacts))
}
