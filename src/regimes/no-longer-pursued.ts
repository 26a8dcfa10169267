import type { EventPattern } from './clock-definition.js'

/** The complaint goes on elsewhere, or nobody wants it pursued any more: every duty towards the complainant under it ends. */
export const givenUp: EventPattern[] = ['complaint.withdrawn', 'complaint.merged']

/** The same, and what ends the matter in the bank: it is declined, or the file is closed. */
export const noLongerPursued: EventPattern[] = [...givenUp, 'declining.notified', 'complaint.closed']

/**
 * What ends a duty to answer in writing that a closing does not end by itself: closed because of one of these, nobody is owed the answer
 * any more.
 */
export const noAnswerOwed: EventPattern[] = [
  ...givenUp,
  'declining.notified',
  {
    on: 'complaint.closed',
    where: { ground: ['withdrawn', 'declined', 'merged', 'answered', 'external-decision'] },
  },
]
