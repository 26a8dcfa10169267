import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { casesFolder } from '../../../support/shared.js'
import { runTck } from './tck.js'

if (casesFolder === undefined) console.warn('skipped: no folder of third-party cases (REDRESS_CASES)')

const results =
  casesFolder === undefined ? [] : runTck(join(casesFolder, 'dmn-tck', 'TestCases', 'compliance-level-2'))

describe.skipIf(casesFolder === undefined)('DMN TCK, compliance level 2', () => {
  it('has 126 result nodes', () => {
    expect(results).toHaveLength(126)
  })

  it.each(results.map((result) => [`${result.test}: ${result.node}`, result] as const))('%s', (_, result) => {
    expect(
      result.passed,
      `expected ${JSON.stringify(result.expected)}, got ${JSON.stringify(result.actual)}; ${result.why}`,
    ).toBe(true)
  })
})
