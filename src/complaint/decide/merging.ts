import { textHash } from '../../hash.js'
import { msPerDay } from '../../plain-date.js'
import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { Actor, ComplaintEvent, EventOf, EventType } from '../../vocabulary/index.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { isLive } from '../clocks/next-due.js'
import { type Complaint, isOpen, mergedInto } from '../complaint.js'
import { rememberedEvent } from '../evolve/remembered-events.js'
import { type Refusal, refusal } from '../refusal.js'

/** Events about a merged file itself. Everything else concerns the matter, which is handled elsewhere. */
const aboutTheFile: ReadonlySet<EventType> = new Set([
  'complaint.received',
  'complaint.merged',
  'complaint.unmerged',
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

/** Ids in events are no longer than this. */
const longest = 200

/** Texts that are kept are shorter than those that were cut, so neither can be taken for the other. */
const fitting = (text: string): string => {
  if (text.length < longest) return text
  const digest = `#${textHash(text)}`
  // Half a character at the cut would not be text.
  const start = text.slice(0, longest - digest.length).replace(/[\uD800-\uDBFF]$/, '…')
  return `${start}${digest}`
}

/** A piece of evidence of one complaint, as another one knows it: `c-1/slip`. No two pieces have the same. */
export const carriedId = (complaint: string, piece: string): string =>
  fitting(`${complaint.replace(/[%/]/g, encodeURIComponent)}/${piece}`)

/**
 * The event that tells of a merge: the same for a second attempt, another one for a later merge of a complaint that was taken up again.
 */
export const mergeId = (complaint: string, entries: number): string =>
  fitting(`merged-from:${entries}:${complaint}`)

const daysBack = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

/**
 * The latest moment from which something can count and still be due by `due`: the moment it began when that is right, else found by
 * halving, since calendars, pauses and lengths leave no shorter way back. In milliseconds.
 *
 * @param dueFrom When it is due, counted from a moment; never earlier for a later moment, and never for one after `now`.
 * @returns `began` too when no start in the years before it would do.
 */
export const latestStart = (
  due: number,
  began: number,
  now: number,
  dueFrom: (start: number) => number,
): number => {
  if (dueFrom(began) === due) return began
  let early = daysBack.map((days) => began - days * msPerDay).find((start) => dueFrom(start) <= due)
  if (early === undefined) return began
  let late = now + 1
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (dueFrom(middle) > due) late = middle
    else early = middle
  }
  return early
}

/** A complaint with the policy version it rests on. */
export interface ComplaintUnderPolicy {
  readonly complaint: Complaint
  readonly policy: Policy
}

type Link = EventOf<'complaint.linked'>

const openStatutory = (
  { complaint, policy }: ComplaintUnderPolicy,
  now: Instant,
): ReadonlyMap<string, ComplaintClock> =>
  new Map(
    clocksOf(complaint, { policy, now })
      .filter((clock) => clock.statutory && isLive(clock))
      .map((clock) => [clock.id, clock]),
  )

const dueMs = (found: ComplaintClock | undefined): number =>
  (found?.clock.dueAt ?? found?.clock.dueIfResumedNow)?.getTime() ?? Number.POSITIVE_INFINITY

/**
 * From when the clock of the surviving complaint must count to be due when the merged complaint's is. That is the merged one's own
 * start unless it stood still, was given more time or is of another length.
 */
const countsSince = (
  clock: ComplaintClock,
  { complaint, policy }: ComplaintUnderPolicy,
  link: Link,
  now: Instant,
): Instant => {
  const { id } = clock
  const alone = { ...policy, clocks: policy.clocks.filter(({ definition }) => definition.id === id) }
  const dueFrom = (start: number): number => {
    const signal = rememberedEvent({ ...link, clocksSince: { [id]: new Date(start).toISOString() } })
    const told = { ...complaint, signals: [...complaint.signals, signal] }
    return dueMs(openStatutory({ complaint: told, policy: alone }, now).get(id))
  }
  const at = Date.parse(link.at)
  const began = clock.clock.startedAt?.getTime() ?? at
  return new Date(latestStart(dueMs(clock), began, at, dueFrom)).toISOString()
}

/** A customer is named by their own events alone; what is carried along says only that it was the customer. */
const withoutNumber = ({ role, ...by }: Actor): Actor =>
  role === 'complainant' || role === 'representative' ? { id: role, role } : { ...by, role }

/** What has been gathered on the complaint that is merged in, under ids of its own. */
const gathered = ({ id, record }: Complaint): Pick<EventOf<'complaint.linked'>, 'evidence' | 'contacts'> => ({
  ...(record.evidence.length === 0
    ? {}
    : { evidence: record.evidence.map((each) => ({ ...each, id: carriedId(id, each.id) })) }),
  ...(record.contacts.length === 0
    ? {}
    : { contacts: record.contacts.map((each) => ({ ...each, by: withoutNumber(each.by) })) }),
})

/**
 * What a merge means for the surviving complaint: the event that tells it so, with the evidence and conversations gathered so
 * far, and since when its statutory clocks count when those of the merged complaint are due earlier. Both journals stay as they are.
 *
 * Refusals: `merge-target-not-open`; `merge-loses-clock` when a statutory duty would end without anybody having met it.
 *
 * @example
 * merging({ complaint: older, policy }, event, { into: { complaint: newer, policy }, now })
 * // { ok: true, event: { type: 'complaint.linked', to: 'c1', relation: 'merged-from', clocksSince: { decision: '2026-03-02T02:00:00.000Z' }, … } }
 */
export const merging = (
  merged: ComplaintUnderPolicy,
  event: EventOf<'complaint.merged'>,
  { into, now }: { readonly into: ComplaintUnderPolicy; readonly now: Instant },
): { readonly ok: true; readonly event: Link } | { readonly ok: false; readonly refusal: Refusal } => {
  const { complaint } = merged
  if (!isOpen(into.complaint)) {
    const elsewhere = mergedInto(into.complaint)
    return {
      ok: false,
      refusal: refusal('merge-target-not-open', event.type, '', {
        en: `${into.complaint.id} is not open${elsewhere === undefined ? '' : `: it was merged into ${elsewhere}`}`,
        zh: `${into.complaint.id}未在处理中${elsewhere === undefined ? '' : `，已并入${elsewhere}`}`,
      }),
    }
  }
  const own = openStatutory(merged, now)
  const others = openStatutory(into, now)
  const lost = [...own.values()].find(({ id }) => !others.has(id))
  if (lost !== undefined)
    return {
      ok: false,
      refusal: refusal('merge-loses-clock', event.type, '', {
        en: `"${lost.title.en}" is still owed on ${complaint.id}, and ${into.complaint.id} has no such clock running`,
        zh: `${complaint.id}的“${lost.title.zh}”期限尚未完成，而${into.complaint.id}无对应期限在计时，不得并案`,
      }),
    }
  const link: Link = {
    type: 'complaint.linked',
    id: mergeId(complaint.id, complaint.entries),
    at: event.at,
    by: event.by,
    to: complaint.id,
    relation: 'merged-from',
    ...gathered(complaint),
  }
  const earlier = [...own.values()].filter((clock) => dueMs(clock) < dueMs(others.get(clock.id)))
  if (earlier.length === 0) return { ok: true, event: link }
  const clocksSince = earlier.map((clock) => [clock.id, countsSince(clock, into, link, now)] as const)
  return { ok: true, event: { ...link, clocksSince: Object.fromEntries(clocksSince) } }
}

/**
 * What undoing a merge means for the complaint that went on: the event that tells it so, with what leaves it again. It is the same for a
 * second attempt, and another one when the complaints are merged and parted once more.
 *
 * @param complaint the one that was merged, after it was taken out.
 * @example
 * unmerging(complaint, { type: 'complaint.unmerged', from: 'c-2', reason: 'Another card', at, by })
 * // { type: 'complaint.linked', to: 'c-1', relation: 'unmerged', … }
 */
export const unmerging = (complaint: Complaint, { at, by }: EventOf<'complaint.unmerged'>): Link => {
  const times = complaint.record.links.filter(({ relation }) => relation === 'unmerged').length
  return {
    type: 'complaint.linked',
    id: fitting(`unmerged:${times}:${complaint.id}`),
    at,
    by,
    to: complaint.id,
    relation: 'unmerged',
    ...gathered(complaint),
  }
}
