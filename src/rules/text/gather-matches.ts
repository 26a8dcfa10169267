import { scan } from './automaton.js'
import type { CompiledSignals } from './compile-signals.js'
import { isNegated } from './find-negations.js'
import { standsAlone } from './read-phrase.js'

/** An occurrence of a compiled phrase at `[start, end)` of normalised text. */
export interface Match {
  readonly phrase: number
  readonly start: number
  readonly end: number
  readonly negated: boolean
}

/** Occurrences of one phrase that count; more of them add next to nothing to its score. */
export const mostMatchesAPhrase = 16

/** Occurrences that are kept in all, negated ones too. */
const mostMatches = 20_000

/** The matches of one signal while reading: where one phrase stands inside another, the longer one counts. */
const dropInner = (matches: Match[], counts: Int32Array, start: number): void => {
  for (let last = matches.at(-1); last !== undefined && last.start >= start; last = matches.at(-1)) {
    matches.pop()
    if (!last.negated) counts[last.phrase] = (counts[last.phrase] ?? 0) - 1
  }
}

/**
 * Every phrase found in normalised text, by place. Phrases of one signal do not overlap: the longest stands.
 */
export const gatherMatches = (
  { signals, phrases, automaton, negation }: CompiledSignals,
  text: string,
): { matches: Match[]; truncated: boolean } => {
  const bySignal: Match[][] = signals.map(() => [])
  const counts = new Int32Array(phrases.length)
  let kept = 0
  let truncated = false
  scan(automaton, text, (index, end) => {
    const phrase = phrases[index]
    if (phrase === undefined) return
    const matches = bySignal[phrase.signal]
    const scope = signals[phrase.signal]?.negation
    const start = end - phrase.text.length
    if (matches === undefined || !standsAlone(phrase, text, start, end)) return
    const last = matches.at(-1)
    if (last !== undefined && last.end === end && last.start <= start) return
    if ((counts[index] ?? 0) >= mostMatchesAPhrase) return
    if (kept >= mostMatches) {
      truncated = true
      return
    }
    dropInner(matches, counts, start)
    const negated = isNegated(negation, text, start, end, scope)
    if (!negated) counts[index] = (counts[index] ?? 0) + 1
    matches.push({ phrase: index, start, end, negated })
    kept += 1
  })
  const matches = bySignal.flat().sort((a, b) => a.start - b.start || b.end - a.end || a.phrase - b.phrase)
  return { matches, truncated }
}
