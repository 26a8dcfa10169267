import { type Complaint, type ComplaintClock, nextDue } from '../../complaint/index.js'
import { type Language, said } from '../../explanation.js'
import { doubtful, type Issue, noted, quoted } from '../../issues.js'
import { stageSummary } from '../../machine/index.js'
import type { CrmValue } from '../crm-change.js'
import type { Dialect, DueField, FactWriting } from '../dialect.js'
import { statusOf } from '../status.js'
import type { Vendor } from '../vendors/vendor.js'
import { vendors } from '../vendors/vendors.js'
import { cutText } from './cut-text.js'
import { deadlineLines } from './deadline-lines.js'

/** What a record of the CRM is set to. */
export interface CrmUpdate {
  /** The CRM's own id, for a complaint that came from there. */
  readonly record?: string
  /** The bank's key field and its value, to find or make the record by. */
  readonly key?: { readonly field: string; readonly value: string }
  readonly fields: Readonly<Record<string, CrmValue>>
  /** What the CRM takes only by an action of its own: its name, and the status that it leads to. */
  readonly action?: { readonly name: string; readonly status: string | number }
  /** What does not fit into the record. The complaint has it whole. */
  readonly issues: readonly Issue[]
}

interface Giving {
  readonly complaint: Complaint
  readonly clocks: readonly ComplaintClock[]
  readonly dialect: Dialect
  readonly vendor: Vendor
  readonly language: Language
}

interface Part {
  readonly fields: readonly (readonly [string, CrmValue])[]
  readonly issues: readonly Issue[]
}

const empty: Part = { fields: [], issues: [] }

const fitted = (field: string, value: CrmValue, { vendor }: Giving): Part => {
  const longest = vendor.fields[field]?.longest
  if (typeof value !== 'string' || longest === undefined || value.length <= longest)
    return { fields: [[field, value]], issues: [] }
  return {
    fields: [[field, cutText(value, longest)]],
    issues: [
      doubtful(
        'crm-text-cut',
        [field],
        said(
          `${field} takes ${longest} characters; ${value.length - longest} of ${value.length} stay here`,
          `${field}最多${longest}个字符，全文${value.length}个字符，超出部分仅保留在本系统`,
        ),
        said('read the whole text in the complaint', '全文请在投诉中查看'),
      ),
    ],
  }
}

const due = ({ field, as = 'time' }: DueField, { clock }: ComplaintClock, { vendor }: Giving): Part => {
  if (clock.dueAt === undefined) return { fields: [[field, null]], issues: [] }
  const value = as === 'date' ? (clock.dueOn ?? null) : vendor.writtenTime(clock.dueAt.toISOString())
  return { fields: [[field, value]], issues: [] }
}

const isOpen = ({ clock }: ComplaintClock): boolean =>
  clock.stoppedAt === undefined && clock.status !== 'cancelled' && clock.dueAt !== undefined

const nextDuePart = (giving: Giving): Part => {
  const { nextDue: into, clocks: single = {} } = giving.dialect.write
  if (into === undefined) return empty
  const next = nextDue(giving.clocks)
  if (next === undefined) return { fields: [[into.field, null]], issues: [] }
  const others = giving.clocks.filter(
    (each) => isOpen(each) && each !== next.clock && !Object.hasOwn(single, each.id),
  )
  const lost = others.map(({ title }) => title)
  return {
    fields: due(into, next.clock, giving).fields,
    issues:
      lost.length === 0
        ? []
        : [
            noted(
              'crm-clocks-into-one',
              [into.field],
              said(
                `${into.field} has the earliest of ${lost.length + 1} open clocks; the others are ${lost.map(({ en }) => quoted(en)).join(', ')}`,
                `${into.field}仅为${lost.length + 1}个未完成时限中最早的一个，其余为${lost.map(({ zh }) => `“${zh}”`).join('、')}`,
              ),
              said(
                'give them fields of their own under `write.clocks`, or one text under `write.deadlines`',
                '请在`write.clocks`中为其另设字段，或在`write.deadlines`中汇总为文本',
              ),
            ),
          ],
  }
}

/** Of several clocks of one id (one for each enquiry, say) the one that is due first. */
const earliestOf = (id: string, clocks: readonly ComplaintClock[]): ComplaintClock | undefined =>
  nextDue(clocks.filter((each) => each.id === id))?.clock ?? clocks.findLast((each) => each.id === id)

const clockParts = (giving: Giving): readonly Part[] =>
  Object.entries(giving.dialect.write.clocks ?? {}).map(([id, field]) => {
    const clock = earliestOf(id, giving.clocks)
    return clock === undefined ? empty : due(field, clock, giving)
  })

const plain = (value: unknown): CrmValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : Array.isArray(value)
      ? value.map(String)
      : null

const factPart = (field: string, { fact, values }: FactWriting, giving: Giving): Part => {
  const value = plain(giving.complaint.facts[fact])
  if (values === undefined || value === null) return fitted(field, value, giving)
  const written = Object.hasOwn(values, String(value)) ? values[String(value)] : undefined
  if (written !== undefined) return { fields: [[field, written]], issues: [] }
  return {
    fields: [],
    issues: [
      doubtful(
        'crm-value-unknown',
        [field],
        said(
          `The dialect has no value of ${field} for the ${fact} ${quoted(String(value))}; the field stays as it is`,
          `映射中没有与${fact}“${String(value)}”对应的${field}取值，该字段保持原值`,
        ),
        said('name one under `write.facts`', '请在`write.facts`中补充'),
      ),
    ],
  }
}

const attentionPart = ({ complaint, dialect: { write } }: Giving): Part => {
  const { attention } = write
  if (attention === undefined) return empty
  const level = stageSummary(complaint.stage).attention
  const value = attention.values[level]
  return value === undefined ? empty : { fields: [[attention.field, value]], issues: [] }
}

const recordOf = (complaint: Complaint, { idPrefix }: Dialect, vendor: Vendor): string | undefined =>
  complaint.id.startsWith(idPrefix) ? vendor.idOf(complaint.id.slice(idPrefix.length)) : undefined

const firstLine = (text: string): string => text.split(/[\n。！？]|[.!?]\s/u)[0]?.trim() ?? ''

/** What a record is made of that does not exist in the CRM yet. */
const narrativeParts = (giving: Giving): readonly Part[] => {
  const { content, title } = giving.dialect.write
  const { complaint, dialect, vendor } = giving
  const { intake } = complaint.record
  if (recordOf(complaint, dialect, vendor) !== undefined) return []
  return [
    content === undefined ? empty : fitted(content, intake.content, giving),
    title === undefined ? empty : fitted(title, intake.mainIssue ?? firstLine(intake.content), giving),
  ]
}

const textParts = (giving: Giving): readonly Part[] => {
  const { key, reference, deadlines } = giving.dialect.write
  const { complaint, clocks, language } = giving
  return [
    ...narrativeParts(giving),
    key === undefined ? empty : fitted(key, complaint.id, giving),
    reference === undefined || complaint.record.reference === undefined
      ? empty
      : fitted(reference, complaint.record.reference, giving),
    deadlines === undefined ? empty : fitted(deadlines, deadlineLines(clocks, language), giving),
  ]
}

const actionFor = ({ vendor, dialect }: Giving, status: string | number): string | undefined =>
  vendor.byAction?.field === dialect.write.status?.field ? vendor.byAction?.values[String(status)] : undefined

/**
 * The fields of the CRM's record as the complaint and its clocks stand: status, next due, single clocks, priority and whatever else the
 * dialect names. What does not fit (a long text, several clocks into one date, a value without a name there) is an issue, and
 * nothing of it is lost here.
 *
 * @example
 * crmUpdate(complaint, clocks, dialect)
 * // { record: '5005f00002JUWMVAA5', key: { field: 'Redress_Id__c', value: 'sf-5005f00002JUWMVAA5' },
 * //   fields: { Status: 'Working', Next_Due__c: '2026-03-17T15:59:59.000+0000', … }, issues: [] }
 */
export const crmUpdate = (
  complaint: Complaint,
  clocks: readonly ComplaintClock[],
  dialect: Dialect,
  { language = 'en' }: { readonly language?: Language } = {},
): CrmUpdate => {
  const vendor = vendors[dialect.crm]
  const giving: Giving = { complaint, clocks, dialect, vendor, language }
  const { status: writing, key, facts = {} } = dialect.write
  const status = writing === undefined ? undefined : statusOf(complaint, writing)
  const action = status === undefined ? undefined : actionFor(giving, status)
  const parts: readonly Part[] = [
    ...textParts(giving),
    status === undefined || action !== undefined || writing === undefined
      ? empty
      : { fields: [[writing.field, status]], issues: [] },
    nextDuePart(giving),
    ...clockParts(giving),
    attentionPart(giving),
    ...Object.entries(facts).map(([field, writingOf]) => factPart(field, writingOf, giving)),
  ]
  const record = recordOf(complaint, dialect, vendor)
  return {
    ...(record === undefined ? {} : { record }),
    ...(key === undefined ? {} : { key: { field: key, value: complaint.id } }),
    fields: Object.fromEntries(parts.flatMap(({ fields }) => fields)),
    ...(action === undefined || status === undefined ? {} : { action: { name: action, status } }),
    issues: parts.flatMap(({ issues }) => issues),
  }
}
