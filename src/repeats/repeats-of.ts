import { bySurety, candidateOf, judged, type RepeatCandidate } from './candidate.js'
import { keyKinds, keysOf } from './keys.js'
import type { Matter } from './matter.js'
import { lonePhrases, type MatterIndex } from './matter-index.js'
import { rowOf, runOf } from './postings.js'
import { numberFrom, profileOf } from './profile.js'
import { type RepeatSettings, settled } from './settings.js'

/** Of each key the complaints that came last are looked at, and the very first. */
const mostOfOneKey = 64

const rowsMet = (index: MatterIndex, matter: Matter): ReadonlySet<number> => {
  const profile = profileOf(matter, numberFrom(index.columns))
  const rows = new Set<number>()
  for (const kind of keyKinds)
    for (const key of kind === 'phrases' ? profile.sketch.smallest : keysOf(profile, kind, () => 1)) {
      const postings = index.postings[kind]
      const [from, to] = runOf(postings, key)
      if (to > from) rows.add(rowOf(postings[from] ?? 0))
      for (let at = Math.max(from, to - mostOfOneKey); at < to; at += 1) rows.add(rowOf(postings[at] ?? 0))
    }
  const lone = lonePhrases(index)
  for (const phrase of profile.sketch.smallest) {
    const [at, end] = runOf(lone, phrase)
    if (at < end) rows.add(rowOf(lone[at] ?? 0))
  }
  return rows
}

/**
 * What one complaint, new or among the indexed ones, may repeat or belong together with: for the moment of receipt, when the
 * others are known already. The surest candidate comes first.
 *
 * @example
 * const index = indexMatters(open)
 * repeatsOf({ id: 'c9', receivedAt: '2026-03-05T02:00:00.000Z', people: ['k7'], accounts: ['6222…'] }, { index })
 * // [{ earlier: 'c1', later: 'c9', kind: 'duplicate', score: 0.998, because: { … } }]
 */
export const repeatsOf = (
  matter: Matter,
  { index, ...settings }: RepeatSettings & { readonly index: MatterIndex },
): readonly RepeatCandidate[] => {
  const asked = profileOf(matter, numberFrom(index.columns))
  const used = settled(settings)
  return [...rowsMet(index, matter)]
    .map((row) => index.profiles[row])
    .filter((other) => other !== undefined && other.matter.id !== matter.id)
    .map((other) => (other === undefined ? undefined : judged(index, asked, other, used)))
    .filter((found) => found !== undefined)
    .map(candidateOf)
    .sort(bySurety)
}
