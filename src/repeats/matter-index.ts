import { said } from '../explanation.js'
import { type Issue, wrong } from '../issues.js'
import { memoizeWeak } from '../memoize-weak.js'
import { sharedContacts, withAgentsApart } from './agents.js'
import { type Column, type GrowingColumn, growingColumn } from './column.js'
import { type KeyKind, keyKinds, keysOf, phraseKeys } from './keys.js'
import type { Matter } from './matter.js'
import { createTally, mostRows, type Postings, posting } from './postings.js'
import { type Field, fields, type Profile, profileOf } from './profile.js'
import { withWholeNumbers } from './whole-numbers.js'

/** Complaints made ready to be searched for repeats. It is never changed; a later index holds what came later. */
export interface MatterIndex {
  /** By time of receipt, then by id: the order in which they were given does not matter. */
  readonly profiles: readonly Profile[]
  readonly columns: Readonly<Record<Field, Column>>
  readonly postings: Readonly<Record<KeyKind, Postings>>
  /** Contacts of whoever writes for several customers. */
  readonly contacts: ReadonlySet<string>
  readonly issues: readonly Issue[]
}

const inOrder = (matters: Iterable<Matter>): { ordered: Matter[]; issues: Issue[] } => {
  const byId = new Map<string, Matter>()
  const issues: Issue[] = []
  for (const matter of matters) {
    if (byId.has(matter.id))
      issues.push(
        wrong(
          'duplicate-id',
          [matter.id],
          said(
            `two complaints have the id ${matter.id}; the first one counts`,
            `有两件投诉使用同一编号 ${matter.id}，只计第一件`,
          ),
          said('give each complaint an id of its own', '每件投诉须有各自的编号'),
        ),
      )
    else if (Number.isNaN(Date.parse(matter.receivedAt)))
      issues.push(
        wrong(
          'unreadable-instant',
          [matter.id],
          said(`"${matter.receivedAt}" is not an instant`, `“${matter.receivedAt}”不是有效的时间`),
          said('write 2026-03-02T10:00:00+08:00', '请写作 2026-03-02T10:00:00+08:00'),
        ),
      )
    else if (byId.size === mostRows)
      issues.push(
        wrong(
          'too-many-complaints',
          [matter.id],
          said(`one index holds at most ${mostRows} complaints`, `一个索引最多容纳 ${mostRows} 件投诉`),
          said('search by period', '请分时段查找'),
        ),
      )
    else {
      const whole = withWholeNumbers(matter)
      issues.push(...whole.issues)
      byId.set(matter.id, whole.matter)
    }
  }
  const ordered = [...byId.values()].sort(
    (a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.id < b.id ? -1 : 1),
  )
  return { ordered, issues }
}

/** In how many narratives each phrase of the sketches stands. */
const phraseCounts = (profiles: readonly Profile[]): ReadonlyMap<number, number> => {
  const all = createTally()
  for (const { sketch } of profiles) for (const phrase of sketch.smallest) all.push(phrase)
  const sorted = all.sorted()
  const counts = new Map<number, number>()
  let start = 0
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[start]) continue
    // A phrase of one narrative makes no two complaints meet; leaving it out keeps the map small.
    if (at - start > 1) counts.set(sorted[start] ?? 0, at - start)
    start = at
  }
  return counts
}

const postingsOf = (
  profiles: readonly Profile[],
  kind: KeyKind,
  commonness: (phrase: number) => number,
): Postings => {
  const all = createTally()
  profiles.forEach((profile, row) => {
    for (const key of new Set(keysOf(profile, kind, commonness))) all.push(posting(key, row))
  })
  return all.sorted()
}

const perField = <Value>(make: (field: Field) => Value): Record<Field, Value> =>
  Object.fromEntries(fields.map((field) => [field, make(field)])) as Record<Field, Value>

/**
 * Makes complaints ready to be searched, in time that grows as their number (with the sorting of keys on top).
 *
 * Issues: `duplicate-id`, `unreadable-instant`, `too-many-complaints` (above 2,097,152); such a complaint is left out. `damaged-number`: a
 * number that a spreadsheet cut is left out.
 *
 * @example
 * const index = indexMatters(complaints.map((each) => matterOf(each)))
 * index.issues // []
 */
export const indexMatters = (matters: Iterable<Matter>): MatterIndex => {
  const { ordered, issues } = inOrder(matters)
  const contacts = sharedContacts(ordered)
  const growing: Record<Field, GrowingColumn> = perField(growingColumn)
  const profiles = ordered.map((matter) =>
    profileOf(withAgentsApart(matter, contacts), (field, value) => growing[field].add(value)),
  )
  const counts = phraseCounts(profiles)
  const commonness = (phrase: number): number => counts.get(phrase) ?? 1
  return {
    profiles,
    columns: perField((field) => growing[field].column),
    postings: Object.fromEntries(
      keyKinds.map((kind) => [kind, postingsOf(profiles, kind, commonness)]),
    ) as Record<KeyKind, Postings>,
    contacts,
    issues,
  }
}

/**
 * Phrases that stand in one indexed narrative only. Among themselves they make no two complaints meet, so the index goes without them;
 * a new complaint may be the second with such a phrase. Made when it is first asked for.
 */
export const lonePhrases = memoizeWeak(({ profiles }: MatterIndex): Postings => {
  const counts = phraseCounts(profiles)
  const all = createTally()
  profiles.forEach(({ sketch }, row) => {
    const lone = sketch.smallest.filter((phrase) => !counts.has(phrase)).subarray(0, phraseKeys)
    for (const phrase of lone) all.push(posting(phrase, row))
  })
  return all.sorted()
})
