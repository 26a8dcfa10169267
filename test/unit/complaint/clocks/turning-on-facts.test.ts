import { describe, expect, test } from 'vitest'
import { daysOfCycles } from '../../../../src/complaint/clocks/length.js'
import { clocksOf, deadlines, nextDue } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import { type Policy, verifyPolicy } from '../../../../src/policy/index.js'
import {
  auRg271,
  type ClockDefinition,
  euPsd2Article101,
  ukFcaDisp,
  usRegE,
  usRegZ,
} from '../../../../src/regimes/index.js'
import { policyFrom } from '../../../support/policy-from.js'

const house = { cite: 'house rule', confidence: 'H' as const }
const answer: ClockDefinition = {
  id: 'answer',
  title: { en: 'Answer', zh: '答复' },
  target: { calendarDays: 10 },
  startsOn: ['complaint.received'],
  stopsOn: ['final-response.sent'],
  statutory: false,
  source: house,
}

const bank = (clock: Partial<ClockDefinition>, regimes: string[] = []): Policy =>
  policyFrom({
    id: 'house',
    version: '1',
    title: { en: 'House', zh: '本行' },
    effectiveFrom: '2020-01-01',
    regimes,
    calendar: 'england-and-wales',
    clocks: [{ ...answer, ...clock }],
  })

const received = { type: 'complaint.received', at: '2026-03-02T10:00:00Z' }
const ask = (policy: Policy, events: object[] = [received], more: object = {}) => {
  const { clocks, issues } = deadlines({ id: 'c', events, ...more }, { policy })
  expect(issues).toEqual([])
  return (id: string) => clocks.find((clock) => clock.id === id)
}

describe('lengths', () => {
  const policy = bank({
    lengths: [
      {
        when: { product: ['card', 'loan'] },
        target: { calendarDays: 20 },
        source: { ...house, cite: 'cards' },
      },
      { when: { vulnerable: true }, target: { calendarDays: 5 }, source: { ...house, cite: 'care' } },
    ],
  })
  const facts = (each: object) => ask(policy, [received], { facts: each })('answer')

  test('the first whose facts hold takes the place of the target, and its source with it', () => {
    expect(facts({ product: 'card', vulnerable: true })).toMatchObject({
      dueOn: '2026-03-22',
      source: { cite: 'cards' },
    })
    expect(facts({ vulnerable: true })).toMatchObject({ dueOn: '2026-03-07', source: { cite: 'care' } })
  })

  test('when none holds the target stands', () => {
    expect(facts({ product: 'deposit' })).toMatchObject({ dueOn: '2026-03-12', source: house })
  })
})

describe('whole cycles', () => {
  test.each([
    ['2026-09-10', 25, 2, '2026-11-25'],
    ['2026-09-25', 25, 2, '2026-11-25'],
    ['2026-09-26', 25, 2, '2026-12-25'],
    ['2026-01-15', 31, 1, '2026-02-28'],
    ['2024-01-31', 31, 1, '2024-02-29'],
    ['2026-11-30', 1, 2, '2027-02-01'],
  ])('from %s, closing on the %ith, %i more: %s', (from, day, cycles, expected) => {
    const end = new Date(Date.parse(from) + daysOfCycles(from, day, cycles) * 86_400_000)
    expect(end.toISOString().slice(0, 10)).toBe(expected)
  })

  test.each([undefined, 0, 32, 2.5, Number.NaN, '25'])(
    'a closing day of %s is not known, and said so',
    (day) => {
      const { id, title, effectiveFrom, calendar } = usRegZ
      const policy = policyFrom({ id, version: '1', title, effectiveFrom, regimes: [id], calendar })
      const facts = { kind: 'complaint', ...(day === undefined ? {} : { billingClosingDay: day }) }
      const clock = clocksOf(
        { facts, signals: [{ ...received, at: '2026-03-02T15:00:00.000Z' }] },
        { policy, now: '2026-03-03T00:00:00.000Z' },
      ).find((each) => each.id === 'reg-z-resolution')
      expect(clock?.clock.dueOn).toBe('2026-05-02')
      expect(clock && toText(clock.because, 'en')).toContain('is not known; counted as if one closed')
    },
  )
})

describe('suspensions', () => {
  const policy = bank({
    suspensions: [
      {
        id: 'flood',
        from: '2026-03-05',
        through: '2026-03-14',
        startedFrom: '2026-03-01',
        when: { place: 'river' },
        source: house,
      },
    ],
  })
  const dueOn = (at: string, place = 'river') =>
    ask(policy, [{ ...received, at }], { facts: { place }, now: '2026-04-30T10:00:00Z' })('answer')?.dueOn

  test.each([
    ['before it: its days are taken out', '2026-03-02T10:00:00Z', '2026-03-22'],
    ['on its first day', '2026-03-05T10:00:00Z', '2026-03-24'],
    ['on its last day: the next day is day one', '2026-03-14T10:00:00Z', '2026-03-24'],
    ['after it', '2026-03-15T10:00:00Z', '2026-03-25'],
    ['before it was meant for', '2026-02-28T10:00:00Z', '2026-03-10'],
  ])('received %s', (_, at, expected) => {
    expect(dueOn(at)).toBe(expected)
  })

  test('other complaints are not touched', () => {
    expect(dueOn('2026-03-02T10:00:00Z', 'hill')).toBe('2026-03-12')
  })

  test('in the middle of it there is no due time', () => {
    const clock = ask(policy, [received], { facts: { place: 'river' }, now: '2026-03-08T10:00:00Z' })(
      'answer',
    )
    expect(clock).toMatchObject({ status: 'paused' })
    expect(clock?.dueOn).toBeUndefined()
  })
})

describe('an extension that an event grants', () => {
  const { id, title, effectiveFrom, calendar } = euPsd2Article101
  const policy = policyFrom({ id, version: '1', title, effectiveFrom, regimes: [id], calendar })
  const holding = (at: string, notice?: object) => ({
    type: 'holding-response.sent',
    at,
    ...(notice ? { notice } : {}),
  })

  test('counts once, however many holding replies are sent', () => {
    const reply = ask(policy, [received, holding('2026-03-10T10:00:00Z'), holding('2026-03-12T10:00:00Z')])(
      'psd2-reply',
    )
    expect(reply?.dueOn).toBe('2026-04-22')
  })

  test('counts from the day it left the bank', () => {
    const posted = holding('2026-03-25T10:00:00Z', { form: 'written', dispatchedAt: '2026-03-20T10:00:00Z' })
    expect(ask(policy, [received, posted])('psd2-reply')?.dueOn).toBe('2026-04-22')
  })

  test('does not count when it comes late, and the answer says so', () => {
    const reply = ask(policy, [received, holding('2026-03-24T10:00:00Z')])('psd2-reply')
    expect(reply?.status).toBe('breached')
    expect(reply && toText(reply.because, 'zh')).toContain('告知投诉人时原期限已届满')
  })
})

describe('a window', () => {
  const policy = bank({ window: true, statutory: true }, [])

  test('that has passed is over and keeps its date', () => {
    const clock = ask(policy, [received], { now: '2026-05-01T10:00:00Z' })('answer')
    expect(clock).toMatchObject({ status: 'cancelled', dueOn: '2026-03-12' })
  })

  test('that has passed is not what is due next', () => {
    const signals = [{ ...received, at: '2026-03-02T10:00:00.000Z' }]
    const next = (now: string) =>
      nextDue(clocksOf({ facts: { kind: 'complaint' }, signals }, { policy, now }))?.clock.id
    expect(next('2026-03-03T10:00:00.000Z')).toBe('answer')
    expect(next('2026-03-13T10:00:00.000Z')).toBeUndefined()
  })

  test('that was used in time is met', () => {
    const used = { type: 'final-response.sent', at: '2026-03-12T23:30:00Z' }
    expect(ask(policy, [received, used])('answer')?.status).toBe('met')
  })
})

describe('facts that nobody gave', () => {
  const alone = ({ id, title, effectiveFrom, calendar }: typeof ukFcaDisp): Policy =>
    policyFrom({ id, version: '1', title, effectiveFrom, regimes: [id], calendar })

  test('are assumed as the regime says, and named in both languages', () => {
    const clock = ask(alone(usRegE))('reg-e-investigation')
    expect(clock?.dueOn).toBe('2026-03-16')
    expect(clock && toText(clock.because, 'en')).toContain(
      '(electronicTransferError) is not known; assumed: yes',
    )
    expect(clock && toText(clock.because, 'zh')).toContain('（electronicTransferError）未知，暂按“是”处理')
  })

  test('count to the earlier date where the regime says so, and the later one is named', () => {
    const payment = ask(alone(ukFcaDisp))('disp-payment-final-response')
    expect(payment?.dueOn).toBe('2026-03-23')
    expect(payment && toText(payment.because, 'en')).toContain(
      '(paymentServices) is not known; counted as yes, the earlier date; if no: "Final response, or a written response that says why not yet" due 2026-04-27',
    )
    expect(payment && toText(payment.because, 'zh')).toContain(
      '（paymentServices）未知，暂按“是”计算较早的期限；若为“否”：',
    )
    expect(payment && toText(payment.because, 'zh')).toContain('到期日为2026-04-27')
  })

  test('that would change no date are not mentioned', () => {
    const referral = ask(alone(ukFcaDisp), [
      received,
      { type: 'final-response.sent', at: '2026-03-04T10:00:00Z' },
    ])('disp-ombudsman-referral')
    expect(referral && toText(referral.because, 'en')).not.toContain('not known')
  })

  test.each([
    [usRegZ, { billingClosingDay: 0 }, 'reg-z-resolution', 'a whole number from 1 to 31'],
    [usRegZ, { billingClosingDay: 40 }, 'reg-z-resolution', 'a whole number from 1 to 31'],
    [usRegZ, { billingClosingDay: 12.5 }, 'reg-z-resolution', 'a whole number from 1 to 31'],
    [usRegZ, { billingClosingDay: '12' }, 'reg-z-resolution', 'a whole number from 1 to 31'],
    [ukFcaDisp, { paymentServices: 'yes' }, 'disp-payment-final-response', 'true or false'],
    [auRg271, { idrMatter: 'hard ship' }, 'rg271-response', 'credit-default-notice, hardship'],
  ])(
    'that cannot be are an issue with what they can be, and count as not known: %#',
    (regime, facts, id, range) => {
      const under = (given: object) =>
        deadlines({ id: 'c', facts: given, events: [received] }, { policy: alone(regime) })
      const { clocks, issues } = under(facts)
      const [name = ''] = Object.keys(facts)
      expect(issues.filter(({ path }) => path[0] === id)).toMatchObject([
        {
          code: 'invalid-fact',
          severity: 'error',
          path: [id, 'facts', name],
          hint: expect.stringContaining(range),
        },
      ])
      expect(clocks.map(({ dueOn }) => dueOn)).toEqual(under({}).clocks.map(({ dueOn }) => dueOn))
    },
  )

  test('are not mentioned when somebody gave them', () => {
    const clock = ask(alone(ukFcaDisp), [received], { facts: { paymentServices: false } })(
      'disp-final-response',
    )
    expect(clock && toText(clock.because, 'en')).not.toContain('assumed')
  })

  test('keep a clock waiting that assumes nothing', () => {
    const found = { type: 'findings.made', at: '2026-03-04T10:00:00Z' }
    const clocks = (facts: object) => ask(alone(usRegE), [received, found], { facts })('reg-e-correction')
    expect(clocks({})).toBeUndefined()
    expect(clocks({ errorOccurred: true })?.dueOn).toBe('2026-03-05')
    expect(clocks({ errorOccurred: false })).toBeUndefined()
  })
})

test('names in all of them are checked', () => {
  const policy = bank({
    lengths: [{ when: { mood: 'bad' }, target: { hours: 1 }, source: house }],
    cycles: { closeOn: 'moon', source: house },
    suspensions: [
      { id: 's', from: '2026-01-01', through: '2026-01-02', when: { tide: 'low' }, source: house },
    ],
    extensions: [
      {
        step: 'more',
        title: { en: 'More', zh: '延长' },
        by: { hours: 1 },
        approvedBy: [],
        notifyBefore: false,
        grantedBy: ['sun.risen'],
        source: house,
      },
    ],
  })
  expect(verifyPolicy(policy).findings.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual([
    'clocks.answer.extensions.0.grantedBy.0: unknown-event',
    'clocks.answer.lengths.0.when.mood: unknown-fact',
    'clocks.answer.suspensions.0.when.tide: unknown-fact',
    'clocks.answer.cycles.closeOn: unknown-fact',
  ])
})

test('what would end a clock is no finding once it has ended, but an extension that comes then is', () => {
  const policy = bank({
    cancelsOn: ['complaint.withdrawn'],
    extensions: [
      {
        step: 'more',
        title: { en: 'More', zh: '延长' },
        by: { calendarDays: 5 },
        approvedBy: [],
        notifyBefore: false,
        source: house,
      },
    ],
  })
  const after = (...events: object[]) =>
    deadlines(
      {
        id: 'c',
        events: [received, { type: 'final-response.sent', at: '2026-03-04T10:00:00Z' }, ...events],
      },
      { policy },
    )
  const at = '2026-03-05T10:00:00Z'
  expect(after({ type: 'final-response.sent', at }, { type: 'complaint.withdrawn', at }).issues).toEqual([])
  expect(after({ type: 'extension.requested', at, request: 'x', clock: 'answer' }).issues).toMatchObject([
    { code: 'not-started' },
  ])
})
