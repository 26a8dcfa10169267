import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openRecord } from '../../../../src/complaint/evolve/record/record.js'
import { comparableCases, type PastCase, pastCase } from '../../../../src/complaint/index.js'
import type { ComplaintRecord, Money, Remedy } from '../../../../src/vocabulary/index.js'
import { receivedWith } from '../../../support/complaint-after.js'
import { hoursIn, person } from '../../../support/events.js'

const past = (id: string, more: Partial<PastCase> = {}): PastCase => ({ id, outcome: 'upheld', ...more })
const granting = (...amounts: readonly number[]): PastCase[] =>
  amounts.map((granted, at) => past(`c-${at}`, { granted }))

const asked = past('asked')
const isComparable = (one: Partial<PastCase>, other: Partial<PastCase>): boolean =>
  comparableCases({ ...asked, ...one }, [past('c-1', other)]).cases.length === 1

describe('two cases are comparable', () => {
  test.each<[boolean, Partial<PastCase>, Partial<PastCase>]>([
    [true, {}, {}],
    [true, { category: 'loan', cause: 'fault' }, { category: 'loan', cause: 'fault' }],
    [false, { category: 'loan' }, {}],
    [false, {}, { category: 'loan' }],
    [false, { cause: 'fault' }, { cause: 'violation' }],
    [false, { currency: 'CNY' }, { currency: 'USD' }],
    [true, { currency: 'CNY' }, {}],
    [true, {}, { currency: 'CNY' }],
    [true, { claimed: 100 }, {}],
    [true, {}, { claimed: 100 }],
    [true, { claimed: 100 }, { claimed: 200 }],
    [true, { claimed: 200 }, { claimed: 100 }],
    [false, { claimed: 100 }, { claimed: 201 }],
    [false, { claimed: 201 }, { claimed: 100 }],
    [false, {}, { id: 'asked' }],
  ])('%s: %j and %j', (comparable, one, other) => {
    expect(isComparable(one, other)).toBe(comparable)
  })

  test('whichever of them is asked about', () => {
    const case_ = fc.record(
      {
        category: fc.constantFrom('loan', 'card'),
        cause: fc.constantFrom('fault', 'violation'),
        currency: fc.constantFrom('CNY', 'USD'),
        claimed: fc.nat(6),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(case_, case_, (one, other) => {
        expect(isComparable(one, other)).toBe(isComparable(other, one))
        expect(isComparable(one, one)).toBe(true)
      }),
    )
  })
})

describe('what others got', () => {
  test('is told whole, in the currency of the question', () => {
    const cases = granting(400, 100, 1_000, 200).map((each) => ({ ...each, currency: 'USD' }))
    expect(comparableCases(past('asked', { granted: 50, currency: 'USD' }), cases)).toStrictEqual({
      cases,
      quartiles: { lower: 100, median: 200, upper: 400 },
      outcomes: { upheld: 4 },
      position: 'below',
      because: {
        says: {
          en: '4 comparable cases: less than three quarters of them got',
          zh: '可比案件4件：低于多数同类案件',
        },
        because: [
          {
            says: {
              en: 'The middle half got USD 1.00 to USD 4.00, the median USD 2.00',
              zh: '中间一半获得USD 1.00至USD 4.00，中位数USD 2.00',
            },
          },
        ],
      },
    })
  })

  test('has no middle where the question names no currency and the cases several', () => {
    const inTwo = granting(1, 2, 3, 4).map((each, at) => ({ ...each, currency: at < 2 ? 'CNY' : 'JPY' }))
    expect(comparableCases(asked, inTwo)).not.toHaveProperty('quartiles')
    const inOne = granting(1, 2, 3, 4).map((each) => ({ ...each, currency: 'JPY' }))
    const [reason] = comparableCases(asked, inOne).because.because ?? []
    expect(reason?.says.en).toBe('The middle half got JPY 1 to JPY 3, the median JPY 2')
  })

  test('is in yuan when neither the question nor a case names a currency', () => {
    const [reason] = comparableCases(asked, granting(1, 2, 3, 4)).because.because ?? []
    expect(reason?.says.en).toBe('The middle half got CNY 0.01 to CNY 0.03, the median CNY 0.02')
  })

  test('is too little to say anything of when fewer than four got something', () => {
    const cases = [...granting(1, 2, 3), past('c-8'), past('c-9', { outcome: 'rejected' })]
    expect(comparableCases({ ...asked, granted: 2 }, cases)).toStrictEqual({
      cases,
      outcomes: { upheld: 4, rejected: 1 },
      position: 'unknown',
      because: {
        says: { en: '5 comparable cases: too few to say', zh: '可比案件5件：可比案件不足，无法判断' },
        because: [],
      },
    })
  })

  test('says nothing of a case for which no amount is considered', () => {
    expect(comparableCases(asked, granting(1, 2, 3, 4)).position).toBe('unknown')
  })

  test('does not count those who got nothing named, and reads amounts as numbers', () => {
    const cases = [...granting(9, 80, 700, 6_000), past('c-9')]
    expect(comparableCases(asked, cases).quartiles).toEqual({ lower: 9, median: 80, upper: 700 })
  })

  test('has a quarter of the amounts at or below the lower and three at or below the upper quartile', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 30 }), (amounts) => {
        const { quartiles = { lower: 0, median: 0, upper: 0 } } = comparableCases(asked, granting(...amounts))
        const { lower, median, upper } = quartiles
        const share = (most: number) => amounts.filter((each) => each <= most).length / amounts.length
        const below = (least: number) => amounts.filter((each) => each < least).length / amounts.length
        for (const [quartile, part] of [
          [lower, 0.25],
          [median, 0.5],
          [upper, 0.75],
        ] as const) {
          expect(share(quartile)).toBeGreaterThanOrEqual(part)
          expect(below(quartile)).toBeLessThan(part)
        }
      }),
    )
  })
})

describe('a decided complaint as a case', () => {
  const cny = (minor: number): Money => ({ currency: 'CNY', minor })
  const by = person('handler')
  const decided = (amounts: readonly (Money | undefined)[], claimedLoss?: Money): ComplaintRecord => ({
    ...openRecord(receivedWith(claimedLoss === undefined ? {} : { claimedLoss })),
    decision: {
      at: hoursIn(1),
      by,
      proposal: {
        id: 'p-1',
        outcome: 'partly-upheld',
        reasons: 'Half was due',
        rules: [],
        remedies: amounts.map(
          (amount, at): Remedy => ({
            id: `r-${at}`,
            code: 'refund',
            ...(amount === undefined ? {} : { amount }),
          }),
        ),
        demands: [],
      },
    },
  })
  const bare = { id: 'c-1', outcome: 'partly-upheld' }

  test('says nothing of what is not known', () => {
    expect(pastCase({ id: 'c-1', record: decided([undefined]) })).toStrictEqual(bare)
    expect(pastCase({ id: 'c-1', record: decided([]) })).toStrictEqual(bare)
  })

  test('sums what was granted in the currency of the claim, else in that of the first amount', () => {
    const dollars: Money = { currency: 'USD', minor: 7 }
    expect(
      pastCase({ id: 'c-1', record: decided([dollars, cny(20), undefined, cny(3)], cny(99)) }),
    ).toStrictEqual({
      ...bare,
      currency: 'CNY',
      claimed: 99,
      granted: 23,
    })
    expect(pastCase({ id: 'c-1', record: decided([dollars, cny(20)]) })).toStrictEqual({
      ...bare,
      currency: 'USD',
      granted: 7,
    })
    expect(pastCase({ id: 'c-1', record: decided([dollars], cny(99)) })).toStrictEqual({
      ...bare,
      currency: 'CNY',
      claimed: 99,
    })
  })

  test('has the category and the cause that were found', () => {
    const record = decided([])
    const known: ComplaintRecord = {
      ...record,
      classification: { category: 'loan' },
      cause: { code: 'system-failure', origin: 'internal' },
    }
    expect(pastCase({ id: 'c-1', record: known })).toStrictEqual({
      ...bare,
      category: 'loan',
      cause: 'system-failure',
    })
  })
})
