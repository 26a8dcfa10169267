import { describe, expect, test } from 'vitest'
import { shelved, shipped, verifyPolicy } from '../../../src/policy/index.js'
import { policyFrom } from '../../support/policy-from.js'

interface Found {
  readonly path: string
  readonly confidence: string | undefined
}

/** When to warn is this package's advice, so escalations has no source. */
const unsourced = new Set(['escalations'])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every number below a value, with the confidence of the source that stands nearest to it. */
const numbersIn = (value: unknown, path: string, nearest?: string): Found[] => {
  if (typeof value === 'number') return [{ path, confidence: nearest }]
  if (!isRecord(value)) return []
  const { source } = value
  const own = isRecord(source) && typeof source.confidence === 'string' ? source.confidence : nearest
  return Object.entries(value)
    .filter(([key]) => !unsourced.has(key))
    .flatMap(([key, below]) => numbersIn(below, `${path}.${key}`, own))
}

describe.each(shelved(shipped).regimes)('$id', (regime) => {
  test('has beside every number a source of confidence P or S, nearer than the whole regime', () => {
    const numbers = [regime.clocks, regime.thresholds, regime.retention].flatMap((part) =>
      numbersIn(part, ''),
    )
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.filter(({ confidence }) => confidence !== 'P' && confidence !== 'S')).toEqual([])
  })

  test('says where each secondary source can be read', () => {
    const sources = JSON.stringify(regime).match(/\{"cite":[^}]*"confidence":"S"[^}]*\}/g) ?? []
    expect(sources.filter((source) => !source.includes('"url"'))).toEqual([])
  })

  test('asks for no event, fact or calendar that is not there', () => {
    const { id, title, effectiveFrom, calendar } = regime
    const alone = policyFrom({ id, version: '1', title, effectiveFrom, regimes: [id], calendar })
    expect(verifyPolicy(alone).findings).toEqual([])
  })
})

test('all regimes may run on one complaint: no two clocks share a name', () => {
  const everywhere = policyFrom({
    id: 'everywhere',
    version: '1',
    title: { en: 'Every regime', zh: '全部监管规定' },
    effectiveFrom: '2026-07-01',
    regimes: shelved(shipped).regimes.map((each) => each.id),
    calendar: 'england-and-wales',
  })
  expect(everywhere.clocks.length).toBe(shelved(shipped).regimes.flatMap((each) => each.clocks).length)
})

test('a number without a source would be found', () => {
  expect(numbersIn([{ target: { weeks: 8 } }], '')).toEqual([
    { path: '.0.target.weeks', confidence: undefined },
  ])
})
