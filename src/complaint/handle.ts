import type { Issue } from '../issues.js'
import { stageSummary } from '../machine/index.js'
import type { Policy } from '../policy/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import { apply } from './apply.js'
import { type ComplaintClock, runClocks } from './clocks/clocks-of.js'
import { wakeTime } from './clocks/next.js'
import type { Complaint } from './complaint.js'
import type { Effect } from './effect.js'
import { effectsOf } from './effects.js'
import { followUps } from './follow-up.js'
import type { JournalDraft } from './journal-entry.js'
import { type Refusal, refusal } from './refusal.js'

/** What one step leaves behind: the complaint after it, its journal lines, what the host should do, and when to look again. */
export interface Taken {
  readonly ok: true
  readonly complaint: Complaint
  readonly drafts: readonly JournalDraft[]
  readonly effects: readonly Effect[]
  readonly clocks: readonly ComplaintClock[]
  readonly wakeAt?: Instant
  /** Findings about data: a table that missed a fact, an answer that rests on an unpublished calendar. */
  readonly issues: readonly Issue[]
  /** The event was taken in before; nothing changed. */
  readonly repeated?: true
}

export type Handled = Taken | { readonly ok: false; readonly refusal: Refusal }

/** How far the clocks of two systems may differ before an event counts as being from the future. */
const skewMs = 5 * 60_000

const effectsFrom = (
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
  const clocks = runClocks(policy, complaint.facts, complaint.signals, now)
  const wakeAt = wakeTime(clocks, new Set(complaint.rungsReached))
  return { ok: true, complaint, drafts, effects, clocks, issues, ...(wakeAt === undefined ? {} : { wakeAt }) }
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
    if (!applied.ok) return applied
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

const fromTheFuture = (event: ComplaintEvent, now: Instant, stage: string): Refusal | undefined =>
  Date.parse(event.at) > Date.parse(now) + skewMs
    ? refusal('event-in-the-future', event.type, stage, {
        en: `The event is dated ${event.at}, but it is only ${now}`,
        zh: `事件时间为${event.at}，晚于当前时间${now}`,
      })
    : undefined

const reserved = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined =>
  event.type === 'rung.reached'
    ? refusal('reserved-event', event.type, stageSummary(complaint.stage).handling, {
        en: 'Only the passing of time reaches a rung; call `wake` instead',
        zh: '时限节点只能由时间推移触发，请调用 wake',
      })
    : undefined

const intoItself = (event: ComplaintEvent, complaint: Complaint): Refusal | undefined =>
  event.type === 'complaint.merged' && event.into === complaint.id
    ? refusal('merge-into-itself', event.type, stageSummary(complaint.stage).handling, {
        en: 'A complaint cannot be merged into itself',
        zh: '投诉不能并入其自身',
      })
    : undefined

const notAReceipt = (event: ComplaintEvent): Refusal | undefined =>
  event.type === 'complaint.received'
    ? undefined
    : refusal(
        'not-a-receipt',
        event.type,
        'expected',
        { en: 'A complaint begins with its receipt', zh: '投诉应自收到投诉事件开始' },
        ['complaint.received'],
      )

const nothingGiven = refusal('no-event', '', '', { en: 'No event was given', zh: '未提供任何事件' })

/** Why an event is not even shown to the chart. */
const turnedAway = (
  event: ComplaintEvent,
  complaint: Complaint | undefined,
  now: Instant,
): Refusal | undefined => {
  if (complaint === undefined) return notAReceipt(event) ?? fromTheFuture(event, now, 'expected')
  return (
    reserved(event, complaint) ??
    intoItself(event, complaint) ??
    fromTheFuture(event, now, stageSummary(complaint.stage).handling)
  )
}

/**
 * Several events of one complaint as one step: all of them or, at the first refusal, nothing. `before` is only an id when the
 * first event is the receipt. Events whose `id` was seen before are passed over; when that leaves none, the answer is `repeated`.
 *
 * Refusals: `no-event`, and those of `open` and `handle`.
 */
export const handleAll = (
  policy: Policy,
  before: Complaint | { readonly id: string },
  events: readonly ComplaintEvent[],
  now: Instant,
): Handled => {
  let complaint = 'schema' in before ? before : undefined
  const progress = { drafts: [], effects: [], issues: [] }
  for (const event of events) {
    if (event.id !== undefined && complaint?.seenEvents.includes(event.id)) continue
    const no = turnedAway(event, complaint, now)
    if (no !== undefined) return { ok: false, refusal: no }
    const taken = takeIn(policy, { ...progress, complaint }, before.id, event, now)
    if (!taken.ok) return taken
    complaint = taken.complaint
  }
  if (complaint === undefined || events.length === 0) return { ok: false, refusal: nothingGiven }
  const { drafts, effects, issues } = progress
  const step = settled(policy, complaint, now, drafts, effects, issues)
  return drafts.length === 0 ? { ...step, repeated: true } : step
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
 * An event older than the last one is taken in (its journal line says `late`), because the clocks count by when things happened.
 *
 * Refusals: those of the chart and its controls, `event-in-the-future`, `reserved-event`.
 *
 * @param policy The version that the complaint was opened under.
 * @param now When the system learned of it.
 */
export const handle = (policy: Policy, complaint: Complaint, event: ComplaintEvent, now: Instant): Handled =>
  handleAll(policy, complaint, [event], now)
