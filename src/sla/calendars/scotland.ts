import type { CalendarDefinition } from '../calendar/definition.js'
import { officeWeek } from './office-week.js'
import { holidaysByRule, nth, on } from './rule.js'
import { once, unitedKingdomRules, unitedKingdomSources } from './united-kingdom-rules.js'

const rules = [
  ...unitedKingdomRules,
  { name: { en: '2nd January', zh: '1月2日' }, dayIn: on(1, 2) },
  { name: { en: 'Summer bank holiday', zh: '夏季银行假日' }, dayIn: nth(1, 'mon', 8) },
  { name: { en: "St Andrew's Day", zh: '圣安德鲁日' }, dayIn: on(11, 30) },
  once(2026, 6, 15, 'World Cup bank holiday', '世界杯银行假日'),
]

/**
 * Scotland: bank holidays 2017–2026. The proclaimed holiday of Monday 15 June 2026 is Scotland's alone
 * (https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500?open).
 */
export const scotland: CalendarDefinition = {
  id: 'scotland',
  version: '2026',
  title: { en: 'Scotland', zh: '苏格兰' },
  timeZone: 'Europe/London',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2017, 2026),
  publishedFrom: '2017-01-01',
  publishedThrough: '2026-12-31',
  sources: unitedKingdomSources,
}
