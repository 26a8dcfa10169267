import { type Automaton, buildAutomaton, scan } from './automaton.js'
import { isHan, isWordUnit } from './fold-characters.js'
import { negationWords } from './negation-words.js'
import { type Phrase, readPhrase, standsAlone } from './read-phrase.js'
import type { NegationScope, NegationWords } from './signal-set.js'

/** A negation reaches about sixteen Chinese characters or a dozen English words. */
const reach = 64
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

type Role = 'absence' | 'prefix' | 'denial' | 'idiom' | 'breaker'

interface Vocabulary<Kind> {
  readonly automaton: Automaton
  readonly phrases: readonly Phrase[]
  readonly kinds: readonly Kind[]
}

export interface Negation {
  readonly leading: Vocabulary<Role>
  readonly trailing: Vocabulary<'trailing'>
}

interface Word<Kind> {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

const vocabulary = <Kind>(entries: readonly (readonly [Kind, readonly string[]])[]): Vocabulary<Kind> => {
  const words = entries.flatMap(([kind, spellings]) =>
    spellings.map((spelling) => ({ kind, phrase: readPhrase(spelling) })),
  )
  return {
    automaton: buildAutomaton(words.map(({ phrase }) => phrase.text)),
    phrases: words.map(({ phrase }) => phrase),
    kinds: words.map(({ kind }) => kind),
  }
}

/** The built-in words of negation with a host's own ones. */
export const compileNegation = (own: NegationWords = {}): Negation => {
  const of = (key: keyof NegationWords): readonly string[] => [...negationWords[key], ...(own[key] ?? [])]
  return {
    leading: vocabulary<Role>([
      ['absence', of('absence')],
      ['prefix', of('prefixes')],
      ['denial', of('denial')],
      ['idiom', of('idioms')],
      ['breaker', of('breakers')],
    ]),
    trailing: vocabulary([['trailing', of('trailing')]]),
  }
}

/** The words of a vocabulary in `[from, to)`, leftmost and then longest first, none overlapping another. */
const wordsIn = <Kind>(words: Vocabulary<Kind>, text: string, from: number, to: number): Word<Kind>[] => {
  const found: Word<Kind>[] = []
  scan(words.automaton, text.slice(from, to), (index, offset) => {
    const phrase = words.phrases[index]
    const kind = words.kinds[index]
    if (phrase === undefined || kind === undefined) return
    const end = from + offset
    const start = end - phrase.text.length
    if (standsAlone(phrase, text, start, end)) found.push({ kind, start, end })
  })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let free = from
  return found.filter((word) => {
    if (word.start < free) return false
    free = word.end
    return true
  })
}

const asks = (text: string, clauseEnds: number): boolean =>
  text[clauseEnds] === '?' || '吗么嘛'.includes(text.charAt(clauseEnds - 1) || ' ')

const negates = ({ kind, end }: Word<Role>, scope: NegationScope, start: number): boolean =>
  kind === 'denial' || (scope === 'any' && (kind === 'absence' || (kind === 'prefix' && end === start)))

const leadingNegations = (words: readonly Word<Role>[], scope: NegationScope, start: number): number =>
  words.reduce((count, word) => {
    if (word.kind === 'breaker') return 0
    return negates(word, scope, start) ? count + 1 : count
  }, 0)

/**
 * Whether what stands at `[start, end)` of normalised text is denied by its clause: an odd number of negations reach
 * it, and the clause is no question. Looks at a bounded stretch of text on either side.
 */
export const isNegated = (
  negation: Negation,
  text: string,
  start: number,
  end: number,
  scope: NegationScope = 'any',
): boolean => {
  if (scope === 'none') return false
  const ends = clauseEnd(text, end)
  const before = leadingNegations(
    wordsIn(negation.leading, text, clauseStart(text, start), start),
    scope,
    start,
  )
  const after = wordsIn(negation.trailing, text, end, ends).length > 0 ? 1 : 0
  return (before + after) % 2 === 1 && !asks(text, ends)
}
