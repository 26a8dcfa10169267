import { said } from '../explanation.js'
import { accepted, type Checked, type Issue, quoted, rejected, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { parseDay } from '../plain-date.js'
import type { PlainDate } from '../time.js'
import { startOfDay } from '../time-zone.js'
import { type Channel, parseEvent } from '../vocabulary/index.js'
import type { CellReader, RowReading } from './row.js'
import { rowId } from './row-id.js'

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

type CfpbColumn = keyof typeof cfpbColumns

/** What the cells of one row say; columns that are empty, `None` or `N/A` are absent. */
type CfpbCells = Readonly<Partial<Record<CfpbColumn, string>>>

const plain = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

const nothing: ReadonlySet<string> = new Set(['', 'None', 'N/A'])

const columnNames = Object.keys(cfpbColumns) as CfpbColumn[]

/** Cells by column name, once the header is known to be complete. */
const cfpbCellsReader = (header: readonly string[]): Checked<(cells: readonly string[]) => CfpbCells> => {
  const found = header.map(plain)
  const missing = columnNames.filter((column) => !found.includes(plain(cfpbColumns[column])))
  if (missing.length > 0)
    return rejected([
      wrong(
        'not-the-cfpb-export',
        [],
        said(
          `the header lacks ${missing.map((column) => `'${cfpbColumns[column]}'`).join(', ')}`,
          `表头缺少${missing.map((column) => `“${cfpbColumns[column]}”`).join('、')}`,
        ),
        said('any other CSV file needs a column mapping', '其他 CSV 文件须提供列映射'),
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

const written = (year: number, month: number, day: number): PlainDate | undefined => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return parseDay(text) !== undefined && year >= 1900 && year < 2200 ? text : undefined
}

const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/
const monthFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/

/**
 * A date as American exports write it: `2026-03-02`, `2026/3/2`, `03/02/26` or `3/2/2026` (the month first; a year of two
 * digits is one of this century).
 */
const usDate = (cell: string): PlainDate | undefined => {
  const text = cell.trim()
  const [, year, month, day] = yearFirst.exec(text) ?? []
  if (year !== undefined) return written(Number(year), Number(month), Number(day))
  const [, m, d, y = ''] = monthFirst.exec(text) ?? []
  return m === undefined ? undefined : written(Number(y.length === 2 ? `20${y}` : y), Number(m), Number(d))
}

/** Days of the export are days at the bureau's seat. */
const zone = 'America/New_York'

const channels: Readonly<Record<string, Channel>> = {
  Web: 'website',
  Referral: 'regulator-forwarded',
  Phone: 'phone',
  'Postal mail': 'letter',
  Fax: 'fax',
  Email: 'email',
}

const careByTag: Readonly<Record<string, string>> = {
  'Older American': 'elderly',
  Servicemember: 'service-member',
}

const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const yes = (cell: string | undefined): boolean | undefined =>
  cell === 'Yes' ? true : cell === 'No' ? false : undefined

const present = (entries: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))

const dated = (cells: CfpbCells, column: CfpbColumn, issues: Issue[]): string | undefined => {
  const cell = cells[column]
  const date = cell === undefined ? undefined : usDate(cell)
  if (date !== undefined) return startOfDay(zone, date)
  const name = cfpbColumns[column]
  issues.push(
    cell === undefined
      ? wrong('missing-cell', [name], said('the date is missing', '未填写日期'))
      : wrong(
          'unreadable-date',
          [name],
          said(`${quoted(cell)} is no date`, `${quoted(cell)}不是有效日期`),
          said(
            'write YYYY-MM-DD, YYYY/M/D, MM/DD/YY or MM/DD/YYYY',
            '请写作 YYYY-MM-DD、YYYY/M/D、MM/DD/YY 或 MM/DD/YYYY',
          ),
        ),
  )
  return undefined
}

const channelOf = (cells: CfpbCells, issues: Issue[]): Channel | undefined => {
  const cell = cells.submittedVia
  const channel = cell === undefined ? undefined : channels[cell.trim()]
  if (channel === undefined)
    issues.push(
      wrong(
        'unknown-value',
        [cfpbColumns.submittedVia],
        said(
          `${quoted(cell ?? '')} is no known way of submission`,
          `${quoted(cell ?? '')}不是可用的提交方式`,
        ),
        knownAre(Object.keys(channels), cell ?? ''),
      ),
    )
  return channel
}

const complaintOf = (cells: CfpbCells, complainedAt: string, channel: Channel): Record<string, unknown> => {
  const tags = listOf(cells.tags)
  const care = tags.flatMap((tag) => careByTag[tag] ?? [])
  const matter = [cells.issue, cells.subIssue].filter((part) => part !== undefined).join(': ')
  return present({
    content: cells.narrative ?? matter,
    language: 'en',
    mainIssue: cells.issue,
    reason: cells.subIssue,
    channel,
    channelDetail: cells.submittedVia,
    source: 'regulator',
    externalReference: cells.id,
    complainedAt,
    complainants: care.length === 0 ? [] : [{ vulnerabilities: care }],
    numberOfComplainants: 1,
    respondent: cells.company === undefined ? undefined : { unit: cells.company },
    facts: present({
      cfpbProduct: cells.product,
      cfpbSubProduct: cells.subProduct,
      cfpbIssue: cells.issue,
      cfpbSubIssue: cells.subIssue,
      company: cells.company,
      state: cells.state,
      zip: cells.zip,
      tags: tags.length === 0 ? undefined : tags,
      narrativePublished: cells.narrative !== undefined,
      consent: cells.consent,
      companyResponse: cells.response,
      companyPublicResponse: cells.publicResponse,
      timelyResponse: yes(cells.timely),
      consumerDisputed: yes(cells.disputed),
    }),
  })
}

/**
 * One row of the CFPB's export as a complaint that the bureau passed on: it reached the company on `Date sent to company`
 * and was made on `Date received`. Where no narrative is published, the issue and sub-issue stand for it.
 */
export const cfpbComplaint = (cells: CfpbCells): RowReading => {
  const issues: Issue[] = []
  const id = rowId(cells.id)
  if (id === undefined)
    issues.push(
      wrong(
        'missing-cell',
        [cfpbColumns.id],
        said('the complaint has no usable number', '投诉没有可用的编号'),
      ),
    )
  if (cells.issue === undefined)
    issues.push(wrong('missing-cell', [cfpbColumns.issue], said('the issue is missing', '未填写投诉事项')))
  const complainedAt = dated(cells, 'received', issues)
  const at = dated(cells, 'sent', issues)
  const channel = channelOf(cells, issues)
  const known = id === undefined ? {} : { id: `cfpb-${id}` }
  if (known.id === undefined || complainedAt === undefined || channel === undefined || issues.length > 0)
    return { ok: false, ...known, reasons: issues }
  const event = parseEvent({
    type: 'complaint.received',
    at,
    by: { id: 'cfpb-import', role: 'system' },
    complaint: complaintOf(cells, complainedAt, channel),
  })
  return event.ok
    ? { ok: true, complaint: { id: known.id, events: [event.value] }, notes: event.issues }
    : { ok: false, ...known, reasons: event.issues }
}

/** The reader of the CFPB's export for one header. */
export const cfpbReader = (header: readonly string[]): Checked<CellReader> => {
  const cellsOf = cfpbCellsReader(header)
  return cellsOf.ok ? accepted((cells) => cfpbComplaint(cellsOf.value(cells))) : cellsOf
}
