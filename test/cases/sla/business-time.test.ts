import { describe, expect, test } from 'vitest'
import {
  businessDaysBetween,
  businessTimeBetween,
  type DueOptions,
  due,
  isBusinessDay,
  isOpen,
  nextOpening,
  openPeriods,
  previousClosing,
} from '../../../src/sla/index.js'
import {
  calendarOf,
  casesMissing,
  casesOf,
  instantOf,
  type RecordedCase,
  wallLike,
} from '../../support/sla-cases.js'

const cases = casesOf('business_time.json')

const inclusive: DueOptions = { startDay: 'include', end: 'same-time' }

const countsBack = ({ amount, calledAs }: RecordedCase): boolean =>
  amount < 0 || (amount === 0 && calledAs === 'before')

/**
 * A date has no hours. A time outside hours first moves to the next opening, or when the library was asked for time
 * before, to the last closing, whose day then goes on at its opening.
 */
const conventionOf = (each: RecordedCase, open: boolean): DueOptions => {
  const { start } = each
  const rollFirst: DueOptions = { startDay: 'first-business-day', end: 'same-time' }
  if (!start.includes('T') || open) return rollFirst
  return countsBack(each)
    ? { startDay: 'first-business-day', end: 'opening', receipt: 'previous-closing' }
    : { ...rollFirst, receipt: 'next-opening' }
}

const answer = (each: RecordedCase): unknown => {
  const { schedule, start, end, amount, expected } = each
  const calendar = calendarOf(schedule)
  const from = instantOf(schedule, start)
  const receipt = countsBack(each) && amount === 0 ? 'previous-closing' : 'next-opening'
  const wall = (at: Date) => wallLike(schedule, at, expected)
  switch (each.op) {
    case 'add':
      return each.unit === 'business_days'
        ? wall(due(calendar, from, { businessDays: amount }, conventionOf(each, isOpen(calendar, from))))
        : wall(due(calendar, from, { businessHours: amount }, { receipt }))
    case 'is_business_day':
      return isBusinessDay(calendar, start.slice(0, 10))
    case 'duration_within':
      return businessTimeBetween(calendar, from, instantOf(schedule, end)) / 1000
    case 'roll_forward':
      return wall(isOpen(calendar, from) ? from : nextOpening(calendar, from))
    case 'roll_backward':
      return wall(isOpen(calendar, from) ? from : previousClosing(calendar, from))
    case 'beginning_of_workday': {
      const [first] = openPeriods(calendar, { after: instantOf(schedule, start.slice(0, 10)) })
      return wall(first?.open ?? from)
    }
    case 'end_of_workday':
      return wall(due(calendar, from, { businessDays: 1 }, { startDay: 'include' }))
    case 'business_days_between':
      return businessDaysBetween(calendar, from, instantOf(schedule, end), {
        ends: each.inclusive === true ? 'include-both' : 'exclude-last',
      })
    case 'first_business_day':
      return wall(due(calendar, from, { businessDays: 1 }, inclusive))
    case 'previous_business_day':
      return wall(due(calendar, from, { businessDays: -1 }, inclusive))
    default:
      throw new Error(`No convention for ${each.op}`)
  }
}

describe.skipIf(casesMissing)('business_time, recorded', () => {
  test.each(cases)('$id $op $start', (each) => {
    expect(answer(each)).toEqual(each.expected ?? each.expected_seconds)
  })
})
