import { type Checked, within } from '../issues.js'
import { readData } from '../policy/index.js'
import { feel, parseTable, type Table } from '../rules/index.js'
import { textFrom } from './files.js'
import type { Terminal } from './terminal.js'

/** The table in a YAML or JSON file. */
export const readTable = async (path: string, terminal: Terminal): Promise<Checked<Table>> => {
  const data = readData(path, await textFrom(path, terminal))
  if (!data.ok) return data
  const table = parseTable(data.value, { feel })
  return table.ok ? table : { ok: false, issues: within([path], table.issues) }
}
