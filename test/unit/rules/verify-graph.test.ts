import { describe, expect, it } from 'vitest'
import { defineGraph, defineTable, type TableSource, verifyGraph } from '../../../src/rules/index.js'

const severity = (levels: readonly string[]) =>
  defineTable({
    id: 'severity',
    hitPolicy: 'first',
    inputs: [{ name: 'amount', type: 'number' }],
    outputs: [{ name: 'level', type: 'string' }],
    rules: levels.map((level, index) => ({ when: { amount: { gte: -1_000 * index } }, output: { level } })),
  })

const routing = (levels: readonly string[], change: Partial<TableSource> = {}) =>
  defineTable({
    id: 'routing',
    hitPolicy: 'first',
    inputs: [{ name: 'level', type: 'string' }],
    outputs: [{ name: 'team', type: 'string' }],
    rules: levels.map((level) => ({ id: level, when: { level }, output: { team: level } })),
    ...change,
  })

const found = (...tables: Parameters<typeof defineGraph>[0]) =>
  verifyGraph(defineGraph(tables)).findings.map(({ code, path }) => [code, ...path].join(' '))

describe('verifyGraph', () => {
  it('has nothing to say when every answer is awaited and every awaited answer given', () => {
    expect(found(severity(['high', 'low']), routing(['high', 'low']))).toEqual([])
  })

  it('finds a rule that waits for an answer nobody gives', () => {
    expect(found(severity(['high', 'low']), routing(['high', 'executive', 'low']))).toEqual([
      'unreachable-rule routing executive',
    ])
  })

  it('knows that a shadowed rule gives no answer', () => {
    const shadowing = severity(['high', 'low'])
    const always = {
      ...shadowing,
      rules: [{ ...shadowing.rules[0], cells: [{ kind: 'any' }] }, ...shadowing.rules.slice(1)],
    }
    expect(found(always as typeof shadowing, routing(['high', 'low']))).toEqual([
      'unreachable-rule routing low',
    ])
  })

  it('finds a decision that can never be made', () => {
    expect(found(severity(['high']), routing(['executive']))).toEqual(['unreachable-decision routing'])
  })

  it('finds answers that the next table refuses', () => {
    const strict = routing(['high'], {
      inputs: [{ name: 'level', type: 'string', values: ['high', 'middle'] }],
    })
    expect(found(severity(['high', 'low']), strict)).toEqual(['unfit-output routing level'])
  })
})
