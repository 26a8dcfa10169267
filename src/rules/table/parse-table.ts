import { said } from '../../explanation.js'
import { withoutFollowers } from '../../followers.js'
import { contentHash } from '../../hash.js'
import { isRecord } from '../../is-record.js'
import { type Checked, rejected } from '../../issues.js'
import { namesOf } from '../facts/column.js'
import { gatherFindings } from '../facts/gather-issues.js'
import { quote } from '../facts/plain-value.js'
import type { FeelEngine } from '../feel/feel-engine.js'
import { parseInputs, parseOutputs } from './parse-columns.js'
import { parseHeading } from './parse-heading.js'
import { parseRules } from './parse-rules.js'
import type { Table } from './table.js'

/** What reading a table may need beside it. */
export interface TableOptions {
  /** Reads FEEL beyond S-FEEL; without it, such a cell or output is an issue (`feel-missing`). */
  readonly feel?: FeelEngine
  /** Names beyond the inputs that FEEL may speak of: what `evaluate` is given as `context`. */
  readonly context?: readonly string[]
}

/**
 * Reads a decision table from its JSON or YAML form. Nothing is thrown: every wrong cell is an issue with the
 * path to it, the row, the column, the offending text and, where one is known, a hint.
 *
 * @example
 * parseTable({
 *   id: 'fee', hitPolicy: 'unique',
 *   inputs: [{ name: 'amount', type: 'number' }],
 *   outputs: [{ name: 'fee', type: 'number' }],
 *   rules: [{ when: { amount: { gte: 0 } }, output: { fee: 1 } }],
 * }).ok // true
 */
export const parseTable = (source: unknown, { feel, context = [] }: TableOptions = {}): Checked<Table> => {
  const findings = gatherFindings()
  if (!isRecord(source)) {
    findings.at()(
      'malformed-table',
      said(`a table is an object, not ${quote(source)}`, `决策表须为对象，实际为${quote(source)}`),
    )
    return rejected(findings.issues)
  }
  const heading = parseHeading(source, findings)
  const before = findings.issues.length
  const columns = {
    inputs: parseInputs(source, findings),
    outputs: parseOutputs(source, heading.hitPolicy, findings),
  }
  const names = new Map([...context.map((name) => [name, 'any'] as const), ...namesOf(columns.inputs)])
  // Cells are read against their columns: with a column missing, every row would be blamed for it.
  const rules =
    findings.issues.length === before ? parseRules(source.rules, { ...columns, feel, names }, findings) : []
  if (findings.issues.length > 0) return rejected(withoutFollowers(findings.issues))
  const content = { ...heading, ...columns, rules }
  return { ok: true, value: { ...content, hash: contentHash(content) }, issues: [] }
}
