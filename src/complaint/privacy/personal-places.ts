import {
  type Actor,
  type ComplaintEvent,
  type PersonalKind,
  type PersonalShape,
  personalShapeOf,
} from '../../vocabulary/index.js'
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
  readonly value: string
}

const placesBelow = (
  shape: PersonalShape | PersonalKind,
  value: unknown,
  path: string,
): readonly PersonalPlace[] => {
  if (value === undefined || value === null) return []
  if (typeof shape === 'string') {
    if (Array.isArray(value))
      return value.flatMap((each, index) => placesBelow(shape, each, `${path}/${index}`))
    if (typeof value !== 'string') return []
    return shape === 'fact' && !holdsIdentifier(value) ? [] : [{ path, kind: shape, value }]
  }
  const members = value as Readonly<Record<string, unknown>>
  const each = shape['*']
  return each === undefined
    ? Object.keys(shape).flatMap((key) => placesBelow(shape[key] ?? {}, members[key], `${path}/${key}`))
    : Object.keys(members).flatMap((key) => placesBelow(each, members[key], `${path}/${key}`))
}

/** A complainant who acts in person is named by the envelope. */
const ownNumber = ({ by }: ComplaintEvent): readonly PersonalPlace[] =>
  isCustomer(by) ? [{ path: '/by/id', kind: 'identifier', value: by.id }] : []

/** Every personal value of an event, by the one list that the vocabulary's schemas make. */
export const personalPlaces = (event: ComplaintEvent): readonly PersonalPlace[] => [
  ...ownNumber(event),
  ...placesBelow(personalShapeOf(event.type), event, ''),
]
