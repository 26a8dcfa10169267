import { join } from 'node:path'
import type { Issue } from '../issues.js'
import { readData, verifyPolicy } from '../policy/index.js'
import { checkSignals, checkTable, type Table, verifyTable } from '../rules/index.js'
import { checkCalendar } from '../sla/index.js'
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

const checkedTable = (path: string, data: unknown): CheckedThing => {
  const table = checkTable(data)
  if (!table.ok) return { path, kind: 'table', issues: table.issues }
  const { rules, inputs } = table.value
  const says = `${rules.length} rules over ${inputs.length} inputs`
  return {
    path,
    kind: 'table',
    says,
    issues: [...table.issues, ...verifyTable(table.value).findings],
    tables: [table.value],
  }
}

const checkedCalendar = (path: string, data: unknown): CheckedThing => {
  const calendar = checkCalendar(data)
  const through = calendar.ok ? calendar.value.definition.publishedThrough : undefined
  return {
    path,
    kind: 'calendar',
    ...(through === undefined ? {} : { says: `published through ${through}` }),
    issues: calendar.issues,
  }
}

const checkedPolicy = async (path: string): Promise<CheckedThing> => {
  const policy = await readPolicy(path)
  if (!policy.ok) return { path, kind: 'policy', issues: policy.issues }
  const { tables, clocks, regimes } = policy.value
  return {
    path,
    kind: 'policy',
    says: `${tables.length} tables, ${clocks.length} clocks, ${regimes.length} regimes`,
    issues: [...policy.issues, ...verifyPolicy(policy.value)],
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
  if (has(data.value, 'signals')) return { path, kind: 'signals', issues: checkSignals(data.value).issues }
  return unknownThing(path)
}

const isPolicyText = (path: string, text: string): boolean => {
  const data = readData(path, text)
  return data.ok && (has(data.value, 'effectiveFrom', 'calendar') || has(data.value, 'extends'))
}

/** Everything to be checked at a path: a policy with all that belongs to it, or each table, calendar and signal set. */
export const checkFound = async (path: string, terminal: Terminal): Promise<readonly CheckedThing[]> => {
  if (path === '-') return [checkedText('-', await textFrom('-', terminal))]
  const place = await mainOf(path)
  if (place === undefined) {
    const files = await filesBelow(path)
    return Object.entries(files).map(([name, text]) => checkedText(join(path, name), text))
  }
  const text = await textFrom(join(place.folder, place.main), terminal)
  return isPolicyText(path, text) ? [await checkedPolicy(path)] : [checkedText(path, text)]
}
