import { said } from '../../explanation.js'
import { accepted, type Checked, type Issue, rejected } from '../../issues.js'
import { knownAre } from '../../known-are.js'
import { quote } from '../facts/plain-value.js'
import { headingKeys } from '../table/parse-heading.js'
import { parseTable, type TableOptions } from '../table/parse-table.js'
import type { Table } from '../table/table.js'
import {
  type Column,
  cellSource,
  complain,
  type Described,
  isJson,
  outputValue,
  parsed,
  place,
  type Reading,
} from './sheet-entry.js'
import { columnFacets, type Sheet } from './table-to-sheet.js'

const isHeading = (entry: string | undefined, ...words: readonly string[]): boolean =>
  words.includes((entry ?? '').trim().toLowerCase())

const columnsOf = (reading: Reading, row: number): Column[] =>
  (reading.sheet[row] ?? []).flatMap((entry, at): Column[] => {
    const heading = /^(in|out) (.+)$/i.exec(entry.trim())
    if (heading !== null)
      return [{ side: heading[1]?.toLowerCase() === 'in' ? 'in' : 'out', name: heading[2] ?? '', at }]
    if (!isHeading(entry, 'rule', 'note', 'source', ''))
      complain(
        reading,
        row,
        at,
        said(`${quote(entry)} is no heading`, `${quote(entry)}不是表头`),
        said(
          'write rule, in NAME, out NAME, note or source',
          '请写作 rule、in 列名、out 列名、note 或 source',
        ),
      )
    return []
  })

/** A key in any letters: `Hit Policy` is `hitPolicy`. */
const headingKey = (typed: string): string => {
  const plain = (key: string) => key.toLowerCase().replace(/[\s_-]/g, '')
  if (plain(typed) === 'table') return 'id'
  return headingKeys.find((key) => plain(key) === plain(typed)) ?? typed
}

const headingOf = (reading: Reading, end: number): Record<string, unknown> =>
  Object.fromEntries(
    reading.sheet.slice(0, end).flatMap(([key = '', value = ''], row) => {
      if (key === '' || value === '') return []
      return [[headingKey(key), isJson(value) ? parsed(reading, row, 1, value) : value]]
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
      complain(
        reading,
        row,
        0,
        said(`${quote(facet)} describes no column`, `${quote(facet)}不能说明列`),
        knownAre(columnFacets, facet),
      )
    return text === '' ? [] : [[facet, facetValue(reading, row, at, facet, text)]]
  })
  return { name, ...Object.fromEntries(facets) }
}

/** Entries beyond the headings are no part of the table: said, since they would be lost. */
const complainOfExtras = (reading: Reading, top: number): void => {
  const width = (reading.sheet[top] ?? []).length
  reading.sheet.forEach((entries, row) => {
    const at = row < top ? -1 : entries.findIndex((entry, column) => column >= width && entry.trim() !== '')
    if (at >= 0)
      complain(
        reading,
        row,
        at,
        said(`${quote(entries[at])} stands beyond the last heading`, `${quote(entries[at])}超出最后一列表头`),
        said(
          'give it a heading, or put an entry with a comma in double quotes',
          '请补充表头，或为含逗号的内容加双引号',
        ),
      )
  })
  ;(reading.sheet[top] ?? []).forEach((heading, column) => {
    if (heading.trim() !== '') return
    const row = reading.sheet.findIndex(
      (entries, index) => index > top && (entries[column] ?? '').trim() !== '',
    )
    if (row >= 0)
      complain(
        reading,
        row,
        column,
        said(
          `${quote(reading.sheet[row]?.[column])} stands under no heading`,
          `${quote(reading.sheet[row]?.[column])}所在列没有表头`,
        ),
        said('give the column a heading', '请为该列补充表头'),
      )
  })
}

/** Where in the sheet an issue of the table lies, when it is about an entry. */
const inSheet = (issue: Issue, rows: readonly number[], described: readonly Described[]): Issue => {
  const [part, rule, side, name] = issue.path
  const row = typeof rule === 'number' && part === 'rules' ? rows[rule] : undefined
  if (row === undefined) return issue
  const wanted = side === 'when' ? 'in' : 'out'
  const at = described.find(({ column }) => column.side === wanted && column.name === name)?.column.at ?? 0
  return { ...issue, path: place(row, at) }
}

/** How whoever wrote a sheet spells numbers. */
interface SheetSpelling {
  /** Whether decimals may be written with a comma: `5,5` in a number column is then an error that says what to write. */
  readonly decimalComma?: boolean
}

/**
 * Reads a sheet (rows of a CSV file or spreadsheet) as a table. What an entry gets wrong is told by row and column of the sheet; what the
 * table as a whole gets wrong, as {@link parseTable} tells it. Entries that people write in their own way (`≥ 5万`, `2026/3/2`, `房贷、车贷`)
 * are read, each with a note of severity `info` (`read-as`).
 *
 * @example
 * parseSheet(tableToSheet(fees)) // { ok: true, value: fees, issues: [] }
 */
export const parseSheet = (
  sheet: Sheet,
  { decimalComma = false, ...options }: TableOptions & SheetSpelling = {},
): Checked<Table> => {
  const reading: Reading = { sheet, issues: [], decimalComma }
  const top = sheet.findIndex(([first]) => isHeading(first, 'rule'))
  if (top < 0) {
    complain(
      reading,
      0,
      0,
      said('there is no row of headings', '没有表头行'),
      said('begin a row with "rule" and name the columns in it', '请以 "rule" 开头写一行表头，并写明各列'),
    )
    return rejected(reading.issues)
  }
  const columns = columnsOf(reading, top)
  const rows = sheet.flatMap((row, index) =>
    index > top && row.some((entry) => entry !== '') ? [index] : [],
  )
  const first = rows.findIndex((row) => !(sheet[row]?.[0] ?? '').startsWith('#'))
  const facetRows = first < 0 ? rows : rows.slice(0, first)
  const described = columns.map((column) => ({ column, as: describe(reading, facetRows, column) }))
  complainOfExtras(reading, top)
  const at = (heading: string) => (sheet[top] ?? []).findIndex((entry) => isHeading(entry, heading))
  const extra = (row: number, heading: 'note' | 'source') => {
    const text = at(heading) < 0 ? '' : (sheet[row]?.[at(heading)] ?? '')
    return text === '' ? {} : { [heading]: isJson(text) ? parsed(reading, row, at(heading), text) : text }
  }
  const inputs = described.filter(({ column }) => column.side === 'in')
  const isName = (name: string) => inputs.some(({ column }) => column.name === name)
  const ruleRows = first < 0 ? [] : rows.slice(first)
  const outputs = described.filter(({ column }) => column.side === 'out')
  const source = {
    ...headingOf(reading, top),
    inputs: inputs.map(({ as }) => as),
    outputs: outputs.map(({ as }) => as),
    rules: ruleRows.map((row) => ({
      ...((sheet[row]?.[0] ?? '') === '' ? {} : { id: sheet[row]?.[0] }),
      when: Object.fromEntries(
        inputs.map((each) => [each.column.name, cellSource(reading, row, each, isName)]),
      ),
      output: Object.fromEntries(
        outputs.map(({ column, as }) => [column.name, outputValue(reading, row, column, as.type)]),
      ),
      ...extra(row, 'note'),
      ...extra(row, 'source'),
    })),
  }
  if (reading.issues.some(({ severity }) => severity === 'error')) return rejected(reading.issues)
  const table = parseTable(source, options)
  const wrong = table.issues.map((issue) => inSheet(issue, ruleRows, described))
  const places = new Set(wrong.map(({ path }) => path.join()))
  // What was read of an entry that is wrong says nothing more.
  const issues = [...reading.issues.filter(({ path }) => !places.has(path.join())), ...wrong]
  return table.ok ? accepted(table.value, issues) : rejected(issues)
}
