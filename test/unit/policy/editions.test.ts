import { describe, expect, test } from 'vitest'
import { definePolicy, parsePolicy, shelved, shipped } from '../../../src/policy/index.js'
import { cnNfra2020No3, firstEditions, schemas } from '../../../src/regimes/index.js'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import { policyFrom } from '../../support/policy-from.js'

const heading = {
  id: 'bank',
  version: '1',
  title: { en: 'Bank', zh: '银行' },
  effectiveFrom: '2026-01-01',
} as const

const [first] = firstEditions

describe('an edition of a regime', () => {
  test.each(firstEditions)(
    'the first of $id is well formed and stands behind the newest',
    ({ id, ...rest }) => {
      expect(schemas.regime.safeParse({ id, ...rest })).toMatchObject({ success: true })
      expect(rest.edition).toBeUndefined()
      expect(shelved(shipped).regimes.find((each) => each.id === id)?.edition).toBeGreaterThan(1)
    },
  )

  test('is the newest where the id stands alone, and the one that is named otherwise', () => {
    const editionOf = (use: string | { regime: string; edition: number }) =>
      policyFrom({ ...heading, regimes: [use], calendar: 'cn-mainland' }).regimes[0]?.edition
    expect(editionOf('cn-nfra-2020-3')).toBe(cnNfra2020No3.edition)
    expect(editionOf({ regime: 'cn-nfra-2020-3', edition: cnNfra2020No3.edition ?? 0 })).toBe(2)
    expect(editionOf({ regime: 'cn-nfra-2020-3', edition: 1 })).toBeUndefined()
  })

  test('changes the hash by what it says, not by how it is named', () => {
    const hashOf = (...regimes: unknown[]) =>
      policyFrom({ ...heading, regimes, calendar: 'cn-mainland' } as never).hash
    const newest = hashOf('cn-nfra-2020-3')
    expect(hashOf({ regime: 'cn-nfra-2020-3', edition: 2 })).toBe(newest)
    expect(hashOf({ regime: 'cn-nfra-2020-3', edition: 1 })).not.toBe(newest)
    const clocks = { decision: { counting: { startDay: 'include' } } }
    expect(hashOf({ regime: 'cn-nfra-2020-3', edition: 2, clocks })).toBe(
      hashOf({ regime: 'cn-nfra-2020-3', clocks }),
    )
  })

  test('that is not there is an issue that says which are', () => {
    const found = parsePolicy(
      { ...heading, regimes: [{ regime: 'cn-nfra-2020-3', edition: 7 }], calendar: 'cn-mainland' },
      { library: shipped },
    )
    expect(found.issues).toMatchObject([
      { code: 'unknown-regime', path: ['regimes', 0], hint: expect.stringContaining('2, 1') },
    ])
  })

  test('is imported in TypeScript, or named with the library of the first ones', () => {
    const imported = definePolicy({ ...heading, regimes: first ? [first] : [], calendar: cnMainland })
    const named = definePolicy(
      { ...heading, regimes: [{ regime: 'cn-nfra-2020-3', edition: 1 }], calendar: cnMainland },
      { library: firstEditions },
    )
    expect(imported.hash).toBe(named.hash)
    expect(named.regimes).toEqual([first])
  })
})
