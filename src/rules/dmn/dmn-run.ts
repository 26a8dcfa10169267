import type { Issue, IssueCode } from '../../issues.js'
import type { Trace } from '../evaluate/evaluate.js'
import { runExpression } from '../feel/run-feel.js'
import type { ItemType } from './dmn-model.js'

/** Names that FEEL may speak of, and what they stand for. */
export type Scope = Readonly<Record<string, unknown>>

/** One evaluation in progress: what it has found out, and how much more it may do. */
export interface Run {
  readonly types: ReadonlyMap<string, ItemType>
  readonly issues: Issue[]
  readonly traces: Trace[]
  /** Calls that are open, and calls that are left. */
  depth: number
  calls: number
}

const deepestCall = 200
export const mostCalls = 10_000
const mostIssues = 1_000

export const startRun = (types: Run['types'], calls: number): Run => ({
  types,
  issues: [],
  traces: [],
  depth: 0,
  calls,
})

export const report = (run: Run, code: IssueCode, message: string): null => {
  if (run.issues.length < mostIssues) run.issues.push({ code, severity: 'warning', path: [], message })
  return null
}

/** A FEEL expression in a scope. What FEEL cannot read or do is null and an issue. */
export const runFeel = (text: string, scope: Scope, run: Run): unknown => {
  if (text === '') return report(run, 'missing-expression', 'an expression is empty')
  try {
    const { value, warnings } = runExpression(text, scope)
    const [warning] = warnings
    if (warning !== undefined) report(run, 'feel-warning', `${text.slice(0, 80)}: ${warning.message}`)
    // FEEL has no NaN and no infinity: such a result is null.
    if (typeof value === 'number' && !Number.isFinite(value))
      return report(run, 'feel-failed', `${text.slice(0, 80)}: ${value} is not a number of FEEL`)
    return value ?? null
  } catch (reason) {
    return report(
      run,
      'feel-failed',
      `${text.slice(0, 80)}: ${reason instanceof Error ? reason.message : String(reason)}`,
    )
  }
}

/** Runs a function's body unless calls run too deep or too many: then its value is null, and an issue says so. */
export const withinLimits = (run: Run, call: () => unknown): unknown => {
  if (run.depth >= deepestCall || run.calls <= 0)
    return report(
      run,
      'too-many-calls',
      `more than ${deepestCall} open calls, or more calls in all than are allowed`,
    )
  run.depth += 1
  run.calls -= 1
  try {
    return call()
  } finally {
    run.depth -= 1
  }
}
