import { extname } from 'node:path'

export const formats = ['yaml', 'json', 'csv', 'dmn', 'xlsx'] as const

/** A spelling of tables. */
export type Format = (typeof formats)[number]

const endings: Readonly<Record<string, Format>> = {
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.dmn': 'dmn',
  '.xml': 'dmn',
  '.xlsx': 'xlsx',
  '.xls': 'xlsx',
  '.ods': 'xlsx',
}

/** The spelling that a file's name stands for. */
export const formatNamed = (path: string): Format | undefined => endings[extname(path).toLowerCase()]

/** What a file holds: text, or the bytes of a workbook. */
export type Content = string | Uint8Array

/** The spelling that a content begins like, for standard input. */
export const formatSeen = (text: Content): Format => {
  if (typeof text !== 'string') return 'xlsx'
  const start = text.trimStart()
  if (start.startsWith('<')) return 'dmn'
  if (start.startsWith('{')) return 'json'
  return /^"?(table|rule)"?[,;\t]/.test(start) ? 'csv' : 'yaml'
}
