import { type Language, type Said, toText } from '../../explanation.js'
import type { Deadline } from './explain-due.js'
import type { LedgerDay } from './ledger.js'
import { textWidth } from './markup.js'
import { sayLength } from './wording.js'

/** Headings and labels of a deadline that is shown. */
export const pageWords = {
  due: { en: 'Due', zh: '到期日' },
  date: { en: 'Date', zh: '日期' },
  what: { en: 'What it is', zh: '说明' },
  day: { en: 'Day', zh: '第几日' },
  time: { en: 'Time', zh: '时长' },
  sum: { en: 'Sum', zh: '合计' },
  why: { en: 'Why', zh: '理由' },
  provisional: {
    en: 'Provisional: it rests on dates whose holidays are not published.',
    zh: '暂定：所涉日期的节假日安排尚未公布。',
  },
  ledger: { en: 'Day by day', zh: '逐日计算' },
} as const satisfies Record<string, Said>

/** The target decides whether the amounts of a ledger are days or time. */
export const countsDays = ({ target }: Deadline): boolean =>
  'businessDays' in target || 'calendarDays' in target || 'weeks' in target || 'months' in target

/** `7 days`, `3 h 30 min`, `7天`. */
export const amountText = (amount: number, byDay: boolean, language: Language): string => {
  if (!byDay) return sayLength(amount)[language]
  return language === 'zh' ? `${amount}天` : `${amount} day${Math.abs(amount) === 1 ? '' : 's'}`
}

export const sumOf = ({ days }: Deadline): number => days.reduce((total, { amount }) => total + amount, 0)

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
