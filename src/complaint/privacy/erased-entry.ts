import type { JournalEntry, PersonalMark } from '../journal-entry.js'
import { type PersonalPlace, personalPlaces } from './personal-places.js'
import { putAt, valueAt } from './places.js'
import { commitmentTo, erasedText } from './sealed-form.js'

/** An entry that holds personal values and no marks of them: its hash would not survive their erasure. */
export const isSealedWhole = ({ event, personal = {} }: JournalEntry): boolean =>
  personalPlaces(event).some(({ path, value }) => value !== erasedText && !Object.hasOwn(personal, path))

/**
 * The entry without those of its personal values that are `covered`: an erased text is replaced, a date goes, and the salt gives
 * way to the commitment. Nothing when there is nothing to erase.
 */
export const erasedEntry = (
  entry: JournalEntry,
  isCovered: (place: PersonalPlace, entry: JournalEntry) => boolean,
): JournalEntry | undefined => {
  const { personal } = entry
  if (personal === undefined) return undefined
  const event = structuredClone(entry.event)
  const kinds = new Map(personalPlaces(entry.event).map(({ path, kind }) => [path, kind]))
  const marks = Object.entries(personal).map(([path, mark]): [string, PersonalMark] => {
    const value = valueAt(entry.event, path)
    if ('commitment' in mark || typeof value !== 'string') return [path, mark]
    const kind = kinds.get(path) ?? 'text'
    if (!isCovered({ path, kind, value }, entry)) return [path, mark]
    putAt(event, path, kind === 'date' ? undefined : erasedText)
    return [path, { commitment: commitmentTo(mark.salt, value) }]
  })
  const hasChanged = marks.some(([path, mark]) => mark !== personal[path])
  return hasChanged ? { ...entry, event, personal: Object.fromEntries(marks) } : undefined
}
