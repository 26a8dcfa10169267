import type { CellSource } from '../cells/cell-source.js'
import type { Input, Output } from '../facts/column.js'
import type { Aggregation, HitPolicy, OutputValue, RuleSource, TableSource } from '../table/table.js'
import type { Facet } from './extension-facets.js'
import { outputValue } from './output-value.js'
import { expressionIn, outputName, readInput, readOutput, type TableScope, wordsIn } from './table-columns.js'
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from './xml-tree.js'

const policies: Readonly<Record<string, HitPolicy>> = {
  UNIQUE: 'unique',
  ANY: 'any',
  FIRST: 'first',
  PRIORITY: 'priority',
  'RULE ORDER': 'rule-order',
  'OUTPUT ORDER': 'output-order',
  COLLECT: 'collect',
}

const aggregations: Readonly<Record<string, Aggregation>> = {
  SUM: 'sum',
  MIN: 'min',
  MAX: 'max',
  COUNT: 'count',
}

/** Two columns may ask the same; the second is then called `Age (2)`. */
const distinct = (names: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

/** Ids are unique in a whole file, so those we write begin with that of their decision. */
const ruleId = (id: string | undefined, prefix: string, index: number): string => {
  const own = `${prefix}-rule-`
  return id === undefined ? String(index + 1) : id.startsWith(own) ? id.slice(own.length) : id
}

const noteIn = (rule: XmlElement): { note?: string } => {
  const annotation = childrenNamed(rule, 'annotationEntry')
    .map(wordsIn)
    .find((text) => text !== '')
  const note = annotation ?? textOf(childNamed(rule, 'description'))
  return note === '' ? {} : { note }
}

interface Columns {
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
}

const readRule = (
  rule: XmlElement,
  id: string,
  { inputs, outputs }: Columns,
  { keys, behind = {} }: Facet,
): RuleSource => {
  const entries = childrenNamed(rule, 'inputEntry').map(wordsIn)
  const answers = childrenNamed(rule, 'outputEntry').map(wordsIn)
  const said = <Value>(place: string, text: string, plain: Value): Value =>
    behind[place]?.text === text ? (behind[place]?.value as Value) : plain
  const cell = ({ name }: Input, column: number): [string, CellSource] => {
    const text = entries[column] ?? ''
    return [name, said<CellSource>(`when ${name}`, text, text === '' ? '-' : { feel: text })]
  }
  const answer = ({ name, type }: Output, column: number): [string, OutputValue] => {
    const text = answers[column] ?? ''
    return [name, said<OutputValue>(`output ${name}`, text, outputValue(text, type))]
  }
  return {
    id,
    ...noteIn(rule),
    ...keys,
    when: Object.fromEntries(inputs.map(cell)),
    output: Object.fromEntries(outputs.map(answer)),
  }
}

/** The name under which a column of facts travels, and the FEEL expression that fills it. */
export const inputNames = (
  table: XmlElement,
): { names: readonly string[]; expressions: readonly string[] } => {
  const expressions = childrenNamed(table, 'input').map(expressionIn)
  return { names: distinct(expressions), expressions }
}

/** A `decisionTable` in the form that tables are written in; `facetOf` says what stands behind an element. */
export const readTableSource = (
  table: XmlElement,
  { id, name }: { readonly id: string; readonly name: string },
  scope: TableScope,
  facetOf: (element: XmlElement) => Facet,
): TableSource => {
  const { names } = inputNames(table)
  const hitPolicy = policies[attributeOf(table, 'hitPolicy') ?? 'UNIQUE'] ?? 'unique'
  const aggregation = aggregations[attributeOf(table, 'aggregation') ?? ''] ?? 'list'
  const outputElements = childrenNamed(table, 'output')
  const ownScope = outputElements.length === 1 ? scope : { ...scope, resultType: undefined }
  const columns: Columns = {
    inputs: childrenNamed(table, 'input').map((input, column) =>
      readInput(input, names[column] ?? '', scope, facetOf(input)),
    ),
    outputs: distinct(outputElements.map((output) => outputName(output) || name)).map((each, column) => {
      const output = outputElements[column] ?? table
      const read = readOutput(output, each, ownScope, facetOf(output))
      // What is summed and names no type is a number.
      return aggregation === 'sum' && read.type === 'any' ? { ...read, type: 'number' } : read
    }),
  }
  return {
    id,
    ...facetOf(table).keys,
    hitPolicy,
    // Modelers leave an aggregation behind when the hit policy is changed: it has nothing to say there.
    aggregation: hitPolicy === 'collect' ? aggregation : 'list',
    ...columns,
    rules: childrenNamed(table, 'rule').map((rule, index) =>
      readRule(rule, ruleId(attributeOf(rule, 'id'), id, index), columns, facetOf(rule)),
    ),
  }
}
