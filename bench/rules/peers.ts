import { ZenEngine } from '@gorules/zen-engine'
import { parse as parseCel } from '@marcbachmann/cel-js'
import { LogicEngine } from 'json-logic-engine'
import { Engine } from 'json-rules-engine'
import type { Facts, TableSource } from '../../src/rules/index.js'

/** Decides by the number of the first rule that matches, as every contender must. */
export interface Peer {
  readonly name: string
  readonly decide: (facts: Facts) => number | Promise<number>
}

interface Wish {
  readonly fact: string
  readonly cell: string | boolean | readonly string[] | Readonly<Record<string, string | number>>
}

/** What a rule asks, cell by cell, without the cells that ask nothing. */
const wishesOf = (when: TableSource['rules'][number]['when']): Wish[] =>
  Object.entries(when)
    .filter(([, cell]) => cell !== '-')
    .map(([fact, cell]) => ({ fact, cell: cell as Wish['cell'] }))

const isList = (cell: Wish['cell']): cell is readonly string[] => Array.isArray(cell)

const zenCell = (cell: Wish['cell']): string => {
  if (isList(cell)) return cell.map((value) => JSON.stringify(value)).join(', ')
  if (typeof cell !== 'object') return JSON.stringify(cell)
  if (cell.contains !== undefined) return `contains($, ${JSON.stringify(cell.contains)})`
  return cell.gt === undefined ? `[${cell.gte}..${cell.lt})` : `> ${cell.gt}`
}

const zenModel = (source: TableSource) => ({
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode' },
    {
      id: 'table',
      name: 'table',
      type: 'decisionTableNode',
      content: {
        hitPolicy: 'first',
        inputs: source.inputs.map(({ name }) => ({ id: name, name, type: 'expression', field: name })),
        outputs: [{ id: 'rule', name: 'rule', type: 'expression', field: 'rule' }],
        rules: source.rules.map(({ when }, rule) => ({
          _id: `${rule}`,
          ...Object.fromEntries(source.inputs.map(({ name }) => [name, ''])),
          ...Object.fromEntries(wishesOf(when).map(({ fact, cell }) => [fact, zenCell(cell)])),
          rule: `${rule}`,
        })),
      },
    },
    { id: 'out', name: 'out', type: 'outputNode' },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
    { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
  ],
})

const zen = (source: TableSource): Peer => {
  const decision = new ZenEngine().createDecision(zenModel(source))
  return { name: 'zen-engine', decide: async (facts) => (await decision.evaluate(facts)).result.rule }
}

interface Condition {
  readonly fact: string
  readonly operator: string
  readonly value: unknown
}

const engineConditions = ({ fact, cell }: Wish): Condition[] => {
  if (isList(cell)) return [{ fact, operator: 'in', value: cell }]
  if (typeof cell !== 'object') return [{ fact, operator: 'equal', value: cell }]
  if (cell.contains !== undefined) return [{ fact, operator: 'holdsText', value: cell.contains }]
  return cell.gt === undefined
    ? [
        { fact, operator: 'greaterThanInclusive', value: cell.gte },
        { fact, operator: 'lessThan', value: cell.lt },
      ]
    : [{ fact, operator: 'greaterThan', value: cell.gt }]
}

/** A priority for each rule, and a stop after the first that holds. */
const jsonRules = (source: TableSource): Peer => {
  const engine = new Engine()
  engine.addOperator('holdsText', (text: string, literal: string) => text.includes(literal))
  source.rules.forEach(({ when }, rule) => {
    engine.addRule({
      conditions: { all: wishesOf(when).flatMap(engineConditions) },
      event: { type: 'hit', params: { rule } },
      priority: source.rules.length - rule,
      onSuccess: () => {
        engine.stop()
      },
    })
  })
  return {
    name: 'json-rules-engine',
    decide: async (facts) => {
      const { events } = await engine.run(facts as Record<string, unknown>)
      return events[0]?.params?.rule as number
    },
  }
}

const logicOf = ({ fact, cell }: Wish): unknown[] => {
  const value = { var: fact }
  if (isList(cell)) return [{ in: [value, cell] }]
  if (typeof cell !== 'object') return [{ '===': [value, cell] }]
  if (cell.contains !== undefined) return [{ in: [cell.contains, value] }]
  return cell.gt === undefined
    ? [{ '>=': [value, cell.gte] }, { '<': [value, cell.lt] }]
    : [{ '>': [value, cell.gt] }]
}

const jsonLogic = (source: TableSource): readonly Peer[] => {
  const engine = new LogicEngine()
  const rules = source.rules.map(({ when }) => ({ and: [true, ...wishesOf(when).flatMap(logicOf)] }))
  const built = rules.map((rule) => engine.build(rule) as (facts: Facts) => unknown)
  return [
    {
      name: 'json-logic-engine, compiled by eval',
      decide: (facts) => built.findIndex((holds) => holds(facts) === true),
    },
    {
      name: 'json-logic-engine, interpreted',
      decide: (facts) => rules.findIndex((rule) => engine.run(rule, facts) === true),
    },
  ]
}

const celOf = ({ fact, cell }: Wish): string => {
  if (isList(cell)) return `${fact} in ${JSON.stringify(cell)}`
  if (typeof cell !== 'object') return `${fact} == ${JSON.stringify(cell)}`
  if (cell.contains !== undefined) return `${fact}.contains(${JSON.stringify(cell.contains)})`
  // A number of JavaScript is a double of CEL.
  return cell.gt === undefined
    ? `${fact} >= ${cell.gte}.0 && ${fact} < ${cell.lt}.0`
    : `${fact} > ${cell.gt}.0`
}

/** Every rule parsed once. */
const cel = (source: TableSource): Peer => {
  const rules = source.rules.map(({ when }) => parseCel(['true', ...wishesOf(when).map(celOf)].join(' && ')))
  return {
    name: 'cel-js',
    decide: (facts) => rules.findIndex((holds) => holds(facts as Record<string, unknown>) === true),
  }
}

/** The same table in the words of other libraries. */
export const peersFor = (source: TableSource): readonly Peer[] => [
  ...jsonLogic(source),
  cel(source),
  zen(source),
  jsonRules(source),
]
