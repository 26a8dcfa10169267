import type { Reading } from './compile-signals.js'
import { isHan, isWordUnit } from './fold-characters.js'
import { laterNegationWords, negationWords } from './negation-words.js'
import { type Phrase, readPhrase } from './read-phrase.js'
import type { Span } from './set-aside.js'
import type { NegationScope, NegationWords } from './signal-set.js'

/** A negation reaches about sixteen Chinese characters or a dozen English words. */
const reach = 64
/** Longer than any word of negation. */
const longestWord = 200
const costOf = (unit: number): number => (isHan(unit) ? 4 : 1)

const enders = new Set([...',;!?:。()"—\u2029'].map((letter) => letter.charCodeAt(0)))

/** Whether a clause ends at this index of normalised text; a point between digits or letters ends nothing. */
const endsClause = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index)
  if (enders.has(unit)) return true
  if (unit === 0x2e) return !isWordUnit(text.charCodeAt(index + 1))
  // Chinese writers use a space where a comma would stand.
  return unit === 0x20 && isHan(text.charCodeAt(index - 1)) && isHan(text.charCodeAt(index + 1))
}

/** Where the part of the clause begins that a negation before `index` would stand in. */
const clauseStart = (text: string, index: number): number => {
  let cost = 0
  let start = index
  for (; start > 0 && !endsClause(text, start - 1); start -= 1) {
    cost += costOf(text.charCodeAt(start - 1))
    if (cost > reach) break
  }
  return start
}

/** Where the clause ends after `index`, or as far as we look. */
const clauseEnd = (text: string, index: number): number => {
  let cost = 0
  let end = index
  for (; end < text.length && !endsClause(text, end); end += 1) {
    cost += costOf(text.charCodeAt(end))
    if (cost > reach) break
  }
  return end
}

export type Role = 'absence' | 'prefix' | 'denial' | 'idiom' | 'breaker'

/** The words of negation in a text, in order of their end. */
export interface NegationFound {
  readonly roles: (Role | 'trailing')[]
  readonly starts: number[]
  readonly ends: number[]
}

export const noNegations = (): NegationFound => ({ roles: [], starts: [], ends: [] })

const rolesOf: Readonly<Record<keyof NegationWords, Role | 'trailing'>> = {
  absence: 'absence',
  prefixes: 'prefix',
  denial: 'denial',
  idioms: 'idiom',
  breakers: 'breaker',
  trailing: 'trailing',
}

/** The built-in words of negation with a host's own ones, each with what it does. */
export const negationEntries = (
  own: NegationWords = {},
  reading: Reading,
): readonly (readonly [Role | 'trailing', Phrase])[] =>
  (Object.keys(rolesOf) as (keyof NegationWords)[]).flatMap((key) =>
    [
      ...negationWords[key],
      ...(reading === 1 ? [] : (laterNegationWords[key] ?? [])),
      ...(own[key] ?? []),
    ].map((spelling) => [rolesOf[key], readPhrase(spelling, reading > 1)] as const),
  )

interface Word {
  readonly role: Role
  readonly start: number
  readonly end: number
}

/** The first word whose end lies behind `index`. */
const firstEndingAfter = (ends: readonly number[], index: number): number => {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) <= index) low = middle + 1
    else high = middle
  }
  return low
}

/** The words in `[from, to)` that may negate what follows, leftmost and then longest first, none overlapping another. */
const leadingWords = ({ roles, starts, ends }: NegationFound, from: number, to: number): Word[] => {
  const found: Word[] = []
  for (let at = firstEndingAfter(ends, from); at < ends.length && (ends[at] as number) <= to; at += 1) {
    const role = roles[at] as Role | 'trailing'
    const start = starts[at] as number
    if (role !== 'trailing' && start >= from) found.push({ role, start, end: ends[at] as number })
  }
  if (found.length < 2) return found
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = from
  return found.filter((word) => {
    if (word.start < free) return false
    free = word.end
    return true
  })
}

const hasTrailing = ({ roles, starts, ends }: NegationFound, from: number, to: number): boolean => {
  for (let at = firstEndingAfter(ends, from); at < ends.length && (ends[at] as number) <= to; at += 1)
    if (roles[at] === 'trailing' && (starts[at] as number) >= from) return true
  return false
}

const asks = (text: string, clauseEnds: number): boolean =>
  text[clauseEnds] === '?' || '吗么嘛'.includes(text.charAt(clauseEnds - 1) || ' ')

const negates = ({ role, end }: Word, scope: NegationScope, start: number): boolean =>
  role === 'denial' || (scope === 'any' && (role === 'absence' || (role === 'prefix' && end === start)))

const leadingNegations = (words: readonly Word[], scope: NegationScope, start: number): number =>
  words.reduce((count, word) => {
    if (word.role === 'breaker') return 0
    return negates(word, scope, start) ? count + 1 : count
  }, 0)

/** Whether any word of negation is near enough to matter, before the clause is looked for. */
const isNear = ({ ends }: NegationFound, start: number, end: number): boolean => {
  const next = ends[firstEndingAfter(ends, start - reach - 1)]
  return next !== undefined && next <= end + reach + longestWord
}

/** What may be denied; between its last two parts a word may stand that denies it (`卡…被盗刷` in 卡没有被盗刷). */
interface Said extends Span {
  readonly gap: Span
}

/**
 * Whether what stands at `[start, end)` of normalised text is denied by its clause: an odd number of negations reach
 * it, and the clause is no question. Looks at a bounded stretch of text on either side.
 */
export const isNegated = (
  negations: NegationFound,
  text: string,
  { start, end, gap }: Said,
  scope: NegationScope = 'any',
): boolean => {
  if (scope === 'none' || !isNear(negations, start, end)) return false
  const ends = clauseEnd(text, end)
  const before = leadingNegations(leadingWords(negations, clauseStart(text, start), start), scope, start)
  const between =
    gap.start === gap.end ? 0 : leadingNegations(leadingWords(negations, gap.start, gap.end), scope, gap.end)
  const after = hasTrailing(negations, end, ends) ? 1 : 0
  return (before + between + after) % 2 === 1 && !asks(text, ends)
}
