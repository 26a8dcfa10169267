import { memoizeWeak } from '../../memoize-weak.js'
import type { CompiledPhrase, CompiledSignals } from './compile-signals.js'
import type { AmountFound } from './find-amounts.js'
import type { DateFound } from './find-dates.js'
import type { NarrativeLanguage } from './narrative-language.js'
import type { NormalisedText } from './normalise.js'
import { type NarrativeRead, readNarrative } from './read-narrative.js'
import {
  gatherMatches,
  type Match,
  mostMatchesAPhrase,
  readersOf,
  type SignalMatches,
  type SignalReader,
} from './signal-reader.js'

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

const scoreOf = (
  phrases: readonly CompiledPhrase[],
  first: number,
  matches: readonly Match[],
): number | undefined => {
  const counts = new Map<number, number>()
  for (const { phrase, negated } of matches) if (!negated) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  if (counts.size === 0) return undefined
  let score = 0
  for (const [index, count] of counts)
    score += (phrases[index - first]?.weight ?? 0) * repeated(Math.min(count, mostMatchesAPhrase))
  return score
}

const quoted = (original: string, { originalIndex }: NormalisedText) => {
  return <Found extends { start: number; end: number }>(found: Found): Found & Quoted => {
    const start = originalIndex(found.start)
    let end = Math.max(start, originalIndex(found.end))
    // What parted the letters of a word that was spaced out is no part of it.
    while (end > start && original[end - 1] === ' ') end -= 1
    return { ...found, start, end, quote: original.slice(start, end) }
  }
}

interface Weighed {
  readonly signals: readonly string[]
  readonly scores: Readonly<Record<string, number>>
}

/** What one set of a reader found. */
const weighed = (reader: SignalReader, index: number, found: readonly SignalMatches[]): Weighed => {
  const set = reader.sets[index] as CompiledSignals
  const first = reader.firstSignal[index] as number
  const named = found.flatMap(({ signal, matches }) => {
    const own = set.signals[signal - first]
    if (own === undefined || signal < first) return []
    const score = scoreOf(set.phrases(), reader.firstPhrase[index] as number, matches)
    return score === undefined ? [] : [{ name: own.name, threshold: own.threshold, index: signal, score }]
  })
  return {
    signals: named
      .filter(({ score, threshold }) => score >= threshold)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .map(({ name }) => name),
    scores: Object.fromEntries(
      named.sort((a, b) => a.index - b.index).map(({ name, score }) => [name, score]),
    ),
  }
}

const readersOfSets = memoizeWeak(readersOf)
const readerOfSet = memoizeWeak((set: CompiledSignals) => readersOf([set])[0] as SignalReader)

/** What each of several sets finds in a narrative, in one pass over its text. Where the phrases stand is not kept. */
export const weighSignals = (
  sets: readonly CompiledSignals[],
  read: NarrativeRead,
): readonly (Weighed & { readonly set: CompiledSignals })[] => {
  const bySet = new Map<CompiledSignals, Weighed>()
  for (const reader of readersOfSets(sets)) {
    const { found } = gatherMatches(reader, read.normalised.text, read.aside)
    for (const [index, set] of reader.sets.entries()) bySet.set(set, weighed(reader, index, found))
  }
  return sets.map((set) => ({ set, ...(bySet.get(set) ?? { signals: [], scores: {} }) }))
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
  const read =
    typeof narrative === 'string' ? readNarrative(narrative, { reading: signals.reading }) : narrative
  const reader = readerOfSet(signals)
  const { found, truncated } = gatherMatches(reader, read.normalised.text, read.aside)
  const quote = quoted(read.original, read.normalised)
  const byPlace = found
    .flatMap(({ signal, matches }) => matches.map((match) => ({ signal, ...match })))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.phrase - b.phrase)
  return {
    ...weighed(reader, 0, found),
    matches: byPlace.flatMap(({ signal, phrase: index, start, end, negated }) => {
      const phrase = signals.phrases()[index]
      const name = signals.signals[signal]?.name
      if (phrase === undefined || name === undefined) return []
      return [
        { signal: name, phrase: phrase.spelling, ...quote({ start, end }), negated, weight: phrase.weight },
      ]
    }),
    amounts: read.amounts.map(quote),
    dates: read.dates.map(quote),
    language: read.language,
    truncated: truncated.includes(true) || read.truncated,
  }
}
