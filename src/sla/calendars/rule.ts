import type { Said } from '../../explanation.js'
import {
  type DayNumber,
  dayFromCivil,
  formatDay,
  type Weekday,
  weekdayIndex,
  weekdays,
} from '../../plain-date.js'
import type { Holiday } from '../calendar/definition.js'

/** A holiday that a rule places in every year, or in the years it was in force. */
export interface HolidayRule {
  readonly name: Said
  /** Nothing in a year without it. */
  readonly dayIn: (year: number) => DayNumber | undefined
  readonly since?: number
  readonly until?: number
}

/**
 * What becomes of a holiday on a weekend. `lost`: nothing. `monday-after-sunday`: only a Sunday is made good. `next-free-weekday`: both
 * are, on the next weekday that is not a holiday itself.
 */
export type Substitution = 'lost' | 'monday-after-sunday' | 'next-free-weekday'

/** How far days that are fixed for every year are written out. */
export const lastFixedYear = 2040

export const on =
  (month: number, date: number) =>
  (year: number): DayNumber =>
    dayFromCivil(year, month, date)

/** The n-th such weekday of a month; −1 is the last. */
export const nth =
  (n: number, weekday: Weekday, month: number) =>
  (year: number): DayNumber => {
    const wanted = weekdays.indexOf(weekday)
    if (n > 0) {
      const first = dayFromCivil(year, month, 1)
      return first + ((wanted - weekdayIndex(first) + 7) % 7) + 7 * (n - 1)
    }
    const last = dayFromCivil(year, month + 1, 1) - 1
    return last - ((weekdayIndex(last) - wanted + 7) % 7)
  }

/** Easter Sunday of the Gregorian calendar, by Gauss's method in its "anonymous" form (Nature, 1876). */
const easterSunday = (year: number): DayNumber => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leapCorrection = century - Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + leapCorrection - moonCorrection + 15) % 30
  const rest = year % 100
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451)
  return dayFromCivil(year, 3, 22) + moon + weekday - 7 * late
}

export const easter =
  (offset: number) =>
  (year: number): DayNumber =>
    easterSunday(year) + offset

const substituteFor = (
  day: DayNumber,
  taken: ReadonlySet<DayNumber>,
  how: Substitution,
): DayNumber | undefined => {
  const weekday = weekdayIndex(day)
  if (weekday < 5 || how === 'lost' || (how === 'monday-after-sunday' && weekday === 5)) return undefined
  let substitute = day + 1
  while (weekdayIndex(substitute) > 4 || taken.has(substitute)) substitute++
  return substitute
}

interface Placed {
  readonly name: Said
  readonly day: DayNumber
}

/** Two holidays on one date are one with both names. */
const joined = (sofar: readonly Placed[], { name, day }: Placed): readonly Placed[] => {
  const before = sofar.at(-1)
  if (before?.day !== day) return [...sofar, { name, day }]
  const both = { en: `${before.name.en} and ${name.en}`, zh: `${before.name.zh}、${name.zh}` }
  return [...sofar.slice(0, -1), { name: both, day }]
}

const inYear = (rules: readonly HolidayRule[], how: Substitution, year: number): Holiday[] => {
  const placed = rules
    .filter(({ since = year, until = year }) => year >= since && year <= until)
    .flatMap(({ name, dayIn }) => {
      const day = dayIn(year)
      return day === undefined ? [] : [{ name, day }]
    })
    .sort((one, other) => one.day - other.day)
    .reduce(joined, [])
  const taken = new Set(placed.map(({ day }) => day))
  return placed.flatMap(({ name, day }) => {
    const substitute = substituteFor(day, taken, how)
    if (substitute === undefined) return [{ date: formatDay(day), name }]
    taken.add(substitute)
    const instead = { en: `${name.en} (substitute day)`, zh: `${name.zh}（补假）` }
    return [
      { date: formatDay(day), name },
      { date: formatDay(substitute), name: instead },
    ]
  })
}

/** The holidays of several years, written out; a holiday made good keeps its own date too. */
export const holidaysByRule = (
  rules: readonly HolidayRule[],
  how: Substitution,
  firstYear: number,
  lastYear: number,
): readonly Holiday[] =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, i) => inYear(rules, how, firstYear + i)).flat()
