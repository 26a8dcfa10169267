import { expect, test } from 'vitest'
import { parsePolicy, shipped, verifyPolicy } from '../../../../src/policy/index.js'
import { feel } from '../../../../src/rules/index.js'
import { leavesOf, valueAt } from '../../../support/random-policy.js'
import { changed, soundPolicy } from '../../../support/sound-policy.js'

const isFound = (document: unknown): boolean => {
  const policy = parsePolicy(document, { library: shipped, feel })
  if (!policy.ok) return true
  return [...policy.issues, ...verifyPolicy(policy.value).findings].some(
    ({ severity }) => severity !== 'info',
  )
}

/** A letter in the middle is another one. */
const misspelt = (word: string): string => {
  const middle = word.length >> 1
  return `${word.slice(0, middle)}${word[middle] === 'q' ? 'x' : 'q'}${word.slice(middle + 1)}`
}

const slips: Readonly<Record<string, (value: unknown) => unknown>> = {
  misspelt: (value) => (typeof value === 'string' ? misspelt(value) : undefined),
  'a number for a text': (value) => (typeof value === 'string' ? 7 : undefined),
  'a text for a number': (value) => (typeof value === 'number' ? String(value) : undefined),
  'yes for true': (value) => (typeof value === 'boolean' ? 'yes' : undefined),
  negative: (value) => (typeof value === 'number' ? -value - 1 : undefined),
  'a million millions': (value) => (typeof value === 'number' ? 1e12 : undefined),
  nothing: () => null,
}

/** Names that the policy gives and that nothing else in it repeats, and words that nobody checks. */
const ownNames = [
  /^(id|version)$/,
  /^signals\.\d\.(id|signals\.\d\.phrases\.\d\.text)$/,
  // A second set has a signal of this name too, and no rule asks for it.
  /^signals\.1\.signals\.1\.name$/,
  /^tables\.\d\.(id|rules\.\d\.id)$/,
  /^clocks\.\d\.(id|escalations\.\d\.id|suspensions\.\d\.id)$/,
  /^clocks\.0\.extensions\.1\.step$/,
]

const isOwnName = (place: string, slip: string): boolean =>
  slip === 'misspelt' && ownNames.some((name) => name.test(place))

/** `null` says that no rule looks, that there is no answer, or that a rule has no name. */
const saysNothing = (place: string, slip: string): boolean =>
  slip === 'nothing' && /^tables\.\d\.rules\.\d\.(output\.|id$|when\.)/.test(place)

test.each(Object.entries(slips))(
  '%s: found anywhere in a policy, unless it is a name of its own',
  (slip, of) => {
    const missed = leavesOf(soundPolicy).filter((path) => {
      const place = path.join('.')
      const becomes = of(valueAt(soundPolicy, path))
      if (becomes === undefined || isOwnName(place, slip) || saysNothing(place, slip)) return false
      return !isFound(changed(soundPolicy, place, becomes))
    })
    expect(missed.map((path) => path.join('.'))).toEqual([])
  },
)
