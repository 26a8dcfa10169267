import { Command } from 'commander'
import type { Issue } from '../../issues.js'
import { type Cell, demandText, type Facts, type Finding, type Rule, type Table } from '../../rules/index.js'
import { type CheckedThing, checkFound } from '../check-path.js'
import { aligned, type Colours, coloursOf, issueLine, json } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'

const isFinding = (issue: Issue): issue is Finding => 'says' in issue && 'rules' in issue

const mostRows = 6
const widestCell = 40

const cut = (text: string): string => (text.length > widestCell ? `${text.slice(0, widestCell - 1)}…` : text)

const cellWords = (cell: Cell | undefined): string =>
  cell === undefined || cell.kind === 'any' ? '-' : cut(demandText(cell).en.replace(/^is /, ''))

const answerWords = (value: Rule['output'][string] | undefined): string =>
  cut(typeof value === 'string' ? value : JSON.stringify(value ?? null))

const factWords = (facts: Facts): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name} = ${answerWords(value)}`)
    .join(', ')

/** The rows that a finding speaks of, as the table has them: only columns that one of them asks of, and every output. */
const rowsOf = (table: Table, ids: readonly string[]): readonly string[] => {
  const rows = table.rules.flatMap((rule, index) => (ids.includes(rule.id) ? [{ rule, index }] : []))
  if (rows.length === 0) return []
  const shown = rows.slice(0, mostRows)
  const asked = table.inputs.flatMap((input, column) =>
    shown.some(({ rule }) => rule.cells[column]?.kind !== 'any') ? [{ name: input.name, column }] : [],
  )
  const heading = [
    'row',
    'rule',
    ...asked.map(({ name }) => name),
    ...table.outputs.map(({ name }) => `→ ${name}`),
  ]
  const lines = shown.map(({ rule, index }) => [
    String(index + 1),
    rule.id,
    ...asked.map(({ column }) => cellWords(rule.cells[column])),
    ...table.outputs.map(({ name }) => `→ ${answerWords(rule.output[name])}`),
  ])
  const more = rows.length > shown.length ? [`… and ${rows.length - shown.length} more`] : []
  return [...aligned([heading, ...lines], [0]), ...more]
}

/** What stands under a finding about a table: the rows it speaks of, and facts that show it. */
const quotedRows = (issue: Issue, tables: readonly Table[]): readonly string[] => {
  if (!isFinding(issue)) return []
  const [room, id] = issue.path
  const table = room === 'tables' ? tables.find((each) => each.id === id) : tables[0]
  if (table === undefined) return []
  const shows = issue.witness === undefined ? [] : [`for example: ${factWords(issue.witness)}`]
  return [...rowsOf(table, issue.rules), ...shows]
}

const counted = (issues: readonly Issue[]): string => {
  const of = (severity: Issue['severity']) => {
    const count = issues.filter((issue) => issue.severity === severity).length
    return `${count} ${severity}${count === 1 ? '' : 's'}`
  }
  return `${of('error')}, ${of('warning')}`
}

const findingText = (issue: Issue, tables: readonly Table[], colours: Colours): string =>
  [
    `    ${issueLine(issue, colours)}`,
    ...quotedRows(issue, tables).map((line) => `        ${colours.dim(line)}`),
  ].join('\n')

const thingText = ({ path, kind, says, issues, tables = [] }: CheckedThing, terminal: Terminal): string => {
  const colours = coloursOf(terminal)
  const hasError = issues.some((issue) => issue.severity === 'error')
  const hasWarning = issues.some((issue) => issue.severity === 'warning')
  const mark = hasError ? colours.red('✗') : hasWarning ? colours.yellow('!') : colours.green('✓')
  const lines = issues.map((issue) => findingText(issue, tables, colours))
  return [`${mark} ${colours.bold(path)}  ${kind}${says === undefined ? '' : `, ${says}`}`, ...lines].join(
    '\n',
  )
}

const examples = `
Examples:
  redress check examples/policies/cn-retail
  redress check tables/routing.yaml calendars/branch.yaml --json
  cat routing.yaml | redress check -`

/** `redress check`: everything that can be found wrong with a policy, a table or a calendar. */
export const checkCommand = ({ terminal, finish }: Setting): Command =>
  new Command('check')
    .argument('<paths...>', 'files or folders, or - for standard input')
    .option('--strict', 'count warnings as findings too')
    .option('--json', 'the findings as JSON')
    .addHelpText('after', examples)
    .action(async (paths: readonly string[], settings: { json?: true; strict?: true }) => {
      const things: CheckedThing[] = []
      for (const path of paths) things.push(...(await checkFound(path, terminal)))
      const issues = things.flatMap((thing) => thing.issues)
      if (settings.json === true)
        terminal.out(json({ checked: things.map(({ tables: _, ...thing }) => thing) }))
      else
        terminal.out(
          `${things.map((thing) => thingText(thing, terminal)).join('\n')}\n\n${counted(issues)}\n`,
        )
      const severe = issues.filter(
        ({ severity }) => severity === 'error' || (settings.strict === true && severity === 'warning'),
      )
      finish(severe.length > 0 ? 1 : 0)
    })
