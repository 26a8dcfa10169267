import type { CompiledSignals } from './compile-signals.js'
import type { AmountFound } from './find-amounts.js'
import type { DateFound } from './find-dates.js'
import { gatherMatches, type Match, mostMatchesAPhrase } from './gather-matches.js'
import type { NarrativeLanguage } from './narrative-language.js'
import type { NormalisedText } from './normalise.js'
import { type NarrativeRead, readNarrative } from './read-narrative.js'

/** The places of a narrative are half-open offsets into its original text, and `quote` is what stands there. */
interface Quoted {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** One occurrence of a phrase. A negated one does not count. */
export interface SignalMatch extends Quoted {
  readonly signal: string
  readonly phrase: string
  readonly negated: boolean
  readonly weight: number
}

/** What a narrative says, as facts for tables and as quotes for people. */
export interface SignalsFound {
  /** Names of the signals that reach their threshold, the strongest first. */
  readonly signals: readonly string[]
  /** The score of every signal of which something was found. */
  readonly scores: Readonly<Record<string, number>>
  readonly matches: readonly SignalMatch[]
  /** Money in integer minor units. */
  readonly amounts: readonly (Quoted & Pick<AmountFound, 'currency' | 'minor'>)[]
  /** ISO dates, `--03-02` when the year is not given. */
  readonly dates: readonly (Quoted & Pick<DateFound, 'date'>)[]
  readonly language: NarrativeLanguage
  /** Whether there was more of something than is kept: the rest of a very long narrative was not weighed. */
  readonly truncated: boolean
}

/** Said twice is not twice as true: occurrence after occurrence adds less. */
const repeated = (count: number): number => 1 + Math.log2(count) / 2

const scoresOf = (signals: CompiledSignals, matches: readonly Match[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { phrase, negated } of matches) if (!negated) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  const scores = new Map<number, number>()
  for (const [index, count] of counts) {
    const phrase = signals.phrases[index]
    if (phrase === undefined) continue
    const kept = Math.min(count, mostMatchesAPhrase)
    scores.set(phrase.signal, (scores.get(phrase.signal) ?? 0) + phrase.weight * repeated(kept))
  }
  return scores
}

const quoted = (original: string, { originalIndex }: NormalisedText) => {
  return <Found extends { start: number; end: number }>(found: Found): Found & Quoted => {
    const start = originalIndex(found.start)
    const end = Math.max(start, originalIndex(found.end))
    return { ...found, start, end, quote: original.slice(start, end) }
  }
}

/**
 * Reads a narrative in Chinese or English: signals, amounts, dates, language. Pure, and linear in its length; of a
 * phrase that keeps coming back only the first occurrences are kept. For several sets on one narrative, {@link readNarrative}
 * it once and give what was read.
 *
 * @example
 * findSignals(signals, '我的卡没有被盗刷，但柜员态度恶劣').signals // ['service-attitude']
 */
export const findSignals = (signals: CompiledSignals, narrative: string | NarrativeRead): SignalsFound => {
  const read = typeof narrative === 'string' ? readNarrative(narrative) : narrative
  const { matches, truncated } = gatherMatches(signals, read.normalised.text)
  const quote = quoted(read.original, read.normalised)
  const scores = scoresOf(signals, matches)
  const named = [...scores].flatMap(([index, score]) => {
    const signal = signals.signals[index]
    return signal === undefined ? [] : [{ ...signal, index, score }]
  })
  return {
    signals: named
      .filter(({ score, threshold }) => score >= threshold)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .map(({ name }) => name),
    scores: Object.fromEntries(
      named.sort((a, b) => a.index - b.index).map(({ name, score }) => [name, score]),
    ),
    matches: matches.flatMap(({ phrase: index, start, end, negated }) => {
      const phrase = signals.phrases[index]
      const signal = phrase === undefined ? undefined : signals.signals[phrase.signal]
      if (phrase === undefined || signal === undefined) return []
      return [
        {
          signal: signal.name,
          phrase: phrase.spelling,
          ...quote({ start, end }),
          negated,
          weight: phrase.weight,
        },
      ]
    }),
    amounts: read.amounts.map(quote),
    dates: read.dates.map(quote),
    language: read.language,
    truncated: truncated || read.truncated,
  }
}
