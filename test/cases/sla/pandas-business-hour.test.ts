import { describe, expect, test } from 'vitest'
import { due, isOpen, nextOpening, previousClosing } from '../../../src/sla/index.js'
import {
  calendarOf,
  casesMissing,
  casesOf,
  instantOf,
  type RecordedCase,
  wallLike,
} from '../../support/sla-cases.js'

const cases = casesOf('pandas-business-hour.json')

/** Working time that ends exactly at a closing is moved to the next opening; `is_open` there includes the closing instant. */
const answer = (each: RecordedCase): unknown => {
  const { schedule, start, amount, expected } = each
  const calendar = calendarOf(schedule)
  const from = instantOf(schedule, start)
  const wall = (at: Date) => wallLike(schedule, at, expected)
  switch (each.op) {
    case 'add':
      return each.unit === 'business_days'
        ? wall(due(calendar, from, { businessDays: amount }, { end: 'same-time' }))
        : wall(due(calendar, from, { businessHours: amount }, { atClose: 'next-opening' }))
    case 'next_open':
      return wall(nextOpening(calendar, from))
    case 'is_open':
      return isOpen(calendar, from) || previousClosing(calendar, from).getTime() === from.getTime()
    default:
      throw new Error(`No convention for ${each.op}`)
  }
}

describe.skipIf(casesMissing)('pandas BusinessHour, recorded', () => {
  test.each(cases)('$id $op $start', (each) => {
    expect(answer(each)).toEqual(each.expected)
  })
})
