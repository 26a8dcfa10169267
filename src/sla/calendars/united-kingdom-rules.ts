import type { Source } from '../../explanation.js'
import { dayFromCivil, weekdayIndex } from '../../plain-date.js'
import type { CalendarDefinition, YearSources } from '../calendar/definition.js'
import { boxingDay, christmasDay, goodFriday, newYearsDay } from './christian-and-civil.js'
import { type HolidayRule, holidaysByRule, lastFixedYear, nth, on } from './rule.js'
import { sourcesByYear } from './sources-by-year.js'

/** A day that a proclamation gave once. */
export const once = (year: number, month: number, date: number, en: string, zh: string): HolidayRule => ({
  name: { en, zh },
  dayIn: on(month, date),
  since: year,
  until: year,
})

export const earlyMay: HolidayRule = {
  name: { en: 'Early May bank holiday', zh: '五月初银行假日' },
  // Moved to 8 May in 2020 for the 75th anniversary of the end of the war in Europe.
  dayIn: (year) => (year === 2020 ? dayFromCivil(2020, 5, 8) : nth(1, 'mon', 5)(year)),
}

export const spring: HolidayRule = {
  name: { en: 'Spring bank holiday', zh: '春季银行假日' },
  // Moved to 2 June in 2022 for the Platinum Jubilee.
  dayIn: (year) => (year === 2022 ? dayFromCivil(2022, 6, 2) : nth(-1, 'mon', 5)(year)),
}

/** 26 December and, when it or Christmas Day is a Sunday, 27 December. */
export const dayAfterChristmas: readonly HolidayRule[] = [
  boxingDay,
  {
    name: { en: 'Boxing Day (substitute day)', zh: '节礼日（补假）' },
    dayIn: (year) => {
      const christmas = dayFromCivil(year, 12, 25)
      return weekdayIndex(christmas) === 6 || weekdayIndex(christmas) === 5 ? christmas + 2 : undefined
    },
  },
]

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

const list = { cite: 'UK bank holidays, GOV.UK', confidence: 'P' } as const

/** GOV.UK keeps a window of years; those of the later ones were read in the copy that a ministry keeps. */
export const unitedKingdomSources: YearSources = {
  ...sourcesByYear(2017, 2023, { ...list, url: 'https://www.gov.uk/bank-holidays.json' }),
  ...sourcesByYear(2024, 2028, {
    ...list,
    url: 'https://github.com/ministryofjustice/govuk-bank-holidays/blob/4a2b76d5be92948e6cdf1949a82e9084be506a9e/govuk_bank_holidays/bank-holidays.json',
    note: 'read in the copy of https://www.gov.uk/bank-holidays.json that the Ministry of Justice took on 25 February 2026',
  }),
}

const act = 'Banking and Financial Dealings Act 1971, Schedule 1'

/** How a calendar of the United Kingdom goes on after its list: the days of the Schedule, and those proclaimed every year. */
export const unitedKingdomAfterwards = (
  paragraph: Pick<Source, 'url' | 'note' | 'confidence'> & { readonly number: 1 | 2 | 3 },
  schedule: readonly HolidayRule[],
  all: readonly HolidayRule[],
): Pick<CalendarDefinition, 'publishedThrough' | 'nextListDue' | 'fixedDays'> => {
  const { number, ...read } = paragraph
  return {
    publishedThrough: '2028-12-31',
    // GOV.UK adds a year about two years ahead.
    nextListDue: '2027-12-31',
    fixedDays: [
      {
        by: 'statute',
        holidays: holidaysByRule(schedule, 'lost', 2029, lastFixedYear),
        source: { cite: `${act}, paragraph ${number}`, ...read },
      },
      {
        by: 'custom',
        holidays: holidaysByRule(all, 'next-free-weekday', 2029, lastFixedYear),
        source: {
          cite: `${act.split(',')[0]}, section 1(3): days proclaimed every year; Good Friday and Christmas Day by common law`,
          confidence: 'S',
          url: 'https://law.academic.ru/4316/bank_holiday',
        },
      },
    ],
  }
}
