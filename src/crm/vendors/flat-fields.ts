import { isRecord } from '../../is-record.js'
import type { CrmFields, CrmValue } from '../crm-change.js'

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Deeper than any record that a CRM sends. */
const deepest = 6

const entriesOf = (value: unknown, name: string, depth: number): (readonly [string, CrmValue])[] => {
  if (isPlain(value)) return [[name, value]]
  if (Array.isArray(value)) return value.every(isPlain) ? [[name, value.map(String)]] : []
  if (!isRecord(value) || depth > deepest) return []
  return Object.entries(value).flatMap(([step, each]) =>
    entriesOf(each, name === '' ? step : `${name}.${step}`, depth + 1),
  )
}

/** A record of JSON as flat fields: what is nested has its path for a name (`Contact.Email`). */
export const flatFields = (record: unknown): CrmFields => Object.fromEntries(entriesOf(record, '', 0))

/** The entries of a list of `{ id, value }`, under names of their own: `custom_360000`. */
export const listedFields = (list: unknown, idKey: string, prefix: string): CrmFields =>
  Object.fromEntries(
    (Array.isArray(list) ? list : []).flatMap((each: unknown) =>
      isRecord(each) ? entriesOf(each.value, `${prefix}${String(each[idKey])}`, 0) : [],
    ),
  )
