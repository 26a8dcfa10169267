import { describe, expect, it } from 'vitest'
import { toText } from '../../../src/explanation.js'
import { compile, defineTable, evaluate, explainEvaluation } from '../../../src/rules/index.js'

const compiled = compile(
  defineTable({
    id: 'priority',
    version: '3',
    title: { en: 'Priority', zh: '优先级' },
    hitPolicy: 'first',
    inputs: [
      { name: 'amount', type: 'number', label: { en: 'Amount', zh: '金额' } },
      { name: 'product', type: 'string', optional: true },
      { name: 'signals', type: 'list' },
    ],
    outputs: [{ name: 'level', type: 'string', label: { en: 'Level', zh: '级别' } }],
    rules: [
      {
        id: 'large-loan',
        when: { amount: { gte: 50_000 }, product: 'loan' },
        output: { level: 'urgent' },
        note: { en: 'Agreed with the risk committee', zh: '经风险委员会同意' },
        source: { cite: 'Manual 4.2', confidence: 'H' },
      },
      { id: 'media', when: { signals: { has: ['media'] } }, output: { level: 'high' } },
      { id: 'middle', when: { amount: { gte: 1_000, lt: 50_000 } }, output: { level: 'middle' } },
      { id: 'rest', when: {}, output: { level: 'normal' } },
    ],
  }),
)

const facts = { amount: 2_500, product: 'card', signals: ['vip'] }
const { trace } = evaluate(compiled, facts)

describe('explain', () => {
  it('says why, from the trace alone, with the span the fact fell into', () => {
    expect(toText(explainEvaluation(trace, { table: compiled }).why, 'en')).toBe(
      [
        'Priority (priority 3) decided',
        '  rule middle matched: Level = middle',
        '    Amount ≥ 1000, < 50000, as asked: ≥ 1000, < 50000',
      ].join('\n'),
    )
  })

  it('quotes the facts when they are given, in Chinese too', () => {
    expect(toText(explainEvaluation(trace, { table: compiled, facts }).why, 'zh')).toBe(
      [
        '优先级（priority 3）的判断',
        '  规则 middle 命中：级别 = middle',
        '    金额为“2500”，符合要求：≥ 1000, < 50000',
      ].join('\n'),
    )
  })

  it('says why not: which cells failed on what, with note and source', () => {
    const { whyNot } = explainEvaluation(trace, { table: compiled, facts })
    expect(toText(whyNot('large-loan'), 'en')).toBe(
      [
        'rule large-loan (Agreed with the risk committee) did not match: 2 of 2 conditions failed [Manual 4.2 (house rule)]',
        '  Amount is 2500, but the rule asks: ≥ 50000',
        '  product is card, but the rule asks: is loan',
      ].join('\n'),
    )
    expect(whyNot('rest').says.en).toBe('rule rest was not reached: middle came first')
    expect(whyNot('middle').says.en).toContain('matched')
  })

  it('calls a rule by its short note beside its code, in both languages; a long note is a remark under it', () => {
    expect(explainEvaluation(trace, { table: compiled, facts }).whyNot('large-loan').says.zh).toBe(
      '规则 large-loan（经风险委员会同意）未命中：2 项条件中有 2 项不满足',
    )
    const remark = 'Agreed with the risk committee in its extraordinary meeting of 3 March, minutes 12 to 14'
    const remarked = compile(
      defineTable({
        id: 'level',
        hitPolicy: 'first',
        inputs: [{ name: 'amount', type: 'number' }],
        outputs: [{ name: 'level', type: 'string' }],
        rules: [{ id: 'all', when: {}, output: { level: 'x' }, note: remark }],
      }),
    )
    const { why } = explainEvaluation(evaluate(remarked, { amount: 1 }).trace, { table: remarked })
    expect(why.because?.[0]?.says.en).toBe('rule all matched: level = x')
    expect(why.because?.[0]?.because?.map(({ says }) => says.en)).toEqual(['the rule asks nothing', remark])
  })

  it('finds the nearest rules by failed cells', () => {
    const near = explainEvaluation(trace, { table: compiled }).nearest(2)
    expect(near.map(({ rule, failed }) => [rule, failed.map(({ input }) => input)])).toEqual([
      ['rest', []],
      ['media', ['signals']],
    ])
  })

  it('says what was missing when nothing was decided', () => {
    const { why } = explainEvaluation(evaluate(compiled, { signals: [] }).trace, { table: compiled })
    expect(toText(why, 'en')).toContain('Amount is missing or not allowed')
  })

  it('works on a trace that was stored as JSON, under the same version only', () => {
    const stored = JSON.parse(JSON.stringify(trace))
    expect(explainEvaluation(stored, { table: compiled }).why).toEqual(
      explainEvaluation(trace, { table: compiled }).why,
    )
    expect(() => explainEvaluation({ ...stored, hash: 'other' }, { table: compiled })).toThrow(
      expect.objectContaining({ code: 'other-table-version' }),
    )
    expect(() => explainEvaluation(stored, { table: compiled }).whyNot('none')).toThrow(
      expect.objectContaining({ code: 'other-table-version' }),
    )
  })
})
