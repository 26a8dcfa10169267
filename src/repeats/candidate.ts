import type { Reason } from '../explanation.js'
import { msPerDay } from '../plain-date.js'
import { explained } from './explained.js'
import { kindOf, type RepeatKind } from './kind-of.js'
import type { MatterIndex } from './matter-index.js'
import type { Profile } from './profile.js'
import type { RepeatSettings } from './settings.js'
import { type Weighed, weigh } from './weigh.js'

/** Two complaints that a person should look at together. Nothing has been merged, and nothing is. */
export interface RepeatCandidate {
  readonly earlier: string
  readonly later: string
  readonly kind: RepeatKind
  /** Between 0 and 1, rounded to thousandths: from 0.5 on, the evidence outweighs chance. */
  readonly score: number
  readonly because: Reason
}

/** A pair that passed, before its reasons are written. */
export interface Found {
  readonly earlier: Profile
  readonly later: Profile
  readonly kind: RepeatKind
  readonly weighed: Weighed
  /** Bits above chance. */
  readonly excess: number
}

/** The prior: imagined complaints beside the known ones, so that two complaints alone do not make each other suspicious. */
const priorComplaints = 1000

const inTimeOrder = (a: Profile, b: Profile): readonly [Profile, Profile] =>
  a.receivedMs < b.receivedMs || (a.receivedMs === b.receivedMs && a.matter.id < b.matter.id)
    ? [a, b]
    : [b, a]

/** The two as a candidate, when the evidence outweighs how seldom two complaints are one. */
export const judged = (
  index: MatterIndex,
  a: Profile,
  b: Profile,
  { withinDays, margin }: Required<RepeatSettings>,
): Found | undefined => {
  if (Math.abs(a.receivedMs - b.receivedMs) > withinDays * msPerDay) return undefined
  const weighed = weigh(index, a, b)
  const excess = weighed.total - Math.log2(index.profiles.length + priorComplaints)
  if (excess < margin) return undefined
  const [earlier, later] = inTimeOrder(a, b)
  const kind = kindOf(weighed, earlier, later)
  return kind === undefined ? undefined : { earlier, later, kind, weighed, excess }
}

export const candidateOf = ({ earlier, later, kind, weighed, excess }: Found): RepeatCandidate => ({
  earlier: earlier.matter.id,
  later: later.matter.id,
  kind,
  score: Math.round(1000 / (1 + 2 ** -excess)) / 1000,
  because: explained(earlier.matter, later.matter, kind, weighed),
})

/** The surest first; among equals by id. */
export const bySurety = (a: RepeatCandidate, b: RepeatCandidate): number =>
  b.score - a.score || (a.later < b.later ? -1 : a.later > b.later ? 1 : a.earlier < b.earlier ? -1 : 1)
