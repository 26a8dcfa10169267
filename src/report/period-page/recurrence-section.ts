import type { Language, Reason } from '../../explanation.js'
import { barsOverTime } from '../page/chart-options.js'
import { type DrawChart, type Figure, figureSection } from '../page/figure.js'
import { type Markup, markup, nothing } from '../page/markup.js'
import { pageWords } from '../page/page-words.js'
import type { Recurrence } from '../recurrence/recurrence.js'
import type { RecurrenceSignal } from '../recurrence/recurrence-signal.js'
import { periodWords as words } from './period-words.js'

const reasonItem = ({ says, source, because = [] }: Reason, language: Language): Markup => {
  const cite = source === undefined ? nothing : markup` <cite>[${source.cite}]</cite>`
  const below =
    because.length === 0 ? nothing : markup`<ul>${because.map((each) => reasonItem(each, language))}</ul>`
  return markup`<li>${says[language]}${cite}${below}</li>`
}

const weekFigure = (
  { dimension, code, watched, upperLimit }: RecurrenceSignal,
  language: Language,
): Figure => ({
  id: `recurrence-${dimension}-${code}`,
  title: code,
  columns: [pageWords.period[language], pageWords.count[language], pageWords.share[language]],
  rows: watched.map(([week, count]) => ({ code: week, name: week, count })),
  showFigures: words.weekly[language],
  drawings: (width) =>
    barsOverTime({ points: watched.map(([period, count]) => ({ period, count })) }, width, upperLimit),
  widths: [520, 350],
})

const signalItem = (signal: RecurrenceSignal, language: Language, draw: DrawChart | undefined): Markup => {
  // Two bars say no more than their two numbers in the reasons.
  const chart = signal.watched.length < 3 ? nothing : figureSection(weekFigure(signal, language), draw)
  return markup`<li data-recurrence="${signal.dimension}/${signal.code}"><ul class="why">${reasonItem(signal.because, language)}</ul>${chart}</li>
`
}

/** Where complaints recur, each with its arithmetic. */
export const recurrenceSection = (
  { signals, tooShort }: Recurrence,
  language: Language,
  draw: DrawChart | undefined,
): Markup => {
  const none = tooShort ? words.recurrenceShort : words.recurrenceNone
  const list =
    signals.length === 0
      ? markup`<p class="note">${none[language]}</p>`
      : markup`<ol>${signals.map((signal) => signalItem(signal, language, draw))}</ol>`
  return markup`<section class="recurrence" id="recurrence"><h2>${words.recurrence[language]}</h2>${list}</section>
`
}
