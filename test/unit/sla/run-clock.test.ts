import { describe, expect, test } from 'vitest'
import { type ClockEvent, defineCalendar, type Obligation, runClock } from '../../../src/sla/index.js'

const office = defineCalendar({
  id: 'office',
  timeZone: 'UTC',
  weekly: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
  },
})
const hour = 3_600_000
const reply: Obligation = { id: 'reply', calendar: office, target: { businessHours: 8 }, pausable: true }
/** `02 10:00` is Monday 2 March 2026, ten o'clock UTC. */
const at = (text: string) => `2026-03-${text.replace(' ', 'T')}:00Z`
const iso = (date: Date | undefined) => date?.toISOString()
const event = (kind: 'start' | 'stop' | 'pause' | 'resume' | 'restart' | 'cancel', when: string) =>
  ({ kind, at: at(when) }) as ClockEvent

describe('a clock', () => {
  test('waits until it is started', () => {
    const clock = runClock(reply, [], at('02 10:00'))
    expect(clock).toMatchObject({ status: 'waiting', overdue: false, cycles: [], escalations: [] })
    expect(clock.dueAt).toBeUndefined()
  })

  test('runs in working time', () => {
    const clock = runClock(reply, [event('start', '02 10:00')], at('03 09:30'))
    expect(clock).toMatchObject({ status: 'running', elapsedMs: 7.5 * hour, remainingMs: 0.5 * hour })
    expect(iso(clock.dueAt)).toBe('2026-03-03T10:00:00.000Z')
    expect(clock.dueOn).toBe('2026-03-03')
  })

  test('is met when done exactly at the due instant, breached a millisecond later', () => {
    const done = (when: string) =>
      runClock(reply, [event('start', '02 10:00'), { kind: 'stop', at: when }], at('09 09:00'))
    expect(done('2026-03-03T10:00:00.000Z')).toMatchObject({ status: 'met', overdue: false, remainingMs: 0 })
    expect(done('2026-03-03T10:00:00.001Z')).toMatchObject({ status: 'breached', remainingMs: -1 })
  })

  test('is breached while open once the due time has passed', () => {
    const clock = runClock(reply, [event('start', '02 10:00')], at('03 11:00'))
    expect(clock).toMatchObject({ status: 'breached', overdue: true, remainingMs: -hour })
    expect(clock.stoppedAt).toBeUndefined()
  })

  test('has no due time while paused, only one if it were resumed now', () => {
    const events = [event('start', '02 10:00'), event('pause', '02 12:00')]
    const clock = runClock(reply, events, at('04 09:00'))
    expect(clock).toMatchObject({ status: 'paused', elapsedMs: 2 * hour, remainingMs: 6 * hour })
    expect(clock.pausedMs).toBe(13 * hour)
    expect(clock.dueAt).toBeUndefined()
    expect(iso(clock.dueIfResumedNow)).toBe('2026-03-04T15:00:00.000Z')
  })

  test('takes working time out for a pause over a weekend', () => {
    const events = [event('start', '06 15:00'), event('pause', '06 16:00'), event('resume', '09 10:00')]
    expect(iso(runClock(reply, events, at('09 10:00')).dueAt)).toBe('2026-03-09T17:00:00.000Z')
  })

  test('created already paused starts to count at the resumption', () => {
    const events = [event('pause', '02 09:00'), event('start', '02 10:00'), event('resume', '03 10:00')]
    const clock = runClock(reply, events, at('03 11:00'))
    expect(clock).toMatchObject({ status: 'running', elapsedMs: hour })
    expect(iso(clock.dueAt)).toBe('2026-03-04T10:00:00.000Z')
  })

  test('paused and stopped in one step is met with what was left', () => {
    const events = [event('start', '02 10:00'), event('pause', '02 12:00'), event('stop', '20 12:00')]
    expect(runClock(reply, events, at('21 12:00'))).toMatchObject({
      status: 'met',
      elapsedMs: 2 * hour,
      remainingMs: 6 * hour,
    })
  })

  test('cannot be saved by a pause after the breach', () => {
    const events = [event('start', '02 10:00'), event('pause', '04 12:00'), event('resume', '10 12:00')]
    expect(runClock(reply, events, at('10 12:00')).status).toBe('breached')
  })

  test('runs again only when the last of two overlapping holds is released', () => {
    const events: ClockEvent[] = [
      event('start', '02 09:00'),
      { kind: 'pause', id: 'customer', at: at('02 10:00') },
      { kind: 'pause', id: 'expert', at: at('02 11:00') },
      { kind: 'resume', id: 'customer', at: at('02 12:00') },
      { kind: 'resume', id: 'expert', at: at('02 14:00') },
    ]
    const clock = runClock(reply, events, at('02 15:00'))
    expect(clock).toMatchObject({ elapsedMs: 2 * hour, pausedMs: 4 * hour })
  })

  test('that is statutory refuses to pause and says so', () => {
    const { pausable: _no, ...statutory } = reply
    const events = [event('start', '02 10:00'), event('pause', '02 12:00')]
    const clock = runClock(statutory, events, at('02 13:00'))
    expect(clock.status).toBe('running')
    expect(clock.issues).toMatchObject([{ code: 'not-pausable', path: ['events', 1] }])
  })

  test('gives the same answer whatever order the events arrived in', () => {
    const events = [
      event('start', '02 10:00'),
      event('pause', '02 12:00'),
      event('resume', '02 15:00'),
      event('stop', '03 12:00'),
    ]
    const { issues: _a, ...forward } = runClock(reply, events, at('04 09:00'))
    const { issues: _b, ...backward } = runClock(reply, [...events].reverse(), at('04 09:00'))
    expect(backward).toEqual(forward)
  })

  test('does not know what has not happened yet', () => {
    const clock = runClock(reply, [event('start', '02 10:00'), event('stop', '05 10:00')], at('02 11:00'))
    expect(clock.status).toBe('running')
    expect(clock.issues).toMatchObject([{ code: 'event-in-future', severity: 'info' }])
  })
})

describe('extensions', () => {
  const days: Obligation = { id: 'days', calendar: office, target: { calendarDays: 15 } }
  const extend = (when: string, more: object) => ({ kind: 'extend', at: at(when), ...more }) as ClockEvent

  test('to a whole target count from the start; by a target from what was due', () => {
    const start = event('start', '02 10:00')
    const to30 = extend('10 10:00', { to: { calendarDays: 30 } })
    const by30 = extend('30 10:00', { by: { calendarDays: 30 }, authority: 'upper level' })
    expect(runClock(days, [start, to30], at('11 10:00')).dueOn).toBe('2026-04-01')
    expect(runClock(days, [start, to30, by30], at('31 10:00')).dueOn).toBe('2026-05-01')
  })

  test('in another unit are added to the last day', () => {
    const events = [event('start', '02 10:00'), extend('10 10:00', { by: { businessDays: 2 } })]
    expect(iso(runClock(days, events, at('11 10:00')).dueAt)).toBe('2026-03-19T17:00:00.000Z')
  })

  test('that come too late, or are notified too late, do not count', () => {
    const late = [event('start', '02 10:00'), extend('20 10:00', { to: { calendarDays: 30 } })]
    expect(runClock(days, late, at('21 10:00'))).toMatchObject({
      status: 'breached',
      issues: [{ code: 'extended-too-late' }],
    })
    const untold = extend('10 10:00', { to: { calendarDays: 30 }, notifiedAt: at('19 10:00') })
    expect(runClock(days, [event('start', '02 10:00'), untold], at('12 10:00'))).toMatchObject({
      dueOn: '2026-03-17',
      issues: [{ code: 'notified-too-late' }],
    })
  })
})

describe('several cycles', () => {
  const first = [event('start', '02 09:00'), event('stop', '02 12:00')]
  const reopen = (mode: 'resume' | 'new-cycle' | 'continuous') =>
    runClock(reply, [...first, { kind: 'reopen', at: at('04 09:00'), mode }], at('04 10:00'))

  test.each([
    ['resume', 4, 'running'],
    ['new-cycle', 1, 'running'],
    ['continuous', 17, 'breached'],
  ] as const)('reopened as %s has used %d hours', (mode, hours, status) => {
    const clock = reopen(mode)
    expect(clock).toMatchObject({ elapsedMs: hours * hour, status })
    expect(clock.cycles.map(({ outcome }) => outcome)).toEqual(['met', 'open'])
  })

  test('a restart begins anew and keeps the record of the first', () => {
    const clock = runClock(reply, [event('start', '02 09:00'), event('restart', '02 12:00')], at('02 13:00'))
    expect(clock).toMatchObject({ elapsedMs: hour, cycles: [{ outcome: 'restarted' }, { outcome: 'open' }] })
    expect(iso(clock.startedAt)).toBe('2026-03-02T12:00:00.000Z')
  })

  test.each([
    ['a restart', event('restart', '03 12:00'), 'restarted-too-late', false],
    ['a new target from now on', { kind: 'retarget', mode: 'restart' }, 'restarted-too-late', false],
    [
      'a longer target from the start',
      { kind: 'retarget', mode: 'keep-start' },
      'retargeted-too-late',
      false,
    ],
    ['calling it off', event('cancel', '03 12:00'), undefined, true],
  ] as const)('%s after the due time leaves the breach as it is', (_, late, code, ended) => {
    const after = { at: at('03 12:00'), target: { businessHours: 80 }, ...late } as ClockEvent
    const clock = runClock(reply, [event('start', '02 09:00'), after], at('03 13:00'))
    expect(clock).toMatchObject({ status: 'breached', cycles: [{ outcome: ended ? 'breached' : 'open' }] })
    expect(iso(clock.dueAt)).toBe('2026-03-02T17:00:00.000Z')
    expect(clock.issues.map((issue) => issue.code)).toEqual(code === undefined ? [] : [code])
    expect(JSON.stringify(clock.because)).not.toContain('Restarted')
  })
})

describe('changes on the way', () => {
  const start = event('start', '02 09:00')
  const retarget = (mode: 'keep-start' | 'restart' | 'freeze') =>
    ({ kind: 'retarget', at: at('02 11:00'), target: { businessHours: 4 }, mode }) as ClockEvent

  test.each([
    ['keep-start', '2026-03-02T13:00:00.000Z'],
    ['restart', '2026-03-02T15:00:00.000Z'],
    ['freeze', '2026-03-02T17:00:00.000Z'],
  ] as const)('a new target with %s is due at %s', (mode, dueAt) => {
    expect(iso(runClock(reply, [start, retarget(mode)], at('02 12:00')).dueAt)).toBe(dueAt)
  })

  test('a pause survives a new target', () => {
    const events = [start, event('pause', '02 09:30'), event('resume', '02 10:30'), retarget('keep-start')]
    expect(iso(runClock(reply, events, at('02 12:00')).dueAt)).toBe('2026-03-02T14:00:00.000Z')
  })

  test('a new calendar moves the open cycle and names itself', () => {
    const closed = defineCalendar({ ...office.definition, version: '2', holidays: ['2026-03-03'] })
    const events: ClockEvent[] = [
      event('start', '02 12:00'),
      { kind: 'recalendar', at: at('02 13:00'), calendar: closed },
    ]
    const clock = runClock(reply, events, at('02 14:00'))
    expect(iso(clock.dueAt)).toBe('2026-03-04T12:00:00.000Z')
    expect(clock.restsOn.calendar).toEqual({ id: 'office', hash: closed.hash, version: '2' })
  })
})

describe('escalations', () => {
  const escalating: Obligation = {
    ...reply,
    escalations: [
      { id: 'half', percent: 50 },
      { id: 'soon', before: { businessHours: 1 } },
      { id: 'late', after: { businessDays: 1 } },
    ],
    quietHours: [['12:30', '14:00']],
  }

  test('has a step at half of the working target, before and after the due time', () => {
    const clock = runClock(escalating, [event('start', '02 09:00')], at('02 13:00'))
    expect(clock.escalations.map(({ id, at: when, passed }) => [id, iso(when), passed])).toEqual([
      ['half', '2026-03-02T13:00:00.000Z', true],
      ['soon', '2026-03-02T16:00:00.000Z', false],
      ['late', '2026-03-03T17:00:00.000Z', false],
    ])
  })

  test('delivers outside quiet hours without moving the firing time', () => {
    const [half] = runClock(escalating, [event('start', '02 09:00')], at('02 13:00')).escalations
    expect(iso(half?.deliverAt)).toBe('2026-03-02T14:00:00.000Z')
  })

  test('does not run in a pause', () => {
    const events = [event('start', '02 09:00'), event('pause', '02 11:00')]
    const paused = runClock(escalating, events, at('06 09:00'))
    expect(paused.escalations).toEqual([
      { id: 'half', key: 'reply:1:half', passed: false },
      { id: 'soon', key: 'reply:1:soon', passed: false },
      { id: 'late', key: 'reply:1:late', passed: false },
    ])
    const [half] = runClock(escalating, [...events, event('resume', '03 11:00')], at('06 09:00')).escalations
    expect(iso(half?.at)).toBe('2026-03-03T13:00:00.000Z')
  })

  test('keeps what has fired when the target changes afterwards', () => {
    const events: ClockEvent[] = [
      event('start', '02 09:00'),
      { kind: 'retarget', at: at('02 14:00'), target: { businessHours: 16 } },
    ]
    const [half] = runClock(escalating, events, at('02 14:30')).escalations
    expect(half).toMatchObject({ passed: true, key: 'reply:1:half' })
    expect(iso(half?.at)).toBe('2026-03-02T13:00:00.000Z')
  })
})

describe('an extension by less than nothing', () => {
  test.each([{ businessHours: -4 }, { calendarDays: -1 }, { hours: -0.5 }])(
    '%j does not count, and is told',
    (by) => {
      const events: ClockEvent[] = [event('start', '02 10:00'), { kind: 'extend', at: at('02 11:00'), by }]
      const clock = runClock(reply, events, at('02 12:00'))
      expect(iso(clock.dueAt)).toBe('2026-03-03T10:00:00.000Z')
      expect(clock.issues).toMatchObject([
        { code: 'negative-extension', severity: 'warning', path: ['events', 1] },
      ])
    },
  )
})
