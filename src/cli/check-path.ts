import { join } from 'node:path'
import type { Issue } from '../issues.js'
import { readData, verifyPolicy } from '../policy/index.js'
import { feel, parseSignals, parseTable, type Table, verifyTable } from '../rules/index.js'
import { parseCalendar, staleIssue, staleZones } from '../sla/index.js'
import { formatNamed, formatSeen } from './convert/format.js'
import { readTables } from './convert/read-tables.js'
import { textFrom } from './files.js'
import { filesBelow, mainOf, readPolicy } from './policy-files.js'
import type { Terminal } from './terminal.js'

/** One thing that was checked, what it was taken for, and what was found. */
export interface CheckedThing {
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
  text: string,
  format: 'csv' | 'dmn',
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
    {
      code: 'unknown-document',
      severity: 'error',
      path: [],
      message: 'this is neither a policy nor a table, a calendar or a signal set',
    },
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

const isPolicyText = (path: string, text: string): boolean => {
  const data = readData(path, text)
  return data.ok && (has(data.value, 'effectiveFrom', 'calendar') || has(data.value, 'extends'))
}

/** Everything to be checked at a path: a policy with all that belongs to it, or each table, calendar and signal set. */
export const checkFound = async (path: string, terminal: Terminal): Promise<readonly CheckedThing[]> => {
  const place = path === '-' ? { folder: '', main: path } : await mainOf(path)
  if (place === undefined) {
    const files = await filesBelow(path)
    return Object.entries(files).map(([name, text]) => checkedText(join(path, name), text))
  }
  const text = await textFrom(join(place.folder, place.main), terminal)
  const format = formatNamed(place.main) ?? formatSeen(text)
  if (format === 'csv' || format === 'dmn') return checkedTables(path, text, format)
  return path !== '-' && isPolicyText(path, text)
    ? [await checkedPolicy(path, terminal)]
    : [checkedText(path, text)]
}
