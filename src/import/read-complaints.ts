import { cfpbReader } from './cfpb.js'
import { csvRows } from './csv-rows.js'
import { type ByteSource, decodeText } from './decode-text.js'
import { jsonRows } from './json-lines.js'
import { mappedReader } from './mapped-rows.js'
import type { Mapping } from './mapping.js'
import type { ReadRow } from './row.js'

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
