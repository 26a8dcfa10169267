import { accepted, type Checked, type Issue, rejected, within } from '../issues.js'
import { readData } from '../policy/index.js'
import { type CompiledTable, checkCases, type TableCase } from '../rules/index.js'

/** What a `*.cases.yaml` file says: examples for one table. */
export interface CaseFile {
  /** The id of a table of the policy; the command line also takes the path of a table file. */
  readonly table: string
  readonly cases: readonly TableCase[]
}

const malformed = (path: readonly (string | number)[], message: string, hint: string): Issue => ({
  code: 'malformed-case',
  severity: 'error',
  path,
  message,
  hint,
})

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const known = ['table', 'cases']

/**
 * Reads the text of a `*.cases.yaml` (or JSON) file.
 *
 * Issues: `malformed-case`, and `unreadable-file`, `file-too-long` of {@link readData}; each path begins with the file's.
 *
 * @example
 * readCaseFile('a.cases.yaml', 'table: size\ncases: [{ facts: { amount: 5 }, rule: small }]')
 * // { ok: true, value: { table: 'size', cases: [{ facts: { amount: 5 }, rule: 'small' }] }, issues: [] }
 */
export const readCaseFile = (path: string, text: string): Checked<CaseFile> => {
  const data = readData(path, text)
  if (!data.ok) return data
  const source = data.value
  if (!isRecord(source) || typeof source.table !== 'string')
    return rejected([malformed([path], 'the file names no table', 'it says table: <id> and cases: [...]')])
  const strange = Object.keys(source)
    .filter((key) => !known.includes(key))
    .map((key) => malformed([path, key], `"${key}" is not known here`, `known: ${known.join(', ')}`))
  const cases = checkCases(source.cases)
  const issues = [...strange, ...within([path, 'cases'], cases.issues)]
  if (!cases.ok || strange.length > 0) return rejected(issues)
  return { ok: true, value: { table: source.table, cases: cases.value }, issues }
}

/**
 * Whether a file holds cases, by its name.
 *
 * @example
 * isCaseFile('cases/routing.cases.yaml') // true
 */
export const isCaseFile = (path: string): boolean => /\.cases\.(ya?ml|json)$/.test(path)

/**
 * The table that a case file is about.
 *
 * Issues: `unknown-table`, with the ids that are known.
 *
 * @example
 * tableOfCases('a.cases.yaml', 'size', policy.tables) // { ok: true, value: { id: 'size', … }, issues: [] }
 */
export const tableOfCases = (
  path: string,
  table: string,
  tables: readonly CompiledTable[],
): Checked<CompiledTable> => {
  const found = tables.find(({ id }) => id === table)
  return found === undefined
    ? rejected([
        {
          code: 'unknown-table',
          severity: 'error',
          path: [path, 'table'],
          message: `there is no table "${table}"`,
          hint: `known are: ${tables.map(({ id }) => id).join(', ')}`,
        },
      ])
    : accepted(found)
}
