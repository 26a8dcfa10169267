import { RedressError } from '../../errors.js'
import { contentHash } from '../../hash.js'
import { type Automaton, buildAutomaton } from './automaton.js'
import { compileNegation, type Negation } from './find-negations.js'
import { parseSignals } from './parse-signals.js'
import { type Phrase, readPhrase } from './read-phrase.js'
import type { NegationScope, SignalSet } from './signal-set.js'

/** One phrase of one signal, ready to be looked for. */
export interface CompiledPhrase extends Phrase {
  /** As the author spelled it. */
  readonly spelling: string
  /** Position of its signal in the set. */
  readonly signal: number
  readonly weight: number
}

/** A signal set ready to read narratives, with the hash of its content. */
export interface CompiledSignals {
  readonly id: string
  readonly version?: string
  readonly hash: string
  readonly signals: readonly {
    readonly name: string
    readonly threshold: number
    readonly negation: NegationScope
  }[]
  readonly phrases: readonly CompiledPhrase[]
  readonly automaton: Automaton
  readonly negation: Negation
}

const compiledPhrases = (set: SignalSet): CompiledPhrase[] =>
  set.signals.flatMap(({ phrases }, signal) => {
    const seen = new Set<string>()
    return phrases.flatMap(({ text: spelling, weight = 1 }) => {
      const phrase = readPhrase(spelling)
      const key = `${phrase.text}|${phrase.wholeStart}|${phrase.wholeEnd}`
      if (seen.has(key)) return []
      seen.add(key)
      return [{ ...phrase, spelling, signal, weight }]
    })
  })

/**
 * Compiles a signal set once, for any number of narratives. Throws `invalid-definition` when it has issues
 * ({@link parseSignals} lists them without throwing).
 *
 * @example
 * const signals = compileSignals({ id: 'own', signals: [{ name: 'card-fraud', phrases: [{ text: '盗刷' }] }] })
 * findSignals(signals, '信用卡被盗刷').signals // ['card-fraud']
 */
export const compileSignals = (set: SignalSet): CompiledSignals => {
  const result = parseSignals(set)
  if (!result.ok)
    throw new RedressError('invalid-definition', `The signal set has ${result.issues.length} issues`, {
      details: { issues: result.issues },
    })
  const { id, version, signals, negations } = result.value
  const phrases = compiledPhrases(result.value)
  return {
    id,
    ...(version === undefined ? {} : { version }),
    hash: contentHash(result.value),
    signals: signals.map(({ name, threshold = 1, negation = 'any' }) => ({ name, threshold, negation })),
    phrases,
    automaton: buildAutomaton(phrases.map(({ text }) => text)),
    negation: compileNegation(negations),
  }
}
