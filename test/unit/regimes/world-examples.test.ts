import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { type Policy, shelved, shipped } from '../../../src/policy/index.js'
import { policyFrom } from '../../support/policy-from.js'

const policyWith = (...regimes: string[]): Policy =>
  policyFrom({
    id: 'world',
    version: '1',
    title: { en: 'Regimes as they are', zh: '仅适用监管规定' },
    effectiveFrom: '2014-01-01',
    regimes,
    calendar: shelved(shipped).regimes.find((each) => each.id === regimes[0])?.calendar ?? '',
  })

const received = (at: string) => ({ type: 'complaint.received', at })

/** Due dates of a history by clock, on the regime's calendar or on another one. */
const dueDates = (
  policy: Policy,
  events: object[],
  more: object = {},
): Record<string, string | undefined> => {
  const { clocks, issues } = deadlines(
    { id: 'e', events, ...more },
    { policy, calendars: shelved(shipped).calendars },
  )
  expect(issues).toEqual([])
  return Object.fromEntries(clocks.map((clock) => [clock.id, clock.dueOn]))
}

const scotland = { calendar: 'scotland' }
const payment = { facts: { paymentServices: true } }

describe('United Kingdom, worked by hand from DISP', () => {
  const uk = policyWith('uk-fca-disp')
  const holding = (at: string) => ({ type: 'holding-response.sent', at })

  test('U1 no payment services: three business days and eight weeks', () => {
    const { clocks } = deadlines(
      { id: 'u1', facts: { paymentServices: false }, events: [received('2026-03-02T10:00:00Z')] },
      { policy: uk },
    )
    expect(clocks).toMatchObject([
      { id: 'disp-summary-resolution', dueOn: '2026-03-05', dueAt: '2026-03-05T17:00:00.000Z' },
      { id: 'disp-final-response', dueOn: '2026-04-27', dueAt: '2026-04-27T23:00:00.000Z' },
    ])
  })

  test('U3 Easter in England and Wales and in Scotland', () => {
    const events = [received('2026-04-02T16:00:00+01:00')]
    expect(dueDates(uk, events)).toMatchObject({ 'disp-summary-resolution': '2026-04-09' })
    expect(dueDates(uk, events, scotland)).toMatchObject({ 'disp-summary-resolution': '2026-04-08' })
    expect(dueDates(uk, events, payment)).toMatchObject({ 'disp-payment-final-response': '2026-04-27' })
    expect(dueDates(uk, events, { ...payment, ...scotland })).toMatchObject({
      'disp-payment-final-response': '2026-04-24',
    })
    const held = [...events, holding('2026-04-20T10:00:00+01:00')]
    expect(dueDates(uk, held, payment)).toMatchObject({ 'disp-payment-final-response': '2026-05-27' })
  })

  test('U5 an e-mail at half past midnight in summer time', () => {
    expect(dueDates(uk, [received('2026-06-30T23:30:00Z')])['disp-final-response']).toBe('2026-08-26')
  })

  test('U7 fifteen business days with and without the Scottish bank holiday', () => {
    const events = [received('2026-06-01T10:00:00+01:00')]
    const id = 'disp-payment-final-response'
    expect(dueDates(uk, events, payment)[id]).toBe('2026-06-22')
    expect(dueDates(uk, events, { ...payment, ...scotland })[id]).toBe('2026-06-23')
  })

  test('U9 motor finance received on 15 December 2023', () => {
    const told = (motorFinanceCommission: boolean) =>
      dueDates(uk, [received('2023-12-15T10:00:00Z')], {
        facts: { motorFinanceCommission },
        now: '2026-06-02T10:00:00Z',
      })['disp-final-response']
    expect(told(true)).toBe('2026-06-30')
    expect(told(false)).toBe('2024-02-09')
  })

  test.each([
    ['2026-01-15T10:00:00Z', '2026-07-15'],
    ['2026-08-31T10:00:00Z', '2027-02-28'],
  ])('U11 final response sent at %s: the ombudsman until %s', (at, last) => {
    const events = [received('2026-01-02T10:00:00Z'), { type: 'final-response.sent', at }]
    expect(dueDates(uk, events)['disp-ombudsman-referral']).toBe(last)
  })

  test('U13 the return is no clock of a complaint: its thirty business days are a threshold', () => {
    const regime = shelved(shipped).regimes.find((each) => each.id === 'uk-fca-disp')
    expect(regime?.thresholds['return-business-days']?.value).toBe(30)
  })
})

test('E1 fifteen and thirty-five business days on the Irish calendar', () => {
  const eu = policyWith('eu-psd2-101')
  const events = [received('2026-04-30T10:00:00+01:00')]
  const held = [...events, { type: 'holding-response.sent', at: '2026-05-22T16:00:00+01:00' }]
  expect(dueDates(eu, events, { calendar: 'ireland' })['psd2-reply']).toBe('2026-05-22')
  expect(dueDates(eu, held, { calendar: 'ireland' })['psd2-reply']).toBe('2026-06-22')
})

describe('United States, worked by hand from Regulations E and Z and the portal manual', () => {
  const us = policyWith('us-reg-e')

  test.each([
    ['S1', '2026-10-02T10:00:00-04:00', {}, '2026-10-19', '2026-11-16'],
    ['S3', '2026-10-02T10:00:00-04:00', { newAccount: true }, '2026-11-02', '2026-12-31'],
    ['S5', '2026-10-31T22:15:00-04:00', {}, '2026-11-16', '2026-12-15'],
  ])('%s notice at %s %o', (_, at, facts, first, last) => {
    expect(dueDates(us, [received(at)], { facts })).toEqual({
      'reg-e-investigation': first,
      'reg-e-determination': last,
    })
  })

  test('S7 credit posted on 8 October: the consumer is told by the 13th', () => {
    const events = [
      received('2026-10-02T10:00:00-04:00'),
      { type: 'commitment.fulfilled', at: '2026-10-08T12:00:00-04:00', commitment: 'provisional-credit' },
    ]
    expect(dueDates(us, events)['reg-e-credit-notice']).toBe('2026-10-13')
  })

  test('S9 a billing error in a cycle that closes on the 25th', () => {
    const facts = { billingClosingDay: 25 }
    expect(dueDates(policyWith('us-reg-z'), [received('2026-09-10T10:00:00-04:00')], { facts })).toEqual({
      'reg-z-acknowledgement': '2026-10-10',
      'reg-z-resolution': '2026-11-25',
      'reg-z-resolution-limit': '2026-12-09',
    })
  })

  test('S11 sent through the portal on 24 November 2026', () => {
    const portal = policyWith('us-cfpb-portal')
    const events = [received('2026-11-24T09:00:00-05:00')]
    const inProgress = [...events, { type: 'holding-response.sent', at: '2026-12-01T09:00:00-05:00' }]
    expect(dueDates(portal, events)['cfpb-response']).toBe('2026-12-09')
    expect(dueDates(portal, inProgress)['cfpb-response']).toBe('2027-01-23')
    expect(portal.regimes[0]?.thresholds['public-response-days']?.value).toBe(180)
  })

  test.each([
    ['11-03', '11-18'],
    ['11-04', '11-19'],
    ['11-05', '11-20'],
    ['11-06', '11-21'],
    ['11-07', '11-24'],
    ['11-10', '11-25'],
    ['11-12', '11-26'],
    ['11-13', '11-28'],
  ])('the published chart of 2014: received on %s, tenth business day %s', (from, tenth) => {
    expect(dueDates(us, [received(`2014-${from}T10:00:00-05:00`)])['reg-e-investigation']).toBe(
      `2014-${tenth}`,
    )
  })

  test('two transfers disputed on one day and resolved on the sixth and eighth: told on the ninth and eleventh', () => {
    const told = (found: string) =>
      dueDates(us, [
        received('2026-07-31T10:00:00-04:00'),
        { type: 'findings.made', at: `${found}T10:00:00-04:00` },
      ])['reg-e-report']
    // From Friday 31 July: the 6th business day is 10 August, the 8th the 12th, the 9th the 13th, the 11th the 17th.
    expect([told('2026-08-10'), told('2026-08-12')]).toEqual(['2026-08-13', '2026-08-17'])
  })
})

describe('Australia, worked by hand from RG 271', () => {
  const au = policyWith('au-rg-271')
  const standard = { facts: { idrMatter: 'standard' } }

  test.each([
    ['A1', '2026-11-23T15:00:00+11:00', '2026-11-24', '2026-11-30', '2026-12-23'],
    ['A3', '2026-12-24T16:30:00+11:00', '2026-12-29', '2027-01-05', '2027-01-23'],
  ])('%s received at %s', (_, at, acknowledged, closed, answered) => {
    expect(dueDates(au, [received(at)], standard)).toEqual({
      'rg271-acknowledgement': acknowledged,
      'rg271-early-closure': closed,
      'rg271-response': answered,
    })
  })

  test('A7 lodged with AFCA part-way: the balance of the thirty days', () => {
    const lodged = {
      type: 'dispute.opened',
      at: '2026-10-12T10:00:00+11:00',
      dispute: 'd',
      route: 'ombudsman',
    }
    expect(dueDates(au, [received('2026-10-01T10:00:00+10:00'), lodged], standard)['rg271-response']).toBe(
      '2026-10-31',
    )
  })
})

test('I1 partly rejected: internal ombudsman, final reply, and ninety days to the Ombudsman', () => {
  const events = [
    received('2026-08-01T10:00:00+05:30'),
    { type: 'final-response.sent', at: '2026-08-31T10:00:00+05:30' },
  ]
  const india = policyWith('in-rbi-2026')
  expect(dueDates(india, events.slice(0, 1))).toEqual({
    'rbi-internal-ombudsman': '2026-08-21',
    'rbi-final-reply': '2026-08-31',
  })
  expect(dueDates(india, events)['rbi-ombudsman-referral']).toBe('2026-11-29')
})

test('I3 a UPI transfer reversed a day late: one day and a hundred rupees, as thresholds', () => {
  const { thresholds } = policyWith('in-rbi-2026').regimes[0] ?? {}
  expect(thresholds?.['upi-transfer-days']?.value).toBe(1)
  expect(thresholds?.['delay-rupees-per-day']?.value).toBe(100)
})

test('H1 seven, thirty and sixty days', () => {
  const hongKong = policyWith('hk-hkma-ic-4')
  const events = [received('2026-11-23T10:00:00+08:00')]
  const interim = { type: 'holding-response.sent', at: '2026-12-21T10:00:00+08:00' }
  expect(dueDates(hongKong, events)).toEqual({
    'hkma-acknowledgement': '2026-11-30',
    'hkma-final-response': '2026-12-23',
  })
  expect(dueDates(hongKong, [...events, interim])['hkma-final-response']).toBe('2027-01-22')
})

test('G1 advice complained about before Lunar New Year', () => {
  const events = [
    received('2026-02-02T10:00:00+08:00'),
    { type: 'acknowledgement.sent', at: '2026-02-04T10:00:00+08:00' },
    { type: 'final-response.sent', at: '2026-03-04T10:00:00+08:00' },
  ]
  expect(dueDates(policyWith('sg-fa-complaints-2021'), events)).toEqual({
    'sg-acknowledgement': '2026-02-04',
    'sg-response': '2026-03-04',
    'sg-fidrec-referral': '2026-09-04',
  })
})

test('C1 fifty-six days', () => {
  const events = [received('2026-11-23T10:00:00-05:00')]
  expect(dueDates(policyWith('ca-bank-act'), events)).toEqual({ 'ca-deal-with-complaint': '2027-01-18' })
})
