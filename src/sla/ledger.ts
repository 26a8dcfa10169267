import type { Said } from '../explanation.js'
import type { PlainDate } from '../time.js'
import { type DayNumber, formatDate } from './civil.js'
import { type Calendar, compiled } from './compiled.js'
import { isBusiness } from './count-days.js'
import type { DayKind } from './day-plan.js'
import { localDay, startOfDay } from './local-time.js'
import type { Reckoning } from './reckon.js'
import { isBusinessUnit, isDayUnit } from './target.js'
import { sayLength } from './wording.js'
import { openTimeBetween } from './working-time.js'

/** What part a date plays in the sum. */
export type DayRole = 'day-zero' | 'counted' | 'skipped' | 'deemed-receipt' | 'rolled'

/** One date of the sum. */
export interface LedgerDay {
  readonly date: PlainDate
  readonly kind: DayKind
  readonly role: DayRole
  readonly counted: boolean
  /** What the date adds: days for targets in days, weeks and months, else milliseconds. Negative when counting back. */
  readonly amount: number
  readonly name?: Said
  readonly because: Said
}

const kindWords: Readonly<Record<DayKind, Said>> = {
  weekday: { en: 'working day', zh: '工作日' },
  weekend: { en: 'weekend', zh: '周末' },
  holiday: { en: 'holiday', zh: '节假日' },
  closed: { en: 'closed', zh: '不营业' },
  'make-up-day': { en: 'make-up working day', zh: '调休上班' },
  'special-hours': { en: 'working day with special hours', zh: '特殊营业时间' },
}

const roleWords: Readonly<Record<DayRole, Said>> = {
  'day-zero': { en: 'day of receipt, not counted', zh: '收到当日，不计入' },
  counted: { en: 'counted', zh: '计入' },
  skipped: { en: 'not counted', zh: '不计入' },
  'deemed-receipt': { en: 'before the deemed receipt, not counted', zh: '视为收到之日以前，不计入' },
  rolled: {
    en: 'after the last counted day, moved on to a business day',
    zh: '计满后的末日为非工作日，顺延至下一工作日',
  },
}

const roleOfDay = (calendar: Calendar, sum: Reckoning, day: DayNumber, zero: DayNumber): DayRole => {
  const forward = sum.target.amount >= 0
  if (forward ? day < sum.startDay : day > sum.startDay) return 'deemed-receipt'
  if (forward ? day > sum.countedDay : day < sum.countedDay) return 'rolled'
  const inclusive = sum.options.count === 'inclusive'
  if (day === zero && !inclusive) return 'day-zero'
  if (forward ? day < zero : day > zero) return 'deemed-receipt'
  if (sum.target.unit === 'businessDays' && !isBusiness(calendar, day)) return 'skipped'
  return 'counted'
}

/** Day zero under `roll-first` is the first business day, not the day of receipt. */
const dayZero = (calendar: Calendar, sum: Reckoning): DayNumber => {
  if (sum.options.count !== 'roll-first') return sum.startDay
  const step = sum.target.amount < 0 ? -1 : 1
  let day = sum.startDay
  while (!isBusiness(calendar, day)) day += step
  return day
}

const usedOn = (calendar: Calendar, sum: Reckoning, day: DayNumber): number => {
  const [first, last] = [Math.min(sum.received, sum.usedUpAt), Math.max(sum.received, sum.usedUpAt)]
  const from = Math.max(first, startOfDay(calendar, day))
  const to = Math.min(last, startOfDay(calendar, day + 1))
  if (to <= from) return 0
  const size = isBusinessUnit(sum.target.unit) ? openTimeBetween(calendar, from, to) : to - from
  return sum.usedUpAt < sum.received ? -size : size
}

const line = (calendar: Calendar, sum: Reckoning, day: DayNumber, zero: DayNumber): LedgerDay => {
  const { kind, name } = calendar[compiled].planOf(day)
  const byDay = isDayUnit(sum.target.unit)
  const used = byDay ? 0 : usedOn(calendar, sum, day)
  const role = byDay ? roleOfDay(calendar, sum, day, zero) : used === 0 ? 'skipped' : 'counted'
  const amount = byDay ? (role === 'counted' ? Math.sign(sum.target.amount) : 0) : used
  const length = sayLength(used)
  const what = kindWords[kind]
  const named = (language: 'en' | 'zh') =>
    name === undefined
      ? what[language]
      : `${what[language]}${language === 'en' ? `: ${name.en}` : `：${name.zh}`}`
  return {
    date: formatDate(day),
    kind,
    role,
    counted: role === 'counted',
    amount,
    ...(name === undefined ? {} : { name }),
    because: {
      en: `${named('en')}, ${byDay || used === 0 ? roleWords[role].en : length.en}`,
      zh: `${named('zh')}，${byDay || used === 0 ? roleWords[role].zh : length.zh}`,
    },
  }
}

/** Every date from the start to the due date, in the direction of the count; the amounts sum exactly to the target. */
export const ledgerOf = (calendar: Calendar, sum: Reckoning): readonly LedgerDay[] => {
  const zero = dayZero(calendar, sum)
  const asked = localDay(calendar, sum.from)
  const reached = [asked, sum.startDay, sum.countedDay, sum.lastDay]
  const [low, high] = [Math.min(...reached), Math.max(...reached)]
  const days: LedgerDay[] = []
  const [first, step] = sum.target.amount < 0 ? [high, -1] : [low, 1]
  for (let day = first; day >= low && day <= high; day += step) days.push(line(calendar, sum, day, zero))
  return days
}
