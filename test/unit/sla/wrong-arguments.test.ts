import { describe, expect, test } from 'vitest'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import {
  type Calendar,
  defineCalendar,
  due,
  type EscalationStep,
  isBusinessDay,
  type Obligation,
  runClock,
} from '../../../src/sla/index.js'

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
})

describe('a moment', () => {
  test.each(['2026-02-30T10:00:00Z', '2026-04-31T10:00+02:00', '2025-02-29T00:00Z'])(
    '%s is on no date and does not mean the next month',
    (at) => {
      expect(() => due(office, at, { hours: 1 })).toThrow(
        expect.objectContaining({ code: 'invalid-instant' }),
      )
    },
  )

  test('on 29 February of a leap year is one', () => {
    expect(due(office, '2028-02-29T10:00:00Z', { hours: 1 })).toEqual(new Date('2028-02-29T11:00:00Z'))
  })
})

describe('a calendar', () => {
  const definition = cnMainland as unknown as Calendar

  test('that is still a definition is told apart', () => {
    const wrong = expect.objectContaining({
      code: 'invalid-definition',
      message: expect.stringContaining('defineCalendar'),
    })
    expect(() => due(definition, '2026-03-02T10:00:00Z', { businessDays: 1 })).toThrow(wrong)
    expect(() => isBusinessDay(definition, '2026-03-02')).toThrow(wrong)
    expect(() => due(undefined as unknown as Calendar, '2026-03-02', { hours: 1 })).toThrow(wrong)
  })

  test('that is missing from a change of calendars is told', () => {
    const change = { kind: 'recalendar', at: '2026-03-02T11:00:00Z' } as never
    expect(() =>
      runClock(
        { id: 'reply', calendar: office, target: { hours: 8 } },
        [{ kind: 'start', at: '2026-03-02T10:00:00Z' }, change],
        '2026-03-02T12:00:00Z',
      ),
    ).toThrow(expect.objectContaining({ code: 'invalid-definition' }))
  })
})

describe('an obligation', () => {
  const clock = (more: Partial<Obligation>) => () =>
    runClock(
      { id: 'reply', calendar: office, target: { hours: 8 }, ...more },
      [{ kind: 'start', at: '2026-03-02T10:00:00Z' }],
      '2026-03-02T12:00:00Z',
    )
  const wrong = expect.objectContaining({ code: 'invalid-definition' })

  test.each<[string, object]>([
    ['no number', { percent: Number.NaN }],
    ['without end', { percent: Number.POSITIVE_INFINITY }],
    ['negative', { percent: -50 }],
    ['as text', { percent: '50' }],
    ['beside an amount', { percent: 50, before: { hours: 1 } }],
    ['missing', {}],
  ])('has no escalation step whose percentage is %s', (_, step) => {
    expect(clock({ escalations: [{ id: 'half', ...step } as EscalationStep] })).toThrow(wrong)
  })

  test('has no two escalations of one id: each fires once, by its key', () => {
    expect(
      clock({
        escalations: [
          { id: 'half', percent: 50 },
          { id: 'half', percent: 60 },
        ],
      }),
    ).toThrow(wrong)
  })

  test('has pauses that are known', () => {
    expect(clock({ pauses: 'some' as 'exact' })).toThrow(wrong)
  })

  test('has quiet hours that are wall times', () => {
    expect(clock({ escalations: [{ id: 'half', percent: 50 }], quietHours: '21:00-08:00' as never })).toThrow(
      wrong,
    )
  })
})
