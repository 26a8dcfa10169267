import { scriptTable } from '../../fold-script.js'
import type { PlainDate } from '../../time.js'
import { newestReading, type Reading } from './compile-signals.js'
import { type AmountFound, findAmounts } from './find-amounts.js'
import { type DateFound, findDates } from './find-dates.js'
import { languageOf, type NarrativeLanguage } from './narrative-language.js'
import { type NormalisedText, normaliseTraced } from './normalise.js'
import { inNormalised, type Span, setAside } from './set-aside.js'

/** A narrative read once, for any number of signal sets: what does not depend on a set. */
export interface NarrativeRead {
  readonly original: string
  readonly normalised: NormalisedText
  readonly amounts: readonly AmountFound[]
  readonly dates: readonly DateFound[]
  readonly language: NarrativeLanguage
  readonly reading: Reading
  /** What is not the writer's own: quoted mail, signatures, what an agent said. */
  readonly aside: readonly Span[]
  /** Whether there were more amounts or dates than are kept. */
  readonly truncated: boolean
}

const mostAmounts = 1_000
const mostDates = 1_000

/**
 * Folds a narrative and finds its amounts, dates and language, so that several signal sets can be looked for without doing it
 * again. Linear in its length. `receivedOn`, the day on which it came, lets 上周三 and `yesterday` be dates.
 *
 * @example
 * const read = readNarrative('信用卡被盗刷3万元')
 * findSignals(bankSignals, read).signals
 * findSignals(ownSignals, read).signals
 */
export const readNarrative = (
  original: string,
  {
    reading = newestReading,
    receivedOn,
  }: { readonly reading?: Reading; readonly receivedOn?: PlainDate } = {},
): NarrativeRead => {
  const normalised = normaliseTraced(original, reading > 1 ? scriptTable() : undefined)
  const aside = reading > 1 ? inNormalised(setAside(original), normalised) : []
  const amounts = findAmounts(normalised.text, mostAmounts + 1, reading)
  const dates = findDates(normalised.text, mostDates + 1, { reading, receivedOn })
  return {
    original,
    normalised,
    amounts: amounts.slice(0, mostAmounts),
    dates: dates.slice(0, mostDates),
    language: languageOf(normalised.text),
    reading,
    aside,
    truncated: amounts.length > mostAmounts || dates.length > mostDates,
  }
}
