import { type Said, said } from '../../explanation.js'
import { nearestWord } from '../../nearest-word.js'
import { parseDay } from '../../plain-date.js'
import type { Input } from './column.js'
import type { Scalar } from './fact.js'
import type { Complain } from './gather-issues.js'
import { isWellFormed, quote } from './plain-value.js'
import { isTemporal, isTemporalText } from './temporal-text.js'
import { typeNames } from './type-names.js'

type Column = Pick<Input, 'name' | 'type' | 'values' | 'synonyms'>

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

/** Slips of whoever writes YAML: quotation marks around a number, none around a text, an amount in words. */
const slip = (value: unknown, type: Input['type']): Said | undefined => {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return said('put it in quotation marks', '请加引号')
  if (type !== 'number' || typeof value !== 'string') return undefined
  return value.trim() !== '' && Number.isFinite(Number(value))
    ? said('write it without quotation marks', '请去掉引号')
    : said('write digits, such as 50000', '请填写数字，例如 50000')
}

/** What is said of a value that is none of those that a column may hold. */
export const notAllowed = (value: unknown, column: string, values: readonly Scalar[]): [Said, Said] => {
  const named = values.slice(0, 12).map(quote)
  const isShort = values.length === named.length
  const en = `${named.join(', ')}${isShort ? '' : ', …'}`
  const zh = `${named.join('、')}${isShort ? '' : ' 等'}`
  const near = String(value).length < 3 ? undefined : nearestWord(String(value), values.map(String))
  return [
    said(`${quote(value)} is not an allowed value of "${column}"`, `${quote(value)}不是“${column}”的可用值`),
    near === undefined
      ? said(`allowed: ${en}`, `可用值：${zh}`)
      : said(`did you mean ${near}? allowed: ${en}`, `是否为 ${near}？可用值：${zh}`),
  ]
}

/** A literal of the column's type and allowed values, or a finding and `undefined`. */
export const readLiteral = (value: unknown, column: Column, complain: Complain): Scalar | undefined => {
  const scalar = scalarOf(meaningOf(value, column), column.type)
  if (scalar === undefined) {
    const { en, zh } = typeNames[column.type]
    complain(
      'wrong-type',
      said(`${quote(value)} is not ${en}`, `${quote(value)}不是${zh}`),
      slip(value, column.type),
    )
    return undefined
  }
  if (column.values !== undefined && !column.values.includes(scalar)) {
    complain('value-not-allowed', ...notAllowed(value, column.name, column.values))
    return undefined
  }
  return scalar
}
