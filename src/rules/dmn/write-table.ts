import type { Said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import { anyCell } from '../cells/cell.js'
import { cellSourceOf } from '../cells/cell-source-of.js'
import { cellText, factText, literalText } from '../cells/cell-text.js'
import { type Input, namesOf, type Output } from '../facts/column.js'
import type { Aggregation, HitPolicy, OutputValue, Rule, Table } from '../table/table.js'
import { facetElements } from './extension-facets.js'
import { feelName } from './feel-names.js'
import { outputValue } from './output-value.js'
import { feelCell } from './read-feel-cell.js'
import { element, worded } from './xml-element.js'
import { isXmlIdPart, xmlIdOf } from './xml-id.js'
import { encoded, type XmlElement } from './xml-tree.js'

const policyNames: Readonly<Record<HitPolicy, string>> = {
  unique: 'UNIQUE',
  any: 'ANY',
  first: 'FIRST',
  priority: 'PRIORITY',
  'rule-order': 'RULE ORDER',
  'output-order': 'OUTPUT ORDER',
  collect: 'COLLECT',
}

const aggregationNames: Readonly<Record<Aggregation, string | undefined>> = {
  list: undefined,
  sum: 'SUM',
  min: 'MIN',
  max: 'MAX',
  count: 'COUNT',
}

const typeNames: Partial<Record<Input['type'], string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  dayTimeDuration: 'dayTimeDuration',
  yearMonthDuration: 'yearMonthDuration',
}

/** The keys of a record that have a value. */
const given = (record: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

/** Types whose literals another tool can read as the allowed values of a column. */
const isPlain = (type: Input['type']): boolean => type === 'string' || type === 'number' || type === 'boolean'

const domainText = ({ values, min, max, type }: Input): string | undefined => {
  if (values !== undefined && isPlain(type)) return values.map((value) => literalText(value, type)).join(', ')
  if (min === undefined || max === undefined) return undefined
  return `[${literalText(min, type)}..${literalText(max, type)}]`
}

const inputElement = (input: Input, expression: string, id: string): XmlElement => {
  const { name, type, values, min, max, ...others } = input
  const text = domainText(input)
  const limited = text !== undefined && (values === undefined || !isPlain(type))
  const keys = given({
    ...others,
    name: name === feelName(expression) ? undefined : name,
    type: typeNames[type] === undefined ? type : undefined,
    values: isPlain(type) ? undefined : values,
    min: limited ? undefined : min,
    max: limited ? undefined : max,
  })
  return element('input', { id, label: input.label?.en }, [
    ...facetElements({ keys }),
    worded('inputExpression', expression, { typeRef: typeNames[type] }),
    ...(text === undefined ? [] : [worded('inputValues', text)]),
  ])
}

const outputElement = (output: Output, id: string): XmlElement => {
  const { name, type, values, default: fallback, ...others } = output
  const text = fallback === undefined ? undefined : factText(fallback, type)
  const plain = text === undefined ? undefined : outputValue(text, type)
  const keys = given({
    ...others,
    name: name === feelName(name) ? undefined : name,
    type: typeNames[type] === undefined ? type : undefined,
    values: isPlain(type) ? undefined : values,
    default:
      fallback !== undefined && canonicalJson(plain ?? null) !== canonicalJson(fallback)
        ? fallback
        : undefined,
  })
  return element('output', { id, name, label: output.label?.en, typeRef: typeNames[type] }, [
    ...facetElements({ keys }),
    ...(values === undefined || !isPlain(type)
      ? []
      : [worded('outputValues', values.map((value) => literalText(value, type)).join(', '))]),
    ...(text === undefined ? [] : [worded('defaultOutputEntry', text)]),
  ])
}

const valueText = (value: OutputValue, output: Output): string =>
  typeof value === 'object' && value !== null && 'feel' in value ? value.feel : factText(value, output.type)

/** A note that an element's text can carry: one for both languages, printable, without white space at its ends. */
const isPlainNote = ({ en, zh }: Said): boolean =>
  en === zh && en !== '' && en === en.trim() && !/\p{Cc}/u.test(en)

const ruleElement = (rule: Rule, table: Table, prefix: string): XmlElement => {
  const { id, cells, output, note, source } = rule
  const names = namesOf(table.inputs)
  const behind: Record<string, { text: string; value: unknown }> = {}
  const own = `${prefix}-rule-${isXmlIdPart(id) ? id : xmlIdOf('', id)}`
  const entries = table.inputs.map((input, column) => {
    const cell = cells[column] ?? anyCell
    const text = cellText(cell, input.type)
    if (canonicalJson(feelCell(text, input, names) ?? null) !== canonicalJson(cell))
      behind[`when ${input.name}`] = { text, value: cellSourceOf(cell) }
    return worded('inputEntry', text, { id: `${own}-input-${column + 1}` })
  })
  const answers = table.outputs.map((column, index) => {
    const value = output[column.name] ?? null
    const text = valueText(value, column)
    if (canonicalJson(outputValue(text, column.type)) !== canonicalJson(value))
      behind[`output ${column.name}`] = { text, value }
    return worded('outputEntry', text, { id: `${own}-output-${index + 1}` })
  })
  const described = note !== undefined && isPlainNote(note)
  const keys = given({ id: isXmlIdPart(id) ? undefined : id, note: described ? undefined : note, source })
  return element('rule', { id: own }, [
    ...(described ? [element('description', {}, [{ kind: 'text', raw: encoded(note.en) }])] : []),
    ...facetElements({ keys, behind }),
    ...entries,
    ...answers,
  ])
}

/** A checked table as a `decisionTable`; `expressionOf` says how an input is spoken of in this model. */
export const tableElement = (
  table: Table,
  prefix: string,
  expressionOf: (input: Input) => string,
): XmlElement => {
  const { id, version, title, description, effectiveFrom, effectiveTo } = table
  const keys = given({
    id: id === prefix ? undefined : id,
    version,
    title,
    description,
    effectiveFrom,
    effectiveTo,
  })
  return element(
    'decisionTable',
    {
      id: `${prefix}-table`,
      hitPolicy: policyNames[table.hitPolicy],
      aggregation: table.hitPolicy === 'collect' ? aggregationNames[table.aggregation] : undefined,
    },
    [
      ...facetElements({ keys }),
      ...table.inputs.map((input, index) =>
        inputElement(input, expressionOf(input), `${prefix}-input-${index + 1}`),
      ),
      ...table.outputs.map((output, index) => outputElement(output, `${prefix}-output-${index + 1}`)),
      ...table.rules.map((rule) => ruleElement(rule, table, prefix)),
    ],
  )
}
