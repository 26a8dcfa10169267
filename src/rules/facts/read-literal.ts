import { nearestWord } from '../../nearest-word.js'
import { parseDay } from '../../plain-date.js'
import type { Input } from './column.js'
import type { Scalar } from './fact.js'
import type { Complain } from './gather-issues.js'
import { isWellFormed, quote } from './plain-value.js'
import { isTemporal, isTemporalText } from './temporal-text.js'

type Column = Pick<Input, 'name' | 'type' | 'values' | 'synonyms'>

const expected: Record<Input['type'], string> = {
  string: 'a text',
  number: 'a finite number',
  boolean: 'true or false',
  date: 'a date such as "2026-03-02"',
  dateTime: 'a date and time such as "2026-03-02T09:30:00"',
  time: 'a time such as "09:30:00"',
  dayTimeDuration: 'a duration of days and hours such as "P2DT4H"',
  yearMonthDuration: 'a duration of years and months such as "P1Y2M"',
  list: 'a list of texts',
  any: 'a text, a number, true or false',
}

const scalarOf = (value: unknown, type: Input['type']): Scalar | undefined => {
  switch (typeof value) {
    case 'string':
      if (!isWellFormed(value)) return undefined
      if (type === 'date') return parseDay(value) === undefined ? undefined : value
      if (isTemporal(type)) return isTemporalText(value, type) ? value : undefined
      return type === 'string' || type === 'any' ? value : undefined
    case 'number':
      // −0 and 0 are one number in every comparison, so they are one value here.
      return Number.isFinite(value) && (type === 'number' || type === 'any') ? value + 0 : undefined
    case 'boolean':
      return type === 'boolean' || type === 'any' ? value : undefined
    default:
      return undefined
  }
}

/** The value that a synonym stands for; anything else stands for itself. */
export const meaningOf = (value: unknown, { synonyms }: Pick<Input, 'synonyms'>): unknown =>
  synonyms !== undefined && typeof value === 'string' && Object.hasOwn(synonyms, value)
    ? synonyms[value]
    : value

/** A literal of the column's type and allowed values, or a finding and `undefined`. */
export const readLiteral = (value: unknown, column: Column, complain: Complain): Scalar | undefined => {
  const scalar = scalarOf(meaningOf(value, column), column.type)
  if (scalar === undefined) {
    complain('wrong-type', `${quote(value)} is not ${expected[column.type]}`)
    return undefined
  }
  if (column.values !== undefined && !column.values.includes(scalar)) {
    const allowed = column.values.slice(0, 12).map(quote).join(', ')
    const near = String(value).length < 3 ? undefined : nearestWord(String(value), column.values.map(String))
    complain(
      'value-not-allowed',
      `${quote(value)} is not an allowed value of "${column.name}"`,
      `${near === undefined ? '' : `did you mean ${near}? `}allowed: ${allowed}${column.values.length > 12 ? ', …' : ''}`,
    )
    return undefined
  }
  return scalar
}
