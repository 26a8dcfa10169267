import type { Said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import type { Cell } from '../cells/cell.js'
import { cellSourceOf } from '../cells/cell-source-of.js'
import { cellText } from '../cells/cell-text.js'
import { readCell } from '../cells/read-cell.js'
import { type Input, namesOf, type Output } from '../facts/column.js'
import type { OutputValue, Table } from '../table/table.js'

/** Rows of texts, as a spreadsheet or a CSV file has them. */
export type Sheet = readonly (readonly string[])[]

/** What describes a column, one row each, under the heading. */
export const columnFacets = [
  'fact',
  'type',
  'values',
  'synonyms',
  'min',
  'max',
  'integer',
  'optional',
  'default',
  'label',
] as const

/** Whether a cell's entry is the object spelling as JSON: no FEEL interval starts like this. */
export const isJsonCell = (text: string): boolean => /^(\{|\[\s*(\[|\{|"-"))/.test(text)

const saidText = (said: Said | undefined): string =>
  said === undefined ? '' : said.en === said.zh && !/^["{[]/.test(said.en) ? said.en : JSON.stringify(said)

// The table was read before, so its FEEL was looked at then.
const alreadyRead = { isUnaryTests: () => true }

/** FEEL where it reads back as the very same cell, else the object spelling as JSON. */
const cellEntry = (cell: Cell, input: Input, names: ReadonlyMap<string, string>): string => {
  const text = cellText(cell, input.type)
  let sound = true
  const complain = () => {
    sound = false
  }
  const again = readCell(text === '-' ? '-' : { feel: text }, { input, names, complain, feel: alreadyRead })
  const faithful = sound && !isJsonCell(text) && canonicalJson(again) === canonicalJson(cell)
  return faithful ? text : JSON.stringify(cellSourceOf(cell))
}

const valueEntry = (value: OutputValue | undefined, { type }: Output): string => {
  if (value === undefined || value === null) return ''
  // In a column of any type a text of digits would come back as a number.
  if (type === 'any' && typeof value === 'string' && /^(?:true|false)$|^[-\d.]/i.test(value))
    return JSON.stringify(value)
  return typeof value === 'string' && value !== '' && !/^\s|^["{[]|\s$/.test(value)
    ? value
    : JSON.stringify(value)
}

const facetEntry = (column: Partial<Input & Output>, facet: (typeof columnFacets)[number]): string => {
  const value = column[facet]
  if (value === undefined) return ''
  return facet === 'type' ? String(value) : JSON.stringify(value)
}

/**
 * A table as a sheet: what it is, a heading, rows that describe the columns, then one row a rule, cells in FEEL.
 * {@link parseSheet} reads it back as the very same table.
 *
 * @example
 * tableToSheet(fees).at(-1) // ['big', '>= 100', '3', '', '']
 */
export const tableToSheet = (table: Table): Sheet => {
  const { inputs, outputs } = table
  const columns: readonly Partial<Input & Output>[] = [...inputs, ...outputs]
  const names = inputs.map(({ name }) => name)
  const facts: [string, string][] = [
    ['table', table.id],
    ['version', table.version ?? ''],
    ['title', saidText(table.title)],
    ['description', saidText(table.description as Said | undefined)],
    ['effectiveFrom', table.effectiveFrom ?? ''],
    ['effectiveTo', table.effectiveTo ?? ''],
    ['hitPolicy', table.hitPolicy],
    ['aggregation', table.aggregation],
  ]
  const heading = [
    'rule',
    ...names.map((name) => `in ${name}`),
    ...outputs.map(({ name }) => `out ${name}`),
    'note',
    'source',
  ]
  return [
    ...facts.filter(([, value]) => value !== ''),
    heading,
    ...columnFacets
      .map((facet) => [`#${facet}`, ...columns.map((column) => facetEntry(column, facet)), '', ''])
      .filter((row) => row.slice(1).some((entry) => entry !== '')),
    ...table.rules.map((rule) => [
      rule.id,
      ...rule.cells.map((cell, column) => cellEntry(cell, inputs[column] as Input, namesOf(inputs))),
      ...outputs.map((output) => valueEntry(rule.output[output.name], output)),
      saidText(rule.note),
      rule.source === undefined ? '' : JSON.stringify(rule.source),
    ]),
  ]
}

/**
 * A sheet as CSV (RFC 4180): entries in quotes where they need them, lines end with CR LF.
 *
 * @example
 * sheetToCsv([['table', 'fees'], ['rule', 'in amount']]) // 'table,fees\r\nrule,in amount\r\n'
 */
export const sheetToCsv = (sheet: Sheet): string =>
  sheet
    .map((row) =>
      row.map((entry) => (/[",\r\n]/.test(entry) ? `"${entry.replaceAll('"', '""')}"` : entry)).join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('')
