import { said } from '../explanation.js'
import type { Checked } from '../issues.js'
import { wrong } from '../issues.js'
import { cfpbReader } from './cfpb.js'
import { csvRecords } from './csv-records.js'
import { type ByteSource, decodeText } from './decode-text.js'
import { jsonRows } from './json-lines.js'
import { mappedReader } from './mapped-rows.js'
import type { Mapping } from './mapping.js'
import { brokenText, type PlacedReading, rescue } from './rescue.js'
import type { CellReader, ReadRow } from './row.js'
import { suspiciousText } from './suspicious-text.js'

/** Makes the reader of all rows from the header, or says what is wrong with the header. */
type HeaderReader = (header: readonly string[]) => Checked<CellReader>

const readCells = (read: CellReader, width: number, cells: readonly string[]) => {
  if (cells.length === width) return read(cells)
  const says = said(
    `the row has ${cells.length} columns, the header has ${width}`,
    `该行有 ${cells.length} 列，表头有 ${width} 列`,
  )
  const remedy =
    cells.length < width
      ? said('is the row cut off?', '该行是否不完整？')
      : said('a cell with a comma or a line break needs quotes', '含逗号或换行的单元格须加引号')
  return { ok: false as const, reasons: [wrong('wrong-column-count', [], says, remedy)] }
}

const refusedHeader = (line: number, raw: string, reasons: readonly ReturnType<typeof wrong>[]): ReadRow => ({
  ok: false,
  row: 0,
  line,
  reasons,
  raw,
})

/**
 * CSV text as read rows, in order. A header that cannot be used is a reject of row 0, and nothing is read after it.
 */
async function* csvRows(
  pieces: AsyncIterable<string>,
  readHeader: HeaderReader,
  delimiter = ',',
): AsyncGenerator<ReadRow> {
  let reader: { readonly read: CellReader; readonly width: number } | undefined
  let row = 0
  for await (const record of csvRecords(pieces, delimiter)) {
    if (reader === undefined) {
      const header =
        'broken' in record
          ? { ok: false as const, issues: [wrong('broken-csv', [], brokenText(record.broken))] }
          : readHeader(record.cells)
      if (!header.ok || 'broken' in record) {
        yield refusedHeader(record.line, record.raw, header.issues)
        return
      }
      reader = { read: header.value, width: record.cells.length }
      continue
    }
    const { read, width } = reader
    const readings: readonly PlacedReading[] =
      'broken' in record
        ? await rescue(record, delimiter, (cells) => readCells(read, width, cells))
        : [{ ...readCells(read, width, record.cells), line: record.line, raw: record.raw }]
    for (const { raw, ...reading } of readings) {
      row += 1
      yield reading.ok
        ? { ...reading, notes: [...reading.notes, ...suspiciousText(raw)], row }
        : { ...reading, row, raw }
    }
  }
  if (reader === undefined)
    yield refusedHeader(1, '', [wrong('no-header', [], said('the file is empty', '文件为空'))])
}

/** What is in the file. `cfpb` is the public complaint export of the US Consumer Financial Protection Bureau. */
export type ImportFormat =
  | { readonly kind: 'json-lines' }
  | { readonly kind: 'cfpb' }
  | { readonly kind: 'csv'; readonly mapping: Mapping }

/**
 * Complaints of a file, row by row, as they are read: memory does not grow with the file. Every data row comes out once,
 * accepted or with the reasons why not.
 *
 * @param encoding A WHATWG encoding name such as `gb18030`; a byte order mark decides over it. Default `utf-8`.
 * @throws RedressError `unknown-encoding`
 * @example
 * for await (const row of readComplaints(createReadStream('cfpb.csv'), { kind: 'cfpb' }))
 *   row.ok ? row.complaint.id : row.reasons // 'cfpb-3571115'
 */
export const readComplaints = (
  source: ByteSource,
  format: ImportFormat,
  encoding?: string,
): AsyncIterable<ReadRow> => {
  if (format.kind === 'json-lines') return jsonRows(decodeText(source, encoding))
  if (format.kind === 'cfpb') return csvRows(decodeText(source, encoding), cfpbReader)
  const { mapping } = format
  const text = decodeText(source, encoding ?? mapping.encoding)
  return csvRows(text, (header) => mappedReader(mapping, header), mapping.delimiter)
}
