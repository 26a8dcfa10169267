import { type Said, said } from '../../explanation.js'

/** Why an event of a clock does not count, or not as it was meant. */
export const eventWords = {
  restartedTooLate: {
    en: 'The clock was overdue already: the time does not start again, and what was missed stays missed',
    zh: '时限已逾期，不再重新计算，逾期结果不变',
  },
  negativeExtension: {
    en: 'An extension by less than nothing would take time away; it does not count',
    zh: '延长天数为负将缩短时限，不予计入',
  },
  extendedTooLate: {
    en: 'The clock was overdue already; the extension does not count',
    zh: '时限已逾期，延期不予计入',
  },
  notifiedTooLate: {
    en: 'Notice was given after the due time; the extension does not count',
    zh: '告知晚于到期时间，延期不予计入',
  },
  retargetedTooLate: {
    en: 'The clock was overdue already: its target stays; the new one holds for later cycles',
    zh: '时限已逾期，本次期限不变；新期限适用于以后各次',
  },
  notStopped: { en: 'The clock has not been stopped', zh: '时限并未结束，无法继续计时' },
  runsAlready: {
    en: 'The clock is running already; the event does not count',
    zh: '时限已在计时，该事件不予计入',
  },
  noEvent: { en: 'This is no event of a clock; it does not count', zh: '不是时限的事件，不予计入' },
  neverPauses: {
    en: 'This clock does not pause; the event does not count',
    zh: '本时限不得暂停，该事件不予计入',
  },
  notRunning: (kind: string): Said =>
    said(`The clock is not running; '${kind}' does not count`, `时限未在计时，“${kind}”不予计入`),
}
