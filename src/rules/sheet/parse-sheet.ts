import { type Checked, type Issue, rejected } from '../../issues.js'
import type { FactType } from '../facts/fact.js'
import { quote } from '../facts/plain-value.js'
import { parseTable, type TableOptions } from '../table/parse-table.js'
import type { Table } from '../table/table.js'
import { columnFacets, isJsonCell, type Sheet } from './table-to-sheet.js'

interface Column {
  readonly side: 'in' | 'out'
  readonly name: string
  readonly at: number
}

interface Reading {
  readonly sheet: Sheet
  readonly issues: Issue[]
}

const complain = ({ issues }: Reading, row: number, column: number, message: string, hint?: string): void => {
  issues.push({
    code: 'malformed-sheet',
    severity: 'error',
    path: ['row', row + 1, 'column', column + 1],
    message,
    ...(hint === undefined ? {} : { hint }),
  })
}

const parsed = (reading: Reading, row: number, column: number, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    complain(
      reading,
      row,
      column,
      `${quote(text)} is not JSON`,
      'an entry that starts with a brace, bracket or quote is JSON',
    )
    return undefined
  }
}

const isJson = (text: string): boolean => /^["{[]/.test(text)

const columnsOf = (reading: Reading, row: number): Column[] =>
  (reading.sheet[row] ?? []).flatMap((entry, at): Column[] => {
    const heading = /^(in|out) (.+)$/.exec(entry)
    if (heading !== null) return [{ side: heading[1] === 'in' ? 'in' : 'out', name: heading[2] ?? '', at }]
    if (!['rule', 'note', 'source', ''].includes(entry))
      complain(reading, row, at, `${quote(entry)} is no heading`, 'rule, in NAME, out NAME, note or source')
    return []
  })

const headingOf = (reading: Reading, end: number): Record<string, unknown> =>
  Object.fromEntries(
    reading.sheet.slice(0, end).flatMap(([key = '', value = ''], row) => {
      if (key === '' || value === '') return []
      return [[key === 'table' ? 'id' : key, isJson(value) ? parsed(reading, row, 1, value) : value]]
    }),
  )

const facetValue = (reading: Reading, row: number, at: number, facet: string, text: string): unknown =>
  facet === 'type' ? text.trim() : parsed(reading, row, at, text)

const describe = (
  reading: Reading,
  rows: readonly number[],
  { name, at }: Column,
): Record<string, unknown> => {
  const facets = rows.flatMap((row) => {
    const facet = (reading.sheet[row]?.[0] ?? '').slice(1)
    const text = reading.sheet[row]?.[at] ?? ''
    if (!(columnFacets as readonly string[]).includes(facet))
      complain(reading, row, 0, `${quote(facet)} describes no column`, columnFacets.join(', '))
    return text === '' ? [] : [[facet, facetValue(reading, row, at, facet, text)]]
  })
  return { name, ...Object.fromEntries(facets) }
}

const cellSource = (
  reading: Reading,
  row: number,
  { at }: Column,
  column: Record<string, unknown>,
): unknown => {
  const text = (reading.sheet[row]?.[at] ?? '').trim()
  if (text === '' || text === '-') return '-'
  if (isJsonCell(text)) return parsed(reading, row, at, text)
  // People type a value of a list as it is; FEEL would want it in quotes.
  const { values } = column
  return Array.isArray(values) && values.includes(text) ? { is: text } : { feel: text }
}

const outputValue = (reading: Reading, row: number, { at }: Column, type: unknown): unknown => {
  const text = reading.sheet[row]?.[at] ?? ''
  if (text === '') return null
  if (isJson(text)) return parsed(reading, row, at, text)
  const plain: Partial<Record<FactType, unknown>> = {
    number: Number(text),
    boolean:
      text.trim().toLowerCase() === 'true' ? true : text.trim().toLowerCase() === 'false' ? false : text,
    any: /^(true|false|-?\d+(\.\d+)?([eE][-+]?\d+)?)$/.test(text) ? JSON.parse(text.toLowerCase()) : text,
  }
  const value = plain[type as FactType]
  return value === undefined || Number.isNaN(value) ? text : value
}

/**
 * Reads a sheet (rows of a CSV file or spreadsheet) as a table. What the sheet gets wrong is told by row and column
 * of the sheet; what the table gets wrong, as {@link parseTable} tells it.
 *
 * @example
 * parseSheet(tableToSheet(fees)) // { ok: true, value: fees, issues: [] }
 */
export const parseSheet = (sheet: Sheet, options: TableOptions = {}): Checked<Table> => {
  const reading: Reading = { sheet, issues: [] }
  const top = sheet.findIndex(([first]) => first === 'rule')
  if (top < 0) {
    complain(reading, 0, 0, 'there is no row of headings', 'it starts with "rule"')
    return rejected(reading.issues)
  }
  const columns = columnsOf(reading, top)
  const rows = sheet.flatMap((row, index) =>
    index > top && row.some((entry) => entry !== '') ? [index] : [],
  )
  const first = rows.findIndex((row) => !(sheet[row]?.[0] ?? '').startsWith('#'))
  const facetRows = first < 0 ? rows : rows.slice(0, first)
  const described = columns.map((column) => ({ column, as: describe(reading, facetRows, column) }))
  const at = (heading: string) => (sheet[top] ?? []).indexOf(heading)
  const extra = (row: number, heading: 'note' | 'source') => {
    const text = at(heading) < 0 ? '' : (sheet[row]?.[at(heading)] ?? '')
    return text === '' ? {} : { [heading]: isJson(text) ? parsed(reading, row, at(heading), text) : text }
  }
  const inputs = described.filter(({ column }) => column.side === 'in')
  const outputs = described.filter(({ column }) => column.side === 'out')
  const source = {
    ...headingOf(reading, top),
    inputs: inputs.map(({ as }) => as),
    outputs: outputs.map(({ as }) => as),
    rules: (first < 0 ? [] : rows.slice(first)).map((row) => ({
      ...((sheet[row]?.[0] ?? '') === '' ? {} : { id: sheet[row]?.[0] }),
      when: Object.fromEntries(
        inputs.map(({ column, as }) => [column.name, cellSource(reading, row, column, as)]),
      ),
      output: Object.fromEntries(
        outputs.map(({ column, as }) => [column.name, outputValue(reading, row, column, as.type)]),
      ),
      ...extra(row, 'note'),
      ...extra(row, 'source'),
    })),
  }
  return reading.issues.length > 0 ? rejected(reading.issues) : parseTable(source, options)
}
