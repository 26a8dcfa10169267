import type { Fact, FactType, Scalar } from '../facts/fact.js'
import { isTemporal, temporalLiteral } from '../facts/temporal-text.js'
import type { Bound, Cell } from './cell.js'

const byNumber: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' }

/** FEEL escapes as JSON does, but for two letters that it has only by number. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/\\./g, (pair) => byNumber[pair] ?? pair)

/** A number without an exponent, which S-FEEL has no spelling for. */
const numberText = (value: number): string => {
  const [digits = '', exponent] = String(Math.abs(value)).split('e')
  const sign = value < 0 ? '-' : ''
  if (exponent === undefined) return sign + digits
  const [whole = '', fraction = ''] = digits.split('.')
  const shift = Number(exponent)
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`
  return sign + whole + fraction.padEnd(shift, '0')
}

/** A literal of FEEL: `"loan"`, `5`, `true`, `date("2026-03-02")`. */
export const literalText = (value: Scalar, type: FactType): string => {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  if (isTemporal(type)) return temporalLiteral(value, type)
  return type === 'date' ? `date(${quoted(value)})` : quoted(value)
}

/** A fact as a FEEL expression; lists in brackets. */
export const factText = (fact: Fact, type: FactType): string => {
  if (fact === null) return 'null'
  if (typeof fact !== 'object') return literalText(fact, type)
  return `[${fact.map((member) => factText(member, type)).join(', ')}]`
}

const boundText = (bound: Bound, type: FactType): string => literalText(bound.value, type)

const rangeText = (low: Bound | undefined, high: Bound | undefined, type: FactType): string => {
  if (low !== undefined && high !== undefined)
    return `${low.inclusive ? '[' : '('}${boundText(low, type)}..${boundText(high, type)}${high.inclusive ? ']' : ')'}`
  if (low !== undefined) return `${low.inclusive ? '>=' : '>'} ${boundText(low, type)}`
  return high === undefined ? '-' : `${high.inclusive ? '<=' : '<'} ${boundText(high, type)}`
}

const textCalls = { contains: 'contains', startsWith: 'starts with', endsWith: 'ends with' } as const

const members = (values: readonly string[], call: string, join: string): string =>
  values.map((value) => `${call}(?, ${quoted(value)})`).join(join)

/**
 * A cell in FEEL's own words: exactly the same question for every S-FEEL cell, the nearest FEEL for the others (a host
 * function is written as a call of its name).
 *
 * @example
 * cellText({ kind: 'range', low: { value: 1, inclusive: true } }, 'number') // '>= 1'
 */
export const cellText = (cell: Cell, type: FactType): string => {
  switch (cell.kind) {
    case 'any':
      return '-'
    case 'null':
      return 'null'
    case 'in':
      return cell.values.map((value) => literalText(value, type)).join(', ')
    case 'range':
      return rangeText(cell.low, cell.high, type)
    case 'text':
      return members(cell.literals, textCalls[cell.test], ', ')
    case 'has':
      return members(cell.values, 'list contains', cell.quantity === 'any' ? ', ' : ' and ')
    case 'not':
      return `not(${cellText(cell.cell, type)})`
    case 'either':
      return cell.cells.map((each) => cellText(each, type)).join(', ')
    case 'feel':
      return cell.text
    case 'function':
      return `${cell.name}(?)`
  }
}
