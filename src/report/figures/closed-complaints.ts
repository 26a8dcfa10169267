import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { by, each, together, where } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { type Spread, spread } from '../measure/spread.js'
import { count, total } from '../measure/sum-measures.js'
import { tally, tallyAll } from '../measure/tally.js'
import { type HandlerRecord, handlers, type Quality, quality } from './handlers.js'
import type { Share } from './part-of-whole.js'
import { type Redress, redress } from './redress-figures.js'
import { type Satisfaction, satisfaction } from './satisfaction.js'
import { allLimits } from './timeliness.js'

/** What was finished in a period: how long it took, how it ended, and what controls saw. */
export interface Closed {
  readonly complaints: number
  readonly outcomes: Counts
  readonly closedAs: Counts
  readonly limits: Share
  /** From receipt to the end of handling, in minutes of wall time. */
  readonly cycle: Spread
  readonly stages: Readonly<Record<string, Spread>>
  readonly approval: Spread
  readonly satisfaction: Satisfaction
  readonly rehandled: number
  readonly reopened: number
  readonly reviewsAsked: number
  readonly reviewsChanged: number
  readonly redress: Redress
  readonly quality: Quality
  /** Controls set aside, by control. */
  readonly overrides: Counts
  /** What the desk refused, by code, as far as the host keeps it. */
  readonly refusals: Counts
  readonly approvalsRefused: number
  readonly extensionsRefused: number
  readonly handlers: Readonly<Record<string, HandlerRecord>>
}

const stages: Measure<ReportLine, Readonly<Record<string, Spread>>> = each(
  ({ stageMinutes }) => stageMinutes,
  by(
    ([stage]) => stage,
    spread(([, minutes]) => minutes),
  ),
)

export const closed: Measure<ReportLine, Closed> = together({
  complaints: count<ReportLine>(),
  outcomes: tally<ReportLine>((line) => line.outcome),
  closedAs: tally<ReportLine>((line) => line.closedAs),
  limits: allLimits,
  cycle: spread<ReportLine>((line) => line.cycleMinutes),
  stages,
  approval: where(
    (line: ReportLine) => line.approvalMinutes > 0,
    spread<ReportLine>((line) => line.approvalMinutes),
  ),
  satisfaction,
  rehandled: total<ReportLine>((line) => (line.rehandled > 0 ? 1 : 0)),
  reopened: total<ReportLine>((line) => (line.reopened > 0 ? 1 : 0)),
  reviewsAsked: total<ReportLine>((line) => line.reviewsAsked),
  reviewsChanged: total<ReportLine>((line) => line.reviewsChanged),
  redress,
  quality,
  overrides: tallyAll<ReportLine>((line) => line.overrides),
  refusals: tallyAll<ReportLine>((line) => line.refusals),
  approvalsRefused: total<ReportLine>((line) => line.approvalsRefused),
  extensionsRefused: total<ReportLine>((line) => line.extensionsRefused),
  handlers,
})
