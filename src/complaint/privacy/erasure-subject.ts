import type { Complainant } from '../../vocabulary/index.js'
import type { JournalEntry } from '../history/journal-entry.js'
import type { PersonalPlace } from './personal-places.js'
import { erasedText } from './sealed-form.js'

/** The subject of an erasure that is about everyone in the complaint. */
const everybody = 'everybody'

const complainantsIn = (journal: readonly JournalEntry[]): readonly Complainant[] => {
  const event = journal[0]?.event
  return event?.type === 'complaint.received' ? event.complaint.complainants : []
}

const placeOf = (journal: readonly JournalEntry[], subject: string): number =>
  complainantsIn(journal).findIndex((each) => each.id === subject)

/** How the entry that erases names whose data went: by place, since the number itself is erased. */
export const subjectIn = (journal: readonly JournalEntry[], subject: string): string => {
  const place = placeOf(journal, subject)
  return place === -1 ? subject : `complainant-${place + 1}`
}

const wordsOf = ({ id, name, identityNumber, contact }: Complainant): readonly string[] =>
  [id, name, identityNumber, contact?.phone, contact?.email].flatMap((word) =>
    word === undefined ? [] : [word],
  )

/** Nobody else is named any more. */
const areOthersErased = (journal: readonly JournalEntry[], place: number): boolean =>
  complainantsIn(journal).every(
    (each, index) => index === place || wordsOf(each).every((word) => word === erasedText),
  )

/** Whether the record knows its complainants by number, and none of them has this one. */
export const isUnknown = (journal: readonly JournalEntry[], subject: string): boolean => {
  const numbers = complainantsIn(journal).flatMap(({ id }) =>
    id === undefined || id === erasedText ? [] : [id],
  )
  return subject !== everybody && numbers.length > 0 && !numbers.includes(subject)
}

/** Which personal values an erasure is about: all, or those of one complainant of several and the texts that name them. */
export const coveredBy = (
  journal: readonly JournalEntry[],
  subject: string,
): ((place: PersonalPlace, entry: JournalEntry) => boolean) => {
  const place = placeOf(journal, subject)
  const person = complainantsIn(journal)[place]
  if (person === undefined || areOthersErased(journal, place)) return () => true
  const own = `/complaint/complainants/${place}/`
  const words = wordsOf(person)
  return ({ path, value }, entry) =>
    (entry.event.type === 'complaint.received' && path.startsWith(own)) ||
    words.some((word) => value.includes(word))
}
