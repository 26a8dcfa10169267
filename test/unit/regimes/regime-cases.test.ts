import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { shelved, shipped } from '../../../src/policy/index.js'
import { type Regime, schemas } from '../../../src/regimes/index.js'
import { policyFrom } from '../../support/policy-from.js'

const bare = ({ id: regime, edition = 1, calendar }: Regime) =>
  policyFrom({
    id: 'bare',
    version: '1',
    title: { en: 'The regime alone', zh: '仅适用监管规定' },
    effectiveFrom: '2014-01-01',
    regimes: [{ regime, edition }],
    calendar,
  })

describe.each(shelved(shipped).editions)('$id $edition', (regime) => {
  test('is well formed, with a source and a confidence beside every rule', () => {
    expect(schemas.regime.safeParse(regime)).toMatchObject({ success: true })
  })

  test.each(regime.cases)('$id', (example) => {
    const { facts, events, now } = example
    const answers = deadlines({ id: example.id, facts, events, now }, { policy: bare(regime) })
    expect(answers.issues).toEqual([])
    for (const { clock, ...expected } of example.expect)
      expect(answers.clocks.find((each) => each.id === clock)).toMatchObject(expected)
  })
})
