import type { Language, Said } from '../../../explanation.js'
import type { Signal, SignalPhrase } from '../signal-set.js'

/** Phrases by language and weight, parted by `|` outside of brackets: `{ zh: { 2: '盗刷 | (被/遭)盗用' } }`. */
export type WrittenPhrases = Readonly<Partial<Record<Language, Readonly<Record<number, string>>>>>

const apart = (texts: string): string[] => {
  const phrases: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= texts.length; at += 1) {
    const letter = texts.charAt(at)
    if (letter === '(') depth += 1
    else if (letter === ')') depth -= 1
    else if (at === texts.length || (letter === '|' && depth === 0)) {
      phrases.push(texts.slice(from, at).trim().replace(/\s+/g, ' '))
      from = at + 1
    }
  }
  return phrases
}

const phrasesOf = (language: Language, byWeight: Readonly<Record<string, string>>): SignalPhrase[] =>
  Object.entries(byWeight).flatMap(([weight, texts]) =>
    apart(texts).map((text) => ({ text, language, weight: Number(weight) })),
  )

/** A signal as the shipped sets write it. */
export const writtenSignal = (
  name: string,
  label: Said,
  { zh = {}, en = {} }: WrittenPhrases,
  more: Pick<Signal, 'threshold' | 'negation'> = {},
): Signal => ({ name, label, phrases: [...phrasesOf('zh', zh), ...phrasesOf('en', en)], ...more })
