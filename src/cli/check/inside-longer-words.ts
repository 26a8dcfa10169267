import { said } from '../../explanation.js'
import { type Issue, noted } from '../../issues.js'
import {
  type CompiledSignals,
  cfpbSignals,
  cnRetailSignals,
  findSignals,
  jrt0169BusinessSignals,
  jrt0169CauseSignals,
} from '../../rules/index.js'
import { frequentWords } from './frequent-words.js'

interface Inside {
  readonly signal: string
  /** What of the word the phrase finds. */
  readonly quote: string
  readonly words: string[]
}

/** What of a signal finds a part of a frequent word, and those words: what a set sets aside with `not` is not found. */
const insideWords = (set: CompiledSignals): readonly Inside[] => {
  const found = new Map<string, Inside>()
  for (const word of frequentWords.split(' '))
    for (const { signal, quote, weight } of findSignals(set, word).matches) {
      if (weight <= 0 || quote.length === word.length) continue
      const key = `${signal} ${quote}`
      const known = found.get(key) ?? { signal, quote, words: [] }
      known.words.push(word)
      found.set(key, known)
    }
  return [...found.values()]
}

const mostWords = 6

const ofWords = (set: CompiledSignals, { signal, quote, words }: Inside): Issue => {
  const shown = words.slice(0, mostWords).join('、')
  const more = words.length - mostWords
  return noted(
    'inside-longer-words',
    ['signals', set.id, signal, quote],
    said(
      `"${quote}" is also found in ${shown}${more > 0 ? ` and ${more} more` : ''}`,
      `“${quote}”在${shown}${more > 0 ? `等 ${words.length} 个词` : ''}中也会命中`,
    ),
    said('name under `not` the words in which it is not meant', '不应命中的词请列入 `not`'),
  )
}

/** An English word of at most four letters that goes on: `sue*` is suede, too. */
const shortOpenWord = /^[A-Za-z]{1,4}\*$/

const opened = ({ id, source }: CompiledSignals): readonly Issue[] =>
  source.signals.flatMap(({ name, phrases }) =>
    phrases
      .filter(({ text, weight = 1 }) => weight > 0 && shortOpenWord.test(text.trim()))
      .map(({ text }) =>
        noted(
          'inside-longer-words',
          ['signals', id, name, text],
          said('every word that begins so is found, whatever it means', '凡以此开头的单词都会命中，不论词义'),
          said('write out the forms that are meant', '请逐一写出所指的词形'),
        ),
      ),
  )

/** Proven with the package. */
const shipped: ReadonlySet<string> = new Set(
  [cfpbSignals, cnRetailSignals, jrt0169BusinessSignals, jrt0169CauseSignals].map(({ id }) => id),
)

/**
 * Phrases of a bank's own signal sets that are found inside longer words, which may mean something else: Chinese ones by words that are often met in
 * texts, English ones where a `*` lets a short word go on.
 */
export const phrasesInsideLongerWords = (sets: readonly CompiledSignals[]): readonly Issue[] =>
  sets
    .filter(({ id }) => !shipped.has(id))
    .flatMap((set) => [...insideWords(set).map((inside) => ofWords(set, inside)), ...opened(set)])
