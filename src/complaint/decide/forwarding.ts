import type { ComplaintEvent, EventType } from '../../vocabulary/index.js'
import { type Complaint, mergedInto } from '../complaint.js'

/** Events about a merged file itself. Everything else concerns the matter, which is handled elsewhere. */
const aboutTheFile: ReadonlySet<EventType> = new Set([
  'complaint.received',
  'complaint.merged',
  'complaint.linked',
  'complaint.reopened',
  'complaint.archived',
  'quality.reviewed',
  'legal-hold.placed',
  'legal-hold.lifted',
  'personal-data.erased',
  'policy.migrated',
  'rung.reached',
])

const isAboutTheFile = (event: ComplaintEvent): boolean =>
  aboutTheFile.has(event.type) || (event.type === 'complaint.closed' && event.ground === 'merged')

/** The complaint that events of a merged one are for; none for a complaint that is not merged, or was taken up again. */
export const forwardedTo = (complaint: Complaint, events: readonly ComplaintEvent[]): string | undefined =>
  events.some(isAboutTheFile) ? undefined : mergedInto(complaint)

/** An event as it is reported for the surviving complaint. */
export const forwarded = (event: ComplaintEvent, from: string): ComplaintEvent => ({
  ...event,
  note: event.note === undefined ? `Reported for ${from}` : `${event.note} (reported for ${from})`,
})
