import { expect, test } from 'vitest'
import { defineCalendar, runClock } from '../../../src/sla/index.js'

const calendar = defineCalendar({
  id: 'days',
  timeZone: 'Asia/Shanghai',
  weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
})
const obligation = {
  id: 'reply',
  calendar,
  target: { businessMinutes: 600 },
  pausable: true,
  escalations: [{ id: 'whole', percent: 100 }],
}
const start = { kind: 'start', at: '2026-03-02T09:00:00+08:00' } as const
const pause = { kind: 'pause', at: '2026-03-03T11:00:00+08:00' } as const
const resume = { kind: 'resume', at: '2026-03-03T11:30:00+08:00' } as const

test('a pause that begins at the due moment moves the escalation of a hundred percent together with the due time', () => {
  const clock = runClock(obligation, [start, pause, resume], '2026-03-03T12:00:00+08:00')
  expect(clock.dueAt?.toISOString()).toBe('2026-03-03T03:30:00.000Z')
  expect(clock.escalations[0]?.at).toEqual(clock.dueAt)
})
