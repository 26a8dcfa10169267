import { type Language, toText } from '../../explanation.js'
import type { Deadline } from '../explain-due.js'
import type { LedgerDay } from '../ledger.js'
import { amountText, countsDays, sumOf } from './amount-text.js'
import { pageWords } from './page-words.js'
import { textWidth } from './text-width.js'

const lineOf = (day: LedgerDay, byDay: boolean, language: Language): string => {
  const mark = day.counted ? amountText(day.amount, byDay, language) : '–'
  return `${day.date}  ${mark}${' '.repeat(Math.max(0, 12 - textWidth(mark)))}${day.because[language]}`
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
  const colon = language === 'zh' ? '：' : ': '
  return [
    toText(deadline.because, language),
    '',
    ...deadline.days.map((day) => lineOf(day, byDay, language)),
    `${pageWords.sum[language]}${colon}${amountText(sumOf(deadline), byDay, language)}`,
  ].join('\n')
}
