import type { Said, Source } from '../../explanation.js'
import { formatDay, parseDay } from '../../plain-date.js'
import type { CalendarDefinition, DateHours, Holiday } from '../calendar/definition.js'

/** What one official notice says about one year: breaks as it writes them, weekends inside included, and worked weekends. */
export interface HolidayNotice {
  readonly year: number
  readonly source: Source
  readonly off: readonly (readonly [name: Said, from: string, to?: string])[]
  readonly worked: readonly string[]
}

const eachDate = (from: string, to: string): string[] => {
  const [first, last] = [parseDay(from) ?? 0, parseDay(to) ?? -1]
  return Array.from({ length: last - first + 1 }, (_, i) => formatDay(first + i))
}

const holidaysOf = ({ off }: HolidayNotice): Holiday[] =>
  off.flatMap(([name, from, to]) => eachDate(from, to ?? from).map((date) => ({ date, name })))

const makeUpDay: DateHours = { like: 'mon', name: { en: 'make-up for a holiday', zh: '节假日调休' } }

/** The parts of a calendar definition that a series of yearly notices gives. */
export const fromNotices = (
  notices: readonly HolidayNotice[],
): Required<Pick<CalendarDefinition, 'holidays' | 'dates' | 'sources'>> => ({
  holidays: notices.flatMap(holidaysOf),
  dates: Object.fromEntries(notices.flatMap(({ worked }) => worked.map((date) => [date, makeUpDay]))),
  sources: Object.fromEntries(notices.map(({ year, source }) => [String(year), source])),
})
