import type { Actor, PersonalKind, PersonalShape } from '../../vocabulary/index.js'
import { isCustomer } from './customer-actor.js'
import { holdsIdentifier } from './identifiers.js'
import { redact } from './redact.js'
import { erasedText } from './sealed-form.js'

const redactedText = '[redacted]'

const redactedLeaf = (kind: PersonalKind, value: string, known: readonly string[]): string | undefined => {
  if (kind === 'date') return undefined
  if (value === erasedText) return value
  if (kind === 'fact') return holdsIdentifier(value) ? redactedText : value
  return kind === 'identifier' ? redactedText : redact(value, known)
}

/** Who did something: a customer without their number, staff as they are. */
const redactedActor = (actor: Actor): Actor =>
  isCustomer(actor) && actor.id !== erasedText ? { ...actor, id: redactedText } : actor

/**
 * A copy of a value without what tells who somebody is, by the personal places of its shape: texts are redacted, ids are masked, and
 * dates are left out.
 */
export const redactPlaces = (
  shape: PersonalShape | PersonalKind | undefined,
  value: unknown,
  known: readonly string[],
): unknown => {
  if (shape === undefined || value === null) return value
  if (Array.isArray(value)) {
    const below = typeof shape === 'string' ? shape : shape['*']
    return value.map((each) => redactPlaces(below, each, known))
  }
  if (typeof shape === 'string') return typeof value === 'string' ? redactedLeaf(shape, value, known) : value
  if (typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    key === 'by' ? redactedActor(member as Actor) : redactPlaces(shape['*'] ?? shape[key], member, known),
  ])
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}
