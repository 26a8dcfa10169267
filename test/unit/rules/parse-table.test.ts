import { describe, expect, it } from 'vitest'
import { parseTable } from '../../../src/rules/index.js'

const sound = {
  id: 'triage',
  hitPolicy: 'first',
  inputs: [
    { name: 'product', type: 'string', values: ['loan', 'card'] },
    { name: 'amount', type: 'number', min: 0 },
    { name: 'tags', type: 'list', optional: true },
    { name: 'on', type: 'date', optional: true },
  ],
  outputs: [{ name: 'priority', type: 'string', values: ['urgent', 'normal'] }],
  rules: [{ id: 'a', when: { product: 'loan' }, output: { priority: 'urgent' } }],
}

const issuesWith = (change: object) =>
  parseTable({ ...sound, ...change }).issues.map(({ code, path }) => `${code} ${path.join('.')}`)

const cellIssues = (when: object) =>
  issuesWith({ rules: [{ when, output: { priority: 'urgent' } }] }).map((issue) =>
    issue.replace('rules.0.when.', ''),
  )

describe('parseTable', () => {
  it('accepts a sound table and gives it a hash of its content', () => {
    const [first, second] = [parseTable(sound), parseTable({ ...sound, version: '2' })]
    expect(first.issues).toEqual([])
    expect(first.ok && first.value.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(first.ok && second.ok && first.value.hash === second.value.hash).toBe(false)
  })

  it('keeps nothing that the caller could change later', () => {
    const source = structuredClone(sound)
    const checked = parseTable(source)
    ;(source.inputs[0]?.values ?? []).push('deposit')
    source.rules[0] = { id: 'z', when: { product: 'card' }, output: { priority: 'normal' } }
    expect(checked.ok && checked.value.inputs[0]?.values).toEqual(['loan', 'card'])
    expect(checked.ok && checked.value.rules[0]?.id).toBe('a')
  })

  it('tells of wrong cells beside a wrong heading, but blames no row for a wrong column', () => {
    const rules = [{ when: { product: 'bike' }, output: { priority: 'urgent' } }]
    expect(issuesWith({ hitPolicy: 'sometimes', rules })).toEqual([
      'malformed-table hitPolicy',
      'value-not-allowed rules.0.when.product',
    ])
    const inputs = [{ name: 'product', type: 'text' }]
    expect(issuesWith({ inputs, rules })).toEqual(['malformed-column inputs.0.type'])
  })

  it.each([null, undefined, 5, 'table', [], () => 1])('refuses %s', (source) => {
    expect(parseTable(source).ok).toBe(false)
  })

  it.each<[string, object, string]>([
    ['no id', { id: undefined }, 'malformed-table id'],
    ['an unknown hit policy', { hitPolicy: 'last' }, 'malformed-table hitPolicy'],
    ['an unknown key', { hitpolicy: 'first' }, 'unknown-key hitpolicy'],
    ['an aggregation without collect', { aggregation: 'sum' }, 'malformed-table aggregation'],
    ['a sum of texts', { hitPolicy: 'collect', aggregation: 'sum' }, 'malformed-table aggregation'],
    ['no outputs', { outputs: [] }, 'malformed-table outputs'],
    ['a day that is none', { effectiveFrom: '2026-02-30' }, 'malformed-table effectiveFrom'],
    [
      'an end before the start',
      { effectiveFrom: '2026-02-02', effectiveTo: '2026-02-01' },
      'malformed-table effectiveTo',
    ],
    [
      'a polluting name',
      { inputs: [{ name: 'constructor', type: 'string' }] },
      'reserved-name inputs.0.name',
    ],
    ['a column twice', { inputs: [sound.inputs[0], sound.inputs[0]] }, 'duplicate-name inputs.1.name'],
    ['a type that is none', { inputs: [{ name: 'a', type: 'text' }] }, 'malformed-column inputs.0.type'],
    [
      'limits on a text',
      { inputs: [{ name: 'a', type: 'string', min: 1 }] },
      'malformed-column inputs.0.min',
    ],
    [
      'swapped limits',
      { inputs: [{ name: 'a', type: 'number', min: 2, max: 1 }] },
      'malformed-column inputs.0.max',
    ],
    [
      'ranking without ranks',
      { hitPolicy: 'priority', outputs: [{ name: 'a', type: 'string' }] },
      'malformed-table outputs',
    ],
    ['rules that are none', { rules: {} }, 'malformed-table rules'],
    ['a rule twice', { rules: [sound.rules[0], sound.rules[0]] }, 'duplicate-name rules.1.id'],
  ])('refuses %s', (_, change, issue) => {
    expect(issuesWith(change)).toContain(issue)
  })

  it.each<[string, object, string]>([
    ['a value that is not allowed', { product: 'lone' }, 'value-not-allowed product'],
    ['an input that is none', { prodcut: 'loan' }, 'unknown-key prodcut'],
    ['an attempt on the prototype', JSON.parse('{"__proto__": "loan"}'), 'unknown-key __proto__'],
    ['a text for a number', { amount: '5' }, 'wrong-type amount'],
    ['NaN', { amount: Number.NaN }, 'wrong-type amount'],
    ['infinity', { amount: { gte: Number.POSITIVE_INFINITY } }, 'wrong-type amount'],
    ['an empty range', { amount: { gt: 5, lt: 5 } }, 'empty-range amount'],
    ['two lower ends', { amount: { gt: 5, gte: 5 } }, 'malformed-cell amount'],
    ['an order of texts', { product: { gte: 'a' } }, 'wrong-type product'],
    ['two keys', { amount: { gte: 5, not: 6 } }, 'malformed-cell amount'],
    ['no key', { amount: {} }, 'malformed-cell amount'],
    ['an empty list', { amount: [] }, 'malformed-cell amount'],
    ['a literal for a list', { tags: 'vip' }, 'wrong-type tags'],
    ['members of a scalar', { product: { has: 'loan' } }, 'wrong-type product'],
    ['an empty text', { product: { contains: '' } }, 'wrong-type product'],
    ['a day that is none', { on: '2025-02-29' }, 'wrong-type on'],
    ['a function', { amount: () => 1 }, 'wrong-type amount'],
  ])('refuses a cell with %s', (_, when, issue) => {
    expect(cellIssues(when)).toContain(issue)
  })

  it('refuses a cell that nests without end', () => {
    const cell: { not?: unknown } = {}
    cell.not = cell
    expect(cellIssues({ amount: cell })).toEqual(['too-deep amount'])
  })

  it('refuses a cell whose shared parts unfold without end', () => {
    let bomb: unknown = ['loan']
    for (let level = 0; level < 14; level += 1) bomb = Array(10).fill(bomb)
    expect(cellIssues({ product: bomb })).toEqual(['too-large product'])
  })

  it('refuses a fact whose shared parts unfold without end', () => {
    let bomb: unknown = ['x']
    for (let level = 0; level < 7; level += 1) bomb = Array(100).fill(bomb)
    expect(issuesWith({ outputs: [{ name: 'priority', type: 'any', default: bomb }] })).toContain(
      'wrong-type outputs.0.default',
    )
  })

  it('names row, column and offending text, and hints', () => {
    const [issue] = parseTable({
      ...sound,
      rules: [{ when: { product: 'lone' }, output: { priority: 'urgent' } }],
    }).issues
    expect(issue?.message).toBe('rule 1, column "product": "lone" is not an allowed value of "product"')
    expect(issue?.hint).toBe('allowed: "loan", "card"')
  })

  it('reports every wrong cell at once', () => {
    const rules = [
      { when: { product: 'lone', amount: 'x' }, output: { priority: 'soon' } },
      { when: { amount: null }, output: {} },
    ]
    expect(issuesWith({ rules })).toEqual([
      'value-not-allowed rules.0.when.product',
      'wrong-type rules.0.when.amount',
      'value-not-allowed rules.0.output.priority',
      'missing-output rules.1.output.priority',
    ])
  })
})
