import type { Policy, PolicyTypes } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent, Role } from '../../vocabulary/index.js'
import { type ComplaintClock, clocksOf } from '../clocks/clocks.js'
import { isLive } from '../clocks/next-due.js'
import type { Complaint, StepContext } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import type { JournalDraft } from '../history/journal-entry.js'
import { type AppliedEvent, appliedEvent } from './decide.js'
import type { Effect } from './effects.js'
import { bySystem } from './follow-ups.js'

interface ReachedStep {
  readonly clock: ComplaintClock
  readonly cycle: number
  readonly rung: string
  readonly reachedAt: Instant
  readonly deliverAt: Instant
  readonly notify: readonly Role[]
  readonly escalate: boolean
}

/** Escalation steps of open clocks whose moment has come and that have not fired, earliest first. */
const reachedSteps = (policy: Policy, complaint: Complaint, now: Instant): ReachedStep[] => {
  const fired = new Set(complaint.rungsReached)
  const clocks = clocksOf(complaint, { policy, now })
  return clocks
    .filter(isLive)
    .flatMap((clock) => {
      const escalations =
        policy.clocks.find((each) => each.definition.id === clock.id)?.definition.escalations ?? []
      return clock.clock.escalations.flatMap((step): ReachedStep[] => {
        const rule = escalations.find((each) => each.id === step.id)
        if (!step.passed || step.at === undefined || rule === undefined || fired.has(step.key)) return []
        return [
          {
            clock,
            cycle: clock.clock.cycles.length,
            rung: step.id,
            reachedAt: step.at.toISOString(),
            deliverAt: (step.deliverAt ?? step.at).toISOString(),
            notify: rule.notify,
            escalate: rule.escalate ?? false,
          },
        ]
      })
    })
    .sort((a, b) => Date.parse(a.reachedAt) - Date.parse(b.reachedAt))
}

const eventsFor = (
  policy: Policy,
  complaint: Complaint,
  reached: ReachedStep,
  now: Instant,
): ComplaintEvent[] => {
  const by = bySystem(policy)
  const noted: ComplaintEvent = {
    type: 'rung.reached',
    at: now,
    by,
    clock: reached.clock.id,
    ...(reached.clock.of === undefined ? {} : { of: reached.clock.of }),
    cycle: reached.cycle,
    rung: reached.rung,
    reachedAt: reached.reachedAt,
    ...(reached.clock.clock.dueAt === undefined ? {} : { dueAt: reached.clock.clock.dueAt.toISOString() }),
  }
  const [to] = reached.notify
  return reached.escalate && complaint.record.attention === 'normal' && to !== undefined
    ? [noted, { type: 'complaint.escalated', at: now, by, to, reason: `${reached.clock.id}/${reached.rung}` }]
    : [noted]
}

/**
 * Time passed: every escalation step whose moment has come fires once, tells its roles and, where it says so, raises the
 * complaint's attention. Waking twice at the same time, or at an earlier one, changes nothing more.
 *
 * @example
 * wake(complaint, { policy, now: '2026-03-17T16:00:00.000Z' })
 * // { ok: true, drafts: [{ event: { type: 'rung.reached', clock: 'decision', rung: 'overdue', … } }], effects: […], … }
 */
export const wake = <Types extends PolicyTypes = PolicyTypes>(
  complaint: Complaint<Types>,
  { policy, now }: StepContext<Types>,
): AppliedEvent<Types> => {
  let current: Complaint = complaint
  const drafts: JournalDraft[] = []
  const effects: Effect[] = []
  for (const reached of reachedSteps(policy, complaint, now))
    for (const event of eventsFor(policy, current, reached, now)) {
      const applied = evolve(current, event, { policy, recordedAt: now })
      if (!applied.ok) continue
      current = applied.complaint
      drafts.push(applied.draft)
      if (event.type === 'rung.reached')
        effects.push({
          id: `${current.id}/${applied.draft.sequence}/0`,
          complaint: current.id,
          at: now,
          deliverAt: reached.deliverAt,
          body: { type: 'notify-role', to: reached.notify, about: reached.rung, clock: reached.clock.id },
        })
    }
  return appliedEvent(current, { drafts, effects, issues: [] }, { policy, now }) as AppliedEvent<Types>
}
