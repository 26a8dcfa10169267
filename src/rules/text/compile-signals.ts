import { RedressError } from '../../errors.js'
import { contentHash } from '../../hash.js'
import { accepted, type Checked, issuesText } from '../../issues.js'
import { lazy } from '../../lazy.js'
import { memoizeWeak } from '../../memoize-weak.js'
import { parseSignals } from './parse-signals.js'
import { type Exclusion, type Part, readExclusions, readParts, readPhrase } from './read-phrase.js'
import type { NegationScope, NegationWords, SignalSet } from './signal-set.js'

/**
 * How narratives are read: 1 as 0.1 and 0.2 read them, letter by letter; 2 as today, in one script, by patterns, and without what others
 * said. The journal says for each entry which it was.
 */
export type Reading = 1 | 2

export const newestReading: Reading = 2

/** One phrase of one signal, ready to be looked for. */
export interface CompiledPhrase {
  /** As the author spelled it. */
  readonly spelling: string
  /** Position of its signal in the set. */
  readonly signal: number
  readonly weight: number
  readonly parts: readonly Part[]
  /** Longer words in which one of its parts is not what it says. */
  readonly exclusions?: (text: string) => readonly Exclusion[]
}

/** A signal set ready to read narratives, with the hash of its content. */
export interface CompiledSignals {
  readonly id: string
  readonly version?: string
  readonly hash: string
  readonly reading: Reading
  /** The fact that holds the name of its strongest signal. */
  readonly fact?: string
  readonly signals: readonly {
    readonly name: string
    readonly threshold: number
    readonly negation: NegationScope
  }[]
  /** Made when the first narrative is read: most programs that load a policy read none. */
  readonly phrases: () => readonly CompiledPhrase[]
  readonly negations?: NegationWords
  /** As it was given, to be compiled as another reading has it. */
  readonly source: SignalSet
}

const compiledPhrases = (set: SignalSet, reading: Reading): CompiledPhrase[] =>
  set.signals.flatMap(({ phrases }, signal) => {
    const seen = new Set<string>()
    return phrases.flatMap(({ text: spelling, weight = 1, not = [] }) => {
      const parts = reading === 1 ? [readPhrase(spelling)] : readParts(spelling)
      const [only] = parts
      const key =
        parts.length > 1 || only === undefined || typeof only === 'string'
          ? spelling
          : `${only.text}|${only.wholeStart}|${only.wholeEnd}`
      if (seen.has(key)) return []
      seen.add(key)
      const exclusions = not.length === 0 ? undefined : (text: string) => readExclusions(text, not)
      return [{ spelling, signal, weight, parts, ...(exclusions === undefined ? {} : { exclusions }) }]
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
export const compileSignals = (
  set: SignalSet,
  { reading = newestReading }: { readonly reading?: Reading } = {},
): CompiledSignals => compiledByReading[reading](set)

const compiled = (set: SignalSet, reading: Reading): CompiledSignals => {
  const result = parsedOnce(set)
  if (!result.ok)
    throw new RedressError('invalid-definition', issuesText(result.issues), {
      details: { issues: result.issues },
    })
  const meant = reading === 1 ? (result.value.first ?? result.value) : result.value
  const { first: _, ...hashed } = meant
  const { id, version, signals, negations, fact } = meant
  return {
    id,
    ...(version === undefined ? {} : { version }),
    hash: contentHash(hashed),
    reading,
    ...(fact === undefined ? {} : { fact }),
    signals: signals.map(({ name, threshold = 1, negation = 'any' }) => ({ name, threshold, negation })),
    phrases: lazy(() => compiledPhrases(meant, reading)),
    ...(negations === undefined ? {} : { negations }),
    source: result.value,
  }
}

/** A set that many policies name is checked and compiled once. */
const parsedOnce = memoizeWeak(parseSignals)

const compiledByReading: Readonly<Record<Reading, (set: SignalSet) => CompiledSignals>> = {
  1: memoizeWeak((set: SignalSet) => compiled(set, 1)),
  2: memoizeWeak((set: SignalSet) => compiled(set, 2)),
}

/** The set compiled, or what is wrong with it. */
export const checkedSignals = (set: unknown): Checked<CompiledSignals> => {
  const result = parsedOnce(set as SignalSet)
  return result.ok ? accepted(compileSignals(set as SignalSet), result.issues) : result
}

const asFirstRead = memoizeWeak((set: CompiledSignals) => compileSignals(set.source, { reading: 1 }))

const setsAsFirstRead = memoizeWeak((sets: readonly CompiledSignals[]) => sets.map(asFirstRead))

/** Sets as an earlier reading had them: for replaying what was concluded then. */
export const compiledFor = (
  sets: readonly CompiledSignals[],
  reading: Reading,
): readonly CompiledSignals[] => (reading === 1 ? setsAsFirstRead(sets) : sets)

/**
 * The fact by which a table asks for the score of a signal.
 *
 * @example
 * scoreFact('staff-misconduct') // 'staffMisconductScore'
 */
export const scoreFact = (signal: string): string =>
  `${signal.replace(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')}Score`
