import { join } from 'node:path'
import { Command } from 'commander'
import { said } from '../../explanation.js'
import { type Issue, wrong } from '../../issues.js'
import { readData, verifyPolicy } from '../../policy/index.js'
import {
  type Cell,
  demandText,
  type Facts,
  type Finding,
  feel,
  parseSignals,
  parseTable,
  type Rule,
  type Table,
  verifyTable,
} from '../../rules/index.js'
import { parseCalendar, staleIssue, staleZones } from '../../sla/index.js'
import { type Content, type Format, formatNamed, formatSeen } from '../convert/format.js'
import { isJdm } from '../convert/jdm.js'
import { readTables } from '../convert/read-tables.js'
import { contentFrom } from '../files.js'
import { filesBelow, mainOf, readPolicy } from '../policy-files.js'
import { aligned, type Colours, coloursOf, issueLine, json } from '../print.js'
import type { Setting } from '../setting.js'
import type { Terminal } from '../terminal.js'

/** One thing that was checked, what it was taken for, and what was found. */
interface CheckedThing {
  readonly path: string
  readonly kind: 'policy' | 'table' | 'calendar' | 'signals' | 'unknown'
  /** How large it is. */
  readonly says?: string
  readonly issues: readonly Issue[]
  /** The tables in it that could be read, so that findings can quote their rows. */
  readonly tables?: readonly Table[]
}

const has = (data: unknown, ...keys: readonly string[]): boolean =>
  typeof data === 'object' && data !== null && keys.every((key) => Object.hasOwn(data, key))

const verifiedTable = (path: string, table: Table, issues: readonly Issue[] = []): CheckedThing => ({
  path,
  kind: 'table',
  says: `${table.rules.length} rules over ${table.inputs.length} inputs`,
  issues: [...issues, ...verifyTable(table).findings],
  tables: [table],
})

const checkedTable = (path: string, data: unknown): CheckedThing => {
  const table = parseTable(data, { feel })
  return table.ok
    ? verifiedTable(path, table.value, table.issues)
    : { path, kind: 'table', issues: table.issues }
}

/** Every table of a CSV file or a DMN model; what is found about the file as a whole stands with its first. */
const checkedTables = async (
  path: string,
  text: Content,
  format: Format,
): Promise<readonly CheckedThing[]> => {
  const read = await readTables(path, text, format)
  if (!read.ok) return [{ path, kind: 'table', issues: read.issues }]
  const { value, issues } = read
  return value.map((table, place) =>
    verifiedTable(value.length === 1 ? path : `${path}#${table.id}`, table, place === 0 ? issues : []),
  )
}

const checkedCalendar = (path: string, data: unknown): CheckedThing => {
  const calendar = parseCalendar(data)
  const through = calendar.ok ? calendar.value.definition.publishedThrough : undefined
  return {
    path,
    kind: 'calendar',
    ...(through === undefined ? {} : { says: `published through ${through}` }),
    issues: calendar.ok
      ? [...calendar.issues, ...staleZones(calendar.value.definition).map(staleIssue)]
      : calendar.issues,
  }
}

const checkedPolicy = async (path: string, { now }: Terminal): Promise<CheckedThing> => {
  const policy = await readPolicy(path)
  if (!policy.ok) return { path, kind: 'policy', issues: policy.issues }
  const { tables, clocks, regimes } = policy.value
  return {
    path,
    kind: 'policy',
    says: `${tables.length} tables, ${clocks.length} clocks, ${regimes.length} regimes`,
    issues: [
      ...policy.issues,
      ...verifyPolicy(policy.value, { on: now().toISOString().slice(0, 10) }).findings,
    ],
    tables: tables.map(({ table }) => table),
  }
}

const unknownThing = (path: string): CheckedThing => ({
  path,
  kind: 'unknown',
  issues: [
    wrong(
      'unknown-document',
      [],
      said(
        'this is neither a policy nor a table, a calendar or a signal set',
        '内容既不是制度，也不是决策表、日历或文本信号集',
      ),
      said(
        'a policy has `regimes` or `clocks`, a table `rules`, a calendar `weekly`, a signal set `signals`',
        '制度含 `regimes` 或 `clocks`，决策表含 `rules`，日历含 `weekly`，文本信号集含 `signals`',
      ),
    ),
  ],
})

const checkedText = (path: string, text: string): CheckedThing => {
  const data = readData(path, text)
  if (!data.ok) return { path, kind: 'unknown', issues: data.issues }
  if (has(data.value, 'rules')) return checkedTable(path, data.value)
  if (has(data.value, 'weekly', 'timeZone')) return checkedCalendar(path, data.value)
  if (has(data.value, 'signals')) return { path, kind: 'signals', issues: parseSignals(data.value).issues }
  return unknownThing(path)
}

const isGraph = (path: string, text: string): boolean => {
  const data = readData(path, text)
  return data.ok && isJdm(data.value)
}

const isPolicyText = (path: string, text: string): boolean => {
  const data = readData(path, text)
  return data.ok && (has(data.value, 'effectiveFrom', 'calendar') || has(data.value, 'extends'))
}

/** Everything to be checked at a path: a policy with all that belongs to it, or each table, calendar and signal set. */
const checkFound = async (path: string, terminal: Terminal): Promise<readonly CheckedThing[]> => {
  const place = path === '-' ? { folder: '', main: path } : await mainOf(path)
  if (place === undefined) {
    const files = await filesBelow(path)
    return Object.entries(files).map(([name, text]) => checkedText(join(path, name), text))
  }
  const text = await contentFrom(join(place.folder, place.main), terminal)
  const format = formatNamed(place.main) ?? formatSeen(text)
  if (typeof text !== 'string' || format === 'csv' || format === 'dmn' || isGraph(path, text))
    return checkedTables(path, text, format)
  return path !== '-' && isPolicyText(path, text)
    ? [await checkedPolicy(path, terminal)]
    : [checkedText(path, text)]
}

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
