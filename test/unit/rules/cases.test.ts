import { describe, expect, it } from 'vitest'
import { compile, defineTable, generateCases, parseCases, testTable } from '../../../src/rules/index.js'

const table = defineTable({
  id: 'priority',
  hitPolicy: 'first',
  inputs: [
    { name: 'product', type: 'string', values: ['loan', 'card', 'deposit'] },
    { name: 'amount', type: 'number', min: 0, integer: true },
    { name: 'narrative', type: 'string' },
  ],
  outputs: [{ name: 'level', type: 'string', values: ['urgent', 'high', 'normal'] }],
  rules: [
    { id: 'fraud', when: { narrative: { contains: ['fraud', '盗刷'] } }, output: { level: 'urgent' } },
    { id: 'large', when: { product: ['loan', 'card'], amount: { gte: 50_000 } }, output: { level: 'high' } },
    { id: 'rest', when: {}, output: { level: 'normal' } },
  ],
})
const compiled = compile(table)
const calm = { product: 'loan', amount: 1, narrative: '' }

describe('testTable', () => {
  it('passes what the table answers, and compares only what the case names', () => {
    const { passed, failed, results } = testTable(compiled, [
      { name: 'calm', facts: calm, expect: { level: 'normal' }, rule: 'rest' },
      { facts: { ...calm, narrative: '盗刷' }, rule: 'fraud' },
      { facts: { product: 'loan' }, expect: null },
    ])
    expect([passed, failed]).toEqual([3, 0])
    expect(results.map(({ name }) => name)).toEqual(['calm', 'case 2', 'case 3'])
  })

  it('says what differs, why, and why not the rule that was expected', () => {
    const [result] = testTable(compiled, [{ facts: calm, expect: { level: 'high' }, rule: 'large' }]).results
    expect(result?.passed).toBe(false)
    expect(result?.differences).toEqual([
      'level: expected "high", got "normal"',
      'rule: expected large, got rest',
    ])
    expect(result?.because[1]?.because?.[0]?.says.en).toBe('amount is 1, but the rule asks: ≥ 50000')
  })

  it('tells of missing facts', () => {
    const [result] = testTable(compiled, [
      { facts: { product: 'loan', narrative: '' }, expect: { level: 'high' } },
    ]).results
    expect(result?.differences).toContain('table "priority": "amount" is missing')
  })

  it('measures rules, cells and outputs', () => {
    const { coverage } = testTable(compiled, [
      { facts: { product: 'loan', amount: 50_000, narrative: '' }, rule: 'large' },
      { facts: { product: 'loan', amount: 49_999, narrative: '' }, rule: 'rest' },
    ])
    expect(coverage.rules).toEqual({ covered: 2, total: 3, missing: ['fraud'] })
    expect(coverage.cells).toEqual({
      covered: 1,
      total: 3,
      missing: [
        { rule: 'fraud', input: 'narrative' },
        { rule: 'large', input: 'product' },
      ],
    })
    expect(coverage.outputs.missing).toEqual([{ output: 'level', value: 'urgent' }])
  })
})

describe('generateCases', () => {
  const cases = generateCases(table)

  it('proposes cases that pass and that cover every rule, cell and output', () => {
    const { failed, coverage } = testTable(compiled, cases)
    expect(failed).toBe(0)
    expect([coverage.rules.missing, coverage.cells.missing, coverage.outputs.missing]).toEqual([[], [], []])
  })

  it('proposes both sides of a threshold', () => {
    const amounts = cases.map(({ facts }) => facts.amount)
    expect(amounts).toContain(49_999)
    expect(amounts).toContain(50_000)
  })

  it('says for which rule and which of its cells each case was made', () => {
    expect(cases.filter(({ purpose }) => purpose === 'rule').map((each) => each.for)).toEqual([
      { rule: 'fraud' },
      { rule: 'large' },
    ])
    const boundary = cases.find(({ facts }) => facts.amount === 49_999)
    expect(boundary?.for).toEqual({ rule: 'large', input: 'amount' })
  })

  it('is the same every time', () => {
    expect(generateCases(table)).toEqual(cases)
  })
})

describe('parseCases', () => {
  it('accepts cases and refuses what is none, with a path', () => {
    expect(parseCases([{ facts: calm, rule: 'rest' }]).ok).toBe(true)
    const wrong = parseCases([{ facts: [] }, 5, { facts: {}, expects: {}, rule: 7 }])
    expect(wrong.issues.map(({ path }) => path.join('.'))).toEqual([
      '0.facts',
      '0',
      '1',
      '2.expects',
      '2.rule',
    ])
    expect(parseCases({}).ok).toBe(false)
  })
})

describe('a failing case', () => {
  const table = defineTable({
    id: 't',
    hitPolicy: 'first',
    inputs: [{ name: 'amount', type: 'number' }],
    outputs: [{ name: 'team', type: 'string' }],
    rules: [{ id: 'small', when: { amount: { lt: 10 } }, output: { team: 'a' } }],
  })

  it.each([
    [
      { facts: { amout: 5 }, expect: { team: 'a' }, rule: 'small' },
      '"amout" is no input of the table: did you mean "amount"?',
    ],
    [
      { facts: { amount: 5 }, expect: { teem: 'a' } },
      '"teem" is no output of the table: did you mean "team"?',
    ],
    [
      { facts: { amount: 5 }, expect: { team: 'a' }, rule: 'smal' },
      '"smal" is no rule of the table: did you mean "small"?',
    ],
  ])('names what the table does not know: %j', (each, said) => {
    const [result] = testTable(compile(table), [each]).results
    expect(result?.differences[0]).toBe(said)
    expect(JSON.stringify(result?.because)).not.toContain(':  came')
  })
})
