import { describe, expect, it } from 'vitest'
import { toText } from '../../../src/explanation.js'
import {
  type CellSource,
  defineTable,
  feel,
  type TableSource,
  verifyTable,
} from '../../../src/rules/index.js'

const table = (change: Partial<TableSource>) =>
  defineTable(
    {
      id: 'fees',
      hitPolicy: 'first',
      inputs: [
        { name: 'amount', type: 'number', min: 0, label: { en: 'Amount', zh: '金额' } },
        { name: 'narrative', type: 'string', label: { en: 'Narrative', zh: '陈述' } },
      ],
      outputs: [{ name: 'level', type: 'string', values: ['high', 'low'] }],
      rules: [],
      ...change,
    },
    { feel },
  )

const rows = (...cells: readonly (readonly [CellSource, CellSource, string])[]): TableSource['rules'] =>
  cells.map(([amount, narrative, level]) => ({ when: { amount, narrative }, output: { level } }))

const found = (change: Partial<TableSource>) =>
  verifyTable(table(change)).findings.map(({ code, severity, rules }) => [severity, code, ...rules].join(' '))

describe('verifyTable', () => {
  it('has nothing to say of a sound table', () => {
    const rules = rows(
      [{ lt: 100 }, '-', 'low'],
      [{ gte: 100 }, { contains: 'fraud' }, 'high'],
      [{ gte: 100 }, { not: { contains: 'fraud' } }, 'low'],
    )
    const { findings, complete, notDecided } = verifyTable(table({ hitPolicy: 'unique', rules }))
    expect({ findings, complete, notDecided }).toEqual({ findings: [], complete: true, notDecided: [] })
  })

  it('says a gap in words, in both languages, with facts that show it', () => {
    const rules = rows([{ lt: 100 }, '-', 'low'], [{ gte: 200 }, '-', 'high'])
    const [gap] = verifyTable(table({ hitPolicy: 'unique', rules })).findings
    expect(gap).toMatchObject({
      code: 'gap',
      severity: 'error',
      message: 'no rule for Amount ≥ 100, < 200',
      says: { zh: '没有规则覆盖：金额≥ 100, < 200' },
      witness: { amount: 100 },
    })
  })

  it('names the listed values that are left, and leaves out a column that may be anything', () => {
    const inputs: TableSource['inputs'] = [
      { name: 'product', type: 'string', values: ['loan', 'card', 'fund'] },
      { name: 'amount', type: 'number', min: 0, integer: true },
    ]
    const rules = [
      { when: { product: 'loan', amount: { gte: 1000 } }, output: { level: 'high' } },
      { when: { product: 'loan', amount: { lt: 1000 } }, output: { level: 'low' } },
    ]
    const [gap] = verifyTable(table({ inputs, rules })).findings
    expect(gap?.message).toBe('no rule for product is card or fund')
  })

  it('makes up a narrative that slips through', () => {
    const rules = rows(['-', { contains: ['fraud', '盗刷'] }, 'high'], ['-', { startsWith: 'dear' }, 'low'])
    const [gap] = verifyTable(table({ rules })).findings.filter(({ code }) => code === 'gap')
    expect(gap?.witness?.narrative).not.toMatch(/fraud|盗刷|^dear/)
  })

  it('knows that a longer literal contains a shorter one', () => {
    const rules = rows(
      ['-', { contains: 'fraud' }, 'high'],
      ['-', { contains: ['credit fraud', 'wire fraud'] }, 'low'],
      ['-', '-', 'low'],
    )
    expect(found({ rules })).toContain('error shadowed 2 1')
  })

  it('sees a rule that only several earlier ones together hide', () => {
    const rules = rows(
      [{ lt: 10 }, '-', 'low'],
      ['-', { contains: 'x' }, 'low'],
      [{ gte: 10 }, '-', 'high'],
      [{ gte: 5, lt: 20 }, '-', 'high'],
    )
    expect(found({ rules })).toContain('error shadowed 4 1 3')
  })

  it.each<[string, Partial<TableSource>, string]>([
    [
      'a conflict',
      { hitPolicy: 'unique', rules: rows([{ gte: 0 }, '-', 'low'], [{ gte: 5 }, '-', 'high']) },
      'error conflict 1 2',
    ],
    [
      'an overlap',
      { hitPolicy: 'unique', rules: rows([{ gte: 0 }, '-', 'low'], [{ gte: 5 }, '-', 'low']) },
      'error overlap 1 2',
    ],
    [
      'a conflict of any',
      { hitPolicy: 'any', rules: rows(['-', '-', 'low'], [5, '-', 'high']) },
      'error conflict 1 2',
    ],
    ['a duplicate of first', { rules: rows([5, '-', 'low'], [[5], '-', 'low']) }, 'error duplicate 2 1'],
    [
      'a duplicate of collect',
      { hitPolicy: 'collect', rules: rows([5, '-', 'low'], [5, '-', 'low']) },
      'warning duplicate 2 1',
    ],
    ['a rule beyond the limits', { rules: rows([{ lt: 0 }, '-', 'low']) }, 'error never-matches 1'],
    ['a rule to leave out', { rules: rows([{ gt: 9 }, '-', 'low'], ['-', '-', 'low']) }, 'info subsumed 1 2'],
    [
      'rows to merge',
      { rules: rows([1, '-', 'low'], [3, '-', 'low'], ['-', '-', 'high']) },
      'info mergeable 1 2',
    ],
    ['an output never given', { rules: rows(['-', '-', 'low']) }, 'warning never-produced'],
    ['an input never used', { rules: rows(['-', '-', 'low']) }, 'warning unused-input'],
    [
      'advice for unique',
      { rules: rows([{ lt: 5 }, '-', 'low'], [{ gte: 5 }, '-', 'high']) },
      'info hit-policy',
    ],
    [
      'opaque cells',
      { rules: rows([{ feel: '? * 2 > 5' }, '-', 'low'], ['-', '-', 'high']) },
      'info opaque 1',
    ],
  ])('finds %s', (_, change, finding) => {
    expect(found(change)).toContain(finding)
  })

  it('does not merge rows across one that would then decide first', () => {
    const rules = rows(
      [1, '-', 'low'],
      [{ gte: 2 }, '-', 'high'],
      [3, { contains: 'x' }, 'low'],
      [3, '-', 'low'],
    )
    expect(found({ rules }).filter((finding) => finding.includes('mergeable'))).toEqual([])
  })

  it('lets no opaque cell cover anything', () => {
    const rules = rows([{ fn: 'always' }, '-', 'low'], [{ lt: 5 }, '-', 'high'])
    expect(verifyTable(table({ rules })).complete).toBe(false)
  })

  it('says "not decided" when the budget runs out, never a wrong verdict', () => {
    const rules = rows(
      [{ lt: 10 }, '-', 'low'],
      [{ gte: 10 }, '-', 'high'],
      [{ gte: 5, lt: 20 }, '-', 'high'],
    )
    const { findings, notDecided, complete } = verifyTable(table({ rules }), { steps: 0 })
    expect(complete).toBeUndefined()
    expect(findings.filter(({ code }) => code === 'gap' || code === 'shadowed')).toEqual([])
    expect(notDecided.map(({ code }) => code)).toEqual(['gap', 'shadowed'])
  })

  it('lists up to the limit and counts the rest', () => {
    const rules = rows(
      ...Array.from({ length: 30 }, (): [CellSource, CellSource, string] => ['-', '-', 'low']),
    )
    const { findings, counts } = verifyTable(table({ hitPolicy: 'unique', rules }), { limit: 5 })
    expect(findings.filter(({ code }) => code === 'overlap')).toHaveLength(5)
    expect(counts.overlap).toBe((30 * 29) / 2)
  })

  it('gives reasons that can be printed', () => {
    const rules = rows(['-', '-', 'low'], [1, '-', 'high'])
    const [finding] = verifyTable(table({ rules })).findings
    expect(toText({ says: finding?.says ?? { en: '', zh: '' } }, 'zh')).toBe(
      '规则 2 永远不会生效：规则 1 总是优先命中',
    )
  })
})
