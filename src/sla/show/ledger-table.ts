import type { Language } from '../../explanation.js'
import { parseDay } from '../../plain-date.js'
import type { Deadline } from '../explain-due.js'
import type { LedgerDay } from '../ledger.js'
import { sayWeekday } from '../wording.js'
import { amountText, countsDays, sumOf } from './amount-text.js'
import { escapeMarkup } from './markup.js'
import { pageWords } from './page-words.js'

/** The number of each day in the count; nothing for a day that does not count. */
const numbered = (days: readonly LedgerDay[]): string[] => {
  let counted = 0
  return days.map((day) => (day.counted ? String(++counted) : ''))
}

const timed = (days: readonly LedgerDay[], language: Language): string[] =>
  days.map(({ counted, amount }) => (counted ? amountText(amount, false, language) : ''))

/** The ledger as an HTML table: one row a date, and the sum below. */
export const ledgerTable = (deadline: Deadline, language: Language): string => {
  const { days, dueOn } = deadline
  const byDay = countsDays(deadline)
  const amounts = byDay ? numbered(days) : timed(days, language)
  const rows = days.map((day, i) => {
    const classes = [day.counted ? 'counted' : '', day.date === dueOn ? 'last' : ''].filter(Boolean).join(' ')
    const weekday = sayWeekday(parseDay(day.date) ?? 0)[language]
    return [
      `<tr${classes === '' ? '' : ` class="${classes}"`}><th scope="row">${day.date} <span>${weekday}</span></th>`,
      `<td>${escapeMarkup(day.because[language])}</td><td>${amounts[i]}</td></tr>`,
    ].join('')
  })
  const heads = [pageWords.date, pageWords.what, byDay ? pageWords.day : pageWords.time]
  return [
    '<table><thead><tr>',
    ...heads.map((head) => `<th scope="col">${head[language]}</th>`),
    `</tr></thead><tbody>\n${rows.join('\n')}\n</tbody><tfoot><tr>`,
    `<th scope="row" colspan="2">${pageWords.sum[language]}</th>`,
    `<td>${amountText(sumOf(deadline), byDay, language)}</td></tr></tfoot></table>`,
  ].join('')
}
