import { stageSummary } from '../../machine/index.js'
import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { EventOf } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import { refusal } from '../refusal.js'
import { appliedEvent, effectsFrom, type HandleResult } from './decide.js'
import { effectsOf } from './effects.js'
import { fromTheFuture } from './rejected-events.js'

/** How a migration names a version of a policy: `cn-retail@2026-11`. */
export const versionName = ({ id, version }: Pick<Policy, 'id' | 'version'>): string => `${id}@${version}`

/**
 * Puts an open complaint under another version of its policy, as an entry of its journal. From then on its tables, clocks and
 * controls are those of the new version; what has already happened stays as it was. The tables are asked again; clocks are counted
 * anew from the same events, and escalation steps that have fired do not fire again.
 *
 * Refusals: `migration-mismatch` when the event names other versions than those given, `finished-keeps-its-policy` for a complaint
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
  const before = evolve(complaint, event, { policy: from, recordedAt: now })
  if (!before.ok) return before
  const after = evolve(complaint, event, { policy: to, recordedAt: now })
  if (!after.ok) return after
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
