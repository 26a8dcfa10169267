import { describe, expect, test } from 'vitest'
import { clocksOf, deadlines, nextDue } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const start = { type: 'complaint.received', at: '2026-03-02T10:00:00+08:00' }
const ask = { type: 'extension.requested', request: 'x', clock: 'decision', step: 'especially-complex' }
const complex = {
  type: 'extension.requested',
  at: '2026-03-05T10:00:00+08:00',
  request: 'x0',
  clock: 'decision',
  step: 'complex',
}

const decision = (events: object[], now?: string) => {
  const answers = deadlines({ id: 'c', events, ...(now === undefined ? {} : { now }) }, { policy: bank })
  return answers.clocks.find((clock) => clock.id === 'decision')
}

describe('extensions', () => {
  const at = '2026-03-20T10:00:00+08:00'
  const approved = (level: string) => ({ type: 'extension.approved', at, request: 'x', level })
  const told = (when: string) => ({ type: 'extension.notified', at: when, request: 'x' })

  test.each([
    [
      'approved by the right level and told in time',
      [complex, { ...ask, at }, approved('senior-management'), told(at)],
      '2026-05-01',
      undefined,
    ],
    ['not approved', [complex, { ...ask, at }, told(at)], '2026-04-01', 'it is not approved'],
    [
      'approved by a handler',
      [complex, { ...ask, at }, approved('handler'), told(at)],
      '2026-04-01',
      'it was not approved at the level that the rule asks for',
    ],
    [
      'never told',
      [complex, { ...ask, at }, approved('senior-management')],
      '2026-04-01',
      'the complainant has not been told',
    ],
    [
      'told after the old due time',
      [complex, { ...ask, at }, approved('senior-management'), told('2026-04-02T10:00:00+08:00')],
      '2026-04-01',
      'the complainant was told only after the old due time',
    ],
    [
      'without the step before it',
      [{ ...ask, at: '2026-03-05T10:00:00+08:00' }],
      '2026-03-17',
      'the step before it was not taken',
    ],
  ])('%s', (_, events, dueOn, why) => {
    const clock = decision([start, ...events])
    expect(clock?.dueOn).toBe(dueOn)
    const text = clock === undefined ? '' : toText(clock.because, 'en')
    if (why === undefined) expect(text).not.toContain('does not count')
    else expect(text).toContain(`does not count: ${why}`)
  })
})

describe('deadlines', () => {
  test('events may arrive in any order; what counts is when they happened', () => {
    const events = [
      start,
      complex,
      { type: 'mediation.agreed', at: '2026-03-06T09:00:00+08:00' },
      { type: 'mediation.ended', at: '2026-03-16T09:00:00+08:00' },
    ]
    expect(decision([...events].reverse(), '2026-03-20T00:00:00Z')).toEqual(
      decision(events, '2026-03-20T00:00:00Z'),
    )
  })

  test('a history may begin at the approval of an extension', () => {
    const approved = { type: 'extension.approved', at: '2026-03-05T10:00:00+08:00', step: 'complex' }
    expect(decision([start, approved])?.dueOn).toBe('2026-04-01')
  })

  test('every clock may be counted on another calendar, by name or written out', () => {
    const dueOn = (calendar: unknown) =>
      deadlines(
        {
          id: 'c',
          calendar,
          events: [{ ...start, type: 'regulator-complaint.received' }],
        },
        { policy: bank },
      ).clocks.find((clock) => clock.id === 'regulator-forwarding')?.dueOn
    const allDays = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
    )
    expect(dueOn('cn-mainland')).toBe('2026-03-11')
    expect(dueOn({ id: 'always', timeZone: 'Asia/Shanghai', weekly: allDays })).toBe('2026-03-09')
  })

  test('while mediation lasts there is no due time', () => {
    const paused = decision([start, { type: 'mediation.agreed', at: '2026-03-06T09:00:00+08:00' }])
    expect(paused?.status).toBe('paused')
    expect(paused?.dueAt).toBeUndefined()
  })

  test.each([
    ['no request at all', undefined, 'invalid-type'],
    ['an unknown calendar', { id: 'c', calendar: 'moon', events: [] }, 'unknown-calendar'],
    ['an event without a time', { id: 'c', events: [{ type: 'x' }] }, 'invalid-type'],
  ])('%s is an issue, and the id is kept', (_, request, code) => {
    const answers = deadlines(request, { policy: bank })
    expect(answers.issues[0]?.code).toBe(code)
    expect(answers.clocks).toEqual([])
  })

  test('without events nothing runs', () => {
    expect(deadlines({ id: 'c', events: [] }, { policy: bank })).toEqual({ id: 'c', clocks: [], issues: [] })
  })
})

describe('nextDue', () => {
  const signal = { type: 'complaint.received', at: '2026-03-02T02:00:00.000Z' }

  test('names the earliest open clock and says of how many', () => {
    const clocks = clocksOf(
      { facts: { kind: 'complaint' }, signals: [signal] },
      { policy: bank, now: '2026-03-02T03:00:00.000Z' },
    )
    expect(nextDue(clocks)).toMatchObject({
      clock: { id: 'acknowledgement' },
      why: { en: 'Of 2 open clocks "Confirm receipt" (house rule) is due first, on 2026-03-03' },
    })
  })

  test('is nothing once every clock has stopped', () => {
    const over = { type: 'complaint.withdrawn', at: '2026-03-02T03:00:00.000Z' }
    const told = { type: 'acknowledgement.sent', at: '2026-03-02T03:00:00.000Z' }
    expect(
      nextDue(
        clocksOf(
          { facts: { kind: 'complaint' }, signals: [signal, told, over] },
          { policy: bank, now: '2026-03-03T00:00:00.000Z' },
        ),
      ),
    ).toBeUndefined()
  })

  test('an enquiry starts none of the regulator’s clocks', () => {
    const clocks = clocksOf(
      { facts: { kind: 'enquiry' }, signals: [signal] },
      { policy: bank, now: '2026-03-02T03:00:00.000Z' },
    )
    expect(clocks.map((clock) => clock.id)).toEqual(['acknowledgement'])
  })
})
