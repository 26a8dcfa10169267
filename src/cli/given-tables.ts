import { RedressError } from '../errors.js'
import { issueText } from '../issues.js'
import { newestTables, type Policy, readData } from '../policy/index.js'
import { type CompiledTable, compile } from '../rules/index.js'
import { textFrom } from './files.js'
import { readTable } from './given-table.js'
import { mainOf, readPolicy } from './policy-files.js'
import type { Terminal } from './terminal.js'

/**
 * Tables in the order in which they are decided: a policy's, of each the version that comes into force last, or the one of a
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
    data.ok && typeof data.value === 'object' && data.value !== null && Object.hasOwn(data.value, 'rules')
  )
}

const isTableFile = async (path: string, terminal: Terminal): Promise<boolean> => {
  const place = await mainOf(path)
  const isFolder = place === undefined || place.folder === path
  return !isFolder && isTable(path, await textFrom(path, terminal))
}

/**
 * The tables of a policy's file or folder, or of a table file.
 *
 * @throws RedressError `invalid-definition` with every finding in `details.issues`
 */
export const givenTables = async (path: string, terminal: Terminal): Promise<GivenTables> => {
  const read = (await isTableFile(path, terminal)) ? await readTable(path, terminal) : await readPolicy(path)
  if (!read.ok)
    throw new RedressError(
      'invalid-definition',
      `${path} cannot be used:\n${read.issues.map((issue) => `  ${issueText(issue)}`).join('\n')}\n`,
      { details: { issues: read.issues } },
    )
  const { value } = read
  return 'tables' in value
    ? { path, tables: newestTables(value), policy: value }
    : { path, tables: [compile(value)] }
}
