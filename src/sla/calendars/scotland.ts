import type { CalendarDefinition } from '../calendar/definition.js'
import { christmasDay, goodFriday, newYearsDay } from './christian-and-civil.js'
import { officeWeek } from './office-week.js'
import { type HolidayRule, holidaysByRule, nth, on } from './rule.js'
import {
  earlyMay,
  once,
  unitedKingdomAfterwards,
  unitedKingdomRules,
  unitedKingdomSources,
} from './united-kingdom-rules.js'

const secondOfJanuary: HolidayRule = { name: { en: '2nd January', zh: '1月2日' }, dayIn: on(1, 2) }
const summer: HolidayRule = {
  name: { en: 'Summer bank holiday', zh: '夏季银行假日' },
  dayIn: nth(1, 'mon', 8),
}
const saintAndrew: HolidayRule = { name: { en: "St Andrew's Day", zh: '圣安德鲁日' }, dayIn: on(11, 30) }

const rules = [
  ...unitedKingdomRules,
  secondOfJanuary,
  summer,
  saintAndrew,
  once(2026, 6, 15, 'World Cup bank holiday', '世界杯银行假日'),
]

/**
 * Scotland: bank holidays 2017–2028. The proclaimed holiday of Monday 15 June 2026 is Scotland's alone
 * (https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500?open).
 */
export const scotland: CalendarDefinition = {
  id: 'scotland',
  version: '2028',
  title: { en: 'Scotland', zh: '苏格兰' },
  timeZone: 'Europe/London',
  weekly: officeWeek,
  holidays: holidaysByRule(rules, 'next-free-weekday', 2017, 2028),
  publishedFrom: '2017-01-01',
  ...unitedKingdomAfterwards(
    {
      number: 2,
      confidence: 'S',
      url: 'https://law.academic.ru/4316/bank_holiday',
      note: 'as a dictionary of law names its days; St Andrew in https://www.legislation.gov.uk/asp/2007/2/section/1',
    },
    [newYearsDay, secondOfJanuary, goodFriday, earlyMay, summer, saintAndrew, christmasDay],
    rules,
  ),
  sources: {
    ...unitedKingdomSources,
    '2026': {
      cite: 'UK bank holidays, GOV.UK, and the proclamation of 15 June 2026',
      confidence: 'S',
      url: 'https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500?open',
      note: 'the proclaimed day was read in the news; the copy of the list of 25 February 2026 lacks it',
    },
  },
}
