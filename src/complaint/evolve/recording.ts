import type { Policy } from '../../policy/index.js'
import { due } from '../../sla/index.js'
import type { Instant, Target } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'

/** When what happened counts as recorded late, and until when it can be recorded at all, where the policy says nothing else. */
const usual: { readonly lateAfter: Target; readonly latestAfter: Target } = {
  lateAfter: { businessDays: 3 },
  latestAfter: { months: 12 },
}

/** Sooner than this nothing is late, whatever a policy says: two systems' clocks may differ by so much. */
const skewMs = 5 * 60_000

interface Recorded {
  readonly policy: Policy
  /** When the system learned of it. */
  readonly now: Instant
}

const passed = (
  { at }: ComplaintEvent,
  { policy, now }: Recorded,
  bound: keyof typeof usual,
): Date | undefined => {
  if (Date.parse(now) - Date.parse(at) <= skewMs) return undefined
  const { document, calendars } = policy
  const calendar = calendars.get(document.calendar)
  if (calendar === undefined) return undefined
  const last = due(calendar, at, document.recording?.[bound] ?? usual[bound])
  return last.getTime() < Date.parse(now) ? last : undefined
}

/** Whether an event is recorded long after it happened. */
export const isRecordedLate = (event: ComplaintEvent, context: Recorded): boolean =>
  passed(event, context, 'lateAfter') !== undefined

/** Until when an event could have been recorded, when it is too late for that. */
export const recordedTooLate = (event: ComplaintEvent, context: Recorded): Instant | undefined =>
  passed(event, context, 'latestAfter')?.toISOString()
