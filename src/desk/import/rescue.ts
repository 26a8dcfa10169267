import { type CsvRecord, csvRecords } from './csv-records.js'
import { wrong } from './finding.js'
import type { RowReading } from './row.js'

/** A reading with the text it was made from. */
export type PlacedReading = RowReading & { readonly line: number; readonly raw: string }

export type BrokenStretch = Extract<CsvRecord, { broken: string }>

/** Broken quotes can swallow rows; what is nested deeper than this stays in the reject it was found in. */
const deepest = 4

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/**
 * A stretch whose quotes are broken: its first line is the broken row, and rows behind it that it swallowed are taken back out
 * when they read well by themselves. Every other line stays with the reject before it.
 */
export const rescue = async (
  stretch: BrokenStretch,
  delimiter: string,
  read: (record: Exclude<CsvRecord, BrokenStretch>) => PlacedReading,
  depth = 0,
): Promise<PlacedReading[]> => {
  const reasons = [wrong('broken-csv', [], stretch.broken, 'inside a quoted cell, quotes are written twice')]
  const whole: PlacedReading = { ok: false, reasons, line: stretch.line, raw: stretch.raw }
  const first = /^.*(?:\r\n|\n|\r)?/.exec(stretch.raw)?.[0] ?? ''
  const swallowed = stretch.raw.slice(first.length)
  if (swallowed === '' || depth === deepest) return [whole]

  const readings: PlacedReading[] = [{ ...whole, raw: first }]
  for await (const record of csvRecords(once(swallowed), delimiter)) {
    const placed = { ...record, line: stretch.line + record.line }
    const found = 'broken' in placed ? await rescue(placed, delimiter, read, depth + 1) : [read(placed)]
    for (const reading of found) {
      const last = readings.at(-1)
      if (reading.ok || last === undefined || last.ok) readings.push(reading)
      else readings[readings.length - 1] = { ...last, raw: last.raw + reading.raw }
    }
  }
  return readings.some((reading) => reading.ok) ? readings : [whole]
}
