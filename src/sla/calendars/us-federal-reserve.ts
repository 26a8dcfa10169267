import type { CalendarDefinition } from '../calendar/definition.js'
import { christmasDay, newYearsDay, thanksgivingIn } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, nth, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

const rules: readonly HolidayRule[] = [
  newYearsDay,
  { name: { en: 'Martin Luther King Jr. Day', zh: '马丁·路德·金纪念日' }, dayIn: nth(3, 'mon', 1) },
  { name: { en: "Washington's Birthday", zh: '华盛顿诞辰日' }, dayIn: nth(3, 'mon', 2) },
  { name: { en: 'Memorial Day', zh: '阵亡将士纪念日' }, dayIn: nth(-1, 'mon', 5) },
  { name: { en: 'Juneteenth', zh: '六月节' }, dayIn: on(6, 19), since: 2022 },
  { name: { en: 'Independence Day', zh: '独立日' }, dayIn: on(7, 4) },
  { name: { en: 'Labor Day', zh: '劳动节' }, dayIn: nth(1, 'mon', 9) },
  { name: { en: 'Columbus Day', zh: '哥伦布日' }, dayIn: nth(2, 'mon', 10) },
  { name: { en: 'Veterans Day', zh: '退伍军人节' }, dayIn: on(11, 11) },
  thanksgivingIn(11, 4, 'thu'),
  christmasDay,
]

const k8 = 'Federal Reserve, Holidays Observed (K.8)'

/**
 * Federal Reserve Banks: a holiday on a Sunday is kept on Monday; after one on a Saturday the Banks are open on the Friday before. That
 * is the calendar of an institution which follows the Fed; "business day" in Reg E is each institution's own.
 */
export const usFederalReserve: CalendarDefinition = {
  id: 'us-federal-reserve',
  version: '2026-2030',
  title: { en: 'US Federal Reserve', zh: '美国联邦储备银行' },
  timeZone: 'America/New_York',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'monday-after-sunday', 2014, 2030),
  publishedFrom: '2014-01-01',
  publishedThrough: '2030-12-31',
  fixedDays: [
    {
      by: 'statute',
      holidays: holidaysByRule(rules, 'monday-after-sunday', 2031, lastFixedYear),
      source: {
        cite: '5 U.S.C. 6103(a); Mondays after a Sunday as in K.8',
        confidence: 'S',
        note: 'by rule',
      },
    },
  ],
  sources: {
    ...sourcesByYear(2014, 2019, { cite: k8, confidence: 'S', note: 'by the rule of later years' }),
    ...sourcesByYear(2020, 2024, {
      cite: k8,
      confidence: 'P',
      url: 'https://webarchive.library.unt.edu/web/20201218010626/https://www.federalreserve.gov/aboutthefed/k8.htm',
    }),
    ...sourcesByYear(2025, 2025, { cite: k8, confidence: 'S', note: 'by the rule of the years around it' }),
    ...sourcesByYear(2026, 2030, {
      cite: k8,
      confidence: 'P',
      url: 'https://www.federalreserve.gov/aboutthefed/k8.htm',
    }),
  },
}
