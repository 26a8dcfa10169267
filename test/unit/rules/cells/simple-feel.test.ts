import { describe, expect, it } from 'vitest'
import { simpleFeel } from '../../../../src/rules/cells/simple-feel.js'
import { feel } from '../../../../src/rules/feel/feel.js'
import { type FactType, type Input, parseTable } from '../../../../src/rules/index.js'

describe('simpleFeel', () => {
  it.each<[string, FactType, unknown]>([
    ['-', 'number', '-'],
    ['5', 'number', 5],
    ['-5', 'number', -5],
    ['.5', 'number', 0.5],
    ['1, 2, 3', 'number', [1, 2, 3]],
    ['< 5', 'number', { lt: 5 }],
    ['<= -1.5', 'number', { lte: -1.5 }],
    ['= 5', 'number', { is: 5 }],
    ['!= 5', 'number', { not: { is: 5 } }],
    ['? >= 5', 'number', { gte: 5 }],
    ['[1..5)', 'number', { gte: 1, lt: 5 }],
    ['(1..5]', 'number', { gt: 1, lte: 5 }],
    [']1..5[', 'number', { gt: 1, lt: 5 }],
    ['not(< 0, > 10)', 'number', { not: [{ lt: 0 }, { gt: 10 }] }],
    ['"loan"', 'string', { is: 'loan' }],
    ['"-"', 'string', { is: '-' }],
    ['"say \\"hi\\", \\u8d37款"', 'string', { is: 'say "hi", 贷款' }],
    ['not("a", "b")', 'string', { not: [{ is: 'a' }, { is: 'b' }] }],
    ['null', 'string', null],
    ['not(null)', 'string', { not: null }],
    ['contains(?, "盗刷")', 'string', { contains: '盗刷' }],
    ['starts with(?, "a"), ends with( ? , "b")', 'string', [{ startsWith: 'a' }, { endsWith: 'b' }]],
    ['list contains(?, "vip")', 'list', { has: 'vip' }],
    ['true', 'boolean', true],
    ['date("2026-03-02")', 'date', { is: '2026-03-02' }],
    ['>= @"2026-03-02"', 'date', { gte: '2026-03-02' }],
    ['[date("2026-01-01")..date("2026-12-31")]', 'date', { gte: '2026-01-01', lte: '2026-12-31' }],
  ])('reads %s for a %s', (text, type, cell) => {
    expect(simpleFeel(text, type)).toEqual(cell)
  })

  it.each<[string, FactType]>([
    ['', 'number'],
    ['? * 2 > 5', 'number'],
    ['1 2', 'number'],
    ['[1..5', 'number'],
    ['not(1', 'number'],
    ['limit', 'number'],
    ['< "b"', 'string'],
    ['"unclosed', 'string'],
    ['"2026-03-02"', 'date'],
    ['contains(?, narrative)', 'string'],
    ['< 5', 'any'],
  ])('leaves %s for a %s to a FEEL engine', (text, type) => {
    expect(simpleFeel(text, type)).toBeUndefined()
  })
})

const feelTable = (text: string, input: Partial<Input> = {}) =>
  parseTable(
    {
      id: 't',
      hitPolicy: 'first',
      inputs: [
        { name: 'Applicant Age', type: 'number', ...input },
        { name: 'limit', type: 'number' },
      ],
      outputs: [{ name: 'out', type: 'number' }],
      rules: [{ when: { 'Applicant Age': { feel: text } }, output: { out: 1 } }],
    },
    { feel },
  )

describe('a FEEL cell in a table', () => {
  it('becomes verifiable cells where it can', () => {
    const table = feelTable('[1..5)')
    expect(table.ok && table.value.rules[0]?.cells[0]).toEqual({
      kind: 'range',
      low: { value: 1, inclusive: true },
      high: { value: 5, inclusive: false },
    })
  })

  it('stays opaque where it goes further, names with spaces included', () => {
    const table = feelTable('? > limit and Applicant Age < 100')
    expect(table.ok && table.value.rules[0]?.cells[0]?.kind).toBe('feel')
  })

  it.each([
    ['< "x"', 'wrong-type'],
    ['1 +', 'malformed-cell'],
    ['[5..1]', 'empty-range'],
    ['['.repeat(5_000), 'malformed-cell'],
    ['"\\ud800"', 'wrong-type'],
  ])('is an issue when it is %s', (text, code) => {
    const { ok, issues } = feelTable(text)
    expect(ok).toBe(false)
    expect(issues[0]).toMatchObject({ code, path: ['rules', 0, 'when', 'Applicant Age'] })
    expect(issues[0]?.message).toContain('rule 1, column "Applicant Age"')
    expect(issues[0]?.message.length).toBeLessThan(250)
  })

  it('is an issue when its literal is not of the column', () => {
    expect(feelTable('< 5', { type: 'string' }).issues[0]?.code).toBe('wrong-type')
    expect(feelTable('"c"', { type: 'string', values: ['a', 'b'] }).issues[0]?.hint).toBe('allowed: "a", "b"')
  })
})
