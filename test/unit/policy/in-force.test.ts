import { expect, test } from 'vitest'
import { policyFor } from '../../../src/desk/policies-in-force.js'
import { isInForce } from '../../../src/policy/index.js'
import { smallBank } from '../../support/policies.js'

const older = smallBank({ version: '1', effectiveTo: '2026-06-30' })
const newer = smallBank({ version: '2', effectiveFrom: '2026-07-01' })

test.each([
  ['2026-06-30T15:59:59.999Z', '1', 'a second before midnight in Shanghai'],
  ['2026-06-30T16:00:00.000Z', '2', 'midnight in Shanghai, still June in Greenwich'],
  ['2026-06-30T23:30:00.000Z', '2', 'half past seven in the morning of 1 July'],
])('a version begins and ends with the day where the bank is: %s is under %s (%s)', (at, version) => {
  expect(policyFor([older, newer], at)?.version).toBe(version)
  expect([older, newer].map((policy) => isInForce(policy, at))).toEqual([version === '1', version === '2'])
})
