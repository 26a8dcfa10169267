import type { Said } from '../../explanation.js'
import type { PeriodFigures } from '../figures/period-report.js'
import type { FigureTable } from './figure-table.js'
import type { Wording } from './period-tables.js'
import { periodWords as words } from './period-words.js'

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

type Row = readonly [name: Said, textOf: (figures: PeriodFigures) => string]

const rows = ({ figure, say }: Wording): readonly Row[] => {
  const share = (part: number, whole: number): string =>
    `${figure.count(part)}${whole === 0 ? '' : ` (${figure.percent(part / whole)})`}`
  return [
    [
      words.satisfaction,
      ({ closed: { satisfaction } }) =>
        `${figure.mark(satisfaction.mean)} (${figure.count(satisfaction.answers)} ${say(words.answers)})`,
    ],
    [words.calledBack, ({ closed }) => figure.percent(closed.satisfaction.calledBack.rate)],
    [words.rehandled, ({ closed }) => share(closed.rehandled, closed.complaints)],
    [words.reopened, ({ closed }) => share(closed.reopened, closed.complaints)],
    [
      words.reviews,
      ({ closed }) => `${figure.count(closed.reviewsAsked)} / ${figure.count(closed.reviewsChanged)}`,
    ],
    [words.paid, ({ closed }) => figure.money(closed.redress.paid)],
    [words.quality, ({ closed }) => figure.mark(closed.quality.mean)],
    [words.overrides, ({ closed }) => figure.count(sumOf(closed.overrides))],
    [words.refusals, ({ closed }) => figure.count(sumOf(closed.refusals))],
    [words.approvalsRefused, ({ closed }) => figure.count(closed.approvalsRefused)],
    [words.extensionsRefused, ({ closed }) => figure.count(closed.extensionsRefused)],
    [words.unanswered, ({ standing }) => figure.count(standing.unansweredMessages)],
    [words.silence, ({ standing }) => figure.count(standing.longSilence)],
    [words.paused, ({ standing }) => figure.count(standing.paused)],
  ]
}

/** Satisfaction, second handling, redress and controls, beside the period before where there is one. */
export const careTable = (
  figures: PeriodFigures,
  before: PeriodFigures | undefined,
  wording: Wording,
): FigureTable => {
  const { say } = wording
  return {
    id: 'care',
    title: say(words.care),
    columns: [say(words.measure), figures.period.id, ...(before === undefined ? [] : [before.period.id])],
    rows: rows(wording).map(([name, textOf]) => [
      say(name),
      textOf(figures),
      ...(before === undefined ? [] : [textOf(before)]),
    ]),
  }
}
