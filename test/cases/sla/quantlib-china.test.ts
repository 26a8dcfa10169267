import { describe, expect, test } from 'vitest'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import { defineCalendar, isBusinessDay } from '../../../src/sla/index.js'
import { casesMissing, casesOf } from '../../support/sla-cases.js'

const calendar = defineCalendar(cnMainland)
const cases = casesOf('quantlib-china.json').map((each) => ({ ...each, date: String(each.date) }))

describe.skipIf(casesMissing)('QuantLib, business days of China, recorded', () => {
  test.each(cases.filter((each) => each.disputed === undefined))('$id $date', ({ date, expected }) => {
    expect(isBusinessDay(calendar, date)).toBe(expected)
  })

  test.each(cases.filter((each) => each.disputed !== undefined))(
    '$id $date is disputed: the exchange was shut on a civil working day',
    ({ date, expected }) => {
      expect(date).toBe('2024-02-09')
      expect(isBusinessDay(calendar, date)).toBe(!expected)
    },
  )
})
