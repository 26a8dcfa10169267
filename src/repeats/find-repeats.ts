import type { Reason } from '../explanation.js'
import type { Issue } from '../issues.js'
import { type ActingAgent, agentsIn, withAgentsApart } from './agents.js'
import { bySurety, candidateOf, judged, type RepeatCandidate } from './candidate.js'
import { type FormLetters, formLettersOf } from './form-letters.js'
import { groupsOf } from './groups.js'
import { keyKinds, keysOf } from './keys.js'
import type { Matter } from './matter.js'
import { indexMatters, lonePhrases, type MatterIndex } from './matter-index.js'
import { createTally, mostRows, type Postings, rowOf, runOf, runs } from './postings.js'
import { numberFrom, profileOf } from './profile.js'
import { type RepeatSettings, settled } from './settings.js'

/** Complaints of several people about one matter: handled side by side, each with its own journal, clocks and answer. */
interface Bundle {
  /** By id; the first one received is `lead`. */
  readonly members: readonly string[]
  readonly lead: string
  readonly because: Reason
}

const bundle = (members: readonly string[], links: readonly RepeatCandidate[]): Bundle => {
  const later = new Set(links.map((link) => link.later))
  const lead = links.find((link) => !later.has(link.earlier))?.earlier ?? members[0] ?? ''
  return {
    members,
    lead,
    because: {
      says: {
        en: `${members.length} complaints seem to be one matter of several complainants; the first of them is ${lead}`,
        zh: `${members.length}件投诉疑为多名投诉人反映的同一事项，最早一件为${lead}`,
      },
      because: links.slice(0, 5).map((link) => link.because),
    },
  }
}

/** The collective candidates drawn together. */
const bundlesOf = (candidates: readonly RepeatCandidate[]): readonly Bundle[] =>
  groupsOf(candidates.filter(({ kind }) => kind === 'collective'))
    .map(({ members, links }) => bundle(members, links))
    .sort((a, b) => b.members.length - a.members.length || (a.lead < b.lead ? -1 : 1))

/** In a run up to this long everybody meets everybody. */
const smallRun = 12

/** In a longer one, everybody meets the first and this many before: the work stays in proportion to the run. */
const before = 6

/** Pairs of rows, smaller first, that share a key. A pair may come several times. */
function* meetings(postings: Postings): Generator<readonly [number, number]> {
  for (const [from, to] of runs(postings)) {
    const reach = to - from <= smallRun ? smallRun : before
    for (let at = from + 1; at < to; at += 1) {
      const row = rowOf(postings[at] ?? 0)
      const nearest = Math.max(from, at - reach)
      if (nearest > from) yield [rowOf(postings[from] ?? 0), row]
      for (let other = nearest; other < at; other += 1) yield [rowOf(postings[other] ?? 0), row]
    }
  }
}

/** What a search found. */
export interface RepeatsFound {
  /** The surest first. */
  readonly candidates: readonly RepeatCandidate[]
  /** Collective matters, the largest first. */
  readonly bundles: readonly Bundle[]
  /** Letters of several customers on one form, the form with most letters first: matters of their own, and no bundle. */
  readonly forms: readonly FormLetters[]
  /** Who acts for several customers, the one with most customers first. */
  readonly agents: readonly ActingAgent[]
  readonly issues: readonly Issue[]
}

/** The pairs that pass, each once. */
const passing = (index: MatterIndex, settings: Required<RepeatSettings>): RepeatCandidate[] => {
  const { profiles, postings } = index
  const met = createTally()
  for (const kind of keyKinds)
    for (const [first, second] of meetings(postings[kind])) {
      const a = profiles[first]
      const b = profiles[second]
      if (a !== undefined && b !== undefined && judged(index, a, b, settings) !== undefined)
        met.push(first * mostRows + second)
    }
  const pairs = met.sorted().filter((pair, at, all) => at === 0 || pair !== all[at - 1])
  return Array.from(pairs, (pair) => {
    const a = profiles[Math.floor(pair / mostRows)]
    const b = profiles[pair % mostRows]
    return a === undefined || b === undefined ? undefined : judged(index, a, b, settings)
  })
    .filter((found) => found !== undefined)
    .map(candidateOf)
}

/**
 * Complaints that may be one matter: duplicates and repeats of one complainant, and collective matters of several; and what looks so and
 * is not: letters of several customers on one form (`forms`), with who acts for them (`agents`). Only complaints
 * that share a person, an account, a rare phrase or some values meet, so the work grows as their number, not as its square.
 * The answer depends on the complaints alone, not on their order. Candidates are for a person to judge: nothing is merged.
 *
 * Issues: `duplicate-id`, `unreadable-instant`, `too-many-complaints`.
 *
 * @example
 * findRepeats([
 *   { id: 'c1', receivedAt: '2026-03-02T02:00:00.000Z', people: ['k7'], product: 'credit-card', narrative: '信用卡被盗刷三万元，要求退回' },
 *   { id: 'c2', receivedAt: '2026-03-04T02:00:00.000Z', people: ['k7'], product: 'credit-card', narrative: '我的信用卡被盗刷三万元，要求尽快退回' },
 * ]).candidates
 * // [{ earlier: 'c1', later: 'c2', kind: 'duplicate', score: 1, because: { … } }]
 */
export const findRepeats = (matters: Iterable<Matter>, settings: RepeatSettings = {}): RepeatsFound => {
  const index = indexMatters(matters)
  const candidates = passing(index, settled(settings)).sort(bySurety)
  const known = index.profiles.map(({ matter }) => matter)
  const agents = agentsIn(known)
  const forms = formLettersOf(candidates, new Map(known.map((matter) => [matter.id, matter])), agents)
  return { candidates, bundles: bundlesOf(candidates), forms, agents, issues: index.issues }
}

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
  const own = withAgentsApart(matter, index.contacts)
  const asked = profileOf(own, numberFrom(index.columns))
  const used = settled(settings)
  return [...rowsMet(index, own)]
    .map((row) => index.profiles[row])
    .filter((other) => other !== undefined && other.matter.id !== own.id)
    .map((other) => (other === undefined ? undefined : judged(index, asked, other, used)))
    .filter((found) => found !== undefined)
    .map(candidateOf)
    .sort(bySurety)
}
