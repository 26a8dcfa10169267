import type { CalendarDefinition } from '../calendar/definition.js'
import { easterMonday } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { holidaysByRule, nth, on } from './rule.js'
import { unitedKingdomRules, unitedKingdomSources } from './united-kingdom-rules.js'

const rules = [
  ...unitedKingdomRules,
  easterMonday,
  { name: { en: "St Patrick's Day", zh: '圣帕特里克节' }, dayIn: on(3, 17) },
  { name: { en: 'Battle of the Boyne', zh: '博因河战役纪念日' }, dayIn: on(7, 12) },
  { name: { en: 'Summer bank holiday', zh: '夏季银行假日' }, dayIn: nth(-1, 'mon', 8) },
]

/** Northern Ireland: bank holidays 2017–2026. */
export const northernIreland: CalendarDefinition = {
  id: 'northern-ireland',
  version: '2026',
  title: { en: 'Northern Ireland', zh: '北爱尔兰' },
  timeZone: 'Europe/London',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2017, 2026),
  publishedFrom: '2017-01-01',
  publishedThrough: '2026-12-31',
  sources: unitedKingdomSources,
}
