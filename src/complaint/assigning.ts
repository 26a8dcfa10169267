import type { Directory, Policy, Route } from '../policy/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import { assignee } from './assignee.js'
import type { Complaint } from './complaint.js'
import { bySystem } from './follow-up.js'

/** Who is to handle a complaint, and the events that make it so. */
export interface Assigning {
  /** Absent while nothing names a team. */
  readonly route?: Route
  readonly events: readonly ComplaintEvent[]
}

const escalated = (policy: Policy, route: Route | undefined, now: Instant): ComplaintEvent => {
  const { teams } = policy.document
  const rules = route !== undefined && Object.hasOwn(teams, route.team) ? teams[route.team] : undefined
  return {
    type: 'complaint.escalated',
    at: now,
    by: bySystem(policy),
    to: rules?.whenNobody ?? 'head-of-department',
    reason: route === undefined ? 'No team is named for this complaint' : route.because.says.en,
  }
}

/**
 * The choice of {@link assignee} as events to be reported: `complaint.assigned`; nothing when the person and team have it already;
 * `complaint.escalated` when nobody can take it or no team is named, so that it never lies unseen.
 */
export const assigning = (
  policy: Policy,
  complaint: Complaint,
  directory: Directory,
  now: Instant,
): Assigning => {
  const route = assignee(complaint, policy, directory, now)
  if (route?.assigned === undefined)
    return { ...(route === undefined ? {} : { route }), events: [escalated(policy, route, now)] }
  const { assigned, unit, team, because } = route
  const { assignment } = complaint.record
  if (assignment?.handler === assigned && assignment.team === team) return { route, events: [] }
  return {
    route,
    events: [
      {
        type: 'complaint.assigned',
        at: now,
        by: bySystem(policy),
        team,
        handler: assigned,
        ...(unit === undefined ? {} : { handlerUnit: unit }),
        reason: because.says.en,
      },
    ],
  }
}
