import { describe, expect, test } from 'vitest'
import {
  compile,
  defineTable,
  diffTables,
  evaluate,
  type FeelEngine,
  feel,
  parseSheet,
  parseTable,
  type RuleSource,
  type TableSource,
  tableToSheet,
  verifyTable,
} from '../../../src/rules/index.js'

const source = (when: RuleSource['when'], fee: unknown = 1): TableSource => ({
  id: 'fee',
  hitPolicy: 'first',
  inputs: [{ name: 'amount', type: 'number' }],
  outputs: [{ name: 'fee', type: 'number' }],
  rules: [
    { id: 'plain', when: { amount: { feel: '[1..5)' } }, output: { fee: 0 } },
    { id: 'full', when, output: { fee: fee as number } },
  ],
})

const cell = source({ amount: { not: { feel: '? * 2 > 10' } } })
const output = source({}, { feel: 'amount * 2' })
const importNamed = /import \{ feel \} from 'redress\/feel' and give \{ feel \} as an option/

describe('without a FEEL engine', () => {
  test('tables in S-FEEL are read, compiled and decided', () => {
    expect(evaluate(compile(defineTable(source({ amount: { feel: '>= 5' } }))), { amount: 5 }).hits).toEqual([
      'full',
    ])
  })

  test.each([
    ['cell', cell, ['rules', 1, 'when', 'amount']],
    ['output', output, ['rules', 1, 'output', 'fee']],
  ])('an opaque %s is an issue that names what to import', (_, table, path) => {
    const [issue, ...others] = parseTable(table).issues
    expect(issue).toMatchObject({ code: 'feel-missing', severity: 'error', path })
    expect(issue?.hint).toMatch(importNamed)
    expect(others).toEqual([])
    expect(() => defineTable(table)).toThrow(importNamed)
  })

  test.each([
    ['cell', cell, 'amount'],
    ['output', output, 'fee'],
  ])('a table with an opaque %s is not compiled, and the error names the place', (_, table, column) => {
    const read = defineTable(table, { feel })
    expect(() => compile(read)).toThrow(importNamed)
    expect(() => compile(read)).toThrow(
      expect.objectContaining({
        code: 'invalid-definition',
        details: { table: 'fee', rule: 'full', column },
      }),
    )
    expect(() => diffTables(read, read)).toThrow(importNamed)
  })

  test('what was read once is verified and written as a sheet', () => {
    const read = defineTable(cell, { feel })
    expect(verifyTable(read).findings.map(({ code }) => code)).toContain('opaque')
    const sheet = tableToSheet(read)
    expect(parseSheet(sheet, { feel })).toMatchObject({ ok: true, value: { hash: read.hash } })
    expect(parseSheet(sheet).issues.map(({ code }) => code)).toEqual(['feel-missing'])
  })
})

test('a host may give an engine of its own', () => {
  const own: FeelEngine = {
    isUnaryTests: (text) => text === 'is round',
    isExpression: (text) => text === 'a tenth',
    date: (text) => text,
    test: (_, value) => ({ value: Number(value) % 10 === 0 }),
    evaluate: (_, { amount }) => ({ value: Number(amount) / 10 }),
  }
  const table = defineTable(source({ amount: { feel: 'is round' } }, { feel: 'a tenth' }), { feel: own })
  const compiled = compile(table, { feel: own })
  expect(evaluate(compiled, { amount: 50 }).output).toEqual({ fee: 5 })
  expect(evaluate(compiled, { amount: 51 }).issues.map(({ code }) => code)).toEqual(['no-rule-matched'])
})
