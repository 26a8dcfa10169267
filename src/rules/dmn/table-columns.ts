import { isRecord } from '../../is-record.js'
import { simpleFeel } from '../cells/simple-feel.js'
import type { Input, Output } from '../facts/column.js'
import type { FactType } from '../facts/fact.js'
import type { Facet } from './extension-facets.js'
import { constantsOf } from './feel-constants.js'
import { feelName, typeOf } from './feel-names.js'
import { type ItemTypes, plainType } from './item-types.js'
import { outputValue } from './output-value.js'
import { attributeOf, childNamed, textOf, type XmlElement } from './xml-tree.js'

const factTypes: Readonly<Record<string, FactType>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'dateTime',
  'date and time': 'dateTime',
  time: 'time',
  dayTimeDuration: 'dayTimeDuration',
  'days and time duration': 'dayTimeDuration',
  yearMonthDuration: 'yearMonthDuration',
  'years and months duration': 'yearMonthDuration',
  // FEEL has one type of numbers; Camunda Modeler offers these.
  integer: 'number',
  long: 'number',
  double: 'number',
}

const wholeTypes = new Set<string | undefined>(['integer', 'long'])

/** What reading columns needs of the model around the table. */
export interface TableScope {
  readonly types: ItemTypes
  /** The type of a variable, for columns that name one and no type. */
  readonly typeOfVariable: (name: string) => string | undefined
  /** The type of the table's result, for an only output that names none. */
  readonly resultType: string | undefined
}

/** The words of the `text` inside an element. */
export const wordsIn = (element: XmlElement | undefined): string =>
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

/** A type that a facet names is the column's own; DMN has none for lists. */
const facetType = (keys: Facet['keys'], otherwise: FactType): FactType =>
  keys?.type === 'list' || keys?.type === 'any' ? keys.type : otherwise

/** `[0..100]` as the allowed values of an input is its limits. */
const limitsIn = (text: string, type: FactType): Pick<Input, 'min' | 'max'> => {
  const cell = text === '' ? undefined : simpleFeel(text, type)
  if (!isRecord(cell)) return {}
  const { gte, lte } = cell as { gte?: number | string; lte?: number | string }
  return { ...(gte === undefined ? {} : { min: gte }), ...(lte === undefined ? {} : { max: lte }) }
}

/** The FEEL expression that an input column asks. */
export const expressionIn = (input: XmlElement): string =>
  feelName(wordsIn(childNamed(input, 'inputExpression')))

export const readInput = (element: XmlElement, name: string, scope: TableScope, { keys }: Facet): Input => {
  const own =
    typeOf(childNamed(element, 'inputExpression')).type ?? scope.typeOfVariable(expressionIn(element))
  const { base, allowed } = plainType(scope.types, own)
  const words = wordsIn(childNamed(element, 'inputValues'))
  const domain = domainOf(facetType(keys, factTypes[base ?? ''] ?? 'any'), words, allowed)
  const whole = wholeTypes.has(base) && domain.type === 'number' ? { integer: true } : {}
  const asked = expressionIn(element)
  const fact = asked === name || asked === '' ? {} : { fact: asked }
  return { name, ...fact, ...limitsIn(words, domain.type), ...whole, ...keys, ...domain }
}

export const readOutput = (element: XmlElement, name: string, scope: TableScope, { keys }: Facet): Output => {
  const { base, allowed } = plainType(scope.types, typeOf(element).type ?? scope.resultType)
  const words = wordsIn(childNamed(element, 'outputValues'))
  const domain = domainOf(facetType(keys, factTypes[base ?? ''] ?? 'any'), words, allowed)
  const text = wordsIn(childNamed(element, 'defaultOutputEntry'))
  const value = text === '' ? undefined : outputValue(text, domain.type)
  const constant = value === undefined || (isRecord(value) && 'feel' in value) ? {} : { default: value }
  return { name, ...constant, ...keys, ...domain } as Output
}

/** The name that an output column gives itself. */
export const outputName = (output: XmlElement): string => feelName(attributeOf(output, 'name'))
