import { accepted, type Checked, rejected } from '../issues.js'
import { wrong } from './finding.js'

/** The columns of the CFPB's public complaint export, by our names. */
export const cfpbColumns = {
  received: 'Date received',
  product: 'Product',
  subProduct: 'Sub-product',
  issue: 'Issue',
  subIssue: 'Sub-issue',
  narrative: 'Consumer complaint narrative',
  publicResponse: 'Company public response',
  company: 'Company',
  state: 'State',
  zip: 'ZIP code',
  tags: 'Tags',
  consent: 'Consumer consent provided?',
  submittedVia: 'Submitted via',
  sent: 'Date sent to company',
  response: 'Company response to consumer',
  timely: 'Timely response?',
  disputed: 'Consumer disputed?',
  id: 'Complaint ID',
} as const

export type CfpbColumn = keyof typeof cfpbColumns

/** What the cells of one row say; columns that are empty, `None` or `N/A` are absent. */
export type CfpbCells = Readonly<Partial<Record<CfpbColumn, string>>>

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

const nothing: ReadonlySet<string> = new Set(['', 'None', 'N/A'])

const columnNames = Object.keys(cfpbColumns) as CfpbColumn[]

/** Cells by column name, once the header is known to be complete. */
export const cfpbCellsReader = (
  header: readonly string[],
): Checked<(cells: readonly string[]) => CfpbCells> => {
  const found = header.map(plain)
  const missing = columnNames.filter((column) => !found.includes(plain(cfpbColumns[column])))
  if (missing.length > 0)
    return rejected([
      wrong(
        'not-the-cfpb-export',
        [],
        `the header lacks ${missing.map((column) => `'${cfpbColumns[column]}'`).join(', ')}`,
        'any other CSV file needs a column mapping',
      ),
    ])
  const places = columnNames.map((column) => [column, found.indexOf(plain(cfpbColumns[column]))] as const)
  return accepted((cells) => {
    const row: Partial<Record<CfpbColumn, string>> = {}
    for (const [column, place] of places) {
      const cell = cells[place] ?? ''
      if (!nothing.has(cell.trim())) row[column] = cell
    }
    return row
  })
}
