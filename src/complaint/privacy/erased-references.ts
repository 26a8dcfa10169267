import type { JournalEntry } from '../history/journal-entry.js'
import { type ErasableValue, erasedReference } from './erased.js'
import { erasedReferenceAt, isCustomer, kindAt, personalPlaces, valueAt } from './personal-places.js'

/** Every reference of an event, whatever it says. */
const referencesOf = ({ event }: JournalEntry) =>
  personalPlaces(event, () => true).filter(({ kind }) => kind === 'reference')

/**
 * References that stay although they are personal: an entry of before they were marked holds them in its hash, and others must go on
 * leading there; or they are who acted for the bank.
 */
export const referencesThatStay = (journal: readonly JournalEntry[]): ReadonlySet<ErasableValue> =>
  new Set(
    journal.flatMap((entry) => {
      const { by } = entry.event
      const inHash = referencesOf(entry).filter(({ path }) => !Object.hasOwn(entry.personal ?? {}, path))
      return [...(isCustomer(by) ? [] : [by.id]), ...inHash.map(({ value }) => value)]
    }),
  )

/** How often a reference was erased from this journal before. */
const numbersGiven = (journal: readonly JournalEntry[]): number =>
  new Set(
    journal.flatMap(({ event, personal = {} }) =>
      Object.keys(personal).flatMap((path) => erasedReferenceAt(event, path) ?? []),
    ),
  ).size

/** A name for each reference that is erased, the same for the same one, and none that an earlier erasure gave. */
export const namesOfErased = (journal: readonly JournalEntry[]): ((value: ErasableValue) => string) => {
  const given = numbersGiven(journal)
  const names = new Map<ErasableValue, string>()
  return (value) => {
    const known = names.get(value) ?? erasedReference(given + names.size + 1)
    names.set(value, known)
    return known
  }
}

/** What stands for each reference that these entries lost, by sequence and path, for the entry that erases. */
export const renamedIn = (
  before: readonly JournalEntry[],
  rewritten: readonly JournalEntry[],
): Readonly<Record<string, string>> => {
  const earlier = new Map(before.map((entry) => [entry.sequence, entry]))
  return Object.fromEntries(
    rewritten.flatMap(({ sequence, event, personal = {} }) =>
      Object.keys(personal).flatMap((path): [string, string][] => {
        const [was, is] = [valueAt(earlier.get(sequence)?.event, path), valueAt(event, path)]
        return kindAt(event, path) === 'reference' && was !== is ? [[`${sequence}${path}`, String(is)]] : []
      }),
    ),
  )
}
