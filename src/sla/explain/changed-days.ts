import type { Reason } from '../../explanation.js'
import type { DayNumber } from '../../plain-date.js'
import type { Moment } from '../../time.js'
import type { DayPlan } from '../calendar/week-plan.js'
import { type Calendar, compiledOf, tableOf } from '../table/calendar.js'
import { instantOf, localDay } from '../table/days.js'
import { kindWords } from './ledger-words.js'
import { sayDay } from './wording.js'

/** Days looked at, and days named: a reason is read by a person. */
const mostDays = 3_700
const mostNamed = 10

/** The hours of a date as instants: of a merged calendar only these tell the whole. */
const hoursText = (calendar: Calendar, day: DayNumber): string => {
  const { firstDay, firstOf, open, close } = tableOf(calendar, day)
  const [from, end] = [firstOf[day - firstDay] ?? 0, firstOf[day - firstDay + 1] ?? 0]
  return Array.from({ length: end - from }, (_, i) => `${open[from + i]}-${close[from + i]}`).join()
}

const planWords = ({ kind, name }: DayPlan, language: 'en' | 'zh'): string =>
  name === undefined
    ? kindWords[kind][language]
    : `${kindWords[kind][language]}${language === 'en' ? ', ' : '，'}${name[language]}`

const changeOf = (day: DayNumber, was: DayPlan, now: DayPlan): Reason => {
  const on = sayDay(day)
  const [wasEn, nowEn] = [planWords(was, 'en'), planWords(now, 'en')]
  const hours = wasEn === nowEn ? { en: ' with other hours', zh: '（营业时间不同）' } : { en: '', zh: '' }
  return {
    says: {
      en: `${on.en}: ${nowEn}${hours.en} (before: ${wasEn})`,
      zh: `${on.zh}：${planWords(now, 'zh')}${hours.zh}（原为${planWords(was, 'zh')}）`,
    },
  }
}

/**
 * The dates from `from` to `to` on which two versions of a calendar have other hours, each with what it was and what it is. At most
 * ten are named, and how many more there are.
 *
 * @throws RedressError `invalid-instant`, `beyond-horizon`.
 * @example
 * changedDays(cn2026, cn2027, '2026-12-28', '2027-01-08')
 * // [{ says: { en: 'Fri 1 Jan 2027: holiday, New Year (before: working day)', zh: '…' } }]
 */
export const changedDays = (
  before: Calendar,
  after: Calendar,
  from: Moment,
  to: Moment,
): readonly Reason[] => {
  const first = localDay(after, instantOf(after, from))
  const last = Math.min(localDay(after, instantOf(after, to)), first + mostDays)
  const named: Reason[] = []
  let unnamed = 0
  for (let day = first; day <= last; day++) {
    if (hoursText(before, day) === hoursText(after, day)) continue
    if (named.length < mostNamed)
      named.push(changeOf(day, compiledOf(before).planOf(day), compiledOf(after).planOf(day)))
    else unnamed++
  }
  return unnamed === 0
    ? named
    : [...named, { says: { en: `and ${unnamed} more days`, zh: `另有${unnamed}天` } }]
}
