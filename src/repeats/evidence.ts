import { msPerDay } from '../plain-date.js'
import { unknownValue } from './column.js'
import { type Likeness, likeness } from './likeness.js'
import type { MatterIndex } from './matter-index.js'
import { mixText } from './mix.js'
import { runOf } from './postings.js'
import type { Field, Profile } from './profile.js'
import { byField, type FieldWeight, farApart, keyWeights, narrativeWeight, nearness } from './weights.js'

/** What one comparison says: how many bits for (or, below zero, against) one matter. */
export interface Evidence {
  readonly about: Field | 'people' | 'accounts' | 'nearness' | 'narrative'
  readonly bits: number
  /** How many complaints share the value. */
  readonly count?: number
  readonly value?: string
  readonly days?: number
  readonly likeness?: Likeness
}

const rarity = (count: number, all: number, { crowd, usual, most }: FieldWeight): number =>
  Math.min(most, -Math.log2((count + usual) / (all + crowd)))

/** A value that both have, from lists. Both lists known and nothing in common is `null`. */
export const inCommon = (
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): string | null | undefined => {
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return undefined
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  const among = many.length > 8 ? new Set(many) : undefined
  return few.find((each) => (among === undefined ? many.includes(each) : among.has(each))) ?? null
}

export const listEvidence = (
  { postings, profiles }: MatterIndex,
  about: 'people' | 'accounts',
  a: Profile,
  b: Profile,
): Evidence | undefined => {
  const weight = keyWeights[about]
  const value = inCommon(a.matter[about], b.matter[about])
  if (value === undefined) return undefined
  if (value === null) return { about, bits: weight.unlike }
  const [from, to] = runOf(postings[about], mixText(value, about === 'people' ? 1 : 2))
  return { about, bits: rarity(to - from, profiles.length, weight), count: to - from, value }
}

export const valueEvidence = (
  { columns, profiles }: MatterIndex,
  field: Field,
  a: Profile,
  b: Profile,
): Evidence | undefined => {
  if (a[field] === unknownValue || b[field] === unknownValue) return undefined
  const weight = byField[field]
  if (a[field] !== b[field] || a[field] < 0) return { about: field, bits: weight.unlike }
  const count = columns[field].counts[a[field]] ?? 1
  return { about: field, bits: rarity(count, profiles.length, weight), count }
}

/** Complaints about one matter come close together; on the same day says how busy that day was. */
export const timeEvidence = (index: MatterIndex, a: Profile, b: Profile): Evidence => {
  const days = Math.abs(a.receivedMs - b.receivedMs) / msPerDay
  const day = a.day === b.day ? valueEvidence(index, 'day', a, b) : undefined
  if (day !== undefined && day.bits > 0) return day
  const step = nearness.find((each) => days <= each.within)
  return { about: 'nearness', bits: step?.bits ?? farApart, days: Math.round(days) }
}

export const narrativeEvidence = (a: Profile, b: Profile): Evidence | undefined => {
  if (a.sketch.phrases === 0 || b.sketch.phrases === 0) return undefined
  const found = likeness(a.sketch, b.sketch)
  const { perPhrase, most, unlike, longEnough } = narrativeWeight
  const strangers = Math.min(a.sketch.phrases, b.sketch.phrases) >= longEnough && found.part < 0.05
  const bits = strangers ? unlike : Math.min(most, found.shared * perPhrase) * found.part
  return { about: 'narrative', bits, likeness: found }
}
