import { type Said, said } from '../explanation.js'
import { isRecord } from '../is-record.js'
import { accepted, type Checked, type Issue, rejected, within, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
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

const malformed = (path: Issue['path'], says: Said, remedy?: Said): Issue =>
  wrong('malformed-case', path, says, remedy)

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
    return rejected([
      malformed(
        [path],
        said('the file names no table', '文件未写明决策表'),
        said('write table: <id> and cases: [...]', '请写明 table: <id> 和 cases: [...]'),
      ),
    ])
  const strange = Object.keys(source)
    .filter((key) => !known.includes(key))
    .map((key) =>
      malformed(
        [path, key],
        said(`"${key}" is not known here`, `“${key}”不是此处的字段`),
        knownAre(known, key),
      ),
    )
  const { table, version } = source
  if (version !== undefined && typeof version !== 'string')
    strange.push(
      malformed(
        [path, 'version'],
        said('a version is a text', 'version 须为文本'),
        said("put it in quotes: version: '2'", "请加引号：version: '2'"),
      ),
    )
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
    isUnknown
      ? wrong(
          'unknown-table',
          [path, 'table'],
          said(`there is no table "${table}"`, `没有决策表“${table}”`),
          knownAre([...new Set(tables.map(({ id }) => id))], table),
        )
      : wrong(
          'unknown-version',
          [path, 'version'],
          said(
            `there is no version "${version}" of the table "${table}"`,
            `决策表“${table}”没有版本“${version}”`,
          ),
          knownAre(
            versions.map((each) => each.version ?? '(unnamed)'),
            version ?? '',
          ),
        ),
  ])
}
