import { erasedReferenceAt, type JournalEntry } from '../../complaint/index.js'

/** The names that stand for erased references in an entry. */
const namesIn = ({ sequence, event, personal = {} }: JournalEntry): (readonly [string, string])[] =>
  Object.entries(personal).flatMap(([path, mark]) => {
    const found = 'commitment' in mark ? erasedReferenceAt(event, path) : undefined
    return found === undefined ? [] : [[`${sequence}${path}`, found] as const]
  })

const sequenceOf = (place: string): number => Number.parseInt(place, 10)

/** The entries in which other names stand than those that the entry that erased them gave. */
export const renamedSince = (
  { renamed }: JournalEntry,
  names: ReadonlyMap<string, string>,
): ReadonlySet<number> =>
  new Set(
    Object.entries(renamed ?? {}).flatMap(([place, name]) =>
      names.get(place) === name ? [] : [sequenceOf(place)],
    ),
  )

/** The names that still wait for the entry that gave them. */
export const namesAfter = (
  entry: JournalEntry,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> => {
  const added = namesIn(entry)
  const given = entry.renamed ?? {}
  if (added.length === 0 && Object.keys(given).length === 0) return names
  return new Map([...names, ...added].filter(([place]) => !Object.hasOwn(given, place)))
}
