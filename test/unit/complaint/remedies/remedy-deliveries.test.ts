import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openRecord } from '../../../../src/complaint/evolve/record/record.js'
import {
  comparableCases,
  compareRemedies,
  type PastCase,
  pastCase,
  remedyDeliveries,
  simpleInterest,
  unprovenEvidence,
} from '../../../../src/complaint/index.js'
import { type ComplaintRecord, remedyCatalogue, remedyCodes } from '../../../../src/vocabulary/index.js'
import { hoursIn, received } from '../../../support/events.js'

const cny = (minor: number) => ({ currency: 'CNY', minor })
const by = { id: 'handler', role: 'handler' } as const

const proposal = {
  id: 'p-1',
  outcome: 'partly-upheld' as const,
  reasons: 'half of the fees were wrong',
  rules: [],
  remedies: [
    { id: 'r-1', code: 'fee-refund', amount: cny(20_000), dueAt: hoursIn(48) },
    { id: 'r-2', code: 'compensation', amount: { currency: 'USD', minor: 500 } },
    { id: 'r-3', code: 'apology', dueAt: hoursIn(24) },
  ],
  demands: [{ demand: 'd-1', answer: 'partly-met' as const, reason: 'half' }],
}

const record: ComplaintRecord = {
  ...openRecord(
    received({
      complaint: {
        ...received().complaint,
        claimedLoss: cny(99),
        demands: [
          { id: 'd-1', code: 'fee-refund', amount: cny(30_000) },
          { id: 'd-2', code: 'apology' },
        ],
      },
    }),
  ),
  classification: { category: 'account-operation' },
  decision: { at: hoursIn(10), by, proposal },
  remediesDelivered: [{ at: hoursIn(30), by, remedy: 'r-3' }],
  commitments: [
    { at: hoursIn(10), commitment: { id: 'k-1', what: 'call back', who: 'u', dueAt: hoursIn(12) } },
    {
      at: hoursIn(10),
      commitment: { id: 'k-2', what: 'write', who: 'u', dueAt: hoursIn(11) },
      released: true,
    },
  ],
}

describe('the catalogue', () => {
  test('names every remedy of the vocabulary in both languages', () => {
    expect(Object.keys(remedyCatalogue)).toEqual([...remedyCodes])
    const names = remedyCodes.map((code) => remedyCatalogue[code].name.zh)
    expect(new Set(names).size).toBe(remedyCodes.length)
    expect(names.every((name) => /^\p{Script=Han}+$/u.test(name))).toBe(true)
  })
})

describe('compareRemedies', () => {
  test('sets what was demanded beside what was offered and delivered, by currency', () => {
    const compared = compareRemedies(record, { now: hoursIn(40) })
    expect(compared).toMatchObject({
      demanded: { CNY: 30_000 },
      offered: { CNY: 20_000, USD: 500 },
      delivered: {},
    })
    expect(compared.demands.map(({ answer, remedies }) => [answer, remedies.map(({ id }) => id)])).toEqual([
      ['partly-met', ['r-1']],
      ['unanswered', ['r-3']],
    ])
    expect(compared.remedies.map(({ state }) => state)).toEqual(['promised', 'promised', 'delivered-late'])
    expect(compared.because.says).toEqual({
      en: 'Demanded CNY 300.00, offered CNY 200.00 + USD 5.00, delivered 0',
      zh: '诉求CNY 300.00，答应CNY 200.00 + USD 5.00，已落实0',
    })
  })

  test('calls a remedy overdue once its due time has passed', () => {
    const states = (hour: number) =>
      compareRemedies(record, { now: hoursIn(hour) }).remedies.map(({ state }) => state)
    expect(states(48)[0]).toBe('promised')
    expect(states(49)[0]).toBe('overdue')
  })

  test('before the decision looks at what was last offered, and at the loss when no demand has an amount', () => {
    const { decision: _, ...rest } = record
    const other = { ...proposal, id: 'p-2', remedies: [] }
    const undecided = {
      ...rest,
      intake: { ...record.intake, demands: [] },
      proposals: [
        { at: hoursIn(1), by, proposal },
        { at: hoursIn(2), by, proposal: other },
      ],
    }
    const offered = [{ at: hoursIn(3), offer: 'o', proposal: 'p-1' }]
    expect(compareRemedies({ ...undecided, offers: offered }, { now: hoursIn(4) })).toMatchObject({
      demanded: { CNY: 99 },
      offered: { CNY: 20_000 },
    })
    expect(compareRemedies({ ...undecided, offers: [] }, { now: hoursIn(4) }).offered).toEqual({})
  })
})

describe('deliveries', () => {
  test('lists what is owed, the earliest due first, without what was released', () => {
    expect(
      remedyDeliveries(record, { now: hoursIn(40) }).map(({ id, isOverdue, doneAt }) => [
        id,
        isOverdue,
        doneAt,
      ]),
    ).toEqual([
      ['k-1', true, undefined],
      ['r-3', false, hoursIn(30)],
      ['r-1', false, undefined],
      ['r-2', false, undefined],
    ])
  })
})

describe('unprovenEvidence', () => {
  const piece = (id: string, more: object) => ({
    id,
    type: 'document' as const,
    from: 'complainant' as const,
    independent: false,
    ...more,
  })

  test('lists files whose hash nobody took, so that they cannot be shown to be unchanged', () => {
    const evidence = [
      piece('hashed', { location: 'a.pdf', hash: 'a'.repeat(64) }),
      piece('bare', { location: 'b.pdf' }),
      piece('told', {}),
    ]
    expect(unprovenEvidence({ ...record, evidence }).map(({ id }) => id)).toEqual(['bare'])
  })
})

describe('simpleInterest', () => {
  const source = { cite: 'the contract', confidence: 'H' as const }
  const terms = {
    principal: cny(3_000_000),
    annualPercent: 3.45,
    from: '2026-03-02',
    to: '2026-04-01',
    source,
  }

  test('reckons principal × rate × days ÷ days in a year, halves up', () => {
    // 3,000,000 × 3.45 % × 30 ÷ 365 = 8,506.849…
    expect(simpleInterest(terms)).toMatchObject({ interest: cny(8507), total: cny(3_008_507), days: 30 })
    // 73 × 5 % × 50 ÷ 365 = 0.5
    const half = { ...terms, principal: cny(73), annualPercent: 5, to: '2026-04-21' }
    expect(simpleInterest(half).interest).toEqual(cny(1))
    expect(simpleInterest({ ...terms, daysInYear: 360 }).interest).toEqual(cny(8625))
    expect(simpleInterest({ ...terms, to: terms.from }).interest).toEqual(cny(0))
    expect(simpleInterest({ ...terms, annualPercent: 0 }).total).toEqual(terms.principal)
    expect(simpleInterest({ ...terms, principal: cny(0) }).total).toEqual(cny(0))
  })

  test('says how it was reckoned, by whose rate', () => {
    expect(simpleInterest({ ...terms, daysInYear: 360 }).because).toEqual({
      says: {
        en: 'CNY 86.25: 3.45 % a year on CNY 30,000.00 for 30 days of 360, halves rounded up',
        zh: 'CNY 86.25：本金CNY 30,000.00，年利率3.45%，计息30天（按360天折算），尾数四舍五入',
      },
      source,
    })
  })

  test('never differs from exact fractions by more than half a minor unit', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000_000_000 }),
        fc.nat({ max: 3000 }),
        fc.nat({ max: 5000 }),
        (minor, basisPoints, days) => {
          const to = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)
          const found = simpleInterest({
            principal: cny(minor),
            annualPercent: basisPoints / 100,
            from: '2020-01-01',
            to,
            source,
          }).interest.minor
          // 2 × |found × 3,650,000 − minor × basisPoints × days| ≤ 3,650,000, in whole numbers
          const difference = BigInt(found) * 3_650_000n - BigInt(minor) * BigInt(basisPoints) * BigInt(days)
          expect(2n * (difference < 0n ? -difference : difference) <= 3_650_000n).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['a negative principal', { principal: cny(-1) }, 'invalid-argument'],
    ['a rate that is no number', { annualPercent: Number.NaN }, 'invalid-argument'],
    ['a negative rate', { annualPercent: -1 }, 'invalid-argument'],
    ['a rate finer than a millionth', { annualPercent: 0.1234567 }, 'invalid-argument'],
    ['an end before the beginning', { to: '2026-03-01' }, 'invalid-argument'],
    ['a day that never was', { to: '2026-02-30' }, 'invalid-instant'],
  ])('refuses %s', (_, wrong, code) => {
    expect(() => simpleInterest({ ...terms, ...wrong })).toThrow(expect.objectContaining({ code }))
  })
})

describe('comparableCases', () => {
  const past = (id: number, granted: number, more: Partial<PastCase> = {}): PastCase => ({
    id: `c-${id}`,
    category: 'loan',
    cause: 'human-error',
    outcome: 'upheld',
    currency: 'CNY',
    claimed: 10_000,
    granted,
    ...more,
  })
  const asked = past(0, 0)
  const known = [past(1, 4_000), past(2, 5_000), past(3, 6_000), past(4, 7_000)]

  test('takes only cases of the same category, cause and currency, with a claim between half and twice', () => {
    const others = [
      past(5, 1, { category: 'other' }),
      past(6, 1, { cause: 'violation' }),
      past(7, 1, { currency: 'USD' }),
      past(8, 1, { claimed: 4_999 }),
      past(9, 1, { claimed: 20_001 }),
      past(0, 1),
    ]
    const edges = [
      past(10, 5_500, { claimed: 5_000 }),
      past(11, 5_500, { claimed: 20_000, outcome: 'rejected' }),
    ]
    const { cases, outcomes } = comparableCases(asked, [...others, ...known, ...edges])
    expect(cases.map(({ id }) => id)).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-10', 'c-11'])
    expect(outcomes).toEqual({ upheld: 5, rejected: 1 })
  })

  test.each([
    [3_999, 'below'],
    [4_000, 'within'],
    [6_000, 'within'],
    [6_001, 'above'],
  ])('%s stands %s the quartiles 4,000 and 6,000', (granted, standing) => {
    const compared = comparableCases({ ...asked, granted }, known)
    expect(compared.quartiles).toEqual({ lower: 4_000, median: 5_000, upper: 6_000 })
    expect(compared.position).toBe(standing)
  })

  test('says nothing when there are too few', () => {
    const compared = comparableCases(asked, known.slice(1))
    expect(compared).toMatchObject({ position: 'unknown' })
    expect(compared.quartiles).toBeUndefined()
    expect(compared.because.says.zh).toBe('可比案件3件：可比案件不足，无法判断')
  })

  test('reads a past case off a decided record', () => {
    expect(pastCase({ id: 'c-1', record })).toEqual({
      id: 'c-1',
      category: 'account-operation',
      outcome: 'partly-upheld',
      currency: 'CNY',
      claimed: 99,
      granted: 20_000,
    })
    const { decision: _, ...undecided } = record
    expect(pastCase({ id: 'c-1', record: undecided })).toBeUndefined()
  })
})
