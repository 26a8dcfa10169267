import type { EventPattern, ReopeningRule } from './clock-definition.js'

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

/** What taking a complaint up again means under a text that counts from the receipt and says no more. */
export const silentOnReopening: ReopeningRule = {
  because: {
    en: 'The text counts from the receipt and says nothing of a complaint that is withdrawn or comes back: the days before a withdrawal count on, and what comes back after an answer is answered within a new period',
    zh: '该规定自收到之日起计算，对撤回或再次提出的投诉未作规定：撤回前的日数继续计算，答复后再次提出的，在新的期限内答复',
  },
}
