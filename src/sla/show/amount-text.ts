import type { Language } from '../../explanation.js'
import type { Deadline } from '../explain-due.js'
import { sayLength } from '../wording.js'

/** The target decides whether the amounts of a ledger are days or time. */
export const countsDays = ({ target }: Deadline): boolean =>
  'businessDays' in target || 'calendarDays' in target || 'weeks' in target || 'months' in target

/** `7 days`, `3 h 30 min`, `7天`. */
export const amountText = (amount: number, byDay: boolean, language: Language): string => {
  if (!byDay) return sayLength(amount)[language]
  return language === 'zh' ? `${amount}天` : `${amount} day${Math.abs(amount) === 1 ? '' : 's'}`
}

export const sumOf = ({ days }: Deadline): number => days.reduce((total, { amount }) => total + amount, 0)
