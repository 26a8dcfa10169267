import type { Issue } from '../../issues.js'
import { onceAsked } from '../../once-asked.js'
import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import { type ComplaintClock, runClocks } from '../clocks/clocks.js'
import { wakeTime } from '../clocks/next-due.js'
import type { Complaint } from '../complaint.js'
import { apply } from '../evolve/evolve.js'
import type { JournalDraft } from '../history/journal-entry.js'
import { type Refusal, refusal } from '../refusal.js'
import { type Effect, effectsOf } from './effects.js'
import { byTime, deliveredBefore, lateNote, overtaken, reorderedNote, repeatedNote } from './event-order.js'
import { followUps } from './follow-ups.js'
import { turnedAway } from './rejected-events.js'

/** What one step leaves behind: the complaint after it, its journal lines, what the host should do, and when to look again. */
export interface Taken {
  readonly ok: true
  readonly complaint: Complaint
  readonly drafts: readonly JournalDraft[]
  readonly effects: readonly Effect[]
  /** As they stand after the step; worked out when they are first read. */
  readonly clocks: readonly ComplaintClock[]
  readonly wakeAt?: Instant
  /** Findings about data: a table that missed a fact, an answer that rests on an unpublished calendar. */
  readonly issues: readonly Issue[]
  /** The event was taken in before; nothing changed. */
  readonly repeated?: true
}

export type Handled = Taken | { readonly ok: false; readonly refusal: Refusal }

export const effectsFrom = (
  complaint: Complaint,
  draft: JournalDraft,
  bodies: readonly Effect['body'][],
): Effect[] =>
  bodies.map((body, index) => ({
    id: `${complaint.id}/${draft.sequence}/${index}`,
    complaint: complaint.id,
    at: draft.recordedAt,
    body,
  }))

/** The end of a step: the clocks as they stand now, and the moment to be woken. */
export const settled = (
  policy: Policy,
  complaint: Complaint,
  now: Instant,
  drafts: readonly JournalDraft[],
  effects: readonly Effect[],
  issues: readonly Issue[],
): Taken => {
  const { facts, signals, rungsReached } = complaint
  const wakeAt = wakeTime(policy, facts, signals, new Set(rungsReached), now)
  const clocks = onceAsked(() => runClocks(policy, facts, signals, now))
  return {
    ok: true,
    complaint,
    drafts,
    effects,
    get clocks() {
      return clocks()
    },
    issues,
    ...(wakeAt === undefined ? {} : { wakeAt }),
  }
}

/** What has been taken in so far, before the clocks are looked at. */
interface Progress {
  readonly complaint: Complaint | undefined
  readonly drafts: JournalDraft[]
  readonly effects: Effect[]
  readonly issues: Issue[]
}

/** One event and what follows from it. */
const takeIn = (
  policy: Policy,
  progress: Progress,
  id: string,
  event: ComplaintEvent,
  now: Instant,
): { readonly ok: true; readonly complaint: Complaint } | Extract<Handled, { ok: false }> => {
  let { complaint } = progress
  const waiting = [event]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const applied = apply(policy, complaint ?? { id }, next, now)
    if (!applied.ok)
      return complaint === undefined
        ? applied
        : { ok: false, refusal: overtaken(complaint, next, applied.refusal) }
    const { draft, entered, issues } = applied
    const bodies = effectsOf(policy, complaint, applied.complaint, next, entered)
    progress.drafts.push(draft)
    progress.issues.push(...issues)
    progress.effects.push(...effectsFrom(applied.complaint, draft, bodies))
    complaint = applied.complaint
    waiting.push(...followUps(policy, complaint, now))
  }
  return { ok: true, complaint: complaint as Complaint }
}

const nothingGiven = refusal('no-event', '', '', { en: 'No event was given', zh: '未提供任何事件' })

const inThisOrder = (
  policy: Policy,
  before: Complaint | { readonly id: string },
  events: readonly ComplaintEvent[],
  now: Instant,
): Handled => {
  let complaint = 'schema' in before ? before : undefined
  const progress: Omit<Progress, 'complaint'> = { drafts: [], effects: [], issues: [] }
  for (const [index, event] of events.entries()) {
    const delivered = deliveredBefore(complaint, event)
    if (delivered === 'same') {
      progress.issues.push(repeatedNote(event, index))
      continue
    }
    const no = turnedAway(event, complaint, now, delivered)
    if (no !== undefined) return { ok: false, refusal: no }
    const taken = takeIn(policy, { ...progress, complaint }, before.id, event, now)
    if (!taken.ok) return taken
    complaint = taken.complaint
    if (progress.drafts.some((draft) => draft.event === event && draft.late === true))
      progress.issues.push(lateNote(event, index))
  }
  if (complaint === undefined || events.length === 0) return { ok: false, refusal: nothingGiven }
  const { drafts, effects, issues } = progress
  const step = settled(policy, complaint, now, drafts, effects, issues)
  return drafts.length === 0 ? { ...step, repeated: true } : step
}

/** Refusals that another order of the same events may avoid. */
const ofOrder: ReadonlySet<Refusal['code']> = new Set([
  'event-not-allowed',
  'event-overtaken',
  'not-a-receipt',
])

/**
 * Several events of one complaint as one step: all of them or, at the first refusal, nothing. `before` is only an id when the
 * receipt is among them. Events whose `id` was seen before are passed over; when that leaves none, the answer is `repeated`. Events
 * that have no place in the order given are tried in the order in which they happened.
 *
 * Refusals: `no-event`, and those of `open` and `handle`. Issues besides those of the tables, all of them notes: `event-repeated`,
 * `event-late`, `events-reordered`.
 */
export const handleAll = (
  policy: Policy,
  before: Complaint | { readonly id: string },
  events: readonly ComplaintEvent[],
  now: Instant,
): Handled => {
  const handled = inThisOrder(policy, before, events, now)
  if (handled.ok || !ofOrder.has(handled.refusal.code)) return handled
  const ordered = byTime(events)
  const again = ordered === undefined ? handled : inThisOrder(policy, before, ordered, now)
  return again.ok ? { ...again, issues: [reorderedNote(), ...again.issues] } : handled
}

/**
 * A new complaint from its receipt.
 *
 * Refusals: `not-a-receipt` for any other event, `event-in-the-future`, and those of the chart.
 *
 * @param now When the system learned of it; `event.at` is when the bank received it.
 */
export const open = (policy: Policy, event: ComplaintEvent, now: Instant, id: string): Handled =>
  handleAll(policy, { id }, [event], now)

/**
 * Something happened to a complaint: the chart moves or refuses, the tables and clocks are brought up to date, and everything
 * that follows is returned as data. An event whose `id` was seen before changes nothing and answers `repeated`.
 *
 * An event older than the last one is taken in (its journal line says `late`), because the clocks count by when things happened; when
 * something later has moved the complaint past it, it is refused as `event-overtaken`.
 *
 * Refusals: those of the chart and its controls, `event-overtaken`, `event-id-reused`, `event-in-the-future`, `reserved-event`.
 *
 * @param policy The version that the complaint was opened under.
 * @param now When the system learned of it.
 */
export const handle = (policy: Policy, complaint: Complaint, event: ComplaintEvent, now: Instant): Handled =>
  handleAll(policy, complaint, [event], now)
