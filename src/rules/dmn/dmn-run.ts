import { type Said, said } from '../../explanation.js'
import { doubtful, type Issue, type IssueCode } from '../../issues.js'
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

export const report = (run: Run, code: IssueCode, says: Said): null => {
  if (run.issues.length < mostIssues) run.issues.push(doubtful(code, [], says))
  return null
}

/** What was found out about an expression; what FEEL says it says in its own words. */
const of = (text: string, why: string | Said): Said => {
  const { en, zh } = typeof why === 'string' ? said(why, why) : why
  const shown = text.slice(0, 80)
  return said(`${shown}: ${en}`, `${shown}：${zh}`)
}

const notFinite = (value: number): Said => said(`${value} is not a number of FEEL`, `${value} 不是 FEEL 数值`)

/** A FEEL expression in a scope. What FEEL cannot read or do is null and an issue. */
export const runFeel = (text: string, scope: Scope, run: Run): unknown => {
  if (text === '') return report(run, 'missing-expression', said('an expression is empty', '表达式为空'))
  try {
    const { value, warnings } = runExpression(text, scope)
    const [warning] = warnings
    if (warning !== undefined) report(run, 'feel-warning', of(text, warning.message))
    // FEEL has no NaN and no infinity: such a result is null.
    if (typeof value === 'number' && !Number.isFinite(value))
      return report(run, 'feel-failed', of(text, notFinite(value)))
    return value ?? null
  } catch (reason) {
    return report(run, 'feel-failed', of(text, reason instanceof Error ? reason.message : String(reason)))
  }
}

/** Runs a function's body unless calls run too deep or too many: then its value is null, and an issue says so. */
export const withinLimits = (run: Run, call: () => unknown): unknown => {
  if (run.depth >= deepestCall || run.calls <= 0)
    return report(
      run,
      'too-many-calls',
      said(
        `more than ${deepestCall} open calls, or more calls in all than are allowed`,
        `调用嵌套超过 ${deepestCall} 层，或调用总数超过上限`,
      ),
    )
  run.depth += 1
  run.calls -= 1
  try {
    return call()
  } finally {
    run.depth -= 1
  }
}
