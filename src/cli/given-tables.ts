import { RedressError } from '../errors.js'
import { said } from '../explanation.js'
import type { Checked } from '../issues.js'
import { newestTables, type Policy, readData } from '../policy/index.js'
import { type CompiledTable, compile, feel, type Table } from '../rules/index.js'
import { formatNamed, formatSeen } from './convert/format.js'
import { isJdm } from './convert/jdm.js'
import { readTables } from './convert/read-tables.js'
import { contentFrom } from './files.js'
import { mainOf, policyFromText, readPolicy } from './policy-files.js'
import type { Terminal } from './terminal.js'
import { wrongUsage } from './usage.js'

/**
 * Tables in the order in which they are decided: a policy's, of each the version that comes into force last, or those of a
 * table file.
 */
export interface GivenTables {
  readonly path: string
  readonly tables: readonly CompiledTable[]
  readonly policy?: Policy
}

const isTable = (path: string, text: string): boolean => {
  const data = readData(path, text)
  return (
    data.ok &&
    typeof data.value === 'object' &&
    data.value !== null &&
    (Object.hasOwn(data.value, 'rules') || isJdm(data.value))
  )
}

const isFolder = async (path: string): Promise<boolean> => {
  if (path === '-') return false
  const place = await mainOf(path)
  return place === undefined || place.folder === path
}

const readGiven = async (path: string, terminal: Terminal): Promise<Checked<Policy | readonly Table[]>> => {
  if (await isFolder(path)) return readPolicy(path)
  const text = await contentFrom(path, terminal)
  const format = formatNamed(path) ?? formatSeen(text)
  if (typeof text !== 'string' || format === 'csv' || format === 'dmn' || isTable(path, text))
    return readTables(path, text, format)
  return path === '-' ? policyFromText(path, text) : readPolicy(path)
}

const isPolicy = (given: Policy | readonly Table[]): given is Policy => 'tables' in given

const givenAt = async (path: string, terminal: Terminal): Promise<GivenTables> => {
  const read = await readGiven(path, terminal)
  if (!read.ok)
    throw new RedressError('invalid-definition', said(`${path} cannot be used`, `${path} 无法使用`), {
      details: { issues: read.issues, place: path },
    })
  const { value } = read
  return isPolicy(value)
    ? { path, tables: newestTables(value), policy: value }
    : { path, tables: value.map((table) => compile(table, { feel })) }
}

/**
 * Two versions to compare, each the tables of a policy's file or folder, or of a table file, or of standard input for `-`.
 * `others` are read after them.
 *
 * @throws RedressError `invalid-definition` with every finding in `details.issues`
 */
export const givenVersions = async (
  [before, after]: readonly [string, string],
  terminal: Terminal,
  others: readonly string[] = [],
): Promise<readonly [GivenTables, GivenTables]> => {
  if ([before, after, ...others].filter((path) => path === '-').length > 1)
    throw wrongUsage(said('standard input can be read once only', '标准输入只能读取一次'))
  return [await givenAt(before, terminal), await givenAt(after, terminal)]
}
