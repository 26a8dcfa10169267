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

const take = (
  policy: Policy,
  before: Complaint | { readonly id: string },
  event: ComplaintEvent,
  now: Instant,
): Handled => {
  let current: Complaint | undefined = 'schema' in before ? before : undefined
  const drafts: JournalDraft[] = []
  const effects: Effect[] = []
  const issues: Issue[] = []
  const waiting = [event]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const applied = apply(policy, current ?? before, next, now)
    if (!applied.ok) return applied
    drafts.push(applied.draft)
    issues.push(...applied.issues)
    effects.push(
      ...effectsFrom(
        applied.complaint,
        applied.draft,
        effectsOf(policy, current, applied.complaint, next, applied.entered),
      ),
    )
    current = applied.complaint
    waiting.push(...followUps(policy, current, now))
  }
  return settled(policy, current as Complaint, now, drafts, effects, issues)
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

/**
 * A new complaint from its receipt.
 *
 * Refusals: `not-a-receipt` for any other event, `event-in-the-future`, and those of the chart.
 *
 * @param now When the system learned of it; `event.at` is when the bank received it.
 */
export const open = (policy: Policy, event: ComplaintEvent, now: Instant, id: string): Handled => {
  if (event.type !== 'complaint.received')
    return {
      ok: false,
      refusal: refusal(
        'not-a-receipt',
        event.type,
        'expected',
        { en: 'A complaint begins with its receipt', zh: '投诉应自收到投诉事件开始' },
        ['complaint.received'],
      ),
    }
  const early = fromTheFuture(event, now, 'expected')
  return early === undefined ? take(policy, { id }, event, now) : { ok: false, refusal: early }
}

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
export const handle = (
  policy: Policy,
  complaint: Complaint,
  event: ComplaintEvent,
  now: Instant,
): Handled => {
  if (event.id !== undefined && complaint.seenEvents.includes(event.id))
    return { ...settled(policy, complaint, now, [], [], []), repeated: true }
  const no = reserved(event, complaint) ?? fromTheFuture(event, now, stageSummary(complaint.stage).handling)
  return no === undefined ? take(policy, complaint, event, now) : { ok: false, refusal: no }
}
