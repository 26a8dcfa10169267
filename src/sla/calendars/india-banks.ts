import type { CalendarDefinition } from '../calendar/definition.js'
import { indiaNational } from './india-national.js'
import { officeDay } from './office-week.js'
import { holidaysByRule, lastFixedYear, nth } from './rule.js'

const saturdays = Array.from({ length: 12 }, (_, i) =>
  [2, 4].map((n) => ({
    name:
      n === 2
        ? { en: 'second Saturday', zh: '当月第二个星期六' }
        : { en: 'fourth Saturday', zh: '当月第四个星期六' },
    dayIn: nth(n, 'sat', i + 1),
  })),
).flat()

const notification = {
  cite: 'Ministry of Finance, notification of 20 August 2015 under section 25 of the Negotiable Instruments Act, 1881, in force from 1 September 2015',
  confidence: 'S',
  url: 'https://www.taxtmi.com/notifications?id=118077',
} as const

/**
 * India, banks: Monday to Saturday without the second and fourth Saturdays of the month, and the three national holidays. The holidays that
 * states notify for banks are not here: a bank adds those of its state.
 */
export const indiaBanks: CalendarDefinition = {
  ...indiaNational,
  id: 'india-banks',
  title: { en: 'India, banks (without holidays of the states)', zh: '印度银行（不含各邦假日）' },
  weekly: { ...indiaNational.weekly, sat: officeDay },
  holidays: [...(indiaNational.holidays ?? []), ...holidaysByRule(saturdays, 'lost', 2025, 2026)],
  caution: {
    en: 'It lacks the holidays that each state notifies for banks; add those of your state',
    zh: '不含各邦为银行公告的假日，请补充所在邦的假日',
  },
  fixedDays: [
    ...(indiaNational.fixedDays ?? []),
    { by: 'statute', holidays: holidaysByRule(saturdays, 'lost', 2027, lastFixedYear), source: notification },
  ],
}
