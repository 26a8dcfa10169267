import { isRecord } from '../is-record.js'
import { accepted, type Checked, type Issue, rejected, within, wrong } from '../issues.js'
import { newestTables, readData } from '../policy/index.js'
import { type CompiledTable, parseCases, type TableCase } from '../rules/index.js'

/** What a `*.cases.yaml` file says: examples for one table. */
export interface CaseFile {
  /** The id of a table of the policy; the command line also takes the path of a table file. */
  readonly table: string
  /** Which version of the table, where the policy has several; without it, the one that comes into force last. */
  readonly version?: string
  readonly cases: readonly TableCase[]
}

const malformed = (path: Issue['path'], message: string, hint?: string): Issue =>
  wrong('malformed-case', path, message, hint)

const known = ['table', 'version', 'cases']

/**
 * Reads the text of a `*.cases.yaml` (or JSON) file.
 *
 * Issues: `malformed-case`, and `unreadable-file`, `file-too-long` of {@link readData}; each path begins with the file's.
 *
 * @example
 * parseCaseFile('a.cases.yaml', 'table: size\ncases: [{ facts: { amount: 5 }, rule: small }]')
 * // { ok: true, value: { table: 'size', cases: [{ facts: { amount: 5 }, rule: 'small' }] }, issues: [] }
 */
export const parseCaseFile = (path: string, text: string): Checked<CaseFile> => {
  const data = readData(path, text)
  if (!data.ok) return data
  const source = data.value
  if (!isRecord(source) || typeof source.table !== 'string')
    return rejected([malformed([path], 'the file names no table', 'it says table: <id> and cases: [...]')])
  const strange = Object.keys(source)
    .filter((key) => !known.includes(key))
    .map((key) => malformed([path, key], `"${key}" is not known here`, `known: ${known.join(', ')}`))
  const { table, version } = source
  if (version !== undefined && typeof version !== 'string')
    strange.push(malformed([path, 'version'], 'a version is a text', "put it in quotes: version: '2'"))
  const cases = parseCases(source.cases)
  const issues = [...strange, ...within([path, 'cases'], cases.issues)]
  if (!cases.ok || strange.length > 0) return rejected(issues)
  const which = typeof version === 'string' ? { version } : {}
  return { ok: true, value: { table, ...which, cases: cases.value }, issues }
}

/**
 * Whether a file holds cases, by its name.
 *
 * @example
 * isCaseFile('cases/routing.cases.yaml') // true
 */
export const isCaseFile = (path: string): boolean => /\.cases\.(ya?ml|json)$/.test(path)

/**
 * The table that a case file is about: the version that it names, else the one that comes into force last.
 *
 * Issues: `unknown-table`, with the ids that are known; `unknown-version`, with the versions that are.
 *
 * @example
 * tableOfCases('a.cases.yaml', { table: 'size' }, policy.tables) // { ok: true, value: { id: 'size', … }, issues: [] }
 */
export const tableOfCases = (
  path: string,
  { table, version }: Pick<CaseFile, 'table' | 'version'>,
  tables: readonly CompiledTable[],
): Checked<CompiledTable> => {
  const versions = tables.filter(({ id }) => id === table)
  const [newest] = newestTables({ tables: versions })
  const found = version === undefined ? newest : versions.find((each) => each.version === version)
  if (found !== undefined) return accepted(found)
  const isUnknown = newest === undefined
  return rejected([
    {
      code: isUnknown ? 'unknown-table' : 'unknown-version',
      severity: 'error',
      path: [path, isUnknown ? 'table' : 'version'],
      message: isUnknown
        ? `there is no table "${table}"`
        : `there is no version "${version}" of the table "${table}"`,
      hint: `known are: ${[...new Set(isUnknown ? tables.map(({ id }) => id) : versions.map((each) => each.version ?? '(unnamed)'))].join(', ')}`,
    },
  ])
}
