import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { shelved, shipped } from '../../../src/policy/index.js'
import type { Regime, RegimeCase } from '../../../src/regimes/index.js'
import { policyFrom } from '../../support/policy-from.js'

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Where a clock's definition has numbers that move its due date: targets of the clock, of its lengths and of its extensions. */
const numberPaths = (value: unknown, path: readonly string[] = []): string[][] => {
  if (typeof value === 'number') return [[...path]]
  if (!isRecord(value)) return []
  return Object.entries(value)
    .filter(([key]) => key !== 'escalations')
    .flatMap(([key, below]) => numberPaths(below, [...path, key]))
}

/** The same value with the number at a path one larger. */
const oneMore = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return Number(value) + 1
  const at = (name: string) => (isRecord(value) ? value[name] : undefined)
  const changed = oneMore(at(key), rest)
  if (Array.isArray(value)) return value.map((each, place) => (String(place) === key ? changed : each))
  return { ...(isRecord(value) ? value : {}), [key]: changed }
}

const policyOf = (regime: Regime) => {
  const { id, title, effectiveFrom, calendar } = regime
  return policyFrom(
    { id, version: '1', title, effectiveFrom, regimes: [id], calendar },
    { library: [regime, ...shipped] },
  )
}

const holds = (regime: Regime): boolean => {
  const policy = policyOf(regime)
  const asExpected = ({ id, facts, events, now, expect: expected }: RegimeCase): boolean => {
    const { clocks } = deadlines({ id, facts, events, now }, { policy })
    return expected.every(({ clock, dueOn, status }) => {
      const found = clocks.find((each) => each.id === clock)
      return (
        found !== undefined &&
        (dueOn === undefined || found.dueOn === dueOn) &&
        (status === undefined || found.status === status)
      )
    })
  }
  return regime.cases.every(asExpected)
}

describe.each(shelved(shipped).regimes)('$id', (regime) => {
  const paths = numberPaths(regime.clocks).map((path) => [path.join('.'), path] as const)

  test('holds in all its worked cases', () => {
    expect(paths.length).toBeGreaterThan(0)
    expect(holds(regime)).toBe(true)
  })

  test.each(paths)('%s is held by a worked case: one more breaks it', (_, path) => {
    const clocks = oneMore(regime.clocks, path) as Regime['clocks']
    expect(holds({ ...regime, clocks })).toBe(false)
  })
})
