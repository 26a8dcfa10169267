import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { shelved, shipped } from '../../../src/policy/index.js'
import { schemas } from '../../../src/regimes/index.js'
import { policyFrom } from '../../support/policy-from.js'

const bare = (regime: string) =>
  policyFrom({
    id: 'bare',
    version: '1',
    title: { en: 'The regime alone', zh: '仅适用监管规定' },
    effectiveFrom: '2014-01-01',
    regimes: [regime],
    calendar: shelved(shipped).regimes.find((each) => each.id === regime)?.calendar ?? '',
  })

describe.each(shelved(shipped).regimes)('$id', (regime) => {
  test('is well formed, with a source and a confidence beside every rule', () => {
    expect(schemas.regime.safeParse(regime)).toMatchObject({ success: true })
  })

  test.each(regime.cases)('$id', (example) => {
    const { facts, events, now } = example
    const answers = deadlines({ id: example.id, facts, events, now }, { policy: bare(regime.id) })
    expect(answers.issues).toEqual([])
    for (const { clock, ...expected } of example.expect)
      expect(answers.clocks.find((each) => each.id === clock)).toMatchObject(expected)
  })
})
