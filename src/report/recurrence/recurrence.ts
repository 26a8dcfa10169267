import { addDays, laterDate, mondayOf } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { by, derived, together, where } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { earliest } from '../measure/sum-measures.js'
import { tally } from '../measure/tally.js'
import type { Period } from '../period.js'
import { controlChart } from './control-chart.js'
import { type RecurrenceSignal, signalOf } from './recurrence-signal.js'

/** What complaints may pile up on. */
export const dimensions = ['system', 'product', 'unit'] as const
export type Dimension = (typeof dimensions)[number]

/** Where complaints run beyond their own history, and on how much history that rests. */
export interface Recurrence {
  readonly signals: readonly RecurrenceSignal[]
  /** How many systems, products and units were looked at. */
  readonly charted: number
  readonly historyWeeks: number
  /** Too few weeks before the period: nothing can be said. */
  readonly tooShort: boolean
}

/** Half a year. Handbooks of control charts want twenty groups at the least before limits mean anything. */
const mostHistory = 26
const leastHistory = 20

const mondaysBetween = (from: PlainDate, to: PlainDate): PlainDate[] => {
  const mondays: PlainDate[] = []
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) mondays.push(monday)
  return mondays
}

type WeekCounts = Readonly<Record<string, Counts>>
type AllCounts = Readonly<Record<Dimension, WeekCounts>>

const signalsIn = (
  counts: AllCounts,
  history: readonly PlainDate[],
  watched: readonly PlainDate[],
): RecurrenceSignal[] =>
  dimensions.flatMap((dimension) =>
    Object.entries(counts[dimension]).flatMap(([code, weeks]) => {
      const countIn = (monday: PlainDate): number => weeks[monday] ?? 0
      const chart = controlChart(watched.map(countIn), { history: history.map(countIn) })
      const signal = signalOf(dimension, code, chart, watched)
      return signal === undefined ? [] : [signal]
    }),
  )

/** Receipts by week of every system, product and unit, from half a year before the period to its end or `today`. */
export const recurrence = (period: Period, today: PlainDate): Measure<ReportLine, Recurrence> => {
  const firstWatched = mondayOf(period.from)
  const last = period.to < today ? period.to : today
  const from = addDays(firstWatched, -7 * mostHistory)
  const watched = mondaysBetween(firstWatched, last)
  const mondays = new Map<PlainDate, PlainDate>()
  const weekOf = (date: PlainDate): PlainDate => {
    const known = mondays.get(date)
    if (known !== undefined) return known
    const monday = mondayOf(date)
    mondays.set(date, monday)
    return monday
  }
  const counted = (codeOf: (line: ReportLine) => string | undefined): Measure<ReportLine, WeekCounts> =>
    where(
      (line: ReportLine) => line.receivedOn >= from && line.receivedOn <= last && codeOf(line) !== undefined,
      by(
        codeOf,
        tally((line) => weekOf(line.receivedOn)),
      ),
    )
  return derived(
    together({
      begins: earliest<ReportLine>((line) => line.receivedOn),
      counts: together({
        system: counted((line) => line.system),
        product: counted((line) => line.product),
        unit: counted((line) => line.unit),
      }),
    }),
    ({ begins, counts }) => {
      // The week in which records begin is not whole unless they begin on its Monday.
      const firstWhole = begins === undefined ? firstWatched : mondayOf(addDays(begins, 6))
      const history = mondaysBetween(laterDate(firstWhole, from), addDays(firstWatched, -7))
      const tooShort = history.length < leastHistory
      return {
        signals: tooShort ? [] : signalsIn(counts, history, watched),
        charted: dimensions.reduce((sum, each) => sum + Object.keys(counts[each]).length, 0),
        historyWeeks: history.length,
        tooShort,
      }
    },
  )
}
