import type { Complainant } from '../../vocabulary/index.js'
import type { Complaint, StepContext } from '../complaint.js'
import { type CustomerTimelineLine, customerTimeline } from '../history/customer-timeline.js'
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
  readonly timeline: readonly CustomerTimelineLine[]
  readonly retention: Retention
}

/** Whose data are asked for, with what the answer is made of. */
interface SubjectAccess extends StepContext {
  readonly journal: Iterable<JournalDraft>
  readonly complainant: string
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
 * @param access `complainant` is the bank's number of the customer
 */
export const heldAbout = (
  complaint: Complaint,
  { policy, journal, complainant, now }: SubjectAccess,
): HeldData | undefined => {
  const { complainants } = complaint.record.intake
  const person = complainants.find(({ id }) => id === complainant)
  if (person === undefined) return undefined
  const others = complainants.filter((each) => each !== person).flatMap(namesOf)
  const { intake, ...record } = viewFor(complaint, {
    viewer: 'complainant',
    rules: policy.document.views,
  }).record
  const seen = redactOthers({ ...record, intake: { ...intake, complainants: [person] } }, others)
  const { reference } = complaint.record
  return {
    complaint: complaint.id,
    ...(reference === undefined ? {} : { reference }),
    person,
    record: seen as ComplaintView['record'],
    timeline: redactOthers(customerTimeline(journal), others) as readonly CustomerTimelineLine[],
    retention: retentionOf(complaint, { policy, now }),
  }
}
