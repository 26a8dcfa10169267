import type { CalendarDefinition } from '../calendar/definition.js'
import { listed } from './listed.js'
import { officeWeek } from './office-week.js'

/**
 * Singapore: gazetted public holidays 2025–2026; one that falls on a Sunday makes the Monday a holiday. The dates of Hari Raya Puasa and
 * Hari Raya Haji of 2026 were announced subject to confirmation.
 */
export const singapore: CalendarDefinition = {
  id: 'singapore',
  version: '2026',
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
  ]),
  publishedFrom: '2025-01-01',
  publishedThrough: '2026-12-31',
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
  },
}
