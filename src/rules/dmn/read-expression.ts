import { type Said, said } from '../../explanation.js'
import { compile } from '../compile/compile.js'
import { feel } from '../feel/feel.js'
import type { Table } from '../table/table.js'
import type { Boxed, BoxedFunction, BoxedTable, Parameter } from './boxed-expression.js'
import { dmnTable } from './decision-table.js'
import { feelName, typeOf } from './feel-names.js'
import { inputNames } from './read-table.js'
import { type TableScope, wordsIn } from './table-columns.js'
import {
  attributeOf,
  childNamed,
  childrenNamed,
  elementsIn,
  localName,
  textOf,
  type XmlElement,
} from './xml-tree.js'

/** What reading an expression needs of the decision around it. */
export interface Surroundings extends TableScope {
  readonly id: string
  readonly name: string
}

const unknown = (why: Said): Boxed => ({ kind: 'unknown', why })

const isFeel = (language: string | undefined): boolean =>
  language === undefined || language === '' || /feel/i.test(language)

const inner = (element: XmlElement | undefined, around: Surroundings): Boxed => {
  const expression = element === undefined ? undefined : elementsIn(element).find(isExpression)
  return expression === undefined
    ? unknown(said('an expression is missing', '缺少表达式'))
    : readExpression(expression, around)
}

const readParameters = (element: XmlElement): readonly Parameter[] =>
  childrenNamed(element, 'formalParameter').map((parameter) => ({
    name: feelName(attributeOf(parameter, 'name')),
    ...typeOf(parameter),
  }))

/** A `functionDefinition`, or the `encapsulatedLogic` of knowledge, which has the same shape. */
export const readFunction = (element: XmlElement, around: Surroundings): BoxedFunction => {
  const kind = attributeOf(element, 'kind') ?? 'FEEL'
  return {
    kind: 'function',
    parameters: readParameters(element),
    body:
      kind === 'FEEL'
        ? inner(element, around)
        : unknown(said(`functions of kind ${kind} are not run`, `不执行 ${kind} 类函数`)),
  }
}

const readLiteralExpression = (element: XmlElement): Boxed => {
  const language = attributeOf(element, 'expressionLanguage')
  if (!isFeel(language))
    return unknown(said(`expressions in ${language} are not run`, `不执行 ${language} 表达式`))
  return { kind: 'literal', text: textOf(childNamed(element, 'text')) }
}

const fallbacksOf = (element: XmlElement, { outputs }: Table): BoxedTable['fallbacks'] =>
  Object.fromEntries(
    childrenNamed(element, 'output').flatMap((output, column): [string, string][] => {
      const { name, default: constant } = outputs[column] ?? {}
      const text = wordsIn(childNamed(output, 'defaultOutputEntry'))
      return name === undefined || constant !== undefined || text === '' ? [] : [[name, text]]
    }),
  )

const readBoxedTable = (element: XmlElement, around: Surroundings): Boxed => {
  const { names, expressions } = inputNames(element)
  const resultType = typeOf(element).type ?? around.resultType
  const table = dmnTable(element, around, { ...around, resultType })
  return {
    kind: 'table',
    table: compile(table, { mode: 'dmn', feel }),
    columns: childrenNamed(element, 'input').map((input, column) => {
      const expression = expressions[column] ?? ''
      const type = typeOf(childNamed(input, 'inputExpression')).type ?? around.typeOfVariable(expression)
      return { name: names[column] ?? '', expression, ...(type === undefined ? {} : { type }) }
    }),
    fallbacks: fallbacksOf(element, table),
    single: table.outputs.length === 1,
  }
}

const variableName = (element: XmlElement): { name?: string } => {
  const variable = childNamed(element, 'variable') ?? childNamed(element, 'parameter')
  const name = feelName(variable === undefined ? '' : attributeOf(variable, 'name'))
  return name === '' ? {} : { name }
}

const withVariableType = (element: XmlElement, value: Boxed): Boxed => {
  const { type } = typeOf(childNamed(element, 'variable') ?? childNamed(element, 'parameter'))
  return type === undefined || value.type !== undefined ? value : { ...value, type }
}

const iteration = (kind: 'for' | 'every' | 'some', element: XmlElement, around: Surroundings): Boxed => ({
  kind,
  variable: feelName(attributeOf(element, 'iteratorVariable')),
  over: inner(childNamed(element, 'in'), around),
  body: inner(childNamed(element, kind === 'for' ? 'return' : 'satisfies'), around),
})

const readers: Readonly<Record<string, (element: XmlElement, around: Surroundings) => Boxed>> = {
  literalExpression: readLiteralExpression,
  decisionTable: readBoxedTable,
  functionDefinition: readFunction,
  invocation: (element, around) => ({
    kind: 'invocation',
    callee: inner(element, around),
    bindings: childrenNamed(element, 'binding').map((binding) => ({
      name: variableName(binding).name ?? '',
      value: withVariableType(binding, inner(binding, around)),
    })),
  }),
  context: (element, around) => ({
    kind: 'context',
    entries: childrenNamed(element, 'contextEntry').map((entry) => ({
      ...variableName(entry),
      value: withVariableType(entry, inner(entry, around)),
    })),
  }),
  list: (element, around) => ({
    kind: 'list',
    items: elementsIn(element)
      .filter(isExpression)
      .map((item) => readExpression(item, around)),
  }),
  relation: (element, around) => ({
    kind: 'relation',
    columns: childrenNamed(element, 'column').map((column) => feelName(attributeOf(column, 'name'))),
    rows: childrenNamed(element, 'row').map((row) =>
      elementsIn(row)
        .filter(isExpression)
        .map((cell) => readExpression(cell, around)),
    ),
  }),
  conditional: (element, around) => ({
    kind: 'conditional',
    test: inner(childNamed(element, 'if'), around),
    yes: inner(childNamed(element, 'then'), around),
    no: inner(childNamed(element, 'else'), around),
  }),
  for: (element, around) => iteration('for', element, around),
  every: (element, around) => iteration('every', element, around),
  some: (element, around) => iteration('some', element, around),
  filter: (element, around) => ({
    kind: 'filter',
    over: inner(childNamed(element, 'in'), around),
    match: inner(childNamed(element, 'match'), around),
  }),
}

const expressionNames = new Set(Object.keys(readers))

export const isExpression = (element: XmlElement): boolean => expressionNames.has(localName(element))

/** Any boxed expression of DMN 1.1 to 1.6. */
export const readExpression = (element: XmlElement, around: Surroundings): Boxed => {
  const read = readers[localName(element)]
  return read === undefined
    ? unknown(said(`a ${localName(element)} is not an expression`, `${localName(element)} 不是表达式`))
    : { ...read(element, around), ...typeOf(element) }
}
