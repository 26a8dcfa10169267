import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { derived, together } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { sums } from '../measure/tally.js'
import { type Share, shareOf } from './part-of-whole.js'

/** What customers said: marks from 1 to 5, and the last call-back that reached each. */
export interface Satisfaction {
  readonly answers: number
  readonly mean?: number
  readonly byScore: Counts
  readonly calledBack: Share
}

export const satisfaction: Measure<ReportLine, Satisfaction> = derived(
  together({
    byScore: sums<ReportLine>(({ satisfaction: score }, add) => {
      if (score !== undefined) add(String(score), 1)
    }),
    heard: sums<ReportLine>(({ satisfied }, add) => {
      if (satisfied !== undefined) add(satisfied ? 'satisfied' : 'not-satisfied', 1)
    }),
  }),
  ({ byScore, heard }) => {
    const scores = Object.entries(byScore)
    const answers = scores.reduce((sum, [, count]) => sum + count, 0)
    const marks = scores.reduce((sum, [score, count]) => sum + Number(score) * count, 0)
    const { satisfied = 0, 'not-satisfied': not = 0 } = heard
    return {
      answers,
      ...(answers === 0 ? {} : { mean: marks / answers }),
      byScore,
      calledBack: shareOf(satisfied, satisfied + not),
    }
  },
)
