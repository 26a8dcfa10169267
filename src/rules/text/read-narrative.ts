import { type AmountFound, findAmounts } from './find-amounts.js'
import { type DateFound, findDates } from './find-dates.js'
import { languageOf, type NarrativeLanguage } from './narrative-language.js'
import { type NormalisedText, normaliseTraced } from './normalise.js'

/** A narrative read once, for any number of signal sets: what does not depend on a set. */
export interface NarrativeRead {
  readonly original: string
  readonly normalised: NormalisedText
  readonly amounts: readonly AmountFound[]
  readonly dates: readonly DateFound[]
  readonly language: NarrativeLanguage
  /** Whether there were more amounts or dates than are kept. */
  readonly truncated: boolean
}

const mostAmounts = 1_000
const mostDates = 1_000

/**
 * Folds a narrative and finds its amounts, dates and language, so that several signal sets can be looked for without doing it
 * again. Linear in its length.
 *
 * @example
 * const read = readNarrative('信用卡被盗刷3万元')
 * findSignals(bankSignals, read).signals
 * findSignals(ownSignals, read).signals
 */
export const readNarrative = (original: string): NarrativeRead => {
  const normalised = normaliseTraced(original)
  const amounts = findAmounts(normalised.text, mostAmounts + 1)
  const dates = findDates(normalised.text, mostDates + 1)
  return {
    original,
    normalised,
    amounts: amounts.slice(0, mostAmounts),
    dates: dates.slice(0, mostDates),
    language: languageOf(normalised.text),
    truncated: amounts.length > mostAmounts || dates.length > mostDates,
  }
}
