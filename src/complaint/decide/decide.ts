import type { Issue } from '../../issues.js'
import { lazy } from '../../lazy.js'
import type { PolicyTypes } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import { type ComplaintEvent, type EventOf, receiptWarnings } from '../../vocabulary/index.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { wakeTime } from '../clocks/next-due.js'
import type { Complaint, StepContext } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import { isRecordedLate } from '../evolve/recording.js'
import type { JournalDraft } from '../history/journal-entry.js'
import { type Refusal, refusal } from '../refusal.js'
import { type Effect, effectsOf } from './effects.js'
import {
  byTime,
  clockBehind,
  deliveredBefore,
  lateNote,
  reorderedNote,
  repeatedNote,
  superseded,
} from './event-order.js'
import { followUps } from './follow-ups.js'
import { letterNotes } from './letter-notes.js'
import { refusedUnderOtherSpelling } from './other-spelling.js'
import { rejectionOf } from './rejected-events.js'

/** What one step leaves behind: the complaint after it, its journal lines, what the host should do, and when to look again. */
export interface AppliedEvent<Types extends PolicyTypes = PolicyTypes> {
  readonly ok: true
  readonly complaint: Complaint<Types>
  readonly drafts: readonly JournalDraft[]
  readonly effects: readonly Effect[]
  /** As they stand after the step; worked out when they are first read. */
  readonly clocks: readonly ComplaintClock[]
  readonly wakeAt?: Instant
  /** Findings about data: a table that missed a fact, an answer that rests on an unpublished calendar. */
  readonly issues: readonly Issue[]
  /** The event was applied before; nothing changed. */
  readonly repeated?: true
}

/** The answer to an event: what it changed, or a refusal that says why it may not happen. */
export type HandleResult<Types extends PolicyTypes = PolicyTypes> =
  | AppliedEvent<Types>
  | { readonly ok: false; readonly refusal: Refusal }

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
export const appliedEvent = (
  complaint: Complaint,
  { drafts, effects, issues }: Pick<AppliedEvent, 'drafts' | 'effects' | 'issues'>,
  context: StepContext,
): AppliedEvent => {
  const wakeAt = wakeTime(complaint, context)
  const clocks = lazy(() => clocksOf(complaint, context))
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

/** What has been applied so far, before the clocks are looked at. */
interface Progress {
  readonly complaint: Complaint | undefined
  readonly drafts: JournalDraft[]
  readonly effects: Effect[]
  readonly issues: Issue[]
}

/** One event and what follows from it. */
const applyEvent = (
  progress: Progress,
  id: string,
  event: ComplaintEvent,
  { policy, now, opening }: StepContext & { readonly opening: boolean },
): { readonly ok: true; readonly complaint: Complaint } | Extract<HandleResult, { ok: false }> => {
  let { complaint } = progress
  const waiting = [event]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const applied = evolve(complaint ?? { id }, next, {
      policy,
      recordedAt: now,
      asked: 'live',
      // A history that is taken in as a whole comes from another book, in which it was recorded in its time.
      recordedLate: !opening && isRecordedLate(next, { policy, now }),
    })
    if (!applied.ok)
      return complaint === undefined
        ? applied
        : { ok: false, refusal: superseded(complaint, next, applied.refusal) }
    const { draft, entered, issues } = applied
    const bodies = effectsOf(next, { policy, before: complaint, after: applied.complaint, entered })
    progress.drafts.push(draft)
    progress.issues.push(
      ...issues,
      ...receiptWarnings(next),
      ...letterNotes(next, { policy, before: complaint, after: applied.complaint }),
    )
    progress.effects.push(...effectsFrom(applied.complaint, draft, bodies))
    complaint = applied.complaint
    waiting.push(...followUps(complaint, { policy, now }))
  }
  return { ok: true, complaint: complaint as Complaint }
}

const noEvent = refusal('no-event', '', '', { en: 'No event was given', zh: '未提供任何事件' })

const inOrder = (
  before: Complaint | { readonly id: string },
  events: readonly ComplaintEvent[],
  context: StepContext,
  fromDesk = false,
): HandleResult => {
  const opening = !('schema' in before)
  let complaint = 'schema' in before ? before : undefined
  const issues = complaint === undefined ? [] : clockBehind(complaint, context.now)
  const progress: Omit<Progress, 'complaint'> = { drafts: [], effects: [], issues }
  for (const [index, event] of events.entries()) {
    const delivered = deliveredBefore(complaint, event)
    if (delivered === 'same') {
      progress.issues.push(repeatedNote(event, index))
      continue
    }
    const no = rejectionOf(event, complaint, context, { delivered, fromDesk, opening })
    if (no !== undefined) return { ok: false, refusal: no }
    const same = complaint && refusedUnderOtherSpelling(event, complaint, context)
    if (same !== undefined) return { ok: false, refusal: same }
    const taken = applyEvent({ ...progress, complaint }, before.id, event, { ...context, opening })
    if (!taken.ok) return taken
    complaint = taken.complaint
    if (progress.drafts.some((draft) => draft.event === event && draft.late === true))
      progress.issues.push(lateNote(event, index))
  }
  if (complaint === undefined || events.length === 0) return { ok: false, refusal: noEvent }
  const { drafts, effects } = progress
  const step = appliedEvent(complaint, { drafts, effects, issues }, context)
  return drafts.length === 0 ? { ...step, repeated: true } : step
}

/** Refusals that another order of the same events may avoid. */
const refusedForOrder: ReadonlySet<Refusal['code']> = new Set([
  'event-not-allowed',
  'event-superseded',
  'not-a-receipt',
])

/**
 * Several events of one complaint as one step: all of them or, at the first refusal, nothing. `before` is only an id when the
 * receipt is among them. Events whose `id` was seen before are passed over; when that leaves none, the answer is `repeated`. Events
 * that have no place in the order given are tried in the order in which they happened.
 *
 * Refusals: `no-event`, and those of `openComplaint` and `handle`. Issues besides those of the tables, all of them notes: `event-repeated`,
 * `event-late`, `events-reordered`.
 */
export const handleAll = (
  before: Complaint | { readonly id: string },
  events: readonly ComplaintEvent[],
  context: StepContext,
): HandleResult => {
  const handled = inOrder(before, events, context)
  if (handled.ok || !refusedForOrder.has(handled.refusal.code)) return handled
  const ordered = byTime(events)
  const again = ordered === undefined ? handled : inOrder(before, ordered, context)
  return again.ok ? { ...again, issues: [reorderedNote(), ...again.issues] } : handled
}

/** What only the desk tells a complaint: that another one was merged into it, or is so no longer. */
export const toldByDesk = (
  complaint: Complaint,
  event: EventOf<'complaint.linked'>,
  context: StepContext,
): HandleResult => inOrder(complaint, [event], context, true)

/**
 * A new complaint from its receipt.
 *
 * Refusals: `not-a-receipt` for any other event, `event-in-the-future`, and those of the chart. Issues: those of the tables, and
 * `damaged-number` for a number that a spreadsheet cut, `several-matters` and `review-asked` for what a letter says.
 *
 * @param context The policy version in force, the id that the complaint gets, and when the system learned of it.
 * @example
 * openComplaint({ type: 'complaint.received', … }, { policy, id: 'c-1', now: '2026-03-02T02:00:00.000Z' })
 * // { ok: true, complaint: { id: 'c-1', … }, drafts: [{ sequence: 1, … }], effects: [ … ], wakeAt: '2026-03-04T…', … }
 */
export const openComplaint = <Types extends PolicyTypes = PolicyTypes>(
  event: ComplaintEvent,
  { id, ...context }: StepContext<Types> & { readonly id: string },
): HandleResult<Types> => handleAll({ id }, [event], context) as HandleResult<Types>

/**
 * Something happened to a complaint: the chart moves or refuses, the tables and clocks are brought up to date, and everything
 * that follows is returned as data. An event whose `id` was seen before changes nothing and answers `repeated`.
 *
 * An event older than the last one is applied (its journal line says `late`), because the clocks count by when things happened; when
 * something later has moved the complaint past it, it is refused as `event-superseded`.
 *
 * Refusals: those of the chart and its controls, `event-superseded`, `event-id-reused`, `event-in-the-future`, `reserved-event`.
 *
 * @example
 * handle(complaint, { type: 'complaint.registered', reference: 'TS-1', at, by }, { policy, now: at })
 * // { ok: true, complaint: { … }, drafts: [ … ], effects: [{ body: { type: 'send-notice', notice: 'acknowledgement' }, … }], … }
 */
export const handle = <Types extends PolicyTypes = PolicyTypes>(
  complaint: Complaint<Types>,
  event: ComplaintEvent,
  context: StepContext<Types>,
): HandleResult<Types> => handleAll(complaint, [event], context) as HandleResult<Types>
