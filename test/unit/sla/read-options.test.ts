import { describe, expect, test } from 'vitest'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import { type DueOptions, defineCalendar, due, explainDue, runClock } from '../../../src/sla/index.js'

const cn = defineCalendar(cnMainland)
const from = '2026-03-02T10:00:00+08:00'

describe('options as they may come from JSON', () => {
  test.each([
    { end: 'close of business' },
    { startDay: 'Exclude' },
    { convention: true },
    { atClose: '' },
    { receipt: 'tomorrow' },
    { receipt: { cutoff: '25:00' } },
    { receipt: { cutoff: 16 } },
    { receipt: null },
    { unpublished: 'warn' },
    { rol: 'none' },
    JSON.parse('{"__proto__":"none","constructor":1}'),
  ])('%j is refused, not read as something else', (wrong) => {
    const options = wrong as DueOptions
    for (const ask of [
      () => due(cn, from, { businessDays: 1 }, options),
      () => explainDue(cn, from, { businessDays: 1 }, options),
      () => runClock({ id: 'x', calendar: cn, target: { businessDays: 1 }, options }, [], from),
    ])
      expect(ask).toThrow(expect.objectContaining({ code: 'invalid-definition' }))
  })

  test.each([
    [{ count: 'following' }, /'startDay': 'exclude'/],
    [{ count: 'roll-first' }, /'first-business-day'/],
    [{ count: 'inclusive' }, /'include'/],
    [{ roll: 'next-business-day' }, /'convention'.*'following'/],
    [{ boundary: 'roll' }, /'atClose'.*'next-opening'/],
  ])('%j is answered with its new name', (old, named) => {
    expect(() => due(cn, from, { businessDays: 1 }, old as DueOptions)).toThrow(named)
  })

  test('an option that is undefined, and options that are null, are the defaults', () => {
    const plain = due(cn, from, { businessDays: 1 })
    const loose = { startDay: undefined } as unknown as DueOptions
    expect(due(cn, from, { businessDays: 1 }, loose)).toEqual(plain)
    expect(due(cn, from, { businessDays: 1 }, null as unknown as DueOptions)).toEqual(plain)
  })
})

describe('events as they may come from JSON', () => {
  const start = { kind: 'start', at: from } as const
  const stop = { kind: 'stop', at: '2026-03-03T10:00:00+08:00' } as const
  const now = '2026-03-05T10:00:00+08:00'
  const obligation = { id: 'x', calendar: cn, target: { businessDays: 3 }, pausable: true }

  test('an unknown mode is reported and does nothing', () => {
    const reopen = { kind: 'reopen', at: '2026-03-04T10:00:00+08:00', mode: 'again' }
    const retarget = { kind: 'retarget', at: from, target: { businessDays: 9 }, mode: 'Restart' }
    const clock = runClock(obligation, [start, retarget as never, stop, reopen as never], now)
    expect(clock.status).toBe('met')
    expect(clock.cycles).toHaveLength(1)
    expect(clock.issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['unknown-event', 1],
      ['unknown-event', 3],
    ])
  })

  test('an event that is nothing has no moment', () => {
    expect(() => runClock(obligation, [start, null as never], now)).toThrow(
      expect.objectContaining({ code: 'invalid-instant' }),
    )
  })

  test('each of very many pauses counts, whatever it takes to reach it', () => {
    const minute = 60_000
    const begin = Date.parse(from)
    const pauses = Array.from({ length: 6_000 }, (_, i) => ({
      kind: i % 2 === 0 ? ('pause' as const) : ('resume' as const),
      at: begin + (i + 1) * minute,
    }))
    const clock = runClock(
      { ...obligation, target: { minutes: 3_001 } },
      [start, ...pauses],
      begin + 9_000 * minute,
    )
    expect(clock.dueAt?.getTime()).toBe(begin + 6_001 * minute)
    expect(clock.pausedMs).toBe(3_000 * minute)
    expect(clock.because.because).toHaveLength(6_001)
  })
})
