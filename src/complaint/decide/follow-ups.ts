import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint } from '../complaint.js'
import { majorByRegime } from '../evolve/thresholds.js'

/** Events that the core itself reports are by the policy they follow from. */
export const bySystem = (policy: Policy) => ({
  id: `policy:${policy.id}@${policy.version}`,
  role: 'system' as const,
})

/**
 * What follows of itself once an event has been taken in: a complaint that the tables or a regime's threshold call major is
 * declared so. Each follow-up is an event of its own in the journal.
 */
export const followUps = (policy: Policy, complaint: Complaint, now: Instant): readonly ComplaintEvent[] => {
  if (complaint.record.majorGround !== undefined) return []
  const ground =
    majorByRegime(policy, complaint.record) ?? (complaint.facts.major === true ? 'policy' : undefined)
  return ground === undefined
    ? []
    : [{ type: 'complaint.major-declared', at: now, by: bySystem(policy), ground }]
}
