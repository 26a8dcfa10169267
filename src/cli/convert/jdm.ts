import { said } from '../../explanation.js'
import { doubtful, type Issue, wrong } from '../../issues.js'
import type { CellSource, FactType, TableSource } from '../../rules/index.js'
import { parseTable } from '../../rules/index.js'

type OutputValue = TableSource['rules'][number]['output'][string]

type Plain = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Whether data is a graph of GoRules: nodes, of which some are decision tables. */
export const isJdm = (data: unknown): data is Plain =>
  isRecord(data) && Array.isArray(data.nodes) && !('rules' in data)

/** A cell of ZEN in FEEL's words: texts in double quotes, `and` between two comparisons as an interval. */
const feelOf = (cell: string): string => {
  const quoted = cell.replace(/'([^'"\\]*)'/g, '"$1"')
  const both = /^(>=?)\s*(-?[\d.]+)\s+and\s+(<=?)\s*(-?[\d.]+)$/.exec(quoted)
  if (both === null) return quoted
  return `${both[1] === '>=' ? '[' : '('}${both[2]}..${both[4]}${both[3] === '<=' ? ']' : ')'}`
}

const types: readonly FactType[] = ['number', 'boolean', 'string', 'date']

/** The type that reads every cell of a column as a test of it. */
const typeFor = (cells: readonly string[]): FactType =>
  types.find(
    (type) =>
      parseTable({
        id: 'column',
        hitPolicy: 'first',
        inputs: [{ name: 'value', type }],
        outputs: [{ name: 'found', type: 'boolean' }],
        rules: cells.map((feel) => ({ when: { value: { feel } }, output: { found: true } })),
      }).ok,
  ) ?? 'any'

const answerOf = (text: string): OutputValue => {
  if (text === '') return null
  const feel = feelOf(text)
  try {
    const value: unknown = JSON.parse(feel)
    if (value === null || typeof value !== 'object') return value as OutputValue
  } catch {
    // No literal: an expression.
  }
  return { feel }
}

const typeOfAnswers = (answers: readonly OutputValue[]): FactType => {
  const kinds = new Set(answers.flatMap((answer) => (answer === null ? [] : [typeof answer])))
  const [kind] = kinds
  return kinds.size === 1 && (kind === 'string' || kind === 'number' || kind === 'boolean') ? kind : 'any'
}

interface Read {
  readonly source: TableSource
  readonly issues: readonly Issue[]
}

const tableOf = (node: Plain): Read => {
  const content = isRecord(node.content) ? node.content : {}
  const name = textOf(node.name) || textOf(node.id)
  const columns = listOf(content.inputs)
  const asked = columns.filter(({ field }) => textOf(field) !== '')
  const outputs = listOf(content.outputs)
  const rules = listOf(content.rules)
  const cellOf = (rule: Plain, column: Plain): string => feelOf(textOf(rule[String(column.id)]))
  const answers = new Map(
    outputs.map((output) => [output, rules.map((rule) => answerOf(textOf(rule[String(output.id)])))]),
  )
  const whole = columns.filter(
    (column) => !asked.includes(column) && rules.some((rule) => cellOf(rule, column) !== ''),
  )
  const source: TableSource = {
    id: name,
    hitPolicy: content.hitPolicy === 'collect' ? 'collect' : 'first',
    inputs: asked.map((column) => ({
      name: textOf(column.field),
      type: typeFor(rules.map((rule) => cellOf(rule, column)).filter((cell) => cell !== '' && cell !== '-')),
      optional: true,
    })),
    outputs: outputs.map((output) => ({
      name: textOf(output.field) || textOf(output.name),
      type: typeOfAnswers(answers.get(output) ?? []),
    })),
    rules: rules.map((rule, row) => ({
      ...(textOf(rule._id) === '' ? {} : { id: textOf(rule._id) }),
      ...(textOf(rule._description) === '' ? {} : { note: textOf(rule._description) }),
      when: Object.fromEntries(
        asked.map((column): [string, CellSource] => {
          const cell = cellOf(rule, column)
          return [textOf(column.field), cell === '' ? '-' : { feel: cell }]
        }),
      ),
      output: Object.fromEntries(
        outputs.map((output) => [
          textOf(output.field) || textOf(output.name),
          answers.get(output)?.[row] ?? null,
        ]),
      ),
    })),
  }
  const lost = whole.map(({ name: column }) =>
    wrong(
      'left-behind',
      [],
      said(
        `the column "${textOf(column)}" of "${name}" asks no field, and its expressions stay behind`,
        `“${name}”的列“${textOf(column)}”未指定字段，其表达式无法带入`,
      ),
      said('write them as cells of a column', '请写成某一列的单元格'),
    ),
  )
  return { source, issues: lost }
}

const kindsOfNodes: Readonly<Record<string, string>> = {
  functionNode: 'function',
  expressionNode: 'expression',
  switchNode: 'switch',
  decisionNode: 'decision of another file',
  httpRequestNode: 'request',
}

/** The decision tables of a GoRules graph (JDM), in the form that `parseTable` reads, and what of the graph stays behind. */
export const jdmTables = (
  data: Plain,
): { readonly tables: readonly Read[]; readonly issues: readonly Issue[] } => {
  const nodes = listOf(data.nodes)
  const others = nodes.flatMap((node) => {
    const kind = kindsOfNodes[textOf(node.type)]
    return kind === undefined ? [] : [`${textOf(node.name)} (${kind})`]
  })
  return {
    tables: nodes.filter(({ type }) => type === 'decisionTableNode').map(tableOf),
    issues:
      others.length === 0
        ? []
        : [
            doubtful(
              'left-behind',
              [],
              said(
                `what is no decision table stays behind: ${others.join(', ')}`,
                `决策表以外的内容无法带入：${others.join('、')}`,
              ),
              said('compute these values before the tables are asked', '请在使用决策表之前算出这些取值'),
            ),
          ],
  }
}
