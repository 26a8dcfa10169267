import type { CalendarDefinition } from '../calendar/definition.js'
import { lunarTable, onLunar } from './chinese-lunar-dates.js'
import { cnMainland2014To2019 } from './cn-mainland-2014-to-2019.js'
import {
  dragonBoat,
  labour,
  midAutumn,
  national,
  nationalAndMidAutumn,
  newYear,
  notice,
  qingming,
  spring,
} from './cn-mainland-festivals.js'
import { fromNotices, type HolidayNotice } from './notice.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, on } from './rule.js'

/** The State Council's arrangements of these years; in January 2020 the Spring Festival was prolonged. A year that is not here has not been entered. */
const cnMainland2020To2026: readonly HolidayNotice[] = [
  {
    year: 2020,
    source: notice(
      2020,
      'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    ),
    off: [
      [newYear, '2020-01-01'],
      [spring, '2020-01-24', '2020-02-02'],
      [qingming, '2020-04-04', '2020-04-06'],
      [labour, '2020-05-01', '2020-05-05'],
      [dragonBoat, '2020-06-25', '2020-06-27'],
      [nationalAndMidAutumn, '2020-10-01', '2020-10-08'],
    ],
    worked: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  {
    year: 2021,
    source: notice(2021, 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'),
    off: [
      [newYear, '2021-01-01', '2021-01-03'],
      [spring, '2021-02-11', '2021-02-17'],
      [qingming, '2021-04-03', '2021-04-05'],
      [labour, '2021-05-01', '2021-05-05'],
      [dragonBoat, '2021-06-12', '2021-06-14'],
      [midAutumn, '2021-09-19', '2021-09-21'],
      [national, '2021-10-01', '2021-10-07'],
    ],
    worked: [
      '2021-02-07',
      '2021-02-20',
      '2021-04-25',
      '2021-05-08',
      '2021-09-18',
      '2021-09-26',
      '2021-10-09',
    ],
  },
  {
    year: 2022,
    source: notice(2022, 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'),
    off: [
      [newYear, '2022-01-01', '2022-01-03'],
      [spring, '2022-01-31', '2022-02-06'],
      [qingming, '2022-04-03', '2022-04-05'],
      [labour, '2022-04-30', '2022-05-04'],
      [dragonBoat, '2022-06-03', '2022-06-05'],
      [midAutumn, '2022-09-10', '2022-09-12'],
      [national, '2022-10-01', '2022-10-07'],
    ],
    worked: [
      '2022-01-29',
      '2022-01-30',
      '2022-04-02',
      '2022-04-24',
      '2022-05-07',
      '2022-10-08',
      '2022-10-09',
    ],
  },
  {
    year: 2023,
    source: notice(2023, 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'),
    off: [
      [newYear, '2022-12-31', '2023-01-02'],
      [spring, '2023-01-21', '2023-01-27'],
      [qingming, '2023-04-05'],
      [labour, '2023-04-29', '2023-05-03'],
      [dragonBoat, '2023-06-22', '2023-06-24'],
      [nationalAndMidAutumn, '2023-09-29', '2023-10-06'],
    ],
    worked: [
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ],
  },
  {
    year: 2024,
    source: notice(2024, 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'),
    off: [
      [newYear, '2024-01-01'],
      [spring, '2024-02-10', '2024-02-17'],
      [qingming, '2024-04-04', '2024-04-06'],
      [labour, '2024-05-01', '2024-05-05'],
      [dragonBoat, '2024-06-10'],
      [midAutumn, '2024-09-15', '2024-09-17'],
      [national, '2024-10-01', '2024-10-07'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    source: notice(2025, 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'),
    off: [
      [newYear, '2025-01-01'],
      [spring, '2025-01-28', '2025-02-04'],
      [qingming, '2025-04-04', '2025-04-06'],
      [labour, '2025-05-01', '2025-05-05'],
      [dragonBoat, '2025-05-31', '2025-06-02'],
      [nationalAndMidAutumn, '2025-10-01', '2025-10-08'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    source: notice(2026, 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'),
    off: [
      [newYear, '2026-01-01', '2026-01-03'],
      [spring, '2026-02-15', '2026-02-23'],
      [qingming, '2026-04-04', '2026-04-06'],
      [labour, '2026-05-01', '2026-05-05'],
      [dragonBoat, '2026-06-19', '2026-06-21'],
      [midAutumn, '2026-09-25', '2026-09-27'],
      [national, '2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
]

/** The thirteen days of the rule of 2024, whatever the yearly arrangement makes of the days around them. */
const statute: readonly HolidayRule[] = [
  { name: newYear, dayIn: on(1, 1) },
  ...[-1, 0, 1, 2].map((offset) => ({ name: spring, dayIn: onLunar('newYear', offset) })),
  { name: qingming, dayIn: onLunar('qingming') },
  { name: labour, dayIn: on(5, 1) },
  { name: labour, dayIn: on(5, 2) },
  { name: dragonBoat, dayIn: onLunar('dragonBoat') },
  { name: midAutumn, dayIn: onLunar('midAutumn') },
  ...[1, 2, 3].map((date) => ({ name: national, dayIn: on(10, date) })),
]

/**
 * Mainland China: Monday to Friday, less the State Council's holidays, plus its make-up working weekends (调休), which
 * follow the hours of a Monday. The hours are a plain office day; a bank puts its own in their place:
 * `defineCalendar({ ...cnMainland, id: 'my-bank', weekly: { … } })`.
 *
 * The arrangement is decreed one year at a time; beyond `publishedThrough` every business-day answer is provisional, and only the
 * days that the rule of 2024 fixes are off.
 */
export const cnMainland: CalendarDefinition = {
  id: 'cn-mainland',
  version: '2026',
  title: { en: 'Mainland China', zh: '中国内地' },
  timeZone: 'Asia/Shanghai',
  weekly: officeWeek,
  ...fromNotices([...cnMainland2014To2019, ...cnMainland2020To2026]),
  publishedFrom: '2014-01-01',
  publishedThrough: '2026-12-31',
  // The arrangements of 2025 and 2026 came on 12 and 4 November of the year before.
  nextListDue: '2026-11-30',
  fixedDays: [
    {
      by: 'statute',
      holidays: holidaysByRule(statute, 'lost', 2025, lastFixedYear),
      source: {
        cite: '全国年节及纪念日放假办法（2024年修订）第二条',
        confidence: 'S',
        url: 'https://github.com/LawRefBook/Laws/blob/cbdedcf42dd829d9bbfd95ba361bf21f6869b82c/行政法规/全国年节及纪念日放假办法(2024-11-10).md',
        note: `Read in a copy of the text. ${lunarTable.note}`,
      },
    },
  ],
}
