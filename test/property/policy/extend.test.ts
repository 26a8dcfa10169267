import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PolicyInput } from '../../../src/policy/index.js'
import { policyFrom } from '../../support/policy-from.js'

const title = { en: 'P', zh: '政策' }
const source = { cite: 'House rule', confidence: 'H' as const }

const clock = (id: string, hours: number) => ({
  id,
  title,
  target: { hours },
  startsOn: ['complaint.received'],
  stopsOn: ['acknowledgement.sent'],
  statutory: false,
  source,
})

const names = ['a', 'b', 'c', 'd', 'e']
const hours = fc.integer({ min: 1, max: 99 })
const clocks = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...names), hours), { selector: ([id]) => id })
  .map((pairs) => pairs.map(([id, amount]) => clock(id, amount)))
const teams = fc.dictionary(fc.constantFrom(...names), fc.constant({ title }), { noNullPrototype: true })
const controls = fc.record({ negotiationFirst: fc.boolean(), callBackByOther: fc.boolean() })

const parts = fc.record({ clocks, teams, controls })
const named = (id: string) => ({ id, version: '1', title })
const house = parts.map(
  (own): PolicyInput => ({
    ...named('house'),
    effectiveFrom: '2026-01-01',
    calendar: 'cn-mainland',
    ...own,
  }),
)

const targets = (policy: { clocks: readonly { definition: { id: string; target: unknown } }[] }) =>
  new Map(policy.clocks.map(({ definition: { id, target } }) => [id, target]))

describe('laws of policies built on each other', () => {
  test('saying nothing changes nothing but the name', () => {
    fc.assert(
      fc.property(house, (base) => {
        const { document: own } = policyFrom({ ...named('own'), extends: base })
        const { document } = policyFrom(base)
        expect(own).toEqual({ ...document, id: 'own' })
      }),
      { numRuns: 50 },
    )
  })

  test('what is said stands, what is not said is as it was', () => {
    fc.assert(
      fc.property(house, parts, (base, own) => {
        const policy = policyFrom({ ...named('own'), extends: base, ...own })
        const expected = new Map(
          [...(base.clocks ?? []), ...own.clocks].map(({ id, target }) => [id, target]),
        )
        expect(targets(policy)).toEqual(expected)
        expect(Object.keys(policy.document.teams).sort()).toEqual(
          [...new Set([...Object.keys(base.teams ?? {}), ...Object.keys(own.teams)])].sort(),
        )
        expect(policy.controls).toMatchObject(own.controls)
      }),
      { numRuns: 50 },
    )
  })

  test('in two steps or in one, it comes to the same', () => {
    fc.assert(
      fc.property(house, parts, parts, (base, first, second) => {
        const middle = { ...named('middle'), extends: base, ...first }
        const steps = policyFrom({ ...named('own'), extends: middle, ...second })
        const joined = policyFrom({
          ...named('own'),
          extends: base,
          clocks: [
            ...first.clocks.filter(({ id }) => !second.clocks.some((each) => each.id === id)),
            ...second.clocks,
          ],
          teams: { ...first.teams, ...second.teams },
          controls: { ...first.controls, ...second.controls },
        })
        expect(targets(steps)).toEqual(targets(joined))
        expect(steps.controls).toEqual(joined.controls)
        expect(steps.document.teams).toEqual(joined.document.teams)
      }),
      { numRuns: 50 },
    )
  })

  test('what is taken away is gone, and everything else stays', () => {
    fc.assert(
      fc.property(house, fc.array(fc.constantFrom(...names)), (base, wished) => {
        const gone = [...new Set(wished)].filter((id) => base.clocks?.some((each) => each.id === id))
        const policy = policyFrom({ ...named('own'), extends: base, without: { clocks: gone } })
        const left = (base.clocks ?? []).filter(({ id }) => !gone.includes(id))
        expect(policy.document.clocks.map(({ id }) => id)).toEqual(left.map(({ id }) => id))
      }),
      { numRuns: 50 },
    )
  })
})
