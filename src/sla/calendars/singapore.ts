import type { CalendarDefinition } from '../calendar/definition.js'
import { lunarTable, onLunar } from './chinese-lunar-dates.js'
import { christmasDay, goodFriday, labourDay, newYearsDay } from './christian-and-civil.js'
import { listed } from './listed.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, on } from './rule.js'

const statute: readonly HolidayRule[] = [
  newYearsDay,
  { name: { en: 'Chinese New Year', zh: '农历新年初一' }, dayIn: onLunar('newYear') },
  { name: { en: 'Chinese New Year', zh: '农历新年初二' }, dayIn: onLunar('newYear', 1) },
  goodFriday,
  labourDay,
  { name: { en: 'National Day', zh: '国庆日' }, dayIn: on(8, 9) },
  christmasDay,
]

/**
 * Singapore: gazetted public holidays 2025–2027; one that falls on a Sunday makes the Monday a holiday. The dates of Hari Raya Puasa and
 * Hari Raya Haji of 2026 were announced subject to confirmation.
 */
export const singapore: CalendarDefinition = {
  id: 'singapore',
  version: '2027',
  title: { en: 'Singapore', zh: '新加坡' },
  timeZone: 'Asia/Singapore',
  weekly: officeWeek,
  holidays: listed([
    ['2025-01-01', "New Year's Day", '元旦'],
    ['2025-01-29', 'Chinese New Year', '农历新年初一'],
    ['2025-01-30', 'Chinese New Year', '农历新年初二'],
    ['2025-03-31', 'Hari Raya Puasa', '开斋节'],
    ['2025-04-18', 'Good Friday', '耶稣受难日'],
    ['2025-05-01', 'Labour Day', '劳动节'],
    ['2025-05-03', 'Polling Day', '投票日'],
    ['2025-05-12', 'Vesak Day', '卫塞节'],
    ['2025-06-07', 'Hari Raya Haji', '哈芝节'],
    ['2025-08-09', 'National Day', '国庆日'],
    ['2025-10-20', 'Deepavali', '屠妖节'],
    ['2025-12-25', 'Christmas Day', '圣诞节'],
    ['2026-01-01', "New Year's Day", '元旦'],
    ['2026-02-17', 'Chinese New Year', '农历新年初一'],
    ['2026-02-18', 'Chinese New Year', '农历新年初二'],
    ['2026-03-21', 'Hari Raya Puasa', '开斋节'],
    ['2026-04-03', 'Good Friday', '耶稣受难日'],
    ['2026-05-01', 'Labour Day', '劳动节'],
    ['2026-05-27', 'Hari Raya Haji', '哈芝节'],
    ['2026-05-31', 'Vesak Day', '卫塞节'],
    ['2026-06-01', 'Vesak Day (Monday after)', '卫塞节（补假）'],
    ['2026-08-09', 'National Day', '国庆日'],
    ['2026-08-10', 'National Day (Monday after)', '国庆日（补假）'],
    ['2026-11-08', 'Deepavali', '屠妖节'],
    ['2026-11-09', 'Deepavali (Monday after)', '屠妖节（补假）'],
    ['2026-12-25', 'Christmas Day', '圣诞节'],
    ['2027-01-01', "New Year's Day", '元旦'],
    ['2027-02-06', 'Chinese New Year', '农历新年初一'],
    ['2027-02-07', 'Chinese New Year', '农历新年初二'],
    ['2027-02-08', 'Chinese New Year (Monday after)', '农历新年（补假）'],
    ['2027-03-10', 'Hari Raya Puasa', '开斋节'],
    ['2027-03-26', 'Good Friday', '耶稣受难日'],
    ['2027-05-01', 'Labour Day', '劳动节'],
    ['2027-05-17', 'Hari Raya Haji', '哈芝节'],
    ['2027-05-20', 'Vesak Day', '卫塞节'],
    ['2027-08-09', 'National Day', '国庆日'],
    ['2027-10-28', 'Deepavali', '屠妖节'],
    ['2027-12-25', 'Christmas Day', '圣诞节'],
  ]),
  publishedFrom: '2025-01-01',
  publishedThrough: '2027-12-31',
  // The lists of 2026 and 2027 came in June of the year before.
  nextListDue: '2027-06-30',
  fixedDays: [
    {
      by: 'statute',
      holidays: holidaysByRule(statute, 'monday-after-sunday', 2028, lastFixedYear),
      source: {
        cite: 'Holidays Act 1998, Schedule and section 4(2)',
        confidence: 'S',
        note: `The festivals whose dates are announced each year are missing. ${lunarTable.note}`,
      },
    },
  ],
  sources: {
    '2025': {
      cite: 'Ministry of Manpower, public holidays for 2025; Elections Department, Polling Day',
      confidence: 'S',
      url: 'https://theindependent.sg/good-news-4-long-public-holiday-weekends-in-singapore-next-year-mom-releases-sg-ph-dates-for-2025/',
      note: 'read in news reports; Polling Day in https://www.channelnewsasia.com/singapore/ge2025-polling-day-public-holiday-school-holiday-lieu-5069301',
    },
    '2026': {
      cite: 'Ministry of Manpower, public holidays for 2026, 16 June 2025',
      confidence: 'S',
      url: 'https://theindependent.sg/enjoy-6-long-weekends-next-year-singapore-public-holiday-dates-for-2026/',
      note: 'read in a news report; the two Hari Raya dates were subject to confirmation',
    },
    '2027': {
      cite: 'Ministry of Manpower, public holidays for 2027, 18 June 2026',
      confidence: 'S',
      note: "read in a bank's page and in vacanza/holidays, not in the press release",
    },
  },
}
