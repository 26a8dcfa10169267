import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { shelved, shipped } from '../../../src/policy/index.js'
import type { Regime } from '../../../src/regimes/index.js'
import { policyFrom } from '../../support/policy-from.js'
import { runs } from '../../support/runs.js'

const { regimes } = shelved(shipped)

const alone = ({ id, title, effectiveFrom, calendar }: Regime) =>
  policyFrom({ id, version: '1', title, effectiveFrom, regimes: [id], calendar })

type Asked = NonNullable<Regime['facts']>[string]

const valuesOf = ({
  type,
  values = ['one', 'another'],
  between,
}: Asked): fc.Arbitrary<string | number | boolean> => {
  if (type === 'boolean') return fc.boolean()
  if (type === 'string') return fc.constantFrom(...values)
  return fc.integer({ min: between?.[0] ?? 0, max: between?.[1] ?? 100 })
}

const day = 86_400_000

/** Histories in which what is done comes in the order in which a bank does it. */
const histories = fc
  .record({
    start: fc.integer({ min: Date.parse('2023-10-01T00:00:00Z'), max: Date.parse('2027-02-01T00:00:00Z') }),
    after: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 3 }),
    steps: fc.subarray(['holding-response.sent', 'findings.made', 'final-response.sent']),
    now: fc.integer({ min: 0, max: 700 }),
  })
  .map(({ start, after, steps, now }) => {
    let at = start
    const events = steps.map((type, place) => {
      at += (after[place] ?? 0) * day
      return { type, at: new Date(at).toISOString() }
    })
    return {
      events: [{ type: 'complaint.received', at: new Date(start).toISOString() }, ...events],
      now: new Date(at + now * day).toISOString(),
    }
  })

const asked = regimes.filter(({ facts = {} }) =>
  Object.values(facts).some(({ whileUnknown }) => whileUnknown === 'earliest'),
)

test('there are facts that count to the earliest date while they are not known', () => {
  expect(asked.map(({ id }) => id)).toEqual(expect.arrayContaining(['uk-fca-disp', 'us-reg-e', 'au-rg-271']))
})

describe.each(asked)('$id', (regime) => {
  const policy = alone(regime)
  const entries = Object.entries(regime.facts ?? {})
  const known = fc.record(Object.fromEntries(entries.map(([name, fact]) => [name, valuesOf(fact)])), {
    requiredKeys: [],
  })
  const duesOf = (facts: object, history: object) =>
    new Map(
      deadlines({ id: 'x', facts, ...history }, { policy }).clocks.flatMap(({ id, dueAt }) =>
        dueAt === undefined ? [] : [[id, dueAt]],
      ),
    )

  test('an unknown fact never gives a later date than any value of it would', () => {
    const earliest = entries.filter(([, { whileUnknown }]) => whileUnknown === 'earliest')
    fc.assert(
      fc.property(
        histories,
        known,
        fc.constantFrom(...earliest).chain(([name, fact]) => fc.tuple(fc.constant(name), valuesOf(fact))),
        (history, facts, [name, value]) => {
          const { [name]: _, ...without } = facts as Record<string, unknown>
          const [unknown, as] = [duesOf(without, history), duesOf({ ...without, [name]: value }, history)]
          for (const [id, dueAt] of as)
            expect((unknown.get(id) ?? '9999') <= dueAt, `${id} ${dueAt}`).toBe(true)
        },
      ),
      { numRuns: runs(80) },
    )
  })

  test('what cannot be is as good as unknown, and an issue', () => {
    fc.assert(
      fc.property(
        histories,
        fc.constantFrom(...entries),
        fc.constantFrom<unknown>('nonsense', -7, 1.5, 'YES', 0),
        (history, [name, fact], value) => {
          fc.pre(typeof value !== fact.type || fact.values !== undefined || fact.between !== undefined)
          const wrong = deadlines({ id: 'x', facts: { [name]: value }, ...history }, { policy })
          const none = deadlines({ id: 'x', ...history }, { policy })
          expect(wrong.clocks.map(({ id, dueAt, status }) => [id, dueAt, status])).toEqual(
            none.clocks.map(({ id, dueAt, status }) => [id, dueAt, status]),
          )
        },
      ),
      { numRuns: runs(30) },
    )
  })
})
