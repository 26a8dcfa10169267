import {
  type ComplaintEvent,
  type PersonalKind,
  type PersonalShape,
  personalShapeOf,
} from '../../vocabulary/index.js'
import { isCustomer } from './customer-actor.js'
import { holdsIdentifier } from './identifiers.js'

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
