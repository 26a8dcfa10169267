import { describe, expect, test } from 'vitest'
import { rejectionOf as rejection } from '../../../../src/complaint/decide/rejected-events.js'
import { complaintAfter } from '../../../support/complaint-after.js'
import * as make from '../../../support/events.js'
import { hoursIn } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const now = hoursIn(1)
const complaint = complaintAfter(bank, [make.received(), make.registered()])

type Rejection = typeof rejection

const rejectionOf = (
  event: Parameters<Rejection>[0],
  of: Parameters<Rejection>[1],
  at: string,
  delivered: 'no' | 'other',
  more: Partial<Parameters<Rejection>[3]> = {},
) => rejection(event, of, { policy: bank, now: at }, { delivered, fromDesk: false, opening: false, ...more })

const later = (minutes: number, ms = 0) => new Date(Date.parse(now) + minutes * 60_000 + ms).toISOString()

describe('an event is turned away before the chart sees it', () => {
  test('when it would begin a complaint and is no receipt', () => {
    expect(rejectionOf(make.registered(), undefined, now, 'no')).toEqual({
      code: 'not-a-receipt',
      event: 'complaint.registered',
      stage: 'expected',
      allowed: ['complaint.received'],
      because: [{ says: { en: 'A complaint begins with its receipt', zh: '投诉应自收到投诉事件开始' } }],
    })
    expect(rejectionOf(make.received(), undefined, now, 'no')).toBeUndefined()
  })

  test('when it is dated more than five minutes ahead of the clock', () => {
    const ahead = { code: 'event-in-the-future', allowed: [] }
    expect(rejectionOf(make.received({ at: later(5) }), undefined, now, 'no')).toBeUndefined()
    expect(rejectionOf(make.received({ at: later(5, 1) }), undefined, now, 'no')).toMatchObject({
      ...ahead,
      event: 'complaint.received',
      stage: 'expected',
    })
    expect(rejectionOf(make.classified({ at: later(5) }), complaint, now, 'no')).toBeUndefined()
    expect(rejectionOf(make.classified({ at: later(5, 1) }), complaint, now, 'no')).toEqual({
      ...ahead,
      event: 'complaint.classified',
      stage: 'registered',
      because: [
        {
          says: {
            en: `The event is dated ${later(5, 1)}, but it is only ${now}`,
            zh: `事件时间为${later(5, 1)}，晚于当前时间${now}`,
          },
        },
      ],
    })
  })

  test.each([make.rungReached(), make.policyMigrated()])(
    'when it is %s, which nobody may report',
    (event) => {
      expect(rejectionOf(event, complaint, now, 'no')).toMatchObject({
        code: 'reserved-event',
        event: event.type,
        stage: 'registered',
      })
    },
  )

  test('when it merges a complaint into itself, and only then', () => {
    const into = (id: string) => rejectionOf(make.mergedEvent({ into: id }), complaint, now, 'no')
    expect(into('c-2')).toBeUndefined()
    expect(into('c-1')).toEqual({
      code: 'merge-into-itself',
      event: 'complaint.merged',
      stage: 'registered',
      allowed: [],
      because: [{ says: { en: 'A complaint cannot be merged into itself', zh: '投诉不能并入其自身' } }],
    })
  })

  test('when its number belongs to another event, whatever else is wrong with it', () => {
    const event = make.mergedEvent({ id: 'crm-1', into: 'c-1', at: later(60) })
    expect(rejectionOf(event, complaint, now, 'other')).toMatchObject({
      code: 'event-id-reused',
      stage: 'registered',
    })
  })

  test.each([
    { clocksSince: { decision: hoursIn(200) } },
    { relation: 'merged-from' as const },
    { relation: 'unmerged' as const },
  ])('when it is a link that only the desk writes: %j', (fields) => {
    const link = make.linked({ at: now, ...fields })
    expect(rejectionOf(link, complaint, now, 'no')).toMatchObject({ code: 'reserved-event' })
    expect(rejectionOf(link, complaint, now, 'no', { fromDesk: true })).toBeUndefined()
    expect(rejectionOf(make.linked({ at: now }), complaint, now, 'no')).toBeUndefined()
  })

  test('when it is dated before the receipt, by more than two clocks may differ', () => {
    const contact = (minutes: number) =>
      make.contacted({ at: new Date(Date.parse(hoursIn(0)) + minutes * 60_000).toISOString() })
    expect(rejectionOf(contact(-5), complaint, now, 'no')).toBeUndefined()
    expect(rejectionOf(contact(-6), complaint, now, 'no')).toMatchObject({
      code: 'before-receipt',
      stage: 'registered',
    })
  })

  test('when it happened longer ago than the policy lets anybody record', () => {
    const inAYear = '2027-03-04T00:00:00.000Z'
    const contact = make.contacted({ at: now })
    expect(rejectionOf(contact, complaint, '2027-03-01T00:00:00.000Z', 'no')).toBeUndefined()
    expect(rejectionOf(contact, complaint, inAYear, 'no')).toMatchObject({ code: 'recorded-too-late' })
    expect(rejectionOf(contact, complaint, inAYear, 'no', { opening: true })).toBeUndefined()
    const strict = smallBank({ recording: { latestAfter: { businessDays: 1 } } })
    const asked = (at: string) =>
      rejection(
        contact,
        complaint,
        { policy: strict, now: at },
        { delivered: 'no', fromDesk: false, opening: false },
      )
    expect(asked('2026-03-03T09:00:00.000Z')).toBeUndefined()
    expect(asked('2026-03-04T09:00:00.000Z')).toMatchObject({ code: 'recorded-too-late' })
  })
})
