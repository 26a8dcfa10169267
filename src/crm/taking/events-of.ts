import { type Complaint, mergedInto } from '../../complaint/index.js'
import { said } from '../../explanation.js'
import { doubtful, type Issue, noted, quoted } from '../../issues.js'
import type { Instant } from '../../time.js'
import type { ComplaintEventInput } from '../../vocabulary/index.js'
import type { CrmChange, CrmFields } from '../crm-change.js'
import type { Dialect } from '../dialect.js'
import { eventId } from './event-id.js'
import { contentOf } from './receipt.js'
import { statusIssues } from './status-change.js'

/** What is known while one change is taken in. */
export interface Taking {
  readonly complaint: Complaint
  readonly dialect: Dialect
  /** When it happened, as far as it may be told: after the receipt, and not after now. */
  readonly at: Instant
}

/** What a change becomes. */
export interface Taken {
  readonly events: readonly ComplaintEventInput[]
  readonly issues: readonly Issue[]
}

const nothing: Taken = { events: [], issues: [] }

const together = (parts: readonly Taken[]): Taken => ({
  events: parts.flatMap(({ events }) => events),
  issues: parts.flatMap(({ issues }) => issues),
})

type Fields = Extract<CrmChange, { kind: 'record' | 'fields' }>

/** The narrative as it stands on file: what was confirmed with corrections goes before what came in. */
const knownText = ({ record }: Complaint): string => record.confirmed?.corrections ?? record.intake.content

const textChange = (change: Fields, { complaint, dialect, at }: Taking): Taken => {
  const text = contentOf(change.fields, dialect)
  if (text === '' || knownText(complaint).includes(text)) return nothing
  return {
    events: [
      {
        type: 'complaint.details-confirmed',
        id: eventId(dialect, change, 'text'),
        at,
        by: dialect.by,
        corrections: text,
      },
    ],
    issues: [
      doubtful(
        'crm-text-changed',
        [dialect.read.content.join(' + ')],
        said(
          'The text was changed in the CRM; it is on file as a correction, and the tables have read the first one',
          '投诉内容已在客户关系管理系统中修改；修改后的内容已作为更正登记，规则仍以首次内容为准',
        ),
        said(
          'have a person read it, and classify the complaint again if the matter is another one',
          '请人工阅读；如事项性质有变，请重新分类',
        ),
      ),
    ],
  }
}

const ownerName = (fields: CrmFields, names: readonly string[]): readonly [string, string] | undefined =>
  names.flatMap((name) => {
    const value = fields[name]
    return value === undefined || value === null || String(value) === ''
      ? []
      : [[name, String(value)] as const]
  })[0]

const ownerChange = (change: Fields, { complaint, dialect, at }: Taking): Taken => {
  const { owner } = dialect.read
  const named = owner === undefined ? undefined : ownerName(change.fields, owner.fields)
  if (owner === undefined || named === undefined) return nothing
  const [field, user] = named
  const { assignment } = complaint.record
  const handler = owner.handlers?.[user]
  const team = owner.teams?.[user]
  if (handler === undefined && team === undefined)
    return {
      events: [],
      issues: [
        doubtful(
          'crm-value-unknown',
          [field],
          said(`The dialect does not know the owner ${quoted(user)}`, `映射中没有负责人${quoted(user)}`),
          said('name it under `read.owner`; nobody was assigned', '请在`read.owner`中注明；未作分派'),
        ),
      ],
    }
  const isSame = handler === undefined ? assignment?.team === team : assignment?.handler === handler
  if (isSame) return nothing
  return {
    events: [
      {
        type: 'complaint.assigned',
        id: eventId(dialect, change, 'owner'),
        at,
        by: dialect.by,
        ...(handler === undefined ? {} : { handler }),
        ...(team === undefined ? {} : { team }),
      },
    ],
    issues: [],
  }
}

/** Fields that mean something at receipt and have been changed since: a complaint does not follow them. */
const otherChanges = (change: Fields, { read, write }: Dialect): Taken => {
  const followed = new Set([...read.content, ...(read.owner?.fields ?? []), write.status?.field])
  const left = Object.keys(read.fields ?? {}).filter(
    (name) => Object.hasOwn(change.fields, name) && !followed.has(name),
  )
  return {
    events: [],
    issues: left.map((name) =>
      noted(
        'crm-change-not-taken',
        [name],
        said(
          `${quoted(name)} was changed in the CRM to ${quoted(String(change.fields[name]))}; the complaint keeps what it has`,
          `客户关系管理系统已将${quoted(name)}改为${quoted(String(change.fields[name]))}，投诉保持原值`,
        ),
      ),
    ),
  }
}

const fieldsChange = (change: Fields, taking: Taking): Taken => {
  const { dialect, complaint } = taking
  const field = dialect.write.status?.field
  const status = field === undefined ? undefined : change.fields[field]
  return together([
    textChange(change, taking),
    ownerChange(change, taking),
    { events: [], issues: status === undefined ? [] : statusIssues(complaint, status, dialect) },
    change.kind === 'fields' ? otherChanges(change, dialect) : nothing,
  ])
}

const commentEvent = (
  change: Extract<CrmChange, { kind: 'comment' }>,
  { complaint, dialect, at }: Taking,
): ComplaintEventInput => {
  const channel = dialect.read.commentChannel ?? complaint.record.intake.channel
  const id = eventId(dialect, change, 'comment')
  const heading = { id, at, by: dialect.by, channel } as const
  return change.from === 'customer'
    ? { ...heading, type: 'customer-message.received', message: id, content: change.text }
    : {
        ...heading,
        type: 'contact.made',
        direction: change.from === 'inside' ? 'internal' : 'to-customer',
        summary: change.text,
      }
}

const mergeEvent = (
  change: Extract<CrmChange, { kind: 'merge' }>,
  { dialect, at }: Taking,
): ComplaintEventInput => ({
  type: 'complaint.merged',
  id: eventId(dialect, change, 'merge'),
  at,
  by: dialect.by,
  into: `${dialect.idPrefix}${change.into}`,
  reason: `Merged in the CRM into ${change.into} · 已在客户关系管理系统中并入${change.into}`,
})

const removed: Issue = doubtful(
  'crm-record-removed',
  [],
  said(
    'The record was deleted in the CRM; the complaint stays, with its deadlines',
    '客户关系管理系统中的记录已删除；投诉及其时限继续有效',
  ),
  said(
    'record what became of the matter: withdrawn, merged into another one, or handled here',
    '请登记该事项的去向：撤回、并案或在本系统继续办理',
  ),
)

/** What a change means to a complaint that is on file. */
export const eventsOf = (change: Exclude<CrmChange, { kind: 'unread' }>, taking: Taking): Taken => {
  switch (change.kind) {
    case 'record':
    case 'fields':
      return fieldsChange(change, taking)
    case 'comment':
      return { events: [commentEvent(change, taking)], issues: [] }
    case 'merge':
      return mergedInto(taking.complaint) === `${taking.dialect.idPrefix}${change.into}`
        ? nothing
        : { events: [mergeEvent(change, taking)], issues: [] }
    case 'removal':
      return { events: [], issues: [removed] }
  }
}
