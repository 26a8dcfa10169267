import type { Options } from 'csv-parse/sync'
import { type Said, said } from '../explanation.js'
import { doubtful, wrong } from '../issues.js'
import type { CsvRecord } from './csv-records.js'
import type { RowReading } from './row.js'
import { countEndings } from './text-lines.js'

/** A reading with the text it was made from. */
export type PlacedReading = RowReading & { readonly line: number; readonly raw: string }

type BrokenStretch = Extract<CsvRecord, { broken: string }>

/** How far a row may reach behind its first line. */
const longestRow = 32_768
/** How many characters may be looked at in vain; what is left then stays in one reject. */
const patience = 4_000_000
/** What a vain look costs, whatever it looked at. */
const costOfLook = 400

const looseQuotes = doubtful(
  'loose-quotes',
  [],
  said(
    'quotes stand inside a cell without being written twice; the cell was taken as it stands',
    '单元格内的引号未写两遍，已按原样读取',
  ),
)

/** Why a stretch is no CSV, in the parser's words, which exist in English only. */
export const brokenText = (why: string): Said => said(why, `无法按 CSV 读取：${why}`)

interface Found {
  readonly cells: readonly string[]
  readonly raw: string
}

/** Of a CRLF at its end, the parser's raw text of a record has only the CR. */
const withEnding = (raw: string, text: string): string =>
  raw.endsWith('\r') && text[raw.length] === '\n' ? `${raw}\n` : raw

const firstRecord = async (
  delimiter: string,
): Promise<(text: string, loose: boolean) => Found | undefined> => {
  const { parse } = await import('csv-parse/sync')
  const options: Options = { delimiter, to: 1, raw: true, relax_column_count: true }
  return (text, loose) => {
    try {
      const [found] = parse(text, { ...options, relax_quotes: loose }) as unknown as {
        record: string[]
        raw: string
      }[]
      return found === undefined ? undefined : { cells: found.record, raw: withEnding(found.raw, text) }
    } catch {
      // Its quotes are broken: that is what was asked.
      return undefined
    }
  }
}

const lineOf = (text: string): string => /^.*(?:\r\n|\n|\r)?/.exec(text)?.[0] ?? ''

/**
 * A stretch whose quotes are broken, row by row again. A line that reads well by itself is a row, even where quotes inside a
 * cell are not written twice: one line can swallow nothing. A row over several lines must have its quotes right. Every other
 * line is part of a reject, so that the texts of all readings join to the stretch. The work is bounded, however hostile the text.
 */
export const rescue = async (
  stretch: BrokenStretch,
  delimiter: string,
  read: (cells: readonly string[]) => RowReading,
): Promise<PlacedReading[]> => {
  const recordIn = await firstRecord(delimiter)
  const reasons = [
    wrong(
      'broken-csv',
      [],
      brokenText(stretch.broken),
      said('inside a quoted cell, quotes are written twice', '带引号的单元格内，引号须写两遍'),
    ),
  ]
  let left = patience

  /** The row that a text begins with, and how much of the text it is. */
  const rowAt = (text: string, line: number): PlacedReading | undefined => {
    const own = lineOf(text)
    const strict = recordIn(own, false)
    const alone = strict ?? recordIn(own, true)
    const reading = alone === undefined ? undefined : read(alone.cells)
    if (reading?.ok === true) {
      const notes = strict === undefined ? [...reading.notes, looseQuotes] : reading.notes
      return { ...reading, notes, line, raw: own }
    }
    left -= costOfLook
    if (strict !== undefined) return undefined
    const ahead = text.slice(0, longestRow)
    const long = recordIn(ahead, false)
    const longReading = long === undefined ? undefined : read(long.cells)
    if (long !== undefined && longReading?.ok === true) return { ...longReading, line, raw: long.raw }
    left -= ahead.length
    return undefined
  }

  const readings: PlacedReading[] = []
  let line = stretch.line
  for (let rest = stretch.raw; rest !== ''; ) {
    const row = left > 0 ? rowAt(rest, line) : undefined
    const last = readings.at(-1)
    const taken = row?.raw ?? (left > 0 ? lineOf(rest) : rest)
    if (row !== undefined) readings.push(row)
    else if (last === undefined || last.ok) readings.push({ ok: false, reasons, line, raw: taken })
    else readings[readings.length - 1] = { ...last, raw: last.raw + taken }
    line += countEndings(taken)
    rest = rest.slice(taken.length)
  }
  return readings
}
