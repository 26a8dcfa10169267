import { describe, expect, test } from 'vitest'
import { type Complaint, handleAll, wake } from '../../../../src/complaint/index.js'
import type { Policy } from '../../../../src/policy/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import { answerClock, clockBank } from '../../../support/clock-bank.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'

type Rung = NonNullable<ClockDefinition['escalations']>[number]
const warn: Rung = { id: 'warn', percent: 50, notify: ['handler'] }
const over: Rung = {
  id: 'over',
  after: { hours: 0 },
  notify: ['complaints-manager', 'handler'],
  escalate: true,
}

/** A clock of ten hours from the receipt. */
const tenHours = (more: Partial<ClockDefinition> = {}) =>
  answerClock({
    target: { hours: 10 },
    escalations: [warn, over],
    stopsOn: ['complaint.registered'],
    ...more,
  })

const lived = (policy: Policy, now: number, ...events: ComplaintEvent[]): Complaint => {
  const taken = handleAll({ id: 'c-1' }, [make.received(), ...events], { policy, now: at(now) })
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken.complaint
}

const system = { id: 'policy:clock-bank@1', role: 'system' }
const rungsOf = ({ drafts }: ReturnType<typeof wake>) =>
  drafts.map(({ event }) =>
    event.type === 'rung.reached'
      ? `${event.clock}${event.of === undefined ? '' : `@${event.of}`}/${event.rung}`
      : event.type,
  )

describe('an escalation step whose moment has come', () => {
  test('is noted, tells its roles, and is told when to be delivered', () => {
    const policy = clockBank([tenHours()])
    const woken = wake(lived(policy, 1), { policy, now: at(6) })
    expect(woken.drafts.map(({ event }) => event)).toStrictEqual([
      {
        type: 'rung.reached',
        at: at(6),
        by: system,
        clock: 'answer',
        cycle: 1,
        rung: 'warn',
        reachedAt: at(5),
        dueAt: at(10),
      },
    ])
    expect(woken.effects).toStrictEqual([
      {
        id: 'c-1/2/0',
        complaint: 'c-1',
        at: at(6),
        deliverAt: at(5),
        body: { type: 'notify-role', to: ['handler'], about: 'warn', clock: 'answer' },
      },
    ])
    expect(woken).toMatchObject({
      wakeAt: at(10),
      complaint: { rungsReached: ['answer:1:warn'], entries: 2 },
    })
  })

  test('is delivered after the quiet hours', () => {
    const policy = clockBank([tenHours({ quietHours: [['05:00', '08:00']] })])
    expect(wake(lived(policy, 1), { policy, now: at(6) }).effects).toMatchObject([
      { at: at(6), deliverAt: at(7) },
    ])
  })

  test('fires once, and at an earlier time not again', () => {
    const policy = clockBank([tenHours()])
    const { complaint } = wake(lived(policy, 1), { policy, now: at(6) })
    for (const hours of [6, 7, 2])
      expect(wake(complaint, { policy, now: at(hours) })).toMatchObject({
        drafts: [],
        effects: [],
        complaint,
      })
  })

  test('does not fire before its moment', () => {
    const policy = clockBank([tenHours()])
    expect(rungsOf(wake(lived(policy, 1), { policy, now: at(4.9) }))).toEqual([])
    expect(rungsOf(wake(lived(policy, 1), { policy, now: at(5) }))).toEqual(['answer/warn'])
  })

  test('does not fire once the clock has ended, though nobody woke in time', () => {
    const policy = clockBank([tenHours()])
    expect(rungsOf(wake(lived(policy, 6, make.registered({ at: at(6) })), { policy, now: at(7) }))).toEqual(
      [],
    )
  })

  test('fires anew in another cycle', () => {
    const policy = clockBank([tenHours({ restartsOn: ['contact.made'] })])
    const { complaint } = wake(lived(policy, 1), { policy, now: at(6) })
    const again = handleAll(complaint, [make.contacted({ at: at(7) })], { policy, now: at(7) })
    if (!again.ok) throw new Error(again.refusal.code)
    expect(wake(again.complaint, { policy, now: at(12) }).drafts).toMatchObject([
      { event: { cycle: 2, rung: 'warn', reachedAt: at(12), dueAt: at(17) } },
    ])
  })

  test('while its clock stands still has no due time', () => {
    const policy = clockBank([tenHours({ pausesOn: ['contact.made'] })])
    const [draft] = wake(lived(policy, 6, make.contacted({ at: at(6) })), { policy, now: at(7) }).drafts
    expect(draft?.event).toMatchObject({ type: 'rung.reached', rung: 'warn', reachedAt: at(5) })
    expect(Object.keys(draft?.event ?? {})).not.toContain('dueAt')
  })

  test('says which of several clocks it is on', () => {
    const each = tenHours({ per: 'message', startsOn: ['customer-message.received'], escalations: [warn] })
    const policy = clockBank([each])
    const asked = (message: string, hours: number) => make.messageReceived({ message, at: at(hours) })
    const woken = wake(lived(policy, 2, asked('m-1', 1), asked('m-2', 2)), { policy, now: at(8) })
    expect(rungsOf(woken)).toEqual(['answer@m-1/warn', 'answer@m-2/warn'])
    expect(woken.complaint.rungsReached).toEqual(['answer@m-1:1:warn', 'answer@m-2:1:warn'])
    expect(wake(woken.complaint, { policy, now: at(9) }).drafts).toEqual([])
  })
})

describe('several escalation steps at once', () => {
  const clock = (id: string, ...percents: number[]) =>
    tenHours({
      id,
      escalations: percents.map((percent) => ({ id: `at-${percent}`, percent, notify: ['handler'] })),
    })

  test('are noted in the order of their moments, whichever clock they are on', () => {
    const policy = clockBank([clock('late', 50, 90), clock('early', 80, 10), clock('middle', 30)])
    expect(rungsOf(wake(lived(policy, 0), { policy, now: at(20) }))).toEqual([
      'early/at-10',
      'middle/at-30',
      'late/at-50',
      'early/at-80',
      'late/at-90',
    ])
  })

  test('at one moment are noted in the order of the policy', () => {
    const policy = clockBank([clock('a', 50), clock('b', 50), clock('c', 20), clock('d', 50)])
    expect(rungsOf(wake(lived(policy, 0), { policy, now: at(20) }))).toEqual([
      'c/at-20',
      'a/at-50',
      'b/at-50',
      'd/at-50',
    ])
  })

  test('each tell their own roles, and only those that escalate do', () => {
    const policy = clockBank([tenHours()])
    const woken = wake(lived(policy, 0), { policy, now: at(11) })
    expect(rungsOf(woken)).toEqual(['answer/warn', 'answer/over', 'complaint.escalated'])
    expect(woken.effects.map(({ body }) => body)).toMatchObject([
      { to: ['handler'], about: 'warn' },
      { to: ['complaints-manager', 'handler'], about: 'over' },
    ])
  })

  test('each have an entry and a message of their own', () => {
    const policy = clockBank([clock('a', 20, 50)])
    const woken = wake(lived(policy, 0), { policy, now: at(20) })
    expect(woken.drafts.map(({ sequence }) => sequence)).toEqual([2, 3])
    expect(woken.effects.map(({ id }) => id)).toEqual(['c-1/2/0', 'c-1/3/0'])
    expect(woken.wakeAt).toBeUndefined()
  })
})

describe('an escalation step that escalates', () => {
  test('raises the attention in the name of the policy, to the first of its roles', () => {
    const policy = clockBank([tenHours({ escalations: [over] })])
    const woken = wake(lived(policy, 0), { policy, now: at(11) })
    expect(woken.drafts.map(({ event }) => event).slice(1)).toStrictEqual([
      {
        type: 'complaint.escalated',
        at: at(11),
        by: system,
        to: 'complaints-manager',
        reason: 'answer/over',
      },
    ])
    expect(woken.complaint.record.attention).toBe('escalated')
    expect(woken.effects).toMatchObject([
      { id: 'c-1/2/0', body: { to: ['complaints-manager', 'handler'], about: 'over' } },
    ])
  })

  test('raises it once, for two that fall due together too', () => {
    const policy = clockBank([
      tenHours({ escalations: [over] }),
      tenHours({ id: 'other', escalations: [over] }),
    ])
    expect(rungsOf(wake(lived(policy, 0), { policy, now: at(11) }))).toEqual([
      'answer/over',
      'complaint.escalated',
      'other/over',
    ])
  })

  test('does not raise what was raised already', () => {
    const policy = clockBank([tenHours({ escalations: [over] })])
    const raised = lived(policy, 2, make.registered({ at: at(1) }), make.escalated({ at: at(2) }))
    const other = clockBank([tenHours({ escalations: [over], stopsOn: ['final-response.sent'] })])
    expect(raised.record.attention).toBe('escalated')
    expect(rungsOf(wake(raised, { policy: other, now: at(11) }))).toEqual(['answer/over'])
  })

  test('only warns where it does not escalate', () => {
    const policy = clockBank([tenHours({ escalations: [warn] })])
    expect(wake(lived(policy, 0), { policy, now: at(11) }).complaint.record.attention).toBe('normal')
  })

  test('is noted, and its roles are told, where a bank leaves escalating to people', () => {
    const plain = clockBank([tenHours({ escalations: [over] })])
    const permissions = {
      ...plain.controls.permissions,
      'complaint.escalated': { roles: ['complaints-manager' as const] },
    }
    const policy = { ...plain, controls: { ...plain.controls, permissions } }
    const woken = wake(lived(policy, 0), { policy, now: at(11) })
    expect(rungsOf(woken)).toEqual(['answer/over'])
    expect(woken.complaint).toMatchObject({ entries: 2, record: { attention: 'normal' } })
    expect(woken.effects).toHaveLength(1)
  })
})
