import type { Policy } from '../../src/policy/index.js'
import type { Notice, NoticeContent, NoticeKind } from '../../src/vocabulary/index.js'
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

/** Received → registered, acknowledged, reviewed, accepted with a notice. */
export const accepted = (story: Told): Told =>
  story.after(
    registered(),
    acknowledged(completeNotice(story.policy, 'acknowledgement')),
    triaged(),
    acceptedEvent(),
    acceptanceNotified(completeNotice(story.policy, 'acceptance')),
  )

/** … → assigned to a handler who investigates. */
export const underInvestigation = (story: Told): Told => accepted(story).after(assigned(), investigated())

/** … → evidence from the bank's system and findings: a fee was posted twice by a system failure. */
export const withFindings = (story: Told): Told =>
  underInvestigation(story).after(evidenceAdded(), findingsMade())

/** … → upheld, with a fee refund (`fee`) and an apology (`sorry`). */
export const decided = (story: Told): Told => withFindings(story).after(proposed(), decidedEvent())

/** … → the customer has the final response. */
export const answered = (story: Told): Told =>
  decided(story).after(responded(completeNotice(story.policy, 'final-response')))

/** … → remedies delivered, a measure planned, lessons written down, summarised and called back: ready to be closed. */
export const carriedOut = (story: Told): Told =>
  answered(story).after(
    remedyDelivered(),
    remedyDelivered({ remedy: 'sorry' }),
    actionPlanned(),
    lessonsRecorded(),
    summarised(),
    calledBack(),
    followedUp(),
  )

/** … → closed on the customer's satisfaction. */
export const closed = (story: Told): Told => carriedOut(story).after(closedEvent({ ground: 'satisfied' }))

export const archived = (story: Told): Told => closed(story).after(archivedEvent())
