import { unknownValue } from './column.js'
import { mix, mixText } from './mix.js'
import type { Profile } from './profile.js'

/** The kinds of key by which complaints meet. Two complaints that share none are never compared. */
export const keyKinds = ['people', 'accounts', 'values', 'phrases'] as const
export type KeyKind = (typeof keyKinds)[number]

/** Phrases of each narrative that serve as keys: two narratives half alike then meet in 99 of 100 cases. */
export const phraseKeys = 8

const joined = (seed: number, ...values: readonly number[]): number[] =>
  values.some((value) => value === unknownValue) ? [] : [values.reduce(mix, seed)]

/** Few fields agree by chance in all of a pair or three of them. */
const valueKeys = ({ home, respondent, issue, incident, amount }: Profile): number[] => [
  ...joined(1, home, respondent),
  ...joined(2, home, issue),
  ...joined(3, incident, respondent),
  ...joined(4, amount, respondent),
  ...joined(5, amount, home),
]

/** Rare phrases first: what every letter says makes no complaints meet usefully. */
const rarePhrases = ({ sketch }: Profile, commonness: (phrase: number) => number): number[] => {
  const shared = Array.from(sketch.smallest, (phrase) => ({ phrase, count: commonness(phrase) }))
  return shared
    .filter(({ count }) => count > 1)
    .sort((a, b) => a.count - b.count || a.phrase - b.phrase)
    .slice(0, phraseKeys)
    .map(({ phrase }) => phrase)
}

/** The keys of a complaint of one kind. */
export const keysOf = (
  profile: Profile,
  kind: KeyKind,
  commonness: (phrase: number) => number,
): readonly number[] => {
  switch (kind) {
    case 'people':
      return (profile.matter.people ?? []).map((person) => mixText(person, 1))
    case 'accounts':
      return (profile.matter.accounts ?? []).map((account) => mixText(account, 2))
    case 'values':
      return valueKeys(profile)
    case 'phrases':
      return rarePhrases(profile, commonness)
  }
}
