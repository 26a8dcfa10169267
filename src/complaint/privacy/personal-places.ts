import {
  type Actor,
  type ComplaintEvent,
  type PersonalKind,
  type PersonalShape,
  personalShapeOf,
} from '../../vocabulary/index.js'
import { type ErasableValue, erasedText, isErasable, isErased } from './erased.js'
import { holdsIdentifier } from './identifiers.js'

/** Whoever acts for themself or for a customer: their number is as personal as their name. */
export const isCustomer = ({ role }: Actor): boolean => role === 'complainant' || role === 'representative'

type Members = Record<string, unknown>

/** The object that holds the last step of a path, and that step; nothing where the path leads nowhere. */
const holderOf = (
  root: unknown,
  path: string,
): { readonly holder: Members; readonly key: string } | undefined => {
  const steps = path.split('/').slice(1)
  const key = steps.pop()
  let holder = root
  for (const step of steps) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) return undefined
    holder = (holder as Members)[step]
  }
  return key === undefined || typeof holder !== 'object' || holder === null
    ? undefined
    : { holder: holder as Members, key }
}

export const valueAt = (root: unknown, path: string): unknown => {
  const place = holderOf(root, path)
  return place !== undefined && Object.hasOwn(place.holder, place.key) ? place.holder[place.key] : undefined
}

/**
 * Puts a value where a path leads, in `root` itself, which has to be the caller's own copy. As a property of its own, whatever
 * its name; `undefined` takes the property away. False when the path leads nowhere.
 */
export const putAt = (root: unknown, path: string, value: unknown): boolean => {
  const place = holderOf(root, path)
  if (place === undefined) return false
  if (value === undefined) delete place.holder[place.key]
  else
    Object.defineProperty(place.holder, place.key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  return true
}

/** A personal value in an event. `path` leads to it from the event down, as in `/complaint/complainants/0/name`. */
export interface PersonalPlace {
  readonly path: string
  readonly kind: PersonalKind
  readonly value: ErasableValue
}

/** Kinds that are personal only where what they say is. */
const byContent: ReadonlySet<PersonalKind> = new Set(['fact', 'reference'])

export const isByContent = (kind: PersonalKind): boolean => byContent.has(kind)

type IsPersonal = (value: string) => boolean

const placesBelow = (
  shape: PersonalShape | PersonalKind,
  value: unknown,
  path: string,
  isPersonal: IsPersonal,
): readonly PersonalPlace[] => {
  if (value === undefined || value === null) return []
  if (typeof shape === 'string') {
    if (Array.isArray(value))
      return value.flatMap((each, index) => placesBelow(shape, each, `${path}/${index}`, isPersonal))
    if (!isErasable(value, shape)) return []
    return isByContent(shape) && !isPersonal(String(value)) ? [] : [{ path, kind: shape, value }]
  }
  const members = value as Readonly<Record<string, unknown>>
  const each = shape['*']
  return each === undefined
    ? Object.keys(shape).flatMap((key) =>
        placesBelow(shape[key] ?? {}, members[key], `${path}/${key}`, isPersonal),
      )
    : Object.keys(members).flatMap((key) => placesBelow(each, members[key], `${path}/${key}`, isPersonal))
}

/** A complainant who acts in person is named by the envelope. */
const ownNumber = ({ by }: ComplaintEvent): readonly PersonalPlace[] =>
  isCustomer(by) ? [{ path: '/by/id', kind: 'identifier', value: by.id }] : []

/** A statement is a customer's by the role in which it was given. */
const ownStatement = (event: ComplaintEvent): readonly PersonalPlace[] =>
  event.type === 'statement.taken' && (event.role === 'complainant' || event.role === 'representative')
    ? [{ path: '/person', kind: 'reference', value: event.person }]
    : []

/**
 * Every personal value of an event, by the one list that the vocabulary's schemas make. Facts and references are personal by what they
 * say: `isPersonal` is asked of each.
 */
export const personalPlaces = (
  event: ComplaintEvent,
  isPersonal: IsPersonal = holdsIdentifier,
): readonly PersonalPlace[] => {
  const found = placesBelow(personalShapeOf(event.type), event, '', isPersonal)
  const known = new Set(found.map(({ path }) => path))
  return [...ownNumber(event), ...found, ...ownStatement(event).filter(({ path }) => !known.has(path))]
}

/** The name that stands for an erased reference at a place of an event, if one does. */
export const erasedReferenceAt = (event: unknown, path: string): string | undefined => {
  const value = valueAt(event, path)
  return typeof value === 'string' && value !== erasedText && isErased(value) ? value : undefined
}

/** The kind of what stands at a place of an event, whatever stands there. */
export const kindAt = ({ type }: ComplaintEvent, path: string): PersonalKind => {
  let shape: PersonalShape | PersonalKind | undefined = personalShapeOf(type)
  for (const step of path.split('/').slice(1))
    if (typeof shape === 'object') shape = shape[step] ?? shape['*']
  return typeof shape === 'string' ? shape : 'identifier'
}
