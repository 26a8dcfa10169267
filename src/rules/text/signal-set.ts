import type { Language, Said } from '../../explanation.js'

/**
 * What to look for. English matches whole words; `*` at an end lets the word go on (`foreclos*`). `…` lets a few words stand between, in
 * one sentence (`让我…转到`), and `(a/b)` is either (`(转/打)到`). Traditional and simplified characters are the same.
 */
export interface SignalPhrase {
  readonly text: string
  /** Longer words that contain it and mean something else: 人行 is no part of 人行道. */
  readonly not?: readonly string[]
  readonly language?: Language
  /** How much one occurrence speaks for the signal; negative speaks against it. Default 1. */
  readonly weight?: number
}

/**
 * Which negations silence a phrase: `any` ("没有盗刷", "no fraud", "not fraud"), only a `denial` of what the matter is
 * ("不是贷款问题", "is not about a loan": a loan that was never applied for is still about a loan), or `none`.
 */
export type NegationScope = 'any' | 'denial' | 'none'

export interface Signal {
  readonly name: string
  readonly label?: Said
  readonly phrases: readonly SignalPhrase[]
  /** The score from which the signal is given. Default 1. */
  readonly threshold?: number
  /** Default `any`. */
  readonly negation?: NegationScope
}

/** Words a host adds to the built-in ones. */
export interface NegationWords {
  /** Say that something is not there or did not happen: `没有`, `never`. */
  readonly absence?: readonly string[]
  /** Negate only what follows at once: `不` in `不起诉`. */
  readonly prefixes?: readonly string[]
  /** Say that the matter is not this one: `并非`, `is not`. */
  readonly denial?: readonly string[]
  /** Follow what they negate: `不存在`, `never happened`. */
  readonly trailing?: readonly string[]
  /** Contain a negation and negate nothing: `不得不`, `not only`. */
  readonly idioms?: readonly string[]
  /** End the reach of a negation before them: `但是`, `处理`, `but`, `refund*`. */
  readonly breakers?: readonly string[]
}

/** Signals looked for together in a narrative, as data. */
export interface SignalSet {
  readonly id: string
  readonly version?: string
  readonly title?: Said
  readonly signals: readonly Signal[]
  readonly negations?: NegationWords
  /** The fact that holds the name of its strongest signal, for tables: `toldBusiness`. */
  readonly fact?: string
  /** The set as 0.1 and 0.2 had it, where that was different: journals of that time are replayed with it. */
  readonly first?: SignalSet
}
