import { msPerDay } from '../plain-date.js'
import { unknownValue } from './column.js'
import { type Likeness, likeness } from './likeness.js'
import type { MatterIndex } from './matter-index.js'
import { mixText } from './mix.js'
import { runOf } from './postings.js'
import type { Field, Profile } from './profile.js'
import {
  type AgreementField,
  type AgreementWeight,
  accountsWeight,
  agreementWeights,
  farApart,
  fieldWeights,
  narrativeWeight,
  nearness,
  peopleWeight,
} from './weights.js'

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

const agreement = (count: number, all: number, { prior, cap }: AgreementWeight): number =>
  Math.min(cap, -Math.log2((count + prior.agree) / (all + prior.of)))

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

/** The number in common; without one, people are different and accounts cost their penalty. */
export const listEvidence = (
  { postings, profiles }: MatterIndex,
  about: 'people' | 'accounts',
  a: Profile,
  b: Profile,
): Evidence | undefined => {
  const value = inCommon(a.matter[about], b.matter[about])
  if (value === undefined) return undefined
  if (value === null) return about === 'people' ? undefined : { about, bits: accountsWeight.penalty }
  const [weight, seed] = about === 'people' ? [peopleWeight, 1] : [accountsWeight, 2]
  const [from, to] = runOf(postings[about], mixText(value, seed))
  return { about, bits: agreement(to - from, profiles.length, weight), count: to - from, value }
}

const isKnownToBoth = (field: Field, a: Profile, b: Profile): boolean =>
  a[field] !== unknownValue && b[field] !== unknownValue

const isSame = (field: Field, a: Profile, b: Profile): boolean =>
  isKnownToBoth(field, a, b) && a[field] === b[field] && a[field] > 0

const agreementEvidence = (
  { columns, profiles }: MatterIndex,
  field: Field,
  value: number,
  weight: AgreementWeight,
): Evidence => {
  const count = columns[field].counts[value] ?? 1
  return { about: field, bits: agreement(count, profiles.length, weight), count }
}

/** A field whose agreement alone is evidence. */
export const sameEvidence = (
  index: MatterIndex,
  field: AgreementField,
  a: Profile,
  b: Profile,
): Evidence | undefined =>
  isSame(field, a, b) ? agreementEvidence(index, field, a[field], agreementWeights[field]) : undefined

/** A field whose agreement speaks for one matter and whose difference against it. */
export const valueEvidence = (
  index: MatterIndex,
  field: Exclude<Field, AgreementField>,
  a: Profile,
  b: Profile,
): Evidence | undefined => {
  if (!isKnownToBoth(field, a, b)) return undefined
  const weight = fieldWeights[field]
  return isSame(field, a, b)
    ? agreementEvidence(index, field, a[field], weight)
    : { about: field, bits: weight.penalty }
}

/** Complaints about one matter come close together; on the same day says how busy that day was. */
export const timeEvidence = (index: MatterIndex, a: Profile, b: Profile): Evidence => {
  const days = Math.abs(a.receivedMs - b.receivedMs) / msPerDay
  const day = sameEvidence(index, 'day', a, b)
  if (day !== undefined && day.bits > 0) return day
  const step = nearness.find((each) => days <= each.within)
  return { about: 'nearness', bits: step?.bits ?? farApart, days: Math.round(days) }
}

export const narrativeEvidence = (a: Profile, b: Profile): Evidence | undefined => {
  if (a.sketch.phrases === 0 || b.sketch.phrases === 0) return undefined
  const found = likeness(a.sketch, b.sketch)
  const { perPhrase, cap, penalty, longEnough } = narrativeWeight
  const strangers = Math.min(a.sketch.phrases, b.sketch.phrases) >= longEnough && found.part < 0.05
  const bits = strangers ? penalty : Math.min(cap, found.shared * perPhrase) * found.part
  return { about: 'narrative', bits, likeness: found }
}
