import type { CalendarDefinition } from '../calendar/definition.js'
import { easterMonday } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, nth, on } from './rule.js'
import {
  dayAfterChristmas,
  spring,
  unitedKingdomAfterwards,
  unitedKingdomRules,
  unitedKingdomSources,
} from './united-kingdom-rules.js'

const saintPatrick: HolidayRule = { name: { en: "St Patrick's Day", zh: '圣帕特里克节' }, dayIn: on(3, 17) }
const summer: HolidayRule = {
  name: { en: 'Summer bank holiday', zh: '夏季银行假日' },
  dayIn: nth(-1, 'mon', 8),
}

const rules = [
  ...unitedKingdomRules,
  easterMonday,
  saintPatrick,
  { name: { en: 'Battle of the Boyne', zh: '博因河战役纪念日' }, dayIn: on(7, 12) },
  summer,
]

/** Northern Ireland: bank holidays 2017–2028. */
export const northernIreland: CalendarDefinition = {
  id: 'northern-ireland',
  version: '2028',
  title: { en: 'Northern Ireland', zh: '北爱尔兰' },
  timeZone: 'Europe/London',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2017, 2028),
  publishedFrom: '2017-01-01',
  ...unitedKingdomAfterwards(
    {
      number: 3,
      confidence: 'S',
      url: 'https://law.academic.ru/4316/bank_holiday',
      note: 'as a dictionary of law names its days; the text was not read',
    },
    [saintPatrick, easterMonday, spring, summer, ...dayAfterChristmas],
    rules,
  ),
  sources: unitedKingdomSources,
}
