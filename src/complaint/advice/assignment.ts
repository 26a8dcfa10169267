import { recusedFrom } from '../../machine/index.js'
import { type AssignmentWish, type Directory, type Policy, type Route, route } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'
import type { Complaint, StepContext } from '../complaint.js'
import { bySystem } from '../decide/follow-ups.js'

/** The policy version of a complaint, who there is to handle it, and when. */
interface AssignmentContext extends StepContext {
  readonly directory: Directory
}

/** The team for which a complaint is meant: where a person sent it, else what the tables say today. */
const teamOf = ({ record: { assignment }, facts }: Complaint): string | undefined => {
  const byTables = typeof facts.team === 'string' ? facts.team : undefined
  return assignment?.by.role === 'system' ? (byTables ?? assignment.team) : (assignment?.team ?? byTables)
}

const rulesOf = (policy: Policy, team: string) => {
  const { teams } = policy.document
  return Object.hasOwn(teams, team) ? (teams[team] ?? {}) : {}
}

/** Who handled this complaint or the customer's earlier ones, the latest first. */
const handledBefore = ({ record }: Complaint, { handlers = {} }: Directory): string[] => {
  const { intake, links, assignment, earlierHandlers } = record
  const earlier = [
    intake.earlierComplaint,
    ...links.filter(({ relation }) => relation === 'repeat' || relation === 'follow-up').map(({ to }) => to),
    ...intake.complainants.flatMap(({ priorComplaints = [] }) => priorComplaints.toReversed()),
  ]
  const known = earlier.map((id) =>
    id !== undefined && Object.hasOwn(handlers, id) ? handlers[id] : undefined,
  )
  return [assignment?.handler, ...earlierHandlers.toReversed(), ...known].filter((id) => id !== undefined)
}

const wishOf = (
  complaint: Complaint,
  policy: Policy,
  directory: Directory,
  team: string,
  now: Instant,
): AssignmentWish => {
  const { record, facts, stage } = complaint
  const { intake } = record
  const { recusal } = policy.controls
  return {
    team,
    rules: rulesOf(policy, team),
    at: now,
    ...(typeof facts.language === 'string' ? { language: facts.language } : {}),
    concerns: [
      intake.respondent?.unit,
      intake.respondent?.partner,
      ...intake.complainants.map(({ id }) => id),
    ].filter((each) => each !== undefined),
    respondentUnit: intake.respondent?.unit,
    complainedAbout: stage.context.complainedAbout,
    excludeManagers: recusal.lineManager,
    excludeInterested: recusal.declaredInterest,
    recused: (person) => recusedFrom(person, stage.context, policy.controls),
    handledBefore: handledBefore(complaint, directory),
    holder: record.assignment?.handler,
  }
}

/**
 * Who should handle a complaint: a person of its team by the team's rules in the policy, with those excluded whom the record keeps
 * away (the person complained about and, where the policy says so, their superior; earlier handlers; declared interests), who are
 * absent, lack a skill or the language, are of the wrong branch or have their hands full. Pure: the directory is all it knows.
 *
 * @param context `now` is the moment at which absences are looked at.
 * @returns `undefined` while no table and no person has named a team.
 * @example
 * assignee(complaint, { policy, now, directory: { people: [{ id: 'li', teams: ['cards'] }, { id: 'wu', teams: ['cards'] }], loads: { li: 3 } } })
 * // { assigned: 'wu', team: 'cards', strategy: 'least-loaded', excluded: [], because: { says: { en: 'wu of cards has the fewest …' } } }
 */
export const assignee = (
  complaint: Complaint,
  { policy, directory, now }: AssignmentContext,
): Route | undefined => {
  const team = teamOf(complaint)
  return team === undefined
    ? undefined
    : route(wishOf(complaint, policy, directory, team, now), { directory })
}

/** Who is to handle a complaint, and the events that make it so. */
export interface AssignmentPlan {
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
 * `complaint.escalated` when no person can take it or no team is named, so that it is never left unseen.
 */
export const assigning = (complaint: Complaint, context: AssignmentContext): AssignmentPlan => {
  const { policy, now } = context
  const route = assignee(complaint, context)
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
