import { RedressError } from '../../errors.js'
import { said } from '../../explanation.js'
import type { PlainDate } from '../../time.js'
import { localDate } from '../../time-zone.js'
import { zoneOf } from '../../zone-rules.js'
import { type BoardFrame, frameOf } from '../board-frame.js'
import type { Counts } from '../counts.js'
import { isCounted, type ReportLine } from '../line/report-line.js'
import { derived, together, where } from '../measure/combine.js'
import type { Measure, Part, Running } from '../measure/measure.js'
import { tally } from '../measure/tally.js'
import { isWithin, type Period, previousPeriod } from '../period.js'
import { type Recurrence, recurrence } from '../recurrence/recurrence.js'
import { type Closed, closed } from './closed-complaints.js'
import { type Actions, actions } from './improvement-actions.js'
import { type Standing, standing, wasOpen } from './open-complaints.js'
import { type Received, received } from './received-complaints.js'

/** What a report is about: a period, seen from a moment in a zone, alone or beside the period before it. */
export interface ReportFrame extends BoardFrame {
  readonly period: Period
  readonly compare?: boolean
}

/** The figures of one period. Plain JSON; durations are minutes, amounts minor units, rates from 0 to 1. */
export interface PeriodFigures {
  readonly period: Period
  /** The last day counted: the period's, or today while it runs. */
  readonly countedTo: PlainDate
  /** Everything that came in, by kind: only complaints are counted further. */
  readonly contacts: Counts
  readonly received: Received
  readonly closed: Closed
  readonly standing: Standing
  readonly actions: Actions
  readonly recurrence: Recurrence
}

/** The report of a period, seen from a moment in a zone, with the figures of the period before when it was asked to compare. */
export interface PeriodReport extends BoardFrame {
  readonly figures: PeriodFigures
  readonly before?: PeriodFigures
}

const figuresOf = (period: Period, today: PlainDate): Measure<ReportLine, PeriodFigures> => {
  const countedTo = period.to < today ? period.to : today
  return derived(
    together({
      contacts: where(
        (line: ReportLine) => isWithin(period, line.receivedOn) && !line.merged,
        tally((line) => line.kind),
      ),
      counted: where(
        isCounted,
        together({
          received: where((line: ReportLine) => isWithin(period, line.receivedOn), received),
          closed: where((line: ReportLine) => isWithin(period, line.closedOn), closed),
          standing: where((line: ReportLine) => wasOpen(line, countedTo), standing(countedTo)),
          recurrence: recurrence(period, today),
        }),
      ),
      actions: actions(period, countedTo),
    }),
    ({ contacts, counted, actions: done }) => ({ period, countedTo, contacts, ...counted, actions: done }),
  )
}

const periodMeasure = ({ period, compare, ...frame }: ReportFrame): Measure<ReportLine, PeriodReport> => {
  const today = localDate(zoneOf(frame), frame.now)
  const before = figuresOf(previousPeriod(period), today)
  const here = figuresOf(period, today)
  if (compare === true)
    return derived(together({ figures: here, before }), (figures) => ({ ...frameOf(frame), ...figures }))
  return derived(here, (figures) => ({ ...frameOf(frame), figures }))
}

/** A report under way. */
export interface RunningReport {
  readonly add: (line: ReportLine) => void
  /** Takes in the part of another run over other complaints. @throws RedressError `reports-differ` */
  readonly absorb: (part: ReportPart) => void
  readonly part: () => ReportPart
  readonly report: () => PeriodReport
}

/** What a run remembers, as JSON that can be sent. */
export interface ReportPart {
  readonly frame: readonly string[]
  readonly part: Part
}

const frameKey = ({ now, timeZone, period, compare }: ReportFrame): readonly string[] => [
  now,
  timeZone,
  period.id,
  compare === true ? 'compared' : 'alone',
]

/**
 * Starts a report; lines may come in any order, and memory grows with the number of codes, not of complaints. Each complaint may be
 * added once.
 *
 * @example
 * const running = startReport({ now, timeZone: 'Asia/Shanghai', period, compare: true })
 * for await (const line of lines) running.add(line)
 * running.report().figures.received.complaints // 412
 */
export const startReport = (frame: ReportFrame): RunningReport => {
  const key = frameKey(frame)
  const running: Running<ReportLine, PeriodReport> = periodMeasure(frame)()
  return {
    add: running.add,
    absorb: ({ frame: other, part }) => {
      if (other.join('\n') !== key.join('\n'))
        throw new RedressError(
          'reports-differ',
          said('Only parts of one report can be merged', '只有同一报告的各部分可以合并'),
          {
            details: { expected: key, found: other },
          },
        )
      running.absorb(part)
    },
    part: () => ({ frame: key, part: running.part() }),
    report: running.value,
  }
}
