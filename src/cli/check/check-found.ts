import { join } from 'node:path'
import { type Said, said } from '../../explanation.js'
import { type Issue, wrong } from '../../issues.js'
import { readData, verifyPolicy } from '../../policy/index.js'
import { compileSignals, feel, parseSignals, parseTable, type Table, verifyTable } from '../../rules/index.js'
import { parseCalendar, staleIssue, staleZones } from '../../sla/index.js'
import { type Content, type Format, formatNamed, formatSeen } from '../convert/format.js'
import { isJdm } from '../convert/jdm.js'
import { readTables } from '../convert/read-tables.js'
import { contentFrom } from '../files.js'
import { filesBelow, mainOf, readPolicy } from '../policy-files.js'
import type { Terminal } from '../terminal.js'
import { phrasesInsideLongerWords } from './inside-longer-words.js'

/** One thing that was checked, what it was taken for, and what was found. */
export interface CheckedThing {
  readonly path: string
  readonly kind: 'policy' | 'table' | 'calendar' | 'signals' | 'unknown'
  /** How large it is. */
  readonly says?: Said
  readonly issues: readonly Issue[]
  /** The tables in it that could be read, so that findings can quote their rows. */
  readonly tables?: readonly Table[]
}

const has = (data: unknown, ...keys: readonly string[]): boolean =>
  typeof data === 'object' && data !== null && keys.every((key) => Object.hasOwn(data, key))

const verifiedTable = (path: string, table: Table, issues: readonly Issue[] = []): CheckedThing => ({
  path,
  kind: 'table',
  says: said(
    `${table.rules.length} rules over ${table.inputs.length} inputs`,
    `${table.rules.length} 条规则，${table.inputs.length} 个输入列`,
  ),
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
    ...(through === undefined
      ? {}
      : { says: said(`published through ${through}`, `节假日公布至 ${through}`) }),
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
    says: said(
      `${tables.length} tables, ${clocks.length} clocks, ${regimes.length} regimes`,
      `决策表 ${tables.length} 张，时限 ${clocks.length} 个，监管规定 ${regimes.length} 套`,
    ),
    issues: [
      ...policy.issues,
      ...verifyPolicy(policy.value, { on: now().toISOString().slice(0, 10) }).findings,
      ...phrasesInsideLongerWords(policy.value.signals),
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

const checkedSignals = (path: string, data: unknown): CheckedThing => {
  const set = parseSignals(data)
  const inside = set.ok ? phrasesInsideLongerWords([compileSignals(set.value)]) : []
  return { path, kind: 'signals', issues: [...set.issues, ...inside] }
}

const checkedText = (path: string, text: string): CheckedThing => {
  const data = readData(path, text)
  if (!data.ok) return { path, kind: 'unknown', issues: data.issues }
  if (has(data.value, 'rules')) return checkedTable(path, data.value)
  if (has(data.value, 'weekly', 'timeZone')) return checkedCalendar(path, data.value)
  if (has(data.value, 'signals')) return checkedSignals(path, data.value)
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
export const checkFound = async (
  path: string,
  terminal: Terminal,
  given: Record<string, string>,
): Promise<readonly CheckedThing[]> => {
  const place = path === '-' ? { folder: '', main: path } : await mainOf(path)
  if (place === undefined) {
    const files = await filesBelow(path)
    return Object.entries(files).map(([name, text]) => checkedText(join(path, name), text))
  }
  const text = await contentFrom(join(place.folder, place.main), terminal)
  if (path === '-' && typeof text === 'string') given[path] = text
  const format = formatNamed(place.main) ?? formatSeen(text)
  if (typeof text !== 'string' || format === 'csv' || format === 'dmn' || isGraph(path, text))
    return checkedTables(path, text, format)
  return path !== '-' && isPolicyText(path, text)
    ? [await checkedPolicy(path, terminal)]
    : [checkedText(path === '-' ? path : join(place.folder, place.main), text)]
}
