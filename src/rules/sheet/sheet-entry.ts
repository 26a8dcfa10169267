import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { type Issue, type IssueCode, noted, wrong } from '../../issues.js'
import { parseDay } from '../../plain-date.js'
import { readCell } from '../cells/read-cell.js'
import { simpleFeel } from '../cells/simple-feel.js'
import { type SpelledFor, usualSpelling } from '../cells/usual-spelling.js'
import { type FactType, factTypes } from '../facts/fact.js'
import { quote } from '../facts/plain-value.js'
import { isJsonCell, type Sheet } from './table-to-sheet.js'

export interface Column {
  readonly side: 'in' | 'out'
  readonly name: string
  readonly at: number
}

export interface Reading {
  readonly sheet: Sheet
  readonly issues: Issue[]
  readonly decimalComma: boolean
}

export const place = (row: number, column: number): Issue['path'] => ['row', row + 1, 'column', column + 1]

export const complain = (
  { issues }: Reading,
  row: number,
  column: number,
  says: Said,
  remedy?: Said,
): void => {
  issues.push(wrong('malformed-sheet', place(row, column), says, remedy))
}

/** What was typed in the way of people and read: said, so that nobody need guess. */
const noteReading = ({ issues }: Reading, row: number, at: number, typed: string, meant: string): void => {
  issues.push(
    noted(
      'read-as',
      place(row, at),
      said(`${quote(typed)} is read as ${meant}`, `${quote(typed)}按 ${meant} 读取`),
    ),
  )
}

export const parsed = (reading: Reading, row: number, column: number, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    complain(
      reading,
      row,
      column,
      said(`${quote(text)} is not JSON`, `${quote(text)}不是有效的 JSON`),
      said(
        'an entry that starts with a brace, bracket or quote is JSON: correct it',
        '以大括号、方括号或引号开头的内容按 JSON 读取：请更正',
      ),
    )
    return undefined
  }
}

export const isJson = (text: string): boolean => /^["{[]/.test(text)

export interface Described {
  readonly column: Column
  readonly as: Readonly<Record<string, unknown>>
}

/** A column as its facets describe it, sound or not: what is wrong with it is told when the table is read. */
const spelledFor = ({ type, values, synonyms }: Described['as']): SpelledFor => ({
  type: factTypes.includes(type as FactType) ? (type as FactType) : 'any',
  ...(Array.isArray(values) ? { values } : {}),
  ...(isRecord(synonyms) ? { synonyms: synonyms as Readonly<Record<string, string>> } : {}),
})

const thousands = /(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/

/** One comma between digits, as decimals have it. */
const decimal = /(?<![\d.,])(\d+),(\d+)(?![\d.,])/

/** A number that only other languages write so: `60.000,00`, or a digit behind a zero. */
const foreign = /\d\.\d+,\d|(?<![\d.,])0\d|,0\d/

const isDoubtful = (text: string): boolean => thousands.test(text) || foreign.test(text)

const readsAlone = (text: string, as: Described['as']): boolean => {
  const input = { ...spelledFor(as), name: '' }
  if (input.type === 'number' && isDoubtful(text)) return false
  const simple = simpleFeel(text, input.type)
  if (simple === undefined) return false
  let sound = true
  const complainOf = (code: IssueCode) => {
    if (code === 'wrong-type') sound = false
  }
  readCell(simple, { input, names: new Map(), complain: complainOf })
  return sound
}

const numberOrValues = (number: string, values: string): Said =>
  said(
    `write ${number} for the number, ${values} for the values`,
    `如为一个数值，请写作 ${number}；如为多个取值，请写作 ${values}`,
  )

export const cellSource = (
  reading: Reading,
  row: number,
  { column: { at }, as }: Described,
  isName: (name: string) => boolean,
): unknown => {
  const text = (reading.sheet[row]?.[at] ?? '').trim()
  if (text === '' || text === '-') return '-'
  if (isJsonCell(text)) return parsed(reading, row, at, text)
  // People type a value of a list as it is; FEEL would want it in quotes.
  const { values } = as
  if (as.type !== 'list' && Array.isArray(values) && values.includes(text)) return { is: text }
  if (reading.decimalComma && as.type === 'number' && decimal.test(text)) {
    complain(
      reading,
      row,
      at,
      said(
        `${quote(text)} may have a decimal comma or be several values`,
        `${quote(text)}可能是以逗号作小数点，也可能是多个取值`,
      ),
      numberOrValues(text.replace(decimal, '$1.$2'), text.replace(decimal, '$1, $2')),
    )
    return '-'
  }
  if (readsAlone(text, as)) return { feel: text }
  const usual = usualSpelling(text, spelledFor(as), isName)
  if (usual !== undefined) {
    noteReading(reading, row, at, text, usual.meant)
    return usual.source
  }
  if (spelledFor(as).type === 'number' && isDoubtful(text)) {
    complain(
      reading,
      row,
      at,
      said(
        `${quote(text)} may be one number or several values`,
        `${quote(text)}可能是一个数值，也可能是多个取值`,
      ),
      thousands.test(text)
        ? numberOrValues(text.replace(/,(?=\d{3})/g, ''), text.replace(/,(?=\d{3})/g, ', '))
        : numberOrValues('60000.5', '60, 5'),
    )
    return '-'
  }
  return { feel: text }
}

const plainNumber = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?$/

const truths: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false }

const usualValue = (reading: Reading, row: number, at: number, text: string, type: FactType): unknown => {
  const usual = usualSpelling(text, { type })
  const { source } = usual ?? {}
  const value = isRecord(source) && 'is' in source ? source.is : source
  if (usual === undefined || typeof value === 'object' || value === '-') return text
  noteReading(reading, row, at, text, usual.meant)
  return value
}

export const outputValue = (reading: Reading, row: number, { at }: Column, type: unknown): unknown => {
  const text = reading.sheet[row]?.[at] ?? ''
  if (text === '') return null
  if (isJson(text)) return parsed(reading, row, at, text)
  const plain = text.trim()
  switch (type) {
    case 'number':
      return plainNumber.test(plain) ? Number(plain) : usualValue(reading, row, at, plain, 'number')
    case 'boolean':
      return truths[plain.toLowerCase()] ?? text
    case 'date':
      return parseDay(plain) === undefined ? dateIn(reading, row, at, plain) : plain
    case 'any':
      // A number that is written otherwise than numbers are, such as 007, is a code.
      if (/^(?:true|false)$/i.test(plain)) return plain.toLowerCase() === 'true'
      return String(Number(plain)) === plain ? Number(plain) : text
    default:
      return text
  }
}

const dateIn = (reading: Reading, row: number, at: number, text: string): string => {
  const date = /^date\("([^"]*)"\)$/.exec(usualSpelling(text, { type: 'date' })?.meant ?? '')?.[1]
  if (date === undefined) return text
  noteReading(reading, row, at, text, date)
  return date
}
