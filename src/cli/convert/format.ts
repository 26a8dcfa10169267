import { extname } from 'node:path'

export const formats = ['yaml', 'json', 'csv', 'dmn'] as const

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
}

/** The spelling that a file's name stands for. */
export const formatNamed = (path: string): Format | undefined => endings[extname(path).toLowerCase()]

/** The spelling that a text begins like, for standard input. */
export const formatSeen = (text: string): Format => {
  const start = text.trimStart()
  if (start.startsWith('<')) return 'dmn'
  if (start.startsWith('{')) return 'json'
  return /^"?(table|rule)"?[,;\t]/.test(start) ? 'csv' : 'yaml'
}
