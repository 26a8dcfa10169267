import { inOneScript } from '../fold-script.js'
import { memoizeWeak } from '../memoize-weak.js'
import type { Matter } from './matter.js'

/** Chinese by the character, everything else by the word; what parts them does not count. */
const token = /\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}.,]*/gu

/** Tokens that make a phrase: fewer would be in any letter. */
const phraseLength = 4

/** A slot holds a name, a date, a sum, a number: no more than so many tokens. */
const longestSlot = 16

/** So much of each letter must be the form's. */
const leastOfForm = 0.5

interface Tokens {
  readonly tokens: readonly string[]
  readonly phrases: readonly string[]
  readonly set: ReadonlySet<string>
}

/** The words of a narrative, with the phrases that begin at each. */
export const tokensOf = memoizeWeak(({ narrative = '' }: Matter): Tokens => {
  const tokens = inOneScript(narrative.normalize('NFKC').toLowerCase()).match(token) ?? []
  const phrases = tokens
    .slice(0, Math.max(0, tokens.length - phraseLength + 1))
    .map((_, at) => tokens.slice(at, at + phraseLength).join(' '))
  return { tokens, phrases, set: new Set(phrases) }
})

/** For each token whether it belongs to a phrase that `isShared`. */
export const coverage = ({ tokens, phrases }: Tokens, isShared: (phrase: string) => boolean): Uint8Array => {
  const covered = new Uint8Array(tokens.length)
  for (const [at, phrase] of phrases.entries()) if (isShared(phrase)) covered.fill(1, at, at + phraseLength)
  return covered
}

export const shareOf = (covered: Uint8Array): number =>
  covered.length === 0 ? 0 : covered.reduce((sum, each) => sum + each, 0) / covered.length

interface Slot {
  readonly before: string
  readonly filling: string
}

/** What stands between the shared stretches, with the words in front of it. */
const slotsOf = ({ tokens }: Tokens, covered: Uint8Array): readonly Slot[] => {
  const slots: Slot[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (covered[at] === 1) continue
    const from = at
    while (at < tokens.length && covered[at] !== 1) at += 1
    slots.push({
      before: tokens.slice(Math.max(0, from - 4), from).join(''),
      filling: tokens.slice(from, at).join(' '),
    })
  }
  return slots
}

const isNumber = /(?:^| )\p{N}|[一二两三四五六七八九十百千万亿](?: |$)/u

/** Words behind which a name stands. */
const introducesName =
  /(?:本人|我是|我叫|姓名|名叫|客户|投诉人|委托人|申请人|此致|先生|女士|name|nameis|iam|mr|mrs|ms|dear|client|customer)$/

const looksFilled = ({ before, filling }: Slot): boolean =>
  isNumber.test(filling) || introducesName.test(before)

/**
 * Whether two letters are one form, filled in by each for themself: much the same words, and where they differ there stand other names, dates,
 * sums or numbers. The same words throughout are no filled form, and neither are letters that differ in whole sentences.
 */
export const isFilledForm = (a: Matter, b: Matter): boolean => {
  if (a.narrative === undefined || b.narrative === undefined || a.narrative === b.narrative) return false
  const [first, second] = [tokensOf(a), tokensOf(b)]
  const sides = [
    [first, coverage(first, (phrase) => second.set.has(phrase))],
    [second, coverage(second, (phrase) => first.set.has(phrase))],
  ] as const
  if (sides.some(([, covered]) => shareOf(covered) < leastOfForm)) return false
  const slots = sides.map(([tokens, covered]) => slotsOf(tokens, covered))
  const fillings = slots.flat().map(({ filling }) => filling.split(' ').length)
  return slots.every((each) => each.some(looksFilled)) && fillings.every((length) => length <= longestSlot)
}
