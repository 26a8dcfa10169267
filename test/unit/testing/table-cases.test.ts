import { describe, expect, it } from 'vitest'
import { loadPolicy, type Policy } from '../../../src/policy/index.js'
import { compile, defineTable } from '../../../src/rules/index.js'
import { tableCases } from '../../../src/testing/index.js'
import { sizePolicy } from '../../support/size-policy.js'

const policy = (): Policy => {
  const found = loadPolicy(sizePolicy, 'policy.yaml')
  if (!found.ok) throw new Error('the policy of the tests is broken')
  return found.value
}

const level = defineTable({
  id: 'level',
  hitPolicy: 'first',
  inputs: [{ name: 'amount', type: 'number' }],
  outputs: [{ name: 'level', type: 'string' }],
  rules: [
    { id: 'high', when: { amount: { gte: 10 } }, output: { level: 'high' } },
    { id: 'low', when: {}, output: { level: 'low' } },
  ],
})

const file = (text: string) => ({ 'level.cases.yaml': text })

describe('the cases of tables for a test runner', () => {
  it('takes the files of a policy as they are: case files are run, others passed over', () => {
    const cases = tableCases(policy(), sizePolicy)
    expect(cases.map(({ name }) => name)).toEqual(['size: a thousand', 'size: a little'])
    for (const { run } of cases) expect(run).not.toThrow()
  })

  it('takes one table, compiled or not', () => {
    const files = file('table: level\ncases: [{ facts: { amount: 10 }, rule: high }]\n')
    for (const subject of [level, compile(level)]) {
      const [only] = tableCases(subject, files)
      expect(only?.name).toBe('level: case 1')
      expect(only?.run).not.toThrow()
    }
  })

  it('fails with what differs, why, and what kept the right rule from deciding', () => {
    const [only] = tableCases(
      level,
      file('table: level\ncases: [{ facts: { amount: 9 }, expect: { level: high } }]\n'),
    )
    expect(only?.run).toThrow(
      /level: expected "high", got "low"[\s\S]*rule low matched[\s\S]*amount is 9, but the rule asks: ≥ 10/,
    )
  })

  it('fails with the rule that was expected when another one decided', () => {
    const [only] = tableCases(level, file('table: level\ncases: [{ facts: { amount: 9 }, rule: high }]\n'))
    expect(only?.run).toThrow(/rule: expected high, got low/)
  })

  it.each([
    [
      'names another table',
      'table: levle\ncases: []\n',
      'there is no table "levle" (did you mean "level"? Known are: level)',
    ],
    ['is no YAML', 'table: [\n', 'level.cases.yaml'],
    ['expects nothing', 'table: level\ncases: [{ facts: {} }]\n', 'the case expects nothing'],
  ])('is a failing case where a file %s', (_, text, says) => {
    const [only, ...more] = tableCases(level, file(text))
    expect(more).toEqual([])
    expect(only?.run).toThrow(says)
  })
})
