import type { Source } from '../../explanation.js'
import { type DayNumber, parseDay } from '../../plain-date.js'

/** Gregorian dates of one Chinese year, and of Qingming, which is a term of the sun. */
interface ChineseLunarYear {
  /** The first day of the first month. */
  readonly newYear: string
  readonly qingming: string
  /** The eighth day of the fourth month. */
  readonly buddha: string
  /** The fifth of the fifth. */
  readonly dragonBoat: string
  /** The fifteenth of the eighth. */
  readonly midAutumn: string
  /** The ninth of the ninth. */
  readonly chungYeung: string
}

const row = (year: number, dates: string): readonly [number, ChineseLunarYear] => {
  const [newYear = '', qingming = '', buddha = '', dragonBoat = '', midAutumn = '', chungYeung = ''] = dates
    .split(' ')
    .map((date) => `${year}-${date}`)
  return [year, { newYear, qingming, buddha, dragonBoat, midAutumn, chungYeung }]
}

/**
 * Days of the Chinese calendar as the national standard computes it. Written out: the Chinese calendar of `Intl` is a day off in 2027
 * and in 2030.
 */
const chineseLunarYears: ReadonlyMap<number, ChineseLunarYear> = new Map([
  row(2025, '01-29 04-04 05-05 05-31 10-06 10-29'),
  row(2026, '02-17 04-05 05-24 06-19 09-25 10-18'),
  row(2027, '02-06 04-05 05-13 06-09 09-15 10-08'),
  row(2028, '01-26 04-04 05-02 05-28 10-03 10-26'),
  row(2029, '02-13 04-04 05-20 06-16 09-22 10-16'),
  row(2030, '02-03 04-05 05-09 06-05 09-12 10-05'),
  row(2031, '01-23 04-05 05-28 06-24 10-01 10-24'),
  row(2032, '02-11 04-04 05-16 06-12 09-19 10-12'),
  row(2033, '01-31 04-04 05-06 06-01 09-08 10-01'),
  row(2034, '02-19 04-05 05-25 06-20 09-27 10-20'),
  row(2035, '02-08 04-05 05-15 06-10 09-16 10-09'),
  row(2036, '01-28 04-04 05-03 05-30 10-04 10-27'),
  row(2037, '02-15 04-04 05-22 06-18 09-24 10-17'),
  row(2038, '02-04 04-05 05-11 06-07 09-13 10-07'),
  row(2039, '01-24 04-05 04-30 05-27 10-02 10-26'),
  row(2040, '02-12 04-04 05-18 06-14 09-20 10-14'),
])

/** A day of the Chinese calendar, for a rule of holidays. */
export const onLunar =
  (day: keyof ChineseLunarYear, offset = 0) =>
  (year: number): DayNumber | undefined => {
    const date = parseDay(chineseLunarYears.get(year)?.[day] ?? '')
    return date === undefined ? undefined : date + offset
  }

/** How the table was made. */
export const lunarTable: Pick<Source, 'note'> = {
  note: 'Lunar dates by GB/T 33661-2017, computed with tyme4ts 1.5.2 and found equal by lunar-typescript, by the table of chinese-days 1.5.7 and by the new moons and solar terms of astronomy-engine 2.1.19, 2025 to 2040.',
}
