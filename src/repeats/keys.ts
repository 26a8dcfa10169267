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
  const rare: number[] = []
  const counts: number[] = []
  const { smallest } = sketch
  for (let at = 0; at < smallest.length; at += 1) {
    const phrase = smallest[at] as number
    const count = commonness(phrase)
    if (count < 2 || (rare.length === phraseKeys && count >= (counts[phraseKeys - 1] as number))) continue
    // Phrases come in ascending order, so among equally rare ones the smaller stands first.
    let place = Math.min(rare.length, phraseKeys - 1)
    for (; place > 0 && (counts[place - 1] as number) > count; place -= 1) {
      rare[place] = rare[place - 1] as number
      counts[place] = counts[place - 1] as number
    }
    rare[place] = phrase
    counts[place] = count
  }
  return rare
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
