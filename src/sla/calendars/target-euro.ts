import type { CalendarDefinition } from '../calendar/definition.js'
import { christmasDay, easterMonday, goodFriday, labourDay, newYearsDay } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { holidaysByRule, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

const rules = [
  newYearsDay,
  goodFriday,
  easterMonday,
  labourDay,
  christmasDay,
  { name: { en: '26 December', zh: '12月26日' }, dayIn: on(12, 26) },
]

/** TARGET, the euro's payment system: the long-term calendar of closing days "until further notice", written out to 2035. */
export const targetEuro: CalendarDefinition = {
  id: 'target',
  version: '2000-12-14',
  title: { en: 'TARGET (euro area)', zh: 'TARGET（欧元区）' },
  timeZone: 'Europe/Berlin',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'lost', 2002, 2035),
  publishedFrom: '2002-01-01',
  publishedThrough: '2035-12-31',
  sources: sourcesByYear(2002, 2035, {
    cite: 'ECB, Long-term calendar for TARGET closing days, 14 December 2000',
    confidence: 'P',
    url: 'https://www.ecb.europa.eu/press/pr/date/2000/html/pr001214_4.en.html',
  }),
}
