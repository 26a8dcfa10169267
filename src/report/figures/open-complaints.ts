import { daysBetween } from '../../plain-date.js'
import type { PlainDate } from '../../time.js'
import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { together } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { count, total } from '../measure/sum-measures.js'
import { tally } from '../measure/tally.js'

/** Ages of open complaints in calendar days: the bounds of Order 3/2020 (15 and 60 days) and those that bankers ask for. */
export const ageBuckets = ['0-3', '4-7', '8-15', '16-30', '31-60', '61-90', '91+'] as const
type AgeBucket = (typeof ageBuckets)[number]

const bucketOfAge = (days: number): AgeBucket => {
  if (days <= 3) return '0-3'
  if (days <= 7) return '4-7'
  if (days <= 15) return '8-15'
  if (days <= 30) return '16-30'
  if (days <= 60) return '31-60'
  return days <= 90 ? '61-90' : '91+'
}

/** What was open at the end of a period. Clocks, messages and silences are as they stand now. */
export interface Standing {
  readonly open: number
  readonly byAge: Counts
  readonly byTeam: Counts
  readonly byCategory: Counts
  readonly overdue: number
  readonly beyondLimit: number
  readonly paused: number
  readonly unansweredMessages: number
  /** Complaints with a message of the customer that waits for an answer. */
  readonly waitingForAnswer: number
  /** Complaints whose longest silence was over 15 days. */
  readonly longSilence: number
}

/** A silence longer than this, in days, is a gap in contact. */
export const longSilenceDays = 15

/** Of lines that were open at the end of the day `on`. */
export const standing = (on: PlainDate): Measure<ReportLine, Standing> => {
  const ages = new Map<PlainDate, AgeBucket>()
  const ageOf = (receivedOn: PlainDate): AgeBucket => {
    const known = ages.get(receivedOn)
    if (known !== undefined) return known
    const bucket = bucketOfAge(daysBetween(receivedOn, on))
    ages.set(receivedOn, bucket)
    return bucket
  }
  const hasClock = (line: ReportLine, state: string, statutoryOnly = false): number =>
    line.clocks.some((clock) => clock.state === state && (clock.statutory || !statutoryOnly)) ? 1 : 0
  return together({
    open: count<ReportLine>(),
    byAge: tally<ReportLine>((line) => ageOf(line.receivedOn)),
    byTeam: tally<ReportLine>((line) => line.team),
    byCategory: tally<ReportLine>((line) => line.category),
    overdue: total<ReportLine>((line) => hasClock(line, 'overdue')),
    beyondLimit: total<ReportLine>((line) => hasClock(line, 'overdue', true)),
    paused: total<ReportLine>((line) => hasClock(line, 'paused')),
    unansweredMessages: total<ReportLine>((line) => line.unansweredMessages),
    waitingForAnswer: total<ReportLine>((line) => (line.unansweredMessages > 0 ? 1 : 0)),
    longSilence: total<ReportLine>((line) => (line.longestSilenceDays > longSilenceDays ? 1 : 0)),
  })
}

/** Whether a complaint was open at the end of a day. */
export const wasOpen = ({ receivedOn, closedOn }: ReportLine, on: PlainDate): boolean =>
  receivedOn <= on && (closedOn === undefined || closedOn > on)
