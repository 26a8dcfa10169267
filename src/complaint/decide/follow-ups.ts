import type { Policy } from '../../policy/index.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint, StepContext } from '../complaint.js'
import { majorByRegime } from '../evolve/thresholds.js'

/** Events that the core itself reports are by the policy they follow from. */
export const bySystem = (policy: Policy) => ({
  id: `policy:${policy.id}@${policy.version}`,
  role: 'system' as const,
})

/**
 * What follows of itself once an event is applied: a complaint that the tables or a regime's threshold call major is
 * declared so. Each follow-up is an event of its own in the journal.
 */
export const followUps = (complaint: Complaint, { policy, now }: StepContext): readonly ComplaintEvent[] => {
  if (complaint.record.majorGround !== undefined) return []
  const ground =
    majorByRegime(complaint.record, { policy }) ?? (complaint.facts.major === true ? 'policy' : undefined)
  return ground === undefined
    ? []
    : [{ type: 'complaint.major-declared', at: now, by: bySystem(policy), ground }]
}
