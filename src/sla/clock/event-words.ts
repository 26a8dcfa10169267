import { type Said, said } from '../../explanation.js'

/** Why an event of a clock does not count, or not as it was meant. */
export const eventWords = {
  restartedTooLate: said(
    'The clock was overdue already: the time does not start again, and what was missed stays missed',
    '时限已逾期，不再重新计算，逾期结果不变',
  ),
  negativeExtension: said(
    'An extension by less than nothing would take time away; it does not count',
    '延长天数为负将缩短时限，不予计入',
  ),
  extendedTooLate: said(
    'The clock was overdue already; the extension does not count',
    '时限已逾期，延期不予计入',
  ),
  notifiedTooLate: said(
    'Notice was given after the due time; the extension does not count',
    '告知晚于到期时间，延期不予计入',
  ),
  retargetedTooLate: said(
    'The clock was overdue already: its target stays; the new one holds for later cycles',
    '时限已逾期，本次期限不变；新期限适用于以后各次',
  ),
  notStopped: said('The clock has not been stopped', '时限并未结束，无法继续计时'),
  runsAlready: said('The clock is running already; the event does not count', '时限已在计时，该事件不予计入'),
  noEvent: said('This is no event of a clock; it does not count', '不是时限的事件，不予计入'),
  neverPauses: said('This clock does not pause; the event does not count', '本时限不得暂停，该事件不予计入'),
  notRunning: (kind: string): Said =>
    said(`The clock is not running; '${kind}' does not count`, `时限未在计时，“${kind}”不予计入`),
}
