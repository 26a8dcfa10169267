import type { Said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import { stageSummary } from '../../machine/index.js'
import { dayUnder, isInForce, type Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { EventOf } from '../../vocabulary/index.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { isLive } from '../clocks/next-due.js'
import type { Complaint } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import { type RefusalCode, refusal } from '../refusal.js'
import { appliedEvent, effectsFrom, type HandleResult } from './decide.js'
import { effectsOf } from './effects.js'
import type { ComplaintUnderPolicy } from './merging.js'
import { fromTheFuture } from './rejected-events.js'

/** How a migration names a version of a policy: `cn-retail@2026-11`. */
export const versionName = ({ id, version }: Pick<Policy, 'id' | 'version'>): string => `${id}@${version}`

const refused = (code: RefusalCode, stage: string, says: Said): HandleResult => ({
  ok: false,
  refusal: refusal(code, 'policy.migrated', stage, says),
})

const keyOf = ({ id, of = '' }: ComplaintClock): string => `${id}\n${of}`

/** When a duty is due; one that stands still: when it would be if it went on now. */
const dueOf = ({ clock }: ComplaintClock): number =>
  (clock.dueAt ?? clock.dueIfResumedNow)?.getTime() ?? Number.POSITIVE_INFINITY

/**
 * A statutory duty that is open under one version and would be gone or due later under the other. What the customer may do longer is no
 * loss, and a date that rested on a calendar not yet published may move when it is.
 */
const clockLost = (
  before: ComplaintUnderPolicy,
  after: ComplaintUnderPolicy,
  now: Instant,
): ComplaintClock | undefined => {
  const there = new Map(
    clocksOf(after.complaint, { policy: after.policy, now }).map((each) => [keyOf(each), each]),
  )
  const definitionOf = ({ id }: ComplaintClock, { policy }: ComplaintUnderPolicy) =>
    policy.clocks.find(({ definition }) => definition.id === id)?.definition
  return clocksOf(before.complaint, { policy: before.policy, now })
    .filter((each) => each.statutory && isLive(each) && definitionOf(each, before)?.window !== true)
    .find((each) => {
      const same = there.get(keyOf(each))
      if (same === undefined || !same.statutory || !isLive(same)) return true
      if (dueOf(same) <= dueOf(each)) return false
      const [was, is] = [definitionOf(each, before), definitionOf(same, after)].map((found) => found?.target)
      return !(each.clock.provisional && canonicalJson(was ?? null) === canonicalJson(is ?? null))
    })
}

/**
 * Puts an open complaint under another version of its policy, as an entry of its journal. From then on its tables, clocks and
 * controls are those of the new version; what has already happened stays as it was. The tables are asked again; clocks are counted
 * anew from the same events, and escalation steps that have fired do not fire again.
 *
 * Refusals: `migration-mismatch` when the event names other versions than those given, `migration-other-policy` and
 * `migration-not-in-force` when they are no versions of one policy that apply here, `migration-loses-clock` when a statutory duty would
 * be gone or due later, `finished-keeps-its-policy` for a complaint
 * that is no longer open, and those of the chart under both versions.
 *
 * @param versions `from`: the version that the complaint rests on; `to`: the one that takes its place.
 *
 * @example
 * migrate(complaint, { type: 'policy.migrated', from: 'bank@1', to: 'bank@2', reason: 'New limits', at, by }, { from: v1, to: v2, now })
 * // { ok: true, complaint: { policy: { id: 'bank', version: '2', … }, … }, drafts: [{ event: { type: 'policy.migrated', … } }], … }
 */
export const migrate = (
  complaint: Complaint,
  event: EventOf<'policy.migrated'>,
  { from, to, now }: { readonly from: Policy; readonly to: Policy; readonly now: Instant },
): HandleResult => {
  const { handling, open } = stageSummary(complaint.stage)
  if (event.from !== versionName(from) || event.to !== versionName(to) || from.hash === to.hash)
    return {
      ok: false,
      refusal: refusal('migration-mismatch', event.type, handling, {
        en: `The event leads from ${event.from} to ${event.to}; the complaint stands under ${versionName(from)}, and ${versionName(to)} was given`,
        zh: `事件载明由 ${event.from} 迁移至 ${event.to}，而投诉适用 ${versionName(from)}，所提供的新版本为 ${versionName(to)}`,
      }),
    }
  if (from.id !== to.id)
    return refused('migration-other-policy', handling, {
      en: `${to.id} is another policy than ${from.id}; a complaint moves between versions of its own policy only`,
      zh: `${to.id} 与 ${from.id} 不是同一制度；投诉仅可在同一制度的版本之间迁移`,
    })
  const { receivedAt } = complaint.record
  const [received, today] = [dayUnder(to, receivedAt), dayUnder(to, now)]
  if (!isInForce(to, receivedAt) && !isInForce(to, now))
    return refused('migration-not-in-force', handling, {
      en: `${versionName(to)} was in force neither on the day of receipt (${received}) nor is it today (${today}); name a version that was or is`,
      zh: `${versionName(to)} 在收到投诉之日（${received}）及今日（${today}）均未生效；请选择其中一日有效的版本`,
    })
  if (!open)
    return {
      ok: false,
      refusal: refusal('finished-keeps-its-policy', event.type, handling, {
        en: 'A complaint that is no longer open keeps the policy under which it ended',
        zh: '已终结的投诉沿用其终结时适用的制度版本',
      }),
    }
  const early = fromTheFuture(event, now, handling)
  if (early !== undefined) return { ok: false, refusal: early }
  const before = evolve(complaint, event, { policy: from, recordedAt: now, asked: 'live' })
  if (!before.ok) return before
  const after = evolve(complaint, event, { policy: to, recordedAt: now, asked: 'live' })
  if (!after.ok) return after
  const lost = clockLost({ complaint, policy: from }, { complaint: after.complaint, policy: to }, now)
  if (lost !== undefined)
    return refused('migration-loses-clock', handling, {
      en: `Under ${versionName(to)} the statutory time limit "${lost.title.en}" would vanish or be due later; leave the complaint under ${versionName(from)}, or give the new version that time limit, due no later`,
      zh: `迁移至 ${versionName(to)} 后，法定时限“${lost.title.zh}”将消失或推迟；请保留 ${versionName(from)}，或在新版本中规定不晚于原期限的同一时限`,
    })
  const bodies = effectsOf(event, {
    policy: to,
    before: complaint,
    after: after.complaint,
    entered: after.entered,
  })
  const effects = effectsFrom(after.complaint, after.draft, bodies)
  return appliedEvent(
    after.complaint,
    { drafts: [after.draft], effects, issues: after.issues },
    { policy: to, now },
  )
}
