import { describe, expect, test } from 'vitest'
import {
  type Complaint,
  clocksOf,
  handle,
  nextDue,
  openComplaint,
  wake,
} from '../../../src/complaint/index.js'
import type { Policy } from '../../../src/policy/index.js'
import { type ComplaintEvent, type EventType, parseEvent, type Role } from '../../../src/vocabulary/index.js'
import { policyFrom } from '../../support/policy-from.js'

const policyWith = (regimes: string[], calendar: string): Policy =>
  policyFrom({
    id: 'live',
    version: '1',
    title: { en: 'Live', zh: '实际处理' },
    effectiveFrom: '2020-01-01',
    regimes,
    calendar,
  })

const event = (type: EventType, at: string, role: Role, payload: object = {}): ComplaintEvent => {
  const parsed = parseEvent({ type, at, by: { id: role, role }, ...payload })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

const intake = (facts: object) => ({
  complaint: {
    content: 'A transfer of 200 was taken twice.',
    channel: 'phone',
    complainants: [{ id: 'customer-1', name: 'A. Customer' }],
    facts,
  },
})

const taken = (answer: ReturnType<typeof handle>): Complaint => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${JSON.stringify(answer.refusal.because)}`)
  return answer.complaint
}

/** A complaint that went through these events, each taken in when it happened. */
const lived = (policy: Policy, facts: object, at: string, events: readonly ComplaintEvent[]): Complaint =>
  events.reduce(
    (complaint, each) => taken(handle(complaint, each, { policy, now: each.at })),
    taken(
      openComplaint(event('complaint.received', at, 'receptionist', intake(facts)), {
        policy,
        id: 'c-1',
        now: at,
      }),
    ),
  )

const standing = (policy: Policy, complaint: Complaint, now: string) =>
  Object.fromEntries(
    clocksOf(complaint, { policy, now }).map(({ id, clock }) => [
      id,
      `${clock.status} ${clock.dueOn ?? ''}`.trim(),
    ]),
  )

const notice = (...contains: string[]) => ({ notice: { form: 'electronic', contains } })
const registered = (at: string) => [
  event('complaint.registered', at, 'receptionist', { reference: 'R-1' }),
  event('complaint.accepted', at, 'acceptance-officer'),
  event('complaint.assigned', at, 'complaints-manager', { team: 'cards', handler: 'handler' }),
]

describe('a payment complaint in London', () => {
  const uk = policyWith(['uk-fca-disp'], 'england-and-wales')
  const begun = registered('2026-03-02T10:30:00.000Z')
  const complaint = lived(uk, { paymentServices: true }, '2026-03-02T10:00:00.000Z', begun)

  test('is due in fifteen business days, and the window of three comes first', () => {
    expect(standing(uk, complaint, '2026-03-03T10:00:00.000Z')).toEqual({
      'disp-summary-resolution': 'running 2026-03-05',
      'disp-payment-final-response': 'running 2026-03-23',
    })
    expect(nextDue(clocksOf(complaint, { policy: uk, now: '2026-03-06T10:00:00.000Z' }))?.clock.id).toBe(
      'disp-payment-final-response',
    )
  })

  test('a holding response that names no outside route is refused', () => {
    const bare = event('holding-response.sent', '2026-03-20T10:00:00.000Z', 'handler', notice('reasons'))
    expect(handle(complaint, bare, { policy: uk, now: bare.at })).toMatchObject({ ok: false })
  })

  test('a complete one moves the limit to thirty-five business days', () => {
    const full = notice('reasons', 'new-due-date', 'external-routes', 'progress', 'timetable')
    const held = event('holding-response.sent', '2026-03-20T10:00:00.000Z', 'handler', full)
    const later = taken(handle(complaint, held, { policy: uk, now: held.at }))
    expect(standing(uk, later, held.at)['disp-payment-final-response']).toBe('running 2026-04-22')
  })

  test('time passing warns and escalates', () => {
    const woken = wake(complaint, { policy: uk, now: '2026-03-24T00:30:00.000Z' })
    expect(woken.drafts.map((draft) => draft.event)).toMatchObject([
      { type: 'rung.reached', clock: 'disp-payment-final-response', rung: 'half-time' },
      { type: 'rung.reached', clock: 'disp-payment-final-response', rung: 'nearly-due' },
      { type: 'rung.reached', clock: 'disp-payment-final-response', rung: 'overdue' },
      { type: 'complaint.escalated', to: 'senior-management' },
    ])
    expect(woken.complaint.record.attention).toBe('escalated')
  })
})

test('in New York a provisional credit is a commitment that the bank makes and fulfils', () => {
  const us = policyWith(['us-reg-e', 'us-reg-z', 'us-cfpb-portal'], 'us-federal-reserve')
  const facts = { billingError: false, cfpbPortal: false }
  const complaint = lived(us, facts, '2026-10-02T14:00:00.000Z', [
    ...registered('2026-10-02T15:00:00.000Z'),
    event('commitment.made', '2026-10-05T14:00:00.000Z', 'handler', {
      commitment: {
        id: 'provisional-credit',
        what: 'Credit 200 provisionally',
        who: 'handler',
        dueAt: '2026-10-19T14:00:00.000Z',
      },
    }),
    event('commitment.fulfilled', '2026-10-08T14:00:00.000Z', 'handler', {
      commitment: 'provisional-credit',
    }),
  ])
  expect(standing(us, complaint, '2026-10-09T14:00:00.000Z')).toEqual({
    'reg-e-investigation': 'met 2026-10-19',
    'reg-e-determination': 'running 2026-11-16',
    'reg-e-credit-notice': 'running 2026-10-13',
  })
})
