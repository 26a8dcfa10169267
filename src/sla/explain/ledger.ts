import type { Said } from '../../explanation.js'
import { type DayNumber, formatDay } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { DayKind } from '../calendar/week-plan.js'
import type { ComputedDeadline } from '../count/deadline.js'
import { isBusinessUnit, isDayUnit } from '../count/target.js'
import { type Calendar, compiledOf } from '../table/calendar.js'
import { isBusiness, localDay, startOfDay } from '../table/days.js'
import { openTimeBetween, type TimeSpan } from '../table/open-time.js'
import { countedPastEnd, type DayRole, fixedWords, kindWords, movedBack, roleWords } from './ledger-words.js'
import { sayLength } from './wording.js'

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

/** A sum, the time taken out of it, and whether it is kept in dates or in time. */
interface Account {
  readonly calendar: Calendar
  readonly sum: ComputedDeadline
  readonly pauses: readonly TimeSpan[]
  readonly byDay: boolean
  readonly zero: DayNumber
  /** First and last date of the ledger. */
  readonly low: DayNumber
  readonly high: DayNumber
}

/** A pause takes out the dates from its own up to and without that of the resumption. */
const isPausedOn = (calendar: Calendar, pauses: readonly TimeSpan[], day: DayNumber): boolean =>
  pauses.some(({ from, to }) => localDay(calendar, from) <= day && day < localDay(calendar, to))

const roleOfDay = ({ calendar, sum, pauses, zero }: Account, day: DayNumber): DayRole => {
  const forward = sum.target.amount >= 0
  if (forward ? day < sum.startDay : day > sum.startDay) return 'deemed-receipt'
  if (forward ? day > sum.countedDay : day < sum.countedDay) return 'rolled'
  if (isPausedOn(calendar, pauses, day)) return 'paused'
  const included = sum.options.startDay === 'include' && sum.target.amount !== 0
  if (day === zero && !included) return 'day-zero'
  if (forward ? day < zero : day > zero) return 'deemed-receipt'
  if (sum.target.unit === 'businessDays' && !isBusiness(calendar, day)) return 'skipped'
  return 'counted'
}

/** What a date's part is called; the business-day convention can lead on past the last counted day, or back over counted ones. */
const wordsOf = ({ sum }: Account, day: DayNumber, role: DayRole): Said => {
  const { convention } = sum.options
  if (convention === undefined || convention === 'none') return roleWords[role]
  if (role === 'rolled') return convention === 'preceding' ? movedBack : roleWords.rolled
  const pastEnd = sum.target.amount >= 0 ? day > sum.lastDay : day < sum.lastDay
  return role === 'counted' && pastEnd ? countedPastEnd[convention] : roleWords[role]
}

/** The day of receipt; under `first-business-day` the first business day; after a pause from the start on, the day of resumption. */
const dayZero = (calendar: Calendar, sum: ComputedDeadline, pauses: readonly TimeSpan[]): DayNumber => {
  const step = sum.target.amount < 0 ? -1 : 1
  let day = sum.startDay
  while (sum.options.startDay === 'first-business-day' && !isBusiness(calendar, day)) day += step
  while (isPausedOn(calendar, pauses, day)) day += step
  return day
}

const measured = ({ calendar, sum }: Account, from: number, to: number): number =>
  to <= from ? 0 : isBusinessUnit(sum.target.unit) ? openTimeBetween(calendar, from, to) : to - from

interface Use {
  readonly used: number
  readonly paused: number
}

const useOf = (account: Account, day: DayNumber): Use => {
  const { calendar, sum, pauses, low, high } = account
  const [first, last] = [Math.min(sum.received, sum.usedUpAt), Math.max(sum.received, sum.usedUpAt)]
  // Where clocks fall back over midnight an evening comes back after its date has ended: the outer dates take in what is left.
  const from = day === low ? first : Math.max(first, startOfDay(calendar, day))
  const to = day === high ? last : Math.min(last, startOfDay(calendar, day + 1))
  const paused = pauses.reduce(
    (total, pause) => total + measured(account, Math.max(from, pause.from), Math.min(to, pause.to)),
    0,
  )
  const size = measured(account, from, to) - paused
  return { used: sum.usedUpAt < sum.received && size !== 0 ? -size : size, paused }
}

const roleOfUse = ({ used, paused }: Use): DayRole =>
  used !== 0 ? 'counted' : paused > 0 ? 'paused' : 'skipped'

const line = (account: Account, day: DayNumber): LedgerDay => {
  const { calendar, sum, byDay } = account
  const { kind, name, fixedBy } = compiledOf(calendar).planOf(day)
  const use = useOf(account, day)
  const role = byDay ? roleOfDay(account, day) : roleOfUse(use)
  const amount = byDay ? (role === 'counted' ? Math.sign(sum.target.amount) : 0) : use.used
  const [length, held, what] = [sayLength(use.used), sayLength(use.paused), kindWords[kind]]
  const fixed = fixedBy === undefined ? { en: '', zh: '' } : fixedWords(fixedBy, formatDay(day).slice(0, 4))
  const named = (language: 'en' | 'zh') =>
    name === undefined
      ? `${what[language]}${fixed[language]}`
      : `${what[language]}${language === 'en' ? `: ${name.en}` : `：${name.zh}`}${fixed[language]}`
  const timed = !byDay && use.used !== 0
  const words = wordsOf(account, day, role)
  const except =
    use.paused === 0 ? { en: '', zh: '' } : { en: ` (${held.en} paused)`, zh: `（暂停${held.zh}）` }
  return {
    date: formatDay(day),
    kind,
    role,
    counted: role === 'counted',
    amount,
    ...(name === undefined ? {} : { name }),
    because: {
      en: `${named('en')}, ${timed ? length.en + except.en : words.en}`,
      zh: `${named('zh')}，${timed ? length.zh + except.zh : words.zh}`,
    },
  }
}

/**
 * Every date from the start to the due date, in the direction of the count; the amounts sum exactly to the target. `byDay` says
 * whether dates are counted or time is measured; `pauses` are what was taken out.
 */
export const ledgerOf = (
  calendar: Calendar,
  sum: ComputedDeadline,
  pauses: readonly TimeSpan[] = [],
  byDay = isDayUnit(sum.target.unit),
): readonly LedgerDay[] => {
  const reached = [localDay(calendar, sum.from), sum.startDay, sum.countedDay, sum.lastDay]
  const [low, high] = [Math.min(...reached), Math.max(...reached)]
  const account: Account = { calendar, sum, pauses, byDay, zero: dayZero(calendar, sum, pauses), low, high }
  const days: LedgerDay[] = []
  const [first, step] = sum.target.amount < 0 ? [high, -1] : [low, 1]
  for (let day = first; day >= low && day <= high; day += step) days.push(line(account, day))
  return days
}
