import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isFunction, isRange } from 'feelin'
import { runUnaryTests } from '../feel/run-feel.js'
import type { ItemType } from './dmn-model.js'

const isContext = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof FeelDate) &&
  !(value instanceof FeelDateTime) &&
  !(value instanceof FeelTime) &&
  !(value instanceof FeelDuration) &&
  !isFunction(value) &&
  !isRange(value)

/** FEEL's own types. A type that is none of them and not defined in the model says nothing. */
const builtIn: ReadonlyMap<string, (value: unknown) => boolean> = new Map<
  string,
  (value: unknown) => boolean
>([
  ['string', (value) => typeof value === 'string'],
  ['number', (value) => typeof value === 'number' && Number.isFinite(value)],
  ['boolean', (value) => typeof value === 'boolean'],
  ['date', (value) => value instanceof FeelDate],
  ['time', (value) => value instanceof FeelTime],
  ['date and time', (value) => value instanceof FeelDateTime],
  ['dateTime', (value) => value instanceof FeelDateTime],
  ['days and time duration', (value) => value instanceof FeelDuration && !value.yearsMonths],
  ['dayTimeDuration', (value) => value instanceof FeelDuration && !value.yearsMonths],
  ['years and months duration', (value) => value instanceof FeelDuration && value.yearsMonths],
  ['yearMonthDuration', (value) => value instanceof FeelDuration && value.yearsMonths],
  ['context', isContext],
  ['list', Array.isArray],
])

const deepestType = 50

const isAllowed = (value: unknown, allowed: string): boolean => {
  try {
    return runUnaryTests(allowed, { '?': value }).value === true
  } catch {
    return false
  }
}

type Types = ReadonlyMap<string, ItemType>

const conformToStructure = (
  value: unknown,
  components: readonly ItemType[],
  types: Types,
  depth: number,
): unknown => {
  if (!isContext(value)) return undefined
  const own = new Map(Object.entries(value))
  for (const component of components) {
    const given = own.get(component.name)
    if (given === undefined) return undefined
    if (given === null) continue
    const part = conformToItem(given, component, types, depth + 1)
    if (part === undefined) return undefined
    own.set(component.name, part)
  }
  return Object.fromEntries(own)
}

const conformToOne = (value: unknown, item: ItemType, types: Types, depth: number): unknown => {
  const plain =
    item.components === undefined
      ? conformToName(value, item.base, types, depth + 1)
      : conformToStructure(value, item.components, types, depth)
  return plain === undefined || (item.allowed !== undefined && !isAllowed(plain, item.allowed))
    ? undefined
    : plain
}

const conformToItem = (value: unknown, item: ItemType, types: Types, depth: number): unknown => {
  if (!item.collection) return conformToOne(unwrapped(value, item.base === 'list'), item, types, depth)
  const members = (Array.isArray(value) ? value : [value]).map((member) =>
    member === null ? null : conformToOne(member, item, types, depth),
  )
  return members.includes(undefined) ? undefined : members
}

/** A list of one stands for its member where no list is wanted. */
const unwrapped = (value: unknown, list: boolean): unknown =>
  !list && Array.isArray(value) && value.length === 1 ? value[0] : value

const conformToName = (value: unknown, name: string | undefined, types: Types, depth: number): unknown => {
  if (name === undefined || depth > deepestType) return value
  const item = types.get(name)
  if (item !== undefined) return conformToItem(value, item, types, depth)
  const check = builtIn.get(name)
  if (check === undefined) return value
  if (check(value)) return value
  const single = unwrapped(value, name === 'list')
  if (check(single)) return single
  return name === 'list' ? [value] : undefined
}

/**
 * The value as its type wants it: a list of one becomes its member, a single value a list where one is wanted; what
 * does not conform is null. Source: DMN 1.5, 10.3.2.9.4.
 */
export const conform = (value: unknown, type: string | undefined, types: Types): unknown =>
  value === null || value === undefined ? null : (conformToName(value, type, types, 0) ?? null)
