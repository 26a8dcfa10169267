import type { Complaint } from '../complaint.js'
import { erasedText } from './sealed-form.js'

/**
 * Names, numbers and addresses of the people in a complaint, as its record knows them: what {@link redact} should take out of
 * texts about it.
 *
 * @example
 * knownWords(complaint) // ['customer-1', '王小明', '13800138000']
 */
export const knownWords = ({ record: { intake } }: Complaint): readonly string[] => {
  const people = [...intake.complainants, ...(intake.representatives ?? [])].flatMap((person) => [
    'id' in person ? person.id : undefined,
    person.name,
    person.identityNumber,
    person.contact?.phone,
    person.contact?.email,
    person.contact?.address,
  ])
  const involved = (intake.peopleInvolved ?? []).map((person) => person.name)
  return [...people, ...involved].flatMap((word) => (word === undefined || word === erasedText ? [] : [word]))
}
