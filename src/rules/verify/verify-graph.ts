import { type Said, said } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { valueText } from '../explain/wording.js'
import type { Input } from '../facts/column.js'
import type { Scalar } from '../facts/fact.js'
import type { DecisionGraph } from '../graph/decision-graph.js'
import type { Table } from '../table/table.js'
import { type Verification, type VerifyOptions, verifyTable } from './verify-table.js'

/** One thing that is true of tables together. `path` begins with the table's id. */
export interface GraphFinding extends Issue {
  readonly code: 'unreachable-rule' | 'unreachable-decision' | 'unfit-output'
  readonly says: Said
}

export interface GraphVerification {
  readonly tables: Readonly<Record<string, Verification>>
  readonly findings: readonly GraphFinding[]
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Every value that a table can give for an output, or `undefined` when that cannot be listed. */
const givenValues = (
  table: Table,
  name: string,
  dead: ReadonlySet<string>,
): readonly Scalar[] | undefined => {
  if (!['unique', 'any', 'first', 'priority'].includes(table.hitPolicy)) return undefined
  const fallback = table.outputs.find((output) => output.name === name)?.default
  const values = [
    ...table.rules.filter(({ id }) => !dead.has(id)).map((rule) => rule.output[name]),
    ...(fallback === undefined ? [] : [fallback]),
  ]
  return values.every(isScalar) ? [...new Set(values)] : undefined
}

const silentRules = ({ findings }: Verification): Set<string> =>
  new Set(
    findings.flatMap(({ code, rules: [id] }) =>
      (code === 'shadowed' || code === 'never-matches') && id !== undefined ? [id] : [],
    ),
  )

const finding = (
  code: GraphFinding['code'],
  severity: Issue['severity'],
  path: readonly string[],
  says: Said,
): GraphFinding => ({
  code,
  severity,
  path,
  message: says.en,
  says,
})

const unfitValues = (input: Input, given: readonly Scalar[]): readonly Scalar[] =>
  input.values === undefined ? [] : given.filter((value) => input.values?.includes(value) !== true)

const unfit = (table: Table, from: Table, input: Input, values: readonly Scalar[]): GraphFinding => {
  const texts = values.map(valueText)
  return finding(
    'unfit-output',
    'error',
    [table.id, input.name],
    said(
      `"${from.id}" can give "${input.name}" values that "${table.id}" does not allow: ${texts.join(', ')}`,
      `“${from.id}”给出的“${input.name}”取值不被“${table.id}”允许：${texts.join('、')}`,
    ),
  )
}

const unreachable = (table: Table, rules: readonly string[]): GraphFinding[] => {
  if (rules.length > 0 && rules.length === table.rules.length)
    return [
      finding(
        'unreachable-decision',
        'error',
        [table.id],
        said(
          `no rule of "${table.id}" can match what the tables before it answer`,
          `前置决策表的结果使“${table.id}”的任何规则都无法命中`,
        ),
      ),
    ]
  return rules.map((rule) =>
    finding(
      'unreachable-rule',
      'warning',
      [table.id, rule],
      said(
        `rule ${rule} of "${table.id}" waits for what no table before it answers`,
        `“${table.id}”的规则 ${rule} 所需的取值，前置决策表从不给出`,
      ),
    ),
  )
}

/**
 * Verifies every table of a graph, and the tables together: answers that a later table would refuse, rules and whole
 * decisions that no answer of the earlier ones can reach. An input that an earlier table gives is taken to have
 * exactly the values which that table's living rules and default can give.
 *
 * @example
 * verifyGraph(graph).findings.map(({ code, path }) => [code, ...path])
 * // [['unreachable-rule', 'routing', 'executive']]
 */
export const verifyGraph = (graph: DecisionGraph, options: VerifyOptions = {}): GraphVerification => {
  const findings: GraphFinding[] = []
  const tables: [string, Verification][] = []
  const given = new Map<string, { readonly from: Table; readonly values: readonly Scalar[] }>()
  for (const table of graph.tables) {
    const own = verifyTable(table, options)
    const inputs = table.inputs.map((input) => {
      const source = input.type === 'list' ? undefined : given.get(input.name)
      if (source === undefined) return input
      const wrong = unfitValues(input, source.values)
      if (wrong.length > 0) findings.push(unfit(table, source.from, input, wrong))
      return { ...input, values: source.values.filter((value) => !wrong.includes(value)) }
    })
    const narrowed = verifyTable({ ...table, inputs }, { ...options, limit: table.rules.length })
    const [alone, together] = [silentRules(own), silentRules(narrowed)]
    findings.push(
      ...unreachable(
        table,
        [...together].filter((id) => !alone.has(id)),
      ),
    )
    tables.push([table.id, own])
    for (const { name } of table.outputs) {
      const values = givenValues(table, name, together)
      if (values !== undefined) given.set(name, { from: table, values })
    }
  }
  return { tables: Object.fromEntries(tables), findings }
}
