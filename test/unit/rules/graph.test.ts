import { describe, expect, it } from 'vitest'
import {
  chooseVersion,
  compileGraph,
  defineGraph,
  defineTable,
  evaluateGraph,
  parseGraph,
  type TableSource,
} from '../../../src/rules/index.js'

const table = (id: string, input: string, output: string, more: Partial<TableSource> = {}) =>
  defineTable({
    id,
    hitPolicy: 'first',
    inputs: [{ name: input, type: 'string' }],
    outputs: [{ name: output, type: 'string' }],
    rules: [{ when: { [input]: 'yes' }, output: { [output]: 'yes' } }],
    ...more,
  })

describe('a graph of tables', () => {
  it('decides tables in the order they need each other, whatever the order given', () => {
    const graph = defineGraph([
      table('third', 'b', 'c'),
      table('first', 'start', 'a'),
      table('second', 'a', 'b'),
    ])
    expect(graph.tables.map(({ id }) => id)).toEqual(['first', 'second', 'third'])
    const { facts, outputs, issues } = evaluateGraph(compileGraph(graph), { start: 'yes' })
    expect(facts).toEqual({ start: 'yes', a: 'yes', b: 'yes', c: 'yes' })
    expect(outputs.third).toEqual({ c: 'yes' })
    expect(issues).toEqual([])
  })

  it('hands lists on as lists', () => {
    const lists = table('lists', 'start', 'tag', { hitPolicy: 'collect' })
    const reader = defineTable({
      id: 'reader',
      hitPolicy: 'first',
      inputs: [{ name: 'tag', type: 'list' }],
      outputs: [{ name: 'found', type: 'boolean' }],
      rules: [{ when: { tag: { has: 'yes' } }, output: { found: true } }],
    })
    const graph = compileGraph(defineGraph([reader, lists]))
    expect(evaluateGraph(graph, { start: 'yes' }).facts).toMatchObject({ tag: ['yes'], found: true })
  })

  it('keeps every trace and says which table lacks what', () => {
    const graph = compileGraph(defineGraph([table('first', 'start', 'a'), table('second', 'a', 'b')]))
    const { evaluations, issues } = evaluateGraph(graph, { start: 'no' })
    expect(Object.keys(evaluations)).toEqual(['first', 'second'])
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['no-rule-matched', 'first'],
      ['missing-fact', 'second', 'a'],
    ])
  })

  it('refuses cycles and outputs that two tables give', () => {
    const cyclic = [
      table('free', 'start', 'z'),
      table('a', 'y', 'x'),
      table('b', 'x', 'y'),
      table('behind', 'y', 'w'),
    ]
    expect(parseGraph(cyclic).issues).toMatchObject([
      { code: 'requirement-cycle', path: ['a', 'b', 'behind'] },
    ])
    expect(parseGraph([table('self', 'x', 'x')]).issues[0]?.code).toBe('requirement-cycle')
    expect(parseGraph([table('a', 'x', 'y'), table('b', 'x', 'y')]).issues[0]?.code).toBe('duplicate-output')
    expect(() => defineGraph(cyclic)).toThrow(expect.objectContaining({ code: 'invalid-definition' }))
  })
})

describe('chooseVersion', () => {
  const old = table('t', 'x', 'y', { version: '1', effectiveTo: '2025-12-31' })
  const now = table('t', 'x', 'y', { version: '2', effectiveFrom: '2026-01-01' })
  const later = table('t', 'x', 'y', { version: '3', effectiveFrom: '2026-07-01' })

  it.each([
    ['2025-12-31', '1'],
    ['2026-01-01', '2'],
    ['2026-06-30', '2'],
    ['2026-07-01', '3'],
  ])('on %s is version %s', (date, version) => {
    expect(chooseVersion([later, old, now], date)?.version).toBe(version)
  })

  it('is undefined when none is in force', () => {
    expect(chooseVersion([now, later], '2025-06-01')).toBeUndefined()
  })
})
