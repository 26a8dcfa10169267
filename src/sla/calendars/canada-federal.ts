import { type DayNumber, dayFromCivil, weekdayIndex } from '../../plain-date.js'
import type { CalendarDefinition } from '../calendar/definition.js'
import { boxingDay, christmasDay, goodFriday, newYearsDay, thanksgivingIn } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, nth, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

/** The Monday before 25 May. */
const victoriaDay = (year: number): DayNumber => {
  const eve = dayFromCivil(year, 5, 24)
  return eve - weekdayIndex(eve)
}

const rules: readonly HolidayRule[] = [
  newYearsDay,
  goodFriday,
  { name: { en: 'Victoria Day', zh: '维多利亚日' }, dayIn: victoriaDay },
  { name: { en: 'Canada Day', zh: '加拿大国庆日' }, dayIn: on(7, 1) },
  { name: { en: 'Labour Day', zh: '劳动节' }, dayIn: nth(1, 'mon', 9) },
  { name: { en: 'National Day for Truth and Reconciliation', zh: '全国真相与和解日' }, dayIn: on(9, 30) },
  thanksgivingIn(10, 2, 'mon'),
  { name: { en: 'Remembrance Day', zh: '阵亡将士纪念日' }, dayIn: on(11, 11) },
  christmasDay,
  boxingDay,
]

const code = 'Canada Labour Code, section 166, "general holiday"'

/**
 * Canada, federally regulated employers such as banks: the general holidays of the Canada Labour Code; those on a weekend are
 * made good by the next weekday, which the Code leaves to the employer. Provincial days are not here.
 */
export const canadaFederal: CalendarDefinition = {
  id: 'canada-federal',
  version: '2027',
  title: { en: 'Canada (federal)', zh: '加拿大（联邦）' },
  timeZone: 'America/Toronto',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2022, 2027),
  publishedFrom: '2022-01-01',
  publishedThrough: '2027-12-31',
  fixedDays: [
    {
      by: 'statute',
      holidays: holidaysByRule(rules, 'lost', 2028, lastFixedYear),
      source: { cite: code, confidence: 'S', note: 'by rule' },
    },
  ],
  sources: sourcesByYear(2022, 2027, {
    cite: code,
    confidence: 'S',
    url: 'https://www.nbc.ca/en/contact-us/bank-holiday-calendar.html',
    note: 'by rule, compared with the calendar of a bank for 2024',
  }),
}
