import type { Issue } from '../../issues.js'
import { checkFact } from '../facts/check-fact.js'
import type { Output } from '../facts/column.js'
import type { Fact } from '../facts/fact.js'
import { isTemporal } from '../facts/temporal-text.js'
import type { RunOutput } from '../table/output-record.js'
import type { Decision } from './decision.js'
import { feelContext } from './feel-context.js'
import { decisionIssue } from './hit-policy.js'

/** Engines have types of their own for dates, moments and durations; as a fact each is ISO text. */
const asFact = (value: unknown, { type }: Output): unknown =>
  (type === 'date' || isTemporal(type)) && typeof value === 'object' && value !== null ? String(value) : value

/**
 * Runs the output expressions of a decision with its FEEL engine. What cannot be answered is null and an issue; in strict mode, so is an
 * answer that its column does not allow. In DMN mode types are conformed to by whoever asked.
 */
export const outputsOf = (decision: Decision, issues: Issue[]): RunOutput => {
  const { table, feel, mode } = decision.compiled
  const fail = (message: string): null => {
    issues.push(decisionIssue('output-failed', table, message))
    return null
  }
  return (expression, output) => {
    if (feel === undefined) return null
    decision.context ??= feelContext(feel, table.inputs, decision.facts, decision.more)
    try {
      const { value, warning } = feel.evaluate(expression, decision.context)
      if (warning !== undefined) fail(warning)
      if (mode === 'dmn') return value as Fact
      const fact = asFact(value, output)
      const isAllowed = checkFact(fact, { ...output, optional: true }, (_, message) => {
        fail(`"${output.name}": ${message}`)
      })
      return isAllowed ? (fact as Fact) : null
    } catch (reason) {
      return fail(reason instanceof Error ? reason.message : String(reason))
    }
  }
}
