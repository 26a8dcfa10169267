import { weekdayIndex } from '../../plain-date.js'
import type { CalendarDefinition } from '../calendar/definition.js'
import { christmasDay, easterMonday, goodFriday, newYearsDay } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, nth, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

const rules: readonly HolidayRule[] = [
  newYearsDay,
  {
    name: { en: "St Brigid's Day", zh: '圣布里吉德节' },
    // The first Monday of February, but 1 February itself when that is a Friday.
    dayIn: (year) => (weekdayIndex(on(2, 1)(year)) === 4 ? on(2, 1)(year) : nth(1, 'mon', 2)(year)),
    since: 2023,
  },
  { name: { en: "St Patrick's Day", zh: '圣帕特里克节' }, dayIn: on(3, 17) },
  { name: { en: 'Day of Remembrance', zh: '追思日' }, dayIn: on(3, 18), since: 2022, until: 2022 },
  goodFriday,
  easterMonday,
  { name: { en: 'May holiday', zh: '五月假日' }, dayIn: nth(1, 'mon', 5) },
  { name: { en: 'June holiday', zh: '六月假日' }, dayIn: nth(1, 'mon', 6) },
  { name: { en: 'August holiday', zh: '八月假日' }, dayIn: nth(1, 'mon', 8) },
  { name: { en: 'October holiday', zh: '十月假日' }, dayIn: nth(-1, 'mon', 10) },
  christmasDay,
  { name: { en: "St Stephen's Day", zh: '圣斯德望日' }, dayIn: on(12, 26) },
]

const act = 'Organisation of Working Time Act 1997, Second Schedule, as amended'

/**
 * Ireland: public holidays and, as banks keep it, Good Friday, which is a bank holiday only. Holidays on a weekend are made good by the
 * next weekday, which is the banks' practice and no rule of law.
 */
export const ireland: CalendarDefinition = {
  id: 'ireland',
  version: '2027',
  title: { en: 'Ireland', zh: '爱尔兰' },
  timeZone: 'Europe/Dublin',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2022, 2027),
  publishedFrom: '2022-01-01',
  publishedThrough: '2027-12-31',
  fixedDays: [
    {
      by: 'statute',
      holidays: holidaysByRule(
        rules.filter((rule) => rule !== goodFriday),
        'lost',
        2028,
        lastFixedYear,
      ),
      source: { cite: act, confidence: 'S', note: 'by rule' },
    },
    {
      by: 'custom',
      holidays: holidaysByRule(rules, 'next-free-weekday', 2028, lastFixedYear),
      source: { cite: 'Good Friday and the weekdays after a weekend, as banks keep them', confidence: 'S' },
    },
  ],
  sources: sourcesByYear(2022, 2027, {
    cite: act,
    confidence: 'S',
    note: 'by rule',
  }),
}
