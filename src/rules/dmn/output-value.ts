import type { FactType } from '../facts/fact.js'
import { isTemporal, isTemporalText } from '../facts/temporal-text.js'
import type { OutputValue } from '../table/table.js'
import { constantOf } from './feel-constants.js'

const dateConstant = /^(?:date\(|@)"(\d{4}-\d{2}-\d{2})"\)?$/

const madeOf = /^(?:@|(?:date and time|time|duration)\(\s*)"([^"]*)"\s*\)?$/

/** What an output entry answers: the value of a literal, else FEEL to be run. An empty entry is null. */
export const outputValue = (text: string, type: FactType): OutputValue => {
  if (text === '' || text === '-') return null
  const date = type === 'date' ? dateConstant.exec(text)?.[1] : undefined
  const moment = isTemporal(type) ? madeOf.exec(text)?.[1] : undefined
  const constant = date ?? (moment !== undefined && isTemporalText(moment, type) ? moment : constantOf(text))
  return constant === undefined ? { feel: text } : constant
}
