import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { type Issue, wrong } from '../../issues.js'
import type { CompiledTable } from '../compile/compile.js'
import { longWay } from '../compile/first-finder.js'
import { type Answers, type Asker, no, unasked, yes } from '../compile/predicate-askers.js'
import { checkFact } from '../facts/check-fact.js'
import { factName, type Output } from '../facts/column.js'
import type { Fact, Facts } from '../facts/fact.js'
import { quote } from '../facts/plain-value.js'
import { meaningOf } from '../facts/read-literal.js'
import { isTemporal } from '../facts/temporal-text.js'
import type { RunOutput } from '../table/output-record.js'
import type { Rule, TableOutput } from '../table/table.js'
import { type Decision, startDecision } from './decision.js'
import { areAllowed, classesOf } from './fact-classes.js'
import { feelContext } from './feel-context.js'
import { applyHitPolicy, decisionIssue, ofTable } from './hit-policy.js'
import { everyRule, firstRule } from './matching-rules.js'
import { askInput } from './predicate-answers.js'

/** Engines have types of their own for dates, moments and durations; as a fact each is ISO text. */
const asFact = (value: unknown, { type }: Output): unknown =>
  (type === 'date' || isTemporal(type)) && typeof value === 'object' && value !== null ? String(value) : value

/**
 * Runs the output expressions of a decision with its FEEL engine. What cannot be answered is null and an issue; in strict mode, so is an
 * answer that its column does not allow. In DMN mode types are conformed to by whoever asked.
 */
const outputsOf = (decision: Decision, issues: Issue[]): RunOutput => {
  const { table, feel, mode } = decision.compiled
  const fail = (says: Said): null => {
    issues.push(decisionIssue('output-failed', table, says))
    return null
  }
  return (expression, output) => {
    if (feel === undefined) return null
    decision.context ??= feelContext(feel, table.inputs, decision.facts, decision.more)
    try {
      const { value, warning } = feel.evaluate(expression, decision.context)
      if (warning !== undefined) fail(said(warning, warning))
      if (mode === 'dmn') return value as Fact
      const fact = asFact(value, output)
      const isAllowed = checkFact(fact, { ...output, optional: true }, (_, { en, zh }) => {
        fail(said(`"${output.name}": ${en}`, `“${output.name}”：${zh}`))
      })
      return isAllowed ? (fact as Fact) : null
    } catch (reason) {
      const why = reason instanceof Error ? reason.message : String(reason)
      return fail(said(why, why))
    }
  }
}

/** The trace of a decision: all that must be kept to explain it later, in full. */
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

/** A decision: the answer, the rules that gave it, what was wrong with the facts, and the trace that explains it. */
export interface Evaluation<O = TableOutput> {
  /** A record, a list of records (rule order, output order, collect), or `undefined` when nothing is decided. */
  readonly output: O | undefined
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
    checkFact(facts[factName(input)], input, (code, says, remedy) => {
      issues.push(wrong(code, [factName(input)], ofTable(compiled.id, says), remedy))
    })
  return issues
}

/** The classes, then what was answered; see {@link Trace}. */
const traceOf = ({ compiled, classes, answers }: Decision, rules: readonly string[]): Trace => {
  const { predicates, askers, id, version, hash } = compiled
  const all = classes as number[]
  if (answers !== undefined)
    for (let predicate = 0; predicate < predicates.length; predicate += 1) {
      const answer = answers[predicate]
      if (answer === yes) all.push(predicate)
      else if (answer === no && predicates[predicate]?.eager === false) all.push(-1 - predicate)
    }
  for (const asker of askers)
    if (answers === undefined || isOpen(asker, answers)) all.push(-1 - predicates.length - asker.input)
  return version === undefined
    ? { table: id, hash, classes: all, rules }
    : { table: id, version, hash, classes: all, rules }
}

const isOpen = ({ predicates }: Asker, answers: Answers): boolean => {
  for (const each of predicates) if (answers[each] === unasked) return true
  return false
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
export function evaluate<I extends Facts, O extends TableOutput>(
  compiled: CompiledTable<I, O>,
  facts: NoInfer<I>,
  options?: EvaluateOptions,
): Evaluation<O>
export function evaluate(compiled: CompiledTable, facts: Facts, options: EvaluateOptions = {}): Evaluation {
  if (!isRecord(facts)) {
    const says = said(`facts are a record, not ${quote(facts)}`, `事实须为对象，实际为${quote(facts)}`)
    const issue = wrong('wrong-type', [], ofTable(compiled.id, says))
    return undecided(
      compiled,
      compiled.axes.map(() => -1),
      [issue],
    )
  }
  const known = meant(compiled, facts)
  if (options.trace === 'winner' && decidesByFirst(compiled)) {
    const won = wonShort(compiled, known)
    if (won !== undefined) return won
  }
  const classes = classesOf(compiled, known)
  if (!areAllowed(classes)) return undecided(compiled, classes, factIssues(compiled, known))
  const decision = startDecision(compiled, classes, known, options.context ?? noFacts)
  if (options.trace !== 'winner') for (const { input } of compiled.askers) askInput(decision, input)
  if (!decidesByFirst(compiled)) return decided(decision, everyRule(decision))
  const rule = firstRule(decision)
  const record = decision.issues === undefined ? compiled.records[rule] : undefined
  if (record === undefined) return decided(decision, rule < 0 ? [] : [rule])
  const hits = [compiled.ids[rule] as string]
  return { output: record, hits, issues: noIssues, trace: traceOf(decision, hits) }
}

/** The decision of a rule that was found by the short way and has its answer ready, with the trace that the long way would leave. */
const wonShort = (compiled: CompiledTable, facts: Facts): Evaluation | undefined => {
  const finder = compiled.first
  const rule = finder?.find(facts) ?? longWay
  const output = compiled.records[rule]
  if (finder === undefined || output === undefined) return undefined
  const { ids, id, version, hash } = compiled
  const classes = finder.told()
  const hits = [ids[rule] as string]
  const trace =
    version === undefined
      ? { table: id, hash, classes, rules: hits }
      : { table: id, version, hash, classes, rules: hits }
  return { output, hits, issues: noIssues, trace }
}

const decided = (decision: Decision, rules: readonly number[]): Evaluation => {
  const hits = rules.map((rule) => decision.compiled.ids[rule] as string)
  return { ...answerOf(decision, rules), hits, trace: traceOf(decision, hits) }
}

/** The facts with the values that their synonyms stand for. */
const meant = ({ synonyms }: CompiledTable, facts: Facts): Facts =>
  synonyms === undefined
    ? facts
    : {
        ...facts,
        ...Object.fromEntries(
          synonyms.map((input) => [
            factName(input),
            meaningOf(facts[factName(input)], input) as Fact | undefined,
          ]),
        ),
      }

const decidesByFirst = ({ table: { hitPolicy } }: CompiledTable): boolean =>
  hitPolicy === 'first' || hitPolicy === 'priority'

const answerOf = (decision: Decision, hits: readonly number[]): Pick<Evaluation, 'output' | 'issues'> => {
  const { table, mode } = decision.compiled
  const issues = [...(decision.issues ?? [])]
  const verdict = applyHitPolicy(
    table,
    hits.map((hit) => table.rules[hit] as Rule),
    mode === 'strict',
    outputsOf(decision, issues),
  )
  const failed = mode === 'strict' && issues.some((issue) => issue.severity === 'error')
  return { output: failed ? undefined : verdict.output, issues: [...issues, ...verdict.issues] }
}

/**
 * The index of the rule that decides a `first` or `priority` table, or −1 when none matches or a fact is not
 * allowed: {@link evaluate} without anything to explain, for loops over very many facts.
 *
 * @example
 * compiled.ids[firstMatch(compiled, { product: 'loan', amount: 60_000 })] // 'large-loan'
 */
export function firstMatch<I extends Facts, O extends TableOutput>(
  compiled: CompiledTable<I, O>,
  facts: NoInfer<I>,
): number
export function firstMatch(compiled: CompiledTable, facts: Facts): number {
  if (!isRecord(facts)) return -1
  const known = compiled.synonyms === undefined ? facts : meant(compiled, facts)
  const short = compiled.first === undefined ? longWay : compiled.first.find(known)
  if (short !== longWay) return short
  const classes = classesOf(compiled, known)
  return areAllowed(classes) ? firstRule(startDecision(compiled, classes, known, noFacts)) : -1
}
