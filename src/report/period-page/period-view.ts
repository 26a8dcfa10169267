import type { Language, Reason, Said } from '../../explanation.js'
import { unsaid } from '../counts.js'
import type { PeriodFigures, PeriodReport } from '../figures/period-report.js'
import type { CountTable } from '../forms/count-table.js'
import { disclosureTables } from '../forms/disclosure.js'
import type { ReportNames } from '../report-names.js'
import type { FigureTable } from './figure-table.js'
import { type KeyFigure, keyFigures } from './key-figures.js'
import { periodTables, problemTable, type Wording } from './period-tables.js'
import { periodWords as words } from './period-words.js'
import { sayFigures } from './say-figures.js'

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
const careTable = (
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

const countIn = (table: CountTable | undefined, code: string): number =>
  table?.rows.find((row) => row.code === code)?.count ?? 0

const tableOf = (
  now: CountTable,
  then: CountTable | undefined,
  periods: readonly [now: string, then: string | undefined],
  { say, figure }: Wording,
): FigureTable => {
  const [period, before] = periods
  // A code that came in the period before and not in this one is a change too.
  const gone = (then?.rows ?? []).filter(({ code }) => !now.rows.some((row) => row.code === code))
  const rows = [...now.rows, ...gone.map((row) => ({ ...row, count: 0, share: 0 }))]
  const compared = (code: string, count: number): string[] =>
    then === undefined ? [] : [figure.count(countIn(then, code)), figure.change(count, countIn(then, code))]
  const line = (name: string, count: number, share: number | undefined, changes: readonly string[]) => [
    name,
    figure.count(count),
    figure.percent(share),
    ...changes,
  ]
  const totals = then === undefined ? [] : [figure.count(then.total), figure.change(now.total, then.total)]
  return {
    id: `table-${now.id}`,
    title: say(now.title),
    columns: ['', period, say(words.share), ...(before === undefined ? [] : [before, say(words.changed)])],
    rows: [
      ...rows.map(({ code, name, count, share }) => line(say(name), count, share, compared(code, count))),
      line(say(words.total), now.total, now.total === 0 ? undefined : 1, totals),
    ],
  }
}

/** Category, cause, region and channel in the layout of a bank's disclosure, beside the period before where there is one. */
const comparedTables = (
  figures: PeriodFigures,
  before: PeriodFigures | undefined,
  wording: Wording,
): readonly FigureTable[] => {
  const then = before === undefined ? [] : disclosureTables(before.received, wording.names)
  // A breakdown by what no complaint says is none.
  const said = disclosureTables(figures.received, wording.names).filter(({ rows }) =>
    rows.some(({ code, count }) => code !== unsaid && count > 0),
  )
  return said.map((table) =>
    tableOf(
      table,
      then.find(({ id }) => id === table.id),
      [figures.period.id, before?.period.id],
      wording,
    ),
  )
}

/** A report in words, for a page, a terminal or a host's own screen. */
export interface PeriodView {
  readonly title: string
  readonly keys: readonly KeyFigure[]
  readonly tables: readonly FigureTable[]
  readonly recurrence: readonly Reason[]
  /** Why there is nothing to say about recurrence, when there is not. */
  readonly noRecurrence?: string
}

/**
 * The report of a period in words of one language.
 *
 * @example
 * periodView(report, { names: reportNames([policy]), language: 'en' }).keys[0] // { id: 'received', name: 'Received', text: '412', note: '18 repeats', … }
 */
export const periodView = (
  { figures, before }: PeriodReport,
  { names, language }: { readonly names: ReportNames; readonly language: Language },
): PeriodView => {
  const wording: Wording = { say: (said) => said[language], figure: sayFigures(language), names }
  const { signals, tooShort } = figures.recurrence
  const none = tooShort ? words.recurrenceShort : words.recurrenceNone
  return {
    title: `${words.title[language]} ${figures.period.id}`,
    keys: keyFigures(figures, before, wording),
    tables: [
      ...comparedTables(figures, before, wording),
      ...(Object.keys(figures.received.causesByCategory).length === 0
        ? []
        : [problemTable(figures, wording)]),
      careTable(figures, before, wording),
      ...periodTables(figures, wording),
    ],
    recurrence: signals.map(({ because }) => because),
    ...(signals.length === 0 ? { noRecurrence: none[language] } : {}),
  }
}
