import type { CalendarDefinition } from '../calendar/definition.js'
import { cnMainland2014To2019 } from './cn-mainland-2014-to-2019.js'
import { cnMainland2020To2026 } from './cn-mainland-2020-to-2026.js'
import { fromNotices } from './notice.js'
import { officeWeek } from './office-week.js'

/**
 * Mainland China: Monday to Friday, less the State Council's holidays, plus its make-up working weekends (调休), which
 * follow the hours of a Monday. The hours are a plain office day; a bank puts its own in their place:
 * `defineCalendar({ ...cnMainland, id: 'my-bank', weekly: { … } })`.
 *
 * The arrangement is decreed one year at a time; beyond `publishedThrough` every business-day answer is provisional.
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
}
