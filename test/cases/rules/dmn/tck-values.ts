import {
  dateAndTime,
  duration,
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelTime,
  parseDate,
  time,
} from 'feelin'
import {
  attributeOf,
  childNamed,
  childrenNamed,
  textOf,
  type XmlElement,
} from '../../../../src/rules/dmn/xml-tree.js'

const scalar = (element: XmlElement): unknown => {
  const type = (attributeOf(element, 'xsi:type') ?? '').replace(/^.*:/, '')
  const text = textOf(element)
  if (attributeOf(element, 'xsi:nil') === 'true') return null
  switch (type) {
    case 'decimal':
    case 'double':
    case 'integer':
    case 'int':
      return Number(text)
    case 'boolean':
      return text === 'true'
    case 'date':
      return parseDate(text)
    case 'time':
      return time(text)
    case 'dateTime':
      return dateAndTime(text)
    case 'duration':
      return duration(text)
    default:
      return text
  }
}

/** The value that an `inputNode`, `expected`, `item` or `component` holds. */
export const valueIn = (element: XmlElement): unknown => {
  if (attributeOf(element, 'xsi:nil') === 'true') return null
  const list = childNamed(element, 'list')
  if (list !== undefined) return childrenNamed(list, 'item').map(valueIn)
  const components = childrenNamed(element, 'component')
  if (components.length > 0)
    return Object.fromEntries(components.map((each) => [attributeOf(each, 'name') ?? '', valueIn(each)]))
  const value = childNamed(element, 'value')
  return value === undefined ? null : scalar(value)
}

const isTemporal = (value: unknown): value is FeelDate | FeelDateTime | FeelTime | FeelDuration =>
  value instanceof FeelDate ||
  value instanceof FeelDateTime ||
  value instanceof FeelTime ||
  value instanceof FeelDuration

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const tolerance = 1e-8

/** Whether two FEEL values are the same; numbers to eight places, as the cases print them. */
export const sameValue = (expected: unknown, actual: unknown): boolean => {
  if (typeof expected === 'number' && typeof actual === 'number')
    return Math.abs(expected - actual) <= tolerance * Math.max(1, Math.abs(expected))
  if (isTemporal(expected)) return isTemporal(actual) && expected.toString() === actual.toString()
  if (Array.isArray(expected))
    return (
      Array.isArray(actual) &&
      expected.length === actual.length &&
      expected.every((each, index) => sameValue(each, actual[index]))
    )
  if (!isRecord(expected)) return expected === (actual ?? null)
  if (!isRecord(actual) || Array.isArray(actual) || isTemporal(actual)) return false
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...names].every((name) => sameValue(expected[name] ?? null, actual[name] ?? null))
}
