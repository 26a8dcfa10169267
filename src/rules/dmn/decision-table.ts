import { contentHash } from '../../hash.js'
import type { Cell } from '../cells/cell.js'
import { readCell } from '../cells/read-cell.js'
import type { Fact, FactType, Scalar } from '../fact.js'
import type { Aggregation, HitPolicy, Input, Output, OutputValue, Rule, Table } from '../table.js'
import { constantOf, constantsOf } from './constants.js'
import { plainType } from './item-types.js'
import type { ItemType } from './model.js'
import { feelName, typeOf } from './names.js'
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

const factTypes: Readonly<Record<string, FactType>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
}

const typed = (types: ReadonlyMap<string, ItemType>, name: string | undefined) => {
  const { base, allowed } = plainType(types, name)
  return { type: factTypes[base ?? ''] ?? ('any' as const), allowed }
}

const wordsIn = (element: XmlElement | undefined): string =>
  element === undefined ? '' : textOf(childNamed(element, 'text'))

/** The type of a column and its closed list of values; a column without a type has that of its listed values. */
const domainOf = (
  type: FactType,
  ...texts: readonly (string | undefined)[]
): Pick<Input, 'type' | 'values'> => {
  const text = texts.find((each) => each !== undefined && each !== '')
  const values = text === undefined ? undefined : constantsOf(text)
  const [first] = values ?? []
  const own = type === 'any' && first !== undefined ? (typeof first as 'string' | 'number' | 'boolean') : type
  const fits =
    values?.every((value) => typeof value === own) === true && new Set(values).size === values.length
  return fits ? { type: own, values } : { type }
}

/** What the scope knows of the type of a plain variable, for columns that do not say their own. */
export type TypeOfVariable = (name: string) => string | undefined

const readInput = (
  element: XmlElement,
  name: string,
  expression: string,
  types: ReadonlyMap<string, ItemType>,
  typeOfVariable: TypeOfVariable,
): Input => {
  const own = typeOf(childNamed(element, 'inputExpression')).type ?? typeOfVariable(expression)
  const { type, allowed } = typed(types, own)
  return {
    name,
    optional: true,
    ...domainOf(type, wordsIn(childNamed(element, 'inputValues')), allowed),
  }
}

const outputFact = (text: string): OutputValue | undefined => {
  if (text === '' || text === '-') return null
  const constant = constantOf(text)
  return constant === undefined ? { feel: text } : constant
}

const readOutput = (element: XmlElement, name: string, types: ReadonlyMap<string, ItemType>): Output => {
  const { type, allowed } = typed(types, typeOf(element).type)
  const domain = domainOf(type, wordsIn(childNamed(element, 'outputValues')), allowed)
  const text = wordsIn(childNamed(element, 'defaultOutputEntry'))
  const constant = text === '' ? undefined : constantOf(text)
  return { name, ...domain, ...(constant === undefined ? {} : { default: constant as Fact }) }
}

const readRule = (
  element: XmlElement,
  index: number,
  inputs: readonly Input[],
  outputs: readonly Output[],
): Rule => {
  const names = inputs.map(({ name }) => name)
  const entries = childrenNamed(element, 'inputEntry').map(wordsIn)
  const answers = childrenNamed(element, 'outputEntry').map(wordsIn)
  const annotation = childrenNamed(element, 'annotationEntry')
    .map(wordsIn)
    .find((text) => text !== '')
  const note = annotation ?? textOf(childNamed(element, 'description'))
  return {
    id: attributeOf(element, 'id') ?? String(index + 1),
    cells: inputs.map((input, column): Cell => dmnCell(entries[column] ?? '-', input, names)),
    output: Object.fromEntries(
      outputs.map(({ name }, column) => [name, outputFact(answers[column] ?? '') ?? null]),
    ),
    ...(note === '' ? {} : { note: { en: note, zh: note } }),
  }
}

/** A cell as the table room reads it; what that refuses is full FEEL, and answers null when FEEL refuses it as well. */
const dmnCell = (text: string, input: Input, names: readonly string[]): Cell => {
  if (text === '') return { kind: 'any' }
  let refused = false
  const cell = readCell(
    { feel: text },
    {
      input,
      names,
      complain: () => {
        refused = true
      },
    },
  )
  return refused ? { kind: 'feel', text } : cell
}

const distinct = (names: readonly string[]): string[] => {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}

/** A `decisionTable` element as a table in DMN's own semantics, with the expression of each input column. */
export const readTable = (
  element: XmlElement,
  id: string,
  resultName: string,
  types: ReadonlyMap<string, ItemType>,
  typeOfVariable: TypeOfVariable,
): { table: Table; expressions: readonly string[] } => {
  const inputElements = childrenNamed(element, 'input')
  const expressions = inputElements.map((input) => feelName(wordsIn(childNamed(input, 'inputExpression'))))
  const inputs = distinct(expressions).map((name, column) =>
    readInput(inputElements[column] as XmlElement, name, expressions[column] ?? '', types, typeOfVariable),
  )
  const outputElements = childrenNamed(element, 'output')
  const outputs = distinct(
    outputElements.map((output) => feelName(attributeOf(output, 'name')) || resultName),
  ).map((name, column) => readOutput(outputElements[column] as XmlElement, name, types))
  const content = {
    id,
    hitPolicy: policies[attributeOf(element, 'hitPolicy') ?? 'UNIQUE'] ?? 'unique',
    aggregation: aggregations[attributeOf(element, 'aggregation') ?? ''] ?? ('list' as const),
    inputs,
    outputs,
    rules: childrenNamed(element, 'rule').map((rule, index) => readRule(rule, index, inputs, outputs)),
  }
  return { table: { ...content, hash: contentHash(content) }, expressions }
}
