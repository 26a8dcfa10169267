import { extname } from 'node:path'
import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import { type ImportFormat, type Mapping, parseMapping } from '../../import/index.js'
import { readData } from '../../policy/index.js'
import { textFrom } from '../files.js'
import type { Terminal } from '../terminal.js'
import { wrongUsage } from '../usage.js'

export const formatNames = ['auto', 'cfpb', 'csv', 'jsonl'] as const
export type FormatName = (typeof formatNames)[number]

/** The column mapping in a YAML or JSON file. */
export const readMapping = async (path: string, terminal: Terminal): Promise<Mapping> => {
  const data = readData(path, await textFrom(path, terminal))
  const mapping = data.ok ? parseMapping(data.value) : data
  if (mapping.ok) return mapping.value
  throw new RedressError(
    'invalid-definition',
    said(`the mapping ${path} cannot be used`, `映射 ${path} 无法使用`),
    { details: { issues: mapping.issues, place: path } },
  )
}

const isJsonLines = (path: string): boolean =>
  ['.jsonl', '.ndjson', '.json'].includes(extname(path).toLowerCase())

/** How a file is to be read: as it was told, else by its name; a CSV without a mapping is taken for the CFPB's export. */
export const formatOf = (path: string, name: FormatName, mapping: Mapping | undefined): ImportFormat => {
  if (name === 'jsonl' || (name === 'auto' && isJsonLines(path))) return { kind: 'json-lines' }
  if (name === 'cfpb') return { kind: 'cfpb' }
  if (mapping !== undefined) return { kind: 'csv', mapping }
  if (name === 'csv')
    throw wrongUsage(
      said('a CSV file needs its column mapping: --mapping <file>', 'CSV 文件须提供列映射：--mapping <文件>'),
    )
  if (path === '-')
    throw wrongUsage(
      said(
        'say what standard input holds: --format cfpb, csv or jsonl',
        '请指明标准输入的内容：--format cfpb、csv 或 jsonl',
      ),
    )
  return { kind: 'cfpb' }
}
