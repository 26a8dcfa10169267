import type { CalendarDefinition } from '../calendar/definition.js'
import { boxingDay, christmasDay, easterMonday, goodFriday, newYearsDay } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, nth, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

/** Days that every state and territory keeps; Anzac Day on a weekend is made good by some of them only. */
const nationwide: readonly HolidayRule[] = [
  newYearsDay,
  { name: { en: 'Australia Day', zh: '澳大利亚日' }, dayIn: on(1, 26) },
  goodFriday,
  easterMonday,
  christmasDay,
  boxingDay,
]

const anzacDay: HolidayRule = { name: { en: 'Anzac Day', zh: '澳新军团日' }, dayIn: on(4, 25) }

const newSouthWales: readonly HolidayRule[] = [
  ...nationwide,
  { name: { en: "King's Birthday", zh: '国王诞辰日' }, dayIn: nth(2, 'mon', 6) },
  { name: { en: 'Bank Holiday', zh: '银行假日' }, dayIn: nth(1, 'mon', 8) },
  { name: { en: 'Labour Day', zh: '劳动节' }, dayIn: nth(1, 'mon', 10) },
]

// Gazetted each year, so that the rule of one year is none for the next.
const grandFinal: HolidayRule = {
  name: { en: 'Friday before the AFL Grand Final', zh: '澳式足球总决赛前的星期五' },
  dayIn: on(9, 25),
}

const victoria: readonly HolidayRule[] = [
  ...nationwide,
  { name: { en: 'Labour Day', zh: '劳动节' }, dayIn: nth(2, 'mon', 3) },
  { name: { en: "King's Birthday", zh: '国王诞辰日' }, dayIn: nth(2, 'mon', 6) },
  grandFinal,
  { name: { en: 'Melbourne Cup Day', zh: '墨尔本杯赛马日' }, dayIn: nth(1, 'tue', 11) },
]

const act = {
  cite: 'Public Holidays Act 2010 (NSW) and Public Holidays Order 2011',
  confidence: 'S',
} as const

/** How the calendar of a state goes on after its last published year. */
const afterwards = (
  days: readonly HolidayRule[],
  since: number,
  cite: string,
): NonNullable<CalendarDefinition['fixedDays']> => [
  {
    by: 'statute',
    holidays: [
      ...holidaysByRule(days, 'next-free-weekday', since, lastFixedYear),
      ...holidaysByRule([anzacDay], 'lost', since, lastFixedYear),
    ],
    source: { cite, confidence: 'S', note: 'by rule' },
  },
]

/** Days off all over Australia; a state's own days come on top. */
export const australia: CalendarDefinition = {
  id: 'australia',
  version: '2027',
  title: { en: 'Australia (nationwide days)', zh: '澳大利亚（全国性假日）' },
  timeZone: 'Australia/Sydney',
  weekly: officeWeek,
  holidays: [
    ...holidaysByRule(nationwide, 'next-free-weekday', 2026, 2027),
    ...holidaysByRule([anzacDay], 'lost', 2026, 2027),
  ],
  publishedFrom: '2026-01-01',
  publishedThrough: '2027-12-31',
  fixedDays: afterwards(nationwide, 2028, act.cite),
  sources: sourcesByYear(2026, 2027, { ...act, note: 'the days of New South Wales that all states share' }),
}

/** New South Wales, with the Mondays after Anzac Day of 2026 and 2027 and the bank holiday of August, which binds banks. */
export const australiaNsw: CalendarDefinition = {
  ...australia,
  id: 'australia-nsw',
  title: { en: 'New South Wales', zh: '新南威尔士州' },
  holidays: [
    ...holidaysByRule(newSouthWales, 'next-free-weekday', 2026, 2027),
    ...holidaysByRule([anzacDay], 'next-free-weekday', 2026, 2027),
  ],
  // The Monday after an Anzac Day on a weekend was granted for 2026 and 2027 alone.
  fixedDays: afterwards(newSouthWales, 2028, act.cite),
  sources: sourcesByYear(2026, 2027, {
    ...act,
    url: 'https://lgnsw.org.au/Public/Public/Members-Services/NSW_Public_Holidays.aspx',
  }),
}

/**
 * Victoria in 2026. From secondary lists, whose rule for the Friday before the Grand Final is the last one of September; some
 * councils outside Melbourne keep another day in place of the Cup.
 */
export const australiaVic: CalendarDefinition = {
  ...australia,
  id: 'australia-vic',
  version: '2026',
  title: { en: 'Victoria', zh: '维多利亚州' },
  timeZone: 'Australia/Melbourne',
  holidays: [
    ...holidaysByRule(victoria, 'next-free-weekday', 2026, 2026),
    ...holidaysByRule([anzacDay], 'lost', 2026, 2026),
  ],
  publishedThrough: '2026-12-31',
  nextListDue: '2026-12-31',
  fixedDays: afterwards(
    victoria.filter((rule) => rule !== grandFinal),
    2027,
    'Public Holidays Act 1993 (Vic)',
  ),
  sources: sourcesByYear(2026, 2026, {
    cite: 'Public Holidays Act 1993 (Vic) and the yearly gazette, as listed by date-holidays 3.27',
    confidence: 'S',
    url: 'https://github.com/commenthol/date-holidays/blob/master/data/countries/AU.yaml',
    note: 'Read in a secondary list only; check the Friday before the Grand Final against the gazette.',
  }),
}
