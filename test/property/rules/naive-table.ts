import type { Cell, Fact, Facts, OutputRecord, Table, TableOutput } from '../../../src/rules/index.js'
import { normalise } from '../../../src/rules/text/normalise.js'

type Truth = 'true' | 'false' | 'unknown'

const truth = (holds: boolean): Truth => (holds ? 'true' : 'false')

const opposite: Record<Truth, Truth> = { true: 'false', false: 'true', unknown: 'unknown' }

/** ISO dates order as texts do, so neither side needs a calendar here. */
const inOrder = (a: Fact, b: Fact, orEqual: boolean): boolean =>
  (a as number) < (b as number) || (orEqual && a === b)

const textHolds = (cell: Cell & { kind: 'text' }, fact: string): boolean => {
  const text = normalise(fact)
  return cell.literals.map(normalise).some((literal) => {
    const at = text.length - literal.length
    if (cell.test === 'startsWith') return text.slice(0, literal.length) === literal
    if (cell.test === 'endsWith') return at >= 0 && text.slice(at) === literal
    return text.split(literal).length > 1
  })
}

const holds = (cell: Cell, fact: Fact): Truth => {
  switch (cell.kind) {
    case 'any':
      return 'true'
    case 'null':
      return truth(fact === null)
    case 'in':
      return truth(cell.values.includes(fact as string))
    case 'range':
      if (fact === null) return 'unknown'
      return truth(
        (cell.low === undefined || inOrder(cell.low.value, fact, cell.low.inclusive)) &&
          (cell.high === undefined || inOrder(fact, cell.high.value, cell.high.inclusive)),
      )
    case 'text':
      return fact === null ? 'unknown' : truth(textHolds(cell, fact as string))
    case 'has': {
      if (fact === null) return 'unknown'
      const found = cell.values.map((value) => (fact as readonly Fact[]).includes(value))
      return truth(cell.quantity === 'any' ? found.includes(true) : !found.includes(false))
    }
    case 'not':
      return opposite[holds(cell.cell, fact)]
    case 'either': {
      const parts = cell.cells.map((part) => holds(part, fact))
      return parts.includes('true') ? 'true' : parts.includes('unknown') ? 'unknown' : 'false'
    }
    default:
      throw new Error('the naive interpreter knows no opaque cells')
  }
}

/** Rule after rule, cell after cell: the table read aloud, with nothing prepared. */
export const naiveHits = (table: Table, facts: Facts): number[] =>
  table.rules.flatMap((rule, index) =>
    rule.cells.every(
      (cell, column) => holds(cell, facts[table.inputs[column]?.name ?? ''] ?? null) === 'true',
    )
      ? [index]
      : [],
  )

const rankOf = (table: Table, rule: number): number[] =>
  table.outputs.flatMap((output) =>
    output.values === undefined
      ? []
      : [output.values.indexOf(table.rules[rule]?.output[output.name] as string)],
  )

const byRank = (table: Table, hits: readonly number[]): number[] =>
  [...hits].sort((a, b) => {
    const left = rankOf(table, a)
    const right = rankOf(table, b)
    const at = left.findIndex((place, index) => place !== right[index])
    return at < 0 ? a - b : (left[at] ?? 0) - (right[at] ?? 0)
  })

const aggregated = (table: Table, records: readonly OutputRecord[]): TableOutput | undefined => {
  const name = table.outputs[0]?.name ?? ''
  const values = records.map((record) => record[name] as number)
  if (table.aggregation === 'list') return records
  if (table.aggregation === 'count') return { [name]: values.length }
  if (values.length === 0) return undefined
  if (table.aggregation === 'sum') return { [name]: values.reduce((a, b) => a + b) }
  return { [name]: table.aggregation === 'min' ? Math.min(...values) : Math.max(...values) }
}

/** What a table answers, hit policy by hit policy, as DMN 8.2.10 words it; `undefined` where it must not decide. */
export const naiveOutput = (table: Table, facts: Facts): TableOutput | undefined => {
  const hits = naiveHits(table, facts)
  const record = (rule: number) => table.rules[rule]?.output as OutputRecord
  const alike = new Set(hits.map((rule) => JSON.stringify(record(rule)))).size
  const first = hits.length === 0 ? undefined : record(hits[0] as number)
  switch (table.hitPolicy) {
    case 'unique':
      return hits.length === 1 ? first : undefined
    case 'any':
      return alike === 1 ? first : undefined
    case 'first':
      return first
    case 'priority':
      return hits.length === 0 ? undefined : record(byRank(table, hits)[0] as number)
    case 'rule-order':
      return hits.map(record)
    case 'output-order':
      return byRank(table, hits).map(record)
    case 'collect':
      return aggregated(table, hits.map(record))
  }
}
