import type { CalendarDefinition } from '../calendar/definition.js'
import { easterMonday } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, nth } from './rule.js'
import {
  dayAfterChristmas,
  spring,
  unitedKingdomAfterwards,
  unitedKingdomRules,
  unitedKingdomSources,
} from './united-kingdom-rules.js'

const summer: HolidayRule = {
  name: { en: 'Summer bank holiday', zh: '夏季银行假日' },
  dayIn: nth(-1, 'mon', 8),
}

const rules = [...unitedKingdomRules, easterMonday, summer]

/** England and Wales: bank holidays 2017–2028, with the days that were moved or proclaimed once. */
export const englandAndWales: CalendarDefinition = {
  id: 'england-and-wales',
  version: '2028',
  title: { en: 'England and Wales', zh: '英格兰和威尔士' },
  timeZone: 'Europe/London',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2017, 2028),
  publishedFrom: '2017-01-01',
  ...unitedKingdomAfterwards(
    {
      number: 1,
      confidence: 'P',
      url: 'http://legislation.data.gov.uk/ukpga/1971/80/schedule/1/paragraph/1/data.xht',
    },
    [easterMonday, spring, summer, ...dayAfterChristmas],
    rules,
  ),
  sources: unitedKingdomSources,
}
