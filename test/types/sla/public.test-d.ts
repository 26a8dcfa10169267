import { expectTypeOf, test } from 'vitest'
import {
  type Calendar,
  type ClockEvent,
  type Deadline,
  defineCalendar,
  due,
  explainDue,
  type Obligation,
  runClock,
  type Target,
} from '../../../src/sla/index.js'

declare const calendar: Calendar

test('a target has one known unit', () => {
  expectTypeOf(due(calendar, 0, { businessDays: 1 })).toEqualTypeOf<Date>()
  // @ts-expect-error a unit that is none
  due(calendar, 0, { workingDays: 1 })
  // @ts-expect-error no unit
  due(calendar, 0, {})
})

test('options are closed lists', () => {
  expectTypeOf(explainDue(calendar, 0, { weeks: 1 }, { startDay: 'include' })).toEqualTypeOf<Deadline>()
  // @ts-expect-error a convention that is none
  due(calendar, 0, { weeks: 1 }, { count: 'exclusive' })
})

test('a calendar cannot be made by hand', () => {
  // @ts-expect-error the compiled inside is missing
  const forged: Calendar = {
    id: 'x',
    hash: '',
    timeZone: 'UTC',
    definition: { id: 'x', timeZone: 'UTC', weekly: {} },
  }
  expectTypeOf(forged).toExtend<object>()
  // @ts-expect-error a weekday that is none
  defineCalendar({ id: 'x', timeZone: 'UTC', weekly: { monday: [] } })
})

test('an extension is either to a target or by one', () => {
  const obligation: Obligation = { id: 'x', calendar, target: { hours: 1 } }
  runClock(obligation, [{ kind: 'extend', at: 0, to: { hours: 2 } }], 0)
  // @ts-expect-error both at once
  const both: ClockEvent = { kind: 'extend', at: 0, to: { hours: 2 }, by: { hours: 1 } }
  // @ts-expect-error neither
  const neither: ClockEvent = { kind: 'extend', at: 0 }
  expectTypeOf([both, neither]).toExtend<ClockEvent[]>()
  expectTypeOf<Target>().toExtend<object>()
})
