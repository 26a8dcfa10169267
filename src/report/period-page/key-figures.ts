import type { PeriodFigures } from '../figures/period-report.js'
import { type Markup, markup, nothing, trusted } from '../page/markup.js'
import type { Wording } from './period-tables.js'
import { periodWords as words } from './period-words.js'

/** One of the few numbers that people ask for first. */
export interface KeyFigure {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly note: string
  readonly alarm: boolean
}

/** Received, closed, open, kept, and how long it took; each beside the period before where there is one. */
export const keyFigures = (
  { received, closed, standing }: PeriodFigures,
  before: PeriodFigures | undefined,
  { say, figure }: Wording,
): readonly KeyFigure[] => {
  const against = (now: number, then: number | undefined, note: string): string =>
    then === undefined ? note : `${figure.change(now, then)} ${say(words.before)} ${figure.count(then)}`
  const rateNote =
    before === undefined
      ? say(words.onTimeNote)
      : `${say(words.before)} ${figure.percent(before.received.limits.rate)}`
  const cycleNote =
    before === undefined
      ? `${say(words.ninety)} ${figure.duration(closed.cycle.p90)}`
      : `${say(words.before)} ${figure.duration(before.closed.cycle.median)}`
  return [
    {
      id: 'received',
      name: say(words.received),
      text: figure.count(received.complaints),
      note: against(
        received.complaints,
        before?.received.complaints,
        `${figure.count(received.repeats)} ${say(words.repeats)}`,
      ),
      alarm: false,
    },
    {
      id: 'closed',
      name: say(words.closed),
      text: figure.count(closed.complaints),
      note: against(closed.complaints, before?.closed.complaints, ''),
      alarm: false,
    },
    {
      id: 'open',
      name: say(words.open),
      text: figure.count(standing.open),
      note: `${figure.count(standing.beyondLimit)} ${say(words.beyondLimit)}`,
      alarm: standing.beyondLimit > 0,
    },
    {
      id: 'on-time',
      name: say(words.onTime),
      text: figure.percent(received.limits.rate),
      note: rateNote,
      alarm: false,
    },
    {
      id: 'cycle',
      name: say(words.cycle),
      text: figure.duration(closed.cycle.median),
      note: cycleNote,
      alarm: false,
    },
  ]
}

export const keyFigureList = (figures: readonly KeyFigure[]): Markup =>
  markup`<dl class="totals">
${figures.map(
  ({ id, name, text, note, alarm }) =>
    markup`<div${alarm ? trusted(' class="alarm-note"') : nothing}><dt>${name}</dt><dd><span data-figure="${id}">${text}</span><small>${note}</small></dd></div>
`,
)}</dl>`
