import type { Policy } from '../../src/policy/index.js'
import type { ComplaintEvent, Notice, NoticeContent, NoticeKind } from '../../src/vocabulary/index.js'
import {
  acceptanceNotified,
  acceptedEvent,
  acknowledged,
  actionPlanned,
  archivedEvent,
  assigned,
  calledBack,
  closedEvent,
  decidedEvent,
  evidenceAdded,
  findingsMade,
  followedUp,
  investigated,
  lessonsRecorded,
  person,
  proposed,
  registered,
  remedyDelivered,
  responded,
  summarised,
  triaged,
} from './events.js'
import type { Told } from './told.js'

/** A notice with all that the procedure asks of its kind, but for the parts that are left out. */
export const completeNotice = (
  policy: Policy,
  kind: NoticeKind,
  ...leftOut: readonly NoticeContent[]
): { notice: Notice } => ({
  notice: {
    form: 'electronic',
    contains: (policy.controls.notices[kind] ?? []).filter((part) => !leftOut.includes(part)),
  },
})

/** The same event by somebody whom the procedure lets do it. */
const permitted = (policy: Policy, event: ComplaintEvent): ComplaintEvent => {
  const { permissions } = policy.controls
  const roles = (permissions[event.type] ?? permissions['*'])?.roles ?? []
  const [first] = roles
  return roles.includes(event.by.role) || first === undefined ? event : { ...event, by: person(first) }
}

const then = (story: Told, ...events: readonly ComplaintEvent[]): Told =>
  story.after(...events.map((event) => permitted(story.policy, event)))

/** Received → registered, acknowledged, reviewed, accepted with a notice. */
export const accepted = (story: Told): Told =>
  then(
    story,
    registered(),
    acknowledged(completeNotice(story.policy, 'acknowledgement')),
    triaged(),
    acceptedEvent(),
    acceptanceNotified(completeNotice(story.policy, 'acceptance')),
  )

/** … → assigned to a handler who investigates. */
export const underInvestigation = (story: Told): Told => then(accepted(story), assigned(), investigated())

/** … → evidence from the bank's system and findings: a fee was posted twice by a system failure. */
export const withFindings = (story: Told): Told =>
  then(underInvestigation(story), evidenceAdded(), findingsMade())

/** … → upheld, with a fee refund (`fee`) and an apology (`sorry`). */
export const decided = (story: Told): Told => then(withFindings(story), proposed(), decidedEvent())

/** … → the customer has the final response. */
export const answered = (story: Told): Told =>
  then(decided(story), responded(completeNotice(story.policy, 'final-response')))

/** … → remedies delivered, a measure planned, lessons written down, summarised and called back: ready to be closed. */
export const carriedOut = (story: Told): Told =>
  then(
    answered(story),
    remedyDelivered(),
    remedyDelivered({ remedy: 'sorry' }),
    actionPlanned(),
    lessonsRecorded(),
    summarised(),
    calledBack(),
    followedUp(),
  )

/** … → closed on the customer's satisfaction. */
export const closed = (story: Told): Told => then(carriedOut(story), closedEvent({ ground: 'satisfied' }))

export const archived = (story: Told): Told => then(closed(story), archivedEvent())
