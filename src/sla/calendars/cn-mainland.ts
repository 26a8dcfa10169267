import type { CalendarDefinition } from '../calendar/definition.js'
import { lunarTable, onLunar } from './chinese-lunar-dates.js'
import { cnMainland2014To2019 } from './cn-mainland-2014-to-2019.js'
import { cnMainland2020To2026 } from './cn-mainland-2020-to-2026.js'
import {
  dragonBoat,
  labour,
  midAutumn,
  national,
  newYear,
  qingming,
  spring,
} from './cn-mainland-festivals.js'
import { fromNotices } from './notice.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, on } from './rule.js'

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
