import type { Language, Said } from '../../../explanation.js'
import type { Signal, SignalPhrase } from '../signal-set.js'

/** Phrases by language and weight, parted by `|`: `{ zh: { 2: '盗刷 | 盗用' } }`. */
export type WrittenPhrases = Readonly<Partial<Record<Language, Readonly<Record<number, string>>>>>

const phrasesOf = (language: Language, byWeight: Readonly<Record<string, string>>): SignalPhrase[] =>
  Object.entries(byWeight).flatMap(([weight, texts]) =>
    texts.split('|').map((text) => ({ text: text.trim(), language, weight: Number(weight) })),
  )

/** A signal as the shipped sets write it. */
export const writtenSignal = (
  name: string,
  label: Said,
  { zh = {}, en = {} }: WrittenPhrases,
  more: Pick<Signal, 'threshold' | 'negation'> = {},
): Signal => ({ name, label, phrases: [...phrasesOf('zh', zh), ...phrasesOf('en', en)], ...more })
