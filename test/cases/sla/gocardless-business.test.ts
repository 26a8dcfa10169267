import { describe, expect, test } from 'vitest'
import { businessDaysBetween, type DueOptions, due, isBusinessDay } from '../../../src/sla/index.js'
import {
  calendarOf,
  casesMissing,
  casesOf,
  instantOf,
  type RecordedCase,
  wallLike,
} from '../../support/sla-cases.js'

const cases = casesOf('gocardless-business.json')

/** Roll-first counting that keeps the time of day; one inclusive day is "this day, or the nearest one that counts". */
const rollFirst: DueOptions = { startDay: 'first-business-day', end: 'same-time' }
const inclusive: DueOptions = { startDay: 'include', end: 'same-time' }
const following: DueOptions = { end: 'same-time' }

const answer = (each: RecordedCase): unknown => {
  const { schedule, start, end, amount, expected } = each
  const calendar = calendarOf(schedule)
  const from = instantOf(schedule, start)
  const moved = (businessDays: number, options: DueOptions) =>
    wallLike(schedule, due(calendar, from, { businessDays }, options), expected)
  const date = start.slice(0, 10)
  switch (each.op) {
    case 'add':
      return moved(amount, rollFirst)
    case 'roll_forward':
      return moved(1, inclusive)
    case 'roll_backward':
      return moved(-1, inclusive)
    case 'next_business_day':
      return moved(1, following)
    case 'previous_business_day':
      return moved(-1, following)
    case 'business_days_between':
      return businessDaysBetween(calendar, from, instantOf(schedule, end), { ends: 'exclude-last' })
    case 'business_day':
      return isBusinessDay(calendar, date)
    case 'working_day':
      return isBusinessDay(calendarOf({ ...schedule, holidays: [] }), date)
    case 'holiday':
      return schedule.holidays.includes(date)
    default:
      throw new Error(`No convention for ${each.op}`)
  }
}

describe.skipIf(casesMissing)('gocardless/business, recorded', () => {
  test.each(cases.filter((each) => each.disputed === undefined))('$id $op $start', (each) => {
    expect(answer(each)).toEqual(each.expected)
  })

  const disputed = cases.filter((each) => each.disputed !== undefined)
  test.each(disputed)('$id is disputed: its source skips make-up days in whole weeks', (each) => {
    expect(each.op).toBe('business_days_between')
    expect(answer(each)).not.toEqual(each.expected)
  })
})
