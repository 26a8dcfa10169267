import type { ReportLine } from '../line/report-line.js'
import { by, derived, together, where } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { type Spread, spread } from '../measure/spread.js'
import { count, total } from '../measure/sum-measures.js'
import type { Share } from './part-of-whole.js'
import { type Satisfaction, satisfaction } from './satisfaction.js'
import { allLimits } from './timeliness.js'

/** What a supervisor looks at in one handler's finished work. */
export interface HandlerRecord {
  readonly closed: number
  readonly limits: Share
  readonly cycle: Spread
  readonly rehandled: number
  readonly reopened: number
  readonly reviewsChanged: number
  readonly overrides: number
  readonly satisfaction: Satisfaction
  readonly quality: Quality
}

/** Marks of quality reviews, 0 to 100. */
export interface Quality {
  readonly reviews: number
  readonly mean?: number
}

const hundredths = (scores: readonly number[]): number =>
  scores.reduce((sum, score) => sum + Math.round(score * 100), 0)

/** Marks are summed in hundredths, so that no order of adding changes the sum. */
export const quality: Measure<ReportLine, Quality> = derived(
  together({
    reviews: total<ReportLine>(({ qualityScores }) => qualityScores.length),
    marks: total<ReportLine>(({ qualityScores }) => hundredths(qualityScores)),
  }),
  ({ reviews, marks }) => (reviews === 0 ? { reviews } : { reviews, mean: marks / 100 / reviews }),
)

const handled: Measure<ReportLine, HandlerRecord> = together({
  closed: count<ReportLine>(),
  limits: allLimits,
  cycle: spread<ReportLine>((line) => line.cycleMinutes),
  rehandled: total<ReportLine>((line) => (line.rehandled > 0 ? 1 : 0)),
  reopened: total<ReportLine>((line) => (line.reopened > 0 ? 1 : 0)),
  reviewsChanged: total<ReportLine>((line) => line.reviewsChanged),
  overrides: total<ReportLine>((line) => line.overrides.length),
  satisfaction,
  quality,
})

/** By handler, of the complaints that have one. */
export const handlers: Measure<ReportLine, Readonly<Record<string, HandlerRecord>>> = where(
  (line) => line.handler !== undefined,
  by((line) => line.handler, handled),
)
