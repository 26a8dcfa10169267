import { said } from '../../explanation.js'
import { accepted, type Checked, type Issue, rejected, wrong } from '../../issues.js'
import { plainTree, put, type Tree } from '../../placed-values.js'
import type { Instant } from '../../time.js'
import { type ComplaintEvent, parseEvent } from '../../vocabulary/index.js'
import type { CrmFields, CrmValue } from '../crm-change.js'
import type { Dialect, FieldReading } from '../dialect.js'
import { isReadable, readTime, type TimeWriting } from '../vendors/read-time.js'
import { vendors } from '../vendors/vendors.js'
import { fieldValue } from './field-value.js'

/** How times are written under a dialect: as the CRM's documents say, unless the bank's dialect says otherwise. */
export const timesOf = ({ crm, timeZone, numbersOfTime }: Dialect): TimeWriting => {
  const { times } = vendors[crm]
  return { numbers: numbersOfTime ?? times.numbers, zone: timeZone ?? times.zone }
}

const isFilled = (value: CrmValue | undefined): value is Exclude<CrmValue, null> =>
  value !== undefined && value !== null && String(value).trim() !== ''

/** The narrative, of the fields that a change tells. */
export const contentOf = (fields: CrmFields, { read: { content } }: Dialect): string =>
  content
    .map((name) => fields[name])
    .filter(isFilled)
    .map((value) => String(value).trim())
    .join('\n\n')

/** The earliest moment of receipt that a record tells; never one that has not come yet. */
const receivedAt = (fields: CrmFields, dialect: Dialect, now: Instant): Instant => {
  const times = timesOf(dialect)
  const told = dialect.read.receivedAt
    .map((name) => readTime(fields[name], times))
    .filter(isReadable)
    .filter((at) => at <= now)
  return told.sort()[0] ?? now
}

/** Where a value is kept that has no meaning yet. */
const factPlace = (field: string): string => `complaint.facts.crm-${field.replaceAll(/[^A-Za-z0-9]+/g, '-')}`

interface Filled {
  readonly tree: Tree
  readonly issues: Issue[]
}

const fill = (
  into: Filled,
  field: string,
  value: CrmValue,
  reading: FieldReading,
  times: TimeWriting,
): void => {
  const read = fieldValue(field, value, reading, times)
  if (read.ok) {
    put(into.tree, reading.to, read.value)
    return
  }
  into.issues.push(...read.issues)
  put(into.tree, factPlace(field), Array.isArray(value) ? value.join(', ') : value)
  if (reading.to !== 'complaint.channel') return
  put(into.tree, 'complaint.channel', 'other')
  put(into.tree, 'complaint.channelDetail', String(value).slice(0, 200))
}

/** The field that wrote a place, so that a finding about the event leads back into the record. */
const fieldOf = ({ read }: Dialect, path: Issue['path']): string | undefined => {
  const place = `${path.join('.')}.`
  if (place.startsWith('complaint.content.')) return read.content.join(' + ')
  return Object.entries(read.fields ?? {}).find(([, readings]) =>
    [readings].flat().some(({ to }) => place.startsWith(`${to}.`)),
  )?.[0]
}

const noContent = (dialect: Dialect): Issue =>
  wrong(
    'crm-no-content',
    [dialect.read.content.join(' + ')],
    said('The record has no text that a complaint could be made of', '记录中没有可作为投诉内容的文本'),
    said(
      'the complaint opens when one of these fields is filled; or name other fields as `content`',
      '上述字段填写后将自动建立投诉；也可在映射的`content`中改用其他字段',
    ),
  )

type Receipt = Extract<ComplaintEvent, { type: 'complaint.received' }>

interface Known {
  readonly record: string
  readonly fields: CrmFields
  readonly dialect: Dialect
  readonly now: Instant
}

/** The parts of a receipt that the fields of a record give; those in `unfit` have no place there. */
const filledFrom = ({ fields, dialect }: Known, content: string, unfit: ReadonlySet<string>): Filled => {
  const filled: Filled = { tree: new Map(), issues: [] }
  put(filled.tree, 'complaint.channel', 'other')
  for (const [place, value] of Object.entries(dialect.read.constants ?? {})) put(filled.tree, place, value)
  put(filled.tree, 'complaint.content', content)
  for (const [field, readings] of Object.entries(dialect.read.fields ?? {})) {
    const value = fields[field]
    if (!isFilled(value)) continue
    if (unfit.has(field)) put(filled.tree, factPlace(field), String(value))
    else for (const reading of [readings].flat()) fill(filled, field, value, reading, timesOf(dialect))
  }
  return filled
}

const asWarning = (issue: Issue): Issue => ({ ...issue, severity: 'warning' })

const receiptWithout = (known: Known, content: string, unfit: ReadonlySet<string>): Checked<Receipt> => {
  const { record, fields, dialect, now } = known
  const { tree, issues } = filledFrom(known, content, unfit)
  const event = parseEvent({
    ...(plainTree(tree) as object),
    type: 'complaint.received',
    id: `${dialect.idPrefix}${record}-received`,
    at: receivedAt(fields, dialect, now),
    by: dialect.by,
  })
  if (event.ok) return accepted(event.value as Receipt, [...issues, ...event.issues])
  const led = event.issues.map((issue) => {
    const field = fieldOf(dialect, issue.path)
    return { field, issue: field === undefined ? issue : { ...issue, path: [field, ...issue.path] } }
  })
  const more = led.flatMap(({ field }) => (field === undefined || unfit.has(field) ? [] : [field]))
  const mendable = led.every(
    ({ field }) => field !== undefined && Object.hasOwn(dialect.read.fields ?? {}, field),
  )
  if (!mendable || more.length === 0) return rejected(led.map(({ issue }) => issue))
  const again = receiptWithout(known, content, new Set([...unfit, ...more]))
  return again.ok
    ? accepted(again.value, [...led.map(({ issue }) => asWarning(issue)), ...again.issues])
    : again
}

/**
 * The receipt that a record of the CRM stands for. What has no meaning in the dialect, or does not fit where it should go, is kept as a fact and
 * told as a warning; the record is refused only where there is no complaint in it.
 */
export const receiptOf = (known: Known): Checked<Receipt> => {
  const content = contentOf(known.fields, known.dialect)
  return content === '' ? rejected([noContent(known.dialect)]) : receiptWithout(known, content, new Set())
}
