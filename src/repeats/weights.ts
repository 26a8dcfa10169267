import type { Field } from './profile.js'

/**
 * What an agreement is worth. Its bits are how surprising it would be between strangers: `count` of `all` complaints have the
 * value, so −log2((count + usual) / (all + crowd)). `crowd` imagined complaints, of which `usual` have the same value, keep small
 * collections sober. `most` bits are given, since fields depend on each other; `unlike` is what a difference costs.
 */
export interface FieldWeight {
  readonly crowd: number
  readonly usual: number
  readonly most: number
  readonly unlike: number
}

export const keyWeights: Readonly<Record<'people' | 'accounts', FieldWeight>> = {
  people: { crowd: 1_000_000, usual: 1, most: 20, unlike: 0 },
  accounts: { crowd: 1_000_000, usual: 1, most: 18, unlike: -4 },
}

export const byField: Readonly<Record<Field, FieldWeight>> = {
  respondent: { crowd: 1000, usual: 50, most: 6, unlike: -8 },
  product: { crowd: 1000, usual: 100, most: 4, unlike: -3 },
  issue: { crowd: 1000, usual: 50, most: 6, unlike: -5 },
  subject: { crowd: 1000, usual: 10, most: 12, unlike: 0 },
  home: { crowd: 10_000, usual: 10, most: 12, unlike: -3 },
  amount: { crowd: 1000, usual: 5, most: 9, unlike: -1 },
  incident: { crowd: 1000, usual: 5, most: 8, unlike: -2 },
  day: { crowd: 1000, usual: 10, most: 9, unlike: 0 },
}

/** What another unit costs when the complainants are different people, who seldom share one. */
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
  most: 28,
  unlike: -3,
  /** Shorter narratives may well differ in every phrase and mean the same. */
  longEnough: 20,
}
