import type { Issue } from '../issues.js'
import { no, yes } from './compile/ask.js'
import { feelContext } from './compile/opaque.js'
import type { CompiledTable } from './compile.js'
import { type Match, matchRules } from './decision.js'
import type { Facts } from './fact.js'
import { isRecord, quote } from './finding.js'
import { applyHitPolicy, feelOutput, type RunOutput, type TableOutput } from './hit-policy.js'
import { checkFact } from './read-fact.js'
import type { Rule } from './table.js'

/** What must be kept of a decision so that it can be explained later, in full. */
export interface Trace {
  readonly table: string
  readonly version?: string
  readonly hash: string
  /**
   * The class of each input, in order; then each predicate that held as its number `p` and each opaque one that
   * was asked and did not hold as `-1 - p`.
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

/** Names beyond the inputs that opaque FEEL may speak of, such as other decisions' results. */
export interface EvaluateOptions {
  readonly context?: Readonly<Record<string, unknown>>
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

const traceOf = (compiled: CompiledTable, { classes, answers, hits }: Match): Trace => {
  const all = [...classes]
  answers.forEach((answer, predicate) => {
    if (answer === yes) all.push(predicate)
    else if (answer === no && compiled.predicates[predicate]?.eager === false) all.push(-1 - predicate)
  })
  return {
    table: compiled.id,
    ...(compiled.version === undefined ? {} : { version: compiled.version }),
    hash: compiled.hash,
    classes: all,
    rules: hits.map((rule) => compiled.table.rules[rule]?.id ?? ''),
  }
}

const undecided = (
  compiled: CompiledTable,
  classes: readonly number[],
  issues: readonly Issue[],
): Evaluation => {
  const answers = new Uint8Array(compiled.predicates.length)
  return {
    output: undefined,
    hits: [],
    issues,
    trace: traceOf(compiled, { classes, answers, hits: [], issues }),
  }
}

const noFacts: Facts = {}

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
  const classes = compiled.encoders.map((encode, column) =>
    encode(facts[compiled.table.inputs[column]?.name ?? '']),
  )
  if (classes.includes(-1)) return undecided(compiled, classes, factIssues(compiled, facts))
  const { table, mode } = compiled
  const more = options.context ?? noFacts
  const firstOnly = table.hitPolicy === 'first' || table.hitPolicy === 'priority'
  const match = matchRules(compiled, classes, facts, more, firstOnly)
  const issues = [...match.issues]
  const run: RunOutput = (expression) =>
    feelOutput(table, feelContext(table.inputs, facts, more), issues)(expression)
  const hits = match.hits.map((rule) => table.rules[rule] as Rule)
  const { output, issues: found } = applyHitPolicy(table, hits, mode === 'strict', run)
  const trace = traceOf(compiled, match)
  const failed = mode === 'strict' && issues.some((issue) => issue.severity === 'error')
  return { output: failed ? undefined : output, hits: trace.rules, issues: [...issues, ...found], trace }
}
