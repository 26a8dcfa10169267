import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../../src/complaint/index.js'
import type { ClockDefinition, Regime } from '../../../../src/regimes/index.js'
import type { Facts } from '../../../../src/rules/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  inShort,
  onDay,
  receivedOn,
  smallRegime,
} from '../../../support/clock-bank.js'

const asked: NonNullable<Regime['facts']> = {
  foreign: { type: 'boolean', label: { en: 'Abroad', zh: '境外' }, assumed: false },
  insured: { type: 'boolean', label: { en: 'Insured', zh: '已投保' }, assumed: true },
  product: { type: 'string', label: { en: 'Product', zh: '产品' }, assumed: 'card' },
  grade: { type: 'string', label: { en: 'Grade', zh: '等级' } },
}
const lengths = (...conditions: NonNullable<ClockDefinition['appliesWhen']>[]) =>
  conditions.map((when, index) => ({ when, target: { calendarDays: 20 + index }, source: houseRule }))

const lawful = (more: Partial<ClockDefinition>, facts: Regime['facts'] | undefined = asked) =>
  smallRegime({
    clocks: [answerClock({ statutory: true, ...more })],
    ...(facts === undefined ? {} : { facts }),
  })

const underLaw = (
  more: Partial<ClockDefinition>,
  facts: Facts = {},
  known: Regime['facts'] | undefined = asked,
) => {
  const policy = clockBank([], { regime: lawful(more, known) })
  const [clock] = clocksOf({ facts, signals: [receivedOn(2)] }, { policy, now: onDay(3) })
  return clock && { short: inShort(clock), assumed: clock.because.because?.slice(1) }
}

describe('a fact that nobody gave', () => {
  test.each<[string, Partial<ClockDefinition>, string, string]>([
    [
      'no',
      { lengths: lengths({ foreign: true }, { foreign: false }) },
      '"Abroad" (foreign) is not known; assumed: no',
      '“境外”（foreign）未知，暂按“否”处理',
    ],
    [
      'yes',
      { lengths: lengths({ insured: false }, { insured: true }) },
      '"Insured" (insured) is not known; assumed: yes',
      '“已投保”（insured）未知，暂按“是”处理',
    ],
    [
      'a word',
      { lengths: lengths({ product: 'loan' }, { product: 'card' }) },
      '"Product" (product) is not known; assumed: card',
      '“产品”（product）未知，暂按“card”处理',
    ],
  ])('is taken to be what its regime assumes (%s), and this is said', (_, more, en, zh) => {
    expect(underLaw(more)).toEqual({
      short: 'answer: running, 2026-03-23',
      assumed: [{ says: { en, zh } }],
    })
  })

  test('decides whether a clock applies at all', () => {
    expect(underLaw({ appliesWhen: { foreign: false } })).toEqual({
      short: 'answer: running, 2026-03-12',
      assumed: [
        expect.objectContaining({
          says: expect.objectContaining({ en: expect.stringContaining('foreign') }),
        }),
      ],
    })
    expect(underLaw({ appliesWhen: { foreign: true } })).toBeUndefined()
  })

  test('is not assumed by a regime that assumes nothing of it', () => {
    expect(underLaw({ appliesWhen: { grade: 'high' } })).toBeUndefined()
    expect(underLaw({ lengths: lengths({ grade: 'high' }) })).toEqual({
      short: 'answer: running, 2026-03-12',
      assumed: [],
    })
  })

  test('is not mentioned where a clock does not turn on it', () => {
    expect(underLaw({})).toEqual({ short: 'answer: running, 2026-03-12', assumed: [] })
  })

  test('is each one named, of several', () => {
    const both = { appliesWhen: { foreign: false }, lengths: lengths({ insured: true, product: 'card' }) }
    expect(underLaw(both)?.short).toBe('answer: running, 2026-03-22')
    expect(underLaw(both)?.assumed).toHaveLength(3)
    expect(underLaw(both, { insured: true })?.assumed).toHaveLength(2)
  })
})

test('what is known counts, and nothing is said of it', () => {
  const more = { lengths: lengths({ foreign: true }, { foreign: false }) }
  expect(underLaw(more, { foreign: true })).toEqual({ short: 'answer: running, 2026-03-22', assumed: [] })
  expect(underLaw(more, { foreign: false })).toEqual({ short: 'answer: running, 2026-03-23', assumed: [] })
})

test('a regime that asks for no facts assumes none', () => {
  const { facts: _, ...regime } = lawful({ lengths: lengths({ foreign: false }) })
  const [clock] = clocksOf(
    { facts: {}, signals: [receivedOn(2)] },
    { policy: clockBank([], { regime }), now: onDay(3) },
  )
  expect(clock && inShort(clock)).toBe('answer: running, 2026-03-12')
})

test('a clock of the bank itself assumes nothing', () => {
  const own = answerClock({ id: 'own', lengths: lengths({ foreign: false }) })
  const policy = clockBank([own], { regime: lawful({ lengths: lengths({ foreign: false }) }) })
  expect(clocksOf({ facts: {}, signals: [receivedOn(2)] }, { policy, now: onDay(3) }).map(inShort)).toEqual([
    'answer: running, 2026-03-22',
    'own: running, 2026-03-12',
  ])
})
