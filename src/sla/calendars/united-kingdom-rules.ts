import type { Source } from '../../explanation.js'
import { dayFromCivil } from '../../plain-date.js'
import type { YearSources } from '../calendar/definition.js'
import { boxingDay, christmasDay, goodFriday, newYearsDay } from './christian-and-civil.js'
import { type HolidayRule, nth, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

/** A day that a proclamation gave once. */
export const once = (year: number, month: number, date: number, en: string, zh: string): HolidayRule => ({
  name: { en, zh },
  dayIn: on(month, date),
  since: year,
  until: year,
})

const earlyMay: HolidayRule = {
  name: { en: 'Early May bank holiday', zh: '五月初银行假日' },
  // Moved to 8 May in 2020 for the 75th anniversary of the end of the war in Europe.
  dayIn: (year) => (year === 2020 ? dayFromCivil(2020, 5, 8) : nth(1, 'mon', 5)(year)),
}

const spring: HolidayRule = {
  name: { en: 'Spring bank holiday', zh: '春季银行假日' },
  // Moved to 2 June in 2022 for the Platinum Jubilee.
  dayIn: (year) => (year === 2022 ? dayFromCivil(2022, 6, 2) : nth(-1, 'mon', 5)(year)),
}

/** What all three parts of the United Kingdom observe. */
export const unitedKingdomRules: readonly HolidayRule[] = [
  newYearsDay,
  goodFriday,
  earlyMay,
  spring,
  once(2022, 6, 3, 'Platinum Jubilee bank holiday', '女王登基白金禧年银行假日'),
  once(2022, 9, 19, 'State Funeral of Queen Elizabeth II', '伊丽莎白二世国葬日'),
  once(2023, 5, 8, 'Coronation of King Charles III', '查尔斯三世加冕银行假日'),
  christmasDay,
  boxingDay,
]

const listed: Source = {
  cite: 'UK bank holidays, GOV.UK',
  confidence: 'P',
  url: 'https://www.gov.uk/bank-holidays.json',
}
const byStatute: Source = {
  cite: 'Banking and Financial Dealings Act 1971, Schedule 1',
  confidence: 'S',
  note: 'by rule; compare with https://www.gov.uk/bank-holidays before relying on a later year',
}

export const unitedKingdomSources: YearSources = {
  ...sourcesByYear(2017, 2023, listed),
  ...sourcesByYear(2024, 2026, byStatute),
}
