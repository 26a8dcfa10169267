import { type Complaint, handleAll } from '../../src/complaint/index.js'
import type { Policy } from '../../src/policy/index.js'
import type { ComplaintEvent, ComplaintRecord, Intake } from '../../src/vocabulary/index.js'
import { received } from './events.js'

/** The complaint after these events, the first of which is its receipt; now is when the last of them happened. */
export const complaintAfter = (
  policy: Policy,
  events: readonly ComplaintEvent[],
  id = 'c-1',
  now = events.at(-1)?.at ?? '',
): Complaint => {
  const handled = handleAll({ id }, events, { policy, now })
  if (!handled.ok) throw new Error(JSON.stringify(handled.refusal))
  return handled.complaint
}

/** The receipt of an ordinary complaint that tells this besides, or instead. */
export const receivedWith = (intake: Partial<Intake>, more: Parameters<typeof received>[0] = {}) =>
  received({ ...more, complaint: { ...received().complaint, ...intake } })

/** The same complaint with this on its record. */
export const recorded = (complaint: Complaint, record: Partial<ComplaintRecord>): Complaint => ({
  ...complaint,
  record: { ...complaint.record, ...record },
})
