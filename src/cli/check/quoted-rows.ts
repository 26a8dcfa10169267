import type { Language } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { type Cell, demandText, type Facts, type Finding, type Rule, type Table } from '../../rules/index.js'
import { aligned } from '../print.js'

const isFinding = (issue: Issue): issue is Finding => 'rules' in issue

const mostRows = 6
const widestCell = 40

const cut = (text: string): string => (text.length > widestCell ? `${text.slice(0, widestCell - 1)}…` : text)

const cellWords = (cell: Cell | undefined, language: Language): string =>
  cell === undefined || cell.kind === 'any' ? '-' : cut(demandText(cell)[language].replace(/^(?:is |为)/, ''))

const answerWords = (value: Rule['output'][string] | undefined): string =>
  cut(typeof value === 'string' ? value : JSON.stringify(value ?? null))

const factWords = (facts: Facts): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} = ${answerWords(value)}`)
    .join(', ')

/** The rows that a finding speaks of, as the table has them: only columns that one of them asks of, and every output. */
const rowsOf = (table: Table, ids: readonly string[], language: Language): readonly string[] => {
  const rows = table.rules.flatMap((rule, index) => (ids.includes(rule.id) ? [{ rule, index }] : []))
  if (rows.length === 0) return []
  const shown = rows.slice(0, mostRows)
  const asked = table.inputs.flatMap((input, column) =>
    shown.some(({ rule }) => rule.cells[column]?.kind !== 'any') ? [{ name: input.name, column }] : [],
  )
  const heading = [
    ...(language === 'en' ? ['row', 'rule'] : ['行', '规则']),
    ...asked.map(({ name }) => name),
    ...table.outputs.map(({ name }) => `→ ${name}`),
  ]
  const lines = shown.map(({ rule, index }) => [
    String(index + 1),
    rule.id,
    ...asked.map(({ column }) => cellWords(rule.cells[column], language)),
    ...table.outputs.map(({ name }) => `→ ${answerWords(rule.output[name])}`),
  ])
  const rest = rows.length - shown.length
  const more = rest > 0 ? [language === 'en' ? `… and ${rest} more` : `……另有 ${rest} 行`] : []
  return [...aligned([heading, ...lines], [0]), ...more]
}

/** What stands under a finding about a table: the rows it speaks of, and facts that show it. */
export const quotedRows = (issue: Issue, tables: readonly Table[], language: Language): readonly string[] => {
  if (!isFinding(issue)) return []
  const [room, id] = issue.path
  const table = room === 'tables' ? tables.find((each) => each.id === id) : tables[0]
  if (table === undefined) return []
  const shows =
    issue.witness === undefined
      ? []
      : [`${language === 'en' ? 'for example: ' : '例如：'}${factWords(issue.witness)}`]
  return [...rowsOf(table, issue.rules, language), ...shows]
}
