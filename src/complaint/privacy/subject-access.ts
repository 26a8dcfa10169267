import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { Complainant } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { customerTimeline, type TimelineLine } from '../history/customer-timeline.js'
import type { JournalDraft } from '../history/journal-entry.js'
import { type Retention, retentionOf } from './retention.js'
import { type ComplaintView, viewFor } from './view-for.js'

/** All that one complaint holds about one complainant. */
export interface HeldData {
  readonly complaint: string
  readonly reference?: string
  /** Their own entry in the complaint. */
  readonly person: Complainant
  /** The record as a complainant may see it; the other people in it are left out. */
  readonly record: ComplaintView['record']
  readonly timeline: readonly TimelineLine[]
  readonly retention: Retention
}

const namesOf = ({ id, name, contact, identityNumber }: Complainant): readonly string[] =>
  [id, name, identityNumber, contact?.phone, contact?.email, contact?.address].filter(
    (word) => word !== undefined,
  )

const redactOthers = (value: unknown, others: readonly string[]): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' && others.some((word) => each.includes(word)) ? '[redacted]' : each,
    ),
  )

/**
 * What a complaint holds about one of its complainants, as a copy to hand over; nothing when they are not in it. Texts that name
 * another complainant are not handed over.
 *
 * @param complainant the bank's number of the customer
 */
export const heldAbout = (
  policy: Policy,
  complaint: Complaint,
  journal: Iterable<JournalDraft>,
  complainant: string,
  now: Instant,
): HeldData | undefined => {
  const { complainants } = complaint.record.intake
  const person = complainants.find(({ id }) => id === complainant)
  if (person === undefined) return undefined
  const others = complainants.filter((each) => each !== person).flatMap(namesOf)
  const { intake, ...record } = viewFor('complainant', complaint, policy.document.views).record
  const seen = redactOthers({ ...record, intake: { ...intake, complainants: [person] } }, others)
  const { reference } = complaint.record
  return {
    complaint: complaint.id,
    ...(reference === undefined ? {} : { reference }),
    person,
    record: seen as ComplaintView['record'],
    timeline: redactOthers(customerTimeline(journal), others) as readonly TimelineLine[],
    retention: retentionOf(policy, complaint, now),
  }
}
