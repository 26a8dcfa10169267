import type { CalendarDefinition } from '../calendar/definition.js'
import { easterMonday } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { holidaysByRule, nth } from './rule.js'
import { unitedKingdomRules, unitedKingdomSources } from './united-kingdom-rules.js'

const rules = [
  ...unitedKingdomRules,
  easterMonday,
  { name: { en: 'Summer bank holiday', zh: '夏季银行假日' }, dayIn: nth(-1, 'mon', 8) },
]

/** England and Wales: bank holidays 2017–2026, with the days that were moved or proclaimed once. */
export const englandAndWales: CalendarDefinition = {
  id: 'england-and-wales',
  version: '2026',
  title: { en: 'England and Wales', zh: '英格兰和威尔士' },
  timeZone: 'Europe/London',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2017, 2026),
  publishedFrom: '2017-01-01',
  publishedThrough: '2026-12-31',
  sources: unitedKingdomSources,
}
