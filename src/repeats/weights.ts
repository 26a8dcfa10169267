import type { Field } from './profile.js'

/**
 * The agreement weight of a field, as in record linkage (Fellegi and Sunter 1969) with m near 1: how surprising it would be between
 * strangers that both have the value, so −log2 of u, in bits. u is estimated from the collection, `count` of `all` complaints, with a
 * prior of imagined complaints, so that small collections do not make everything rare: u = (count + agree) / (all + of). Fields depend
 * on each other, so a `cap` holds the weight down.
 */
export interface AgreementWeight {
  readonly prior: { readonly agree: number; readonly of: number }
  readonly cap: number
}

/** With the `penalty` in bits (Fellegi and Sunter's disagreement weight) that a difference costs. */
export interface FieldWeight extends AgreementWeight {
  readonly penalty: number
}

/** Fields of which only an agreement is ever weighed. */
export type AgreementField = 'subject' | 'home' | 'day'

const prior = (agree: number, of: number): AgreementWeight['prior'] => ({ agree, of })

export const peopleWeight: AgreementWeight = { prior: prior(1, 1_000_000), cap: 20 }

export const accountsWeight: FieldWeight = { prior: prior(1, 1_000_000), cap: 18, penalty: -4 }

export const agreementWeights: Readonly<Record<AgreementField, AgreementWeight>> = {
  subject: { prior: prior(10, 1000), cap: 12 },
  home: { prior: prior(10, 10_000), cap: 12 },
  day: { prior: prior(10, 1000), cap: 9 },
}

export const fieldWeights: Readonly<Record<Exclude<Field, AgreementField>, FieldWeight>> = {
  respondent: { prior: prior(50, 1000), cap: 6, penalty: -8 },
  product: { prior: prior(100, 1000), cap: 4, penalty: -3 },
  issue: { prior: prior(50, 1000), cap: 6, penalty: -5 },
  amount: { prior: prior(5, 1000), cap: 9, penalty: -1 },
  incident: { prior: prior(5, 1000), cap: 8, penalty: -2 },
}

/** The penalty of another unit when the complainants are different people, who seldom share one. */
export const otherBranch = -4

/** Bits for a distance in days, nearest first. */
export const nearness: readonly { readonly within: number; readonly bits: number }[] = [
  { within: 2, bits: 4 },
  { within: 7, bits: 2 },
  { within: 30, bits: 0 },
  { within: 120, bits: -1 },
]

/** For what lies further apart. */
export const farApart = -3

export const narrativeWeight = {
  perPhrase: 0.8,
  cap: 28,
  penalty: -3,
  /** Shorter narratives may well differ in every phrase and mean the same. */
  longEnough: 20,
}
