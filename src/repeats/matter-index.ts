import { said } from '../explanation.js'
import { type Issue, wrong } from '../issues.js'
import { memoizeWeak } from '../memoize-weak.js'
import { sharedContacts, withAgentsApart } from './agents.js'
import { type Column, type GrowingColumn, growingColumn } from './column.js'
import { type KeyKind, keyKinds, keysOf, phraseKeys } from './keys.js'
import type { Matter } from './matter.js'
import { countOf, countPhrases } from './phrase-counts.js'
import { createTally, mostRows, type Postings, posting } from './postings.js'
import { type Field, fields, keepTogether, type Profile, profileOf } from './profile.js'
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

/** By time of receipt, then by id. */
const byReceipt = (matters: readonly Matter[]): Matter[] => {
  const received = Float64Array.from(matters, ({ receivedAt }) => Date.parse(receivedAt))
  const places = Uint32Array.from(matters, (_, place) => place)
  places.sort(
    (a, b) =>
      (received[a] as number) - (received[b] as number) ||
      ((matters[a] as Matter).id < (matters[b] as Matter).id ? -1 : 1),
  )
  return Array.from(places, (place) => matters[place] as Matter)
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
  return { ordered: byReceipt([...byId.values()]), issues }
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
  const keep = keepTogether()
  const profiles = ordered.map((matter) =>
    profileOf(withAgentsApart(matter, contacts), (field, value) => growing[field].add(value), keep),
  )
  const counts = countPhrases(profiles)
  const commonness = (phrase: number): number => countOf(counts, phrase)
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
  const counts = countPhrases(profiles)
  const all = createTally()
  profiles.forEach(({ sketch }, row) => {
    const lone = sketch.smallest.filter((phrase) => countOf(counts, phrase) === 1).subarray(0, phraseKeys)
    for (const phrase of lone) all.push(posting(phrase, row))
  })
  return all.sorted()
})
