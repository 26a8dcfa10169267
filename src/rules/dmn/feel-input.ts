import { dateAndTime, duration, parseDate, time } from 'feelin'
import type { ItemType } from './dmn-model.js'
import type { ItemTypes } from './item-types.js'

/** How a host writes FEEL's own types in JSON: ISO 8601 text, under a type that says so. */
const readers: ReadonlyMap<string, (text: string) => unknown> = new Map<string, (text: string) => unknown>([
  ['date', parseDate],
  ['time', time],
  ['date and time', dateAndTime],
  ['dateTime', dateAndTime],
  ['days and time duration', duration],
  ['dayTimeDuration', duration],
  ['years and months duration', duration],
  ['yearMonthDuration', duration],
])

const deepest = 50

const fromItem = (value: unknown, item: ItemType, types: ItemTypes, depth: number): unknown => {
  if (item.collection && Array.isArray(value))
    return value.map((member) => fromItem(member, { ...item, collection: false }, types, depth + 1))
  if (item.components === undefined) return fromName(value, item.base, types, depth + 1)
  const { components } = item
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const component = components.find((each) => each.name === name)
      return [name, component === undefined ? part : fromItem(part, component, types, depth + 1)]
    }),
  )
}

const fromName = (value: unknown, type: string | undefined, types: ItemTypes, depth: number): unknown => {
  if (type === undefined || depth > deepest) return value
  const item = types.get(type)
  if (item !== undefined) return fromItem(value, item, types, depth)
  const read = readers.get(type)
  // A text that is none stays a text, so that whoever asks can say so.
  return typeof value === 'string' && read !== undefined ? (read(value) ?? value) : value
}

/**
 * A host's value as FEEL has it: where the type is a date, a time or a duration, ISO text becomes one, in structures
 * and lists too. FEEL values pass as they are.
 */
export const feelInput = (value: unknown, type: string | undefined, types: ItemTypes): unknown =>
  fromName(value, type, types, 0)
