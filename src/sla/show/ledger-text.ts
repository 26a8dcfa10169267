import { type Language, toText } from '../../explanation.js'
import type { Deadline } from '../explain-due.js'
import type { LedgerDay } from '../ledger.js'
import { sayLength } from '../wording.js'

const headings = {
  en: { days: ' day', sum: 'Sum: ' },
  zh: { days: '天', sum: '合计：' },
} as const

/** `deadline.target` decides whether amounts are days or time. */
const countsDays = ({ target }: Deadline): boolean =>
  'businessDays' in target || 'calendarDays' in target || 'weeks' in target || 'months' in target

const amountText = (amount: number, byDay: boolean, language: Language): string =>
  byDay
    ? `${amount}${headings[language].days}${language === 'en' && Math.abs(amount) !== 1 ? 's' : ''}`
    : sayLength(amount)[language]

const lineOf = (day: LedgerDay, byDay: boolean, language: Language): string => {
  const mark = day.counted ? amountText(day.amount, byDay, language) : '–'
  // A Chinese character is as wide as two letters.
  const width = [...mark].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
  return `${day.date}  ${mark}${' '.repeat(Math.max(0, 12 - width))}${day.because[language]}`
}

/**
 * A deadline as text for people: its reasons, then one line a date, then the sum.
 *
 * @example
 * ledgerText(explainDue(cn, '2026-09-30', { businessDays: 1 }), 'zh')
 * // 2026年10月8日（周四）17:00到期（Asia/Shanghai）：自2026年9月30日（周三）起1个工作日
 * // …
 * // 2026-10-08  1天         工作日，计入
 */
export const ledgerText = (deadline: Deadline, language: Language): string => {
  const byDay = countsDays(deadline)
  const sum = deadline.days.reduce((total, day) => total + day.amount, 0)
  return [
    toText(deadline.because, language),
    '',
    ...deadline.days.map((day) => lineOf(day, byDay, language)),
    `${headings[language].sum}${amountText(sum, byDay, language)}`,
  ].join('\n')
}
