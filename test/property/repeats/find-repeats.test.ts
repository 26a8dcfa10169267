import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRepeats, indexMatters, type Matter, repeatsOf } from '../../../src/repeats/index.js'

const among = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const narrative = fc
  .array(fc.constantFrom('card', 'fee', 'refund', 'blocked', 'branch', '信用卡', '手续费', '退回', '盗刷'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => words.join(' '))

const told = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    closed: fc.boolean(),
    person: among('k1', 'k2', 'k3'),
    account: among('a1', 'a2'),
    respondent: among('b1', 'b2'),
    product: among('loan', 'card'),
    narrative: fc.option(narrative, { nil: undefined }),
  })
  .map(({ day, closed, person, account, ...rest }) => {
    const date = `2026-03-${String(day).padStart(2, '0')}`
    return {
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
      receivedAt: `${date}T00:00:00.000Z`,
      ...(closed ? { closedAt: `${date}T12:00:00.000Z` } : {}),
      ...(person === undefined ? {} : { people: [person] }),
      ...(account === undefined ? {} : { accounts: [account] }),
    }
  })

const matters = fc
  .array(told, { maxLength: 30 })
  .map((all): Matter[] => all.map((each, at) => ({ ...each, id: `c${String(at).padStart(2, '0')}` })))

test('the order in which complaints are given does not matter', () => {
  fc.assert(
    fc.property(
      matters.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(findRepeats(shuffled)).toEqual(findRepeats(all))
      },
    ),
  )
})

test('nor does it for one letter with so many signers that not everybody meets everybody', () => {
  const letter = '我们在贵行购买的安享理财到期亏损百分之十九，销售时承诺保本，要求按购买价格回购并道歉'
  const signers = fc.integer({ min: 20, max: 40 }).chain((count) => {
    const all = Array.from(
      { length: count },
      (_, at): Matter => ({
        id: `c${String(at).padStart(2, '0')}`,
        receivedAt: `2026-03-${String(1 + ((at * 7) % 28)).padStart(2, '0')}T00:00:00.000Z`,
        people: [`k${at}`],
        product: 'wealth',
        narrative: letter,
      }),
    )
    return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: count }))
  })
  fc.assert(
    fc.property(signers, ([all, shuffled]) => {
      expect(findRepeats(shuffled)).toEqual(findRepeats(all))
    }),
    { numRuns: 20 },
  )
})

test('a pair is named once, the earlier complaint first, and never a complaint with itself', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const at = new Map(all.map(({ id, receivedAt }) => [id, receivedAt]))
      const { candidates } = findRepeats(all)
      expect(new Set(candidates.map(({ earlier, later }) => [earlier, later].sort().join(' '))).size).toBe(
        candidates.length,
      )
      for (const { earlier, later } of candidates) {
        expect(earlier).not.toBe(later)
        expect((at.get(earlier) ?? '') <= (at.get(later) ?? '')).toBe(true)
      }
    }),
  )
})

test('different people are never each other’s duplicate or repeat', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const people = new Map(all.map((each) => [each.id, each.people?.[0]]))
      for (const { earlier, later, kind } of findRepeats(all).candidates) {
        const [a, b] = [people.get(earlier), people.get(later)]
        if (a !== undefined && b !== undefined && a !== b) expect(kind).toBe('collective')
        if (kind === 'collective' && a !== undefined) expect(a).not.toBe(b)
      }
    }),
  )
})

test('asking for one complaint finds every candidate that the search over all has for it', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const index = indexMatters(all)
      const { candidates } = findRepeats(all)
      for (const each of all)
        expect(repeatsOf(each, { index })).toEqual(
          expect.arrayContaining(
            candidates.filter(({ earlier, later }) => [earlier, later].includes(each.id)),
          ),
        )
    }),
  )
})

test('every member of a bundle is in exactly one bundle', () => {
  fc.assert(
    fc.property(matters, (all) => {
      const members = findRepeats(all).bundles.flatMap((bundle) => bundle.members)
      expect(new Set(members).size).toBe(members.length)
    }),
  )
})
