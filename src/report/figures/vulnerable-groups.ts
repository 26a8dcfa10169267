import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { by, each, together } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { count } from '../measure/sum-measures.js'
import { tally } from '../measure/tally.js'
import type { Share } from './part-of-whole.js'
import { type Redress, redress } from './redress-figures.js'
import { type Satisfaction, satisfaction } from './satisfaction.js'
import { allLimits } from './timeliness.js'

/** How one group of customers fared. */
export interface GroupOutcome {
  readonly complaints: number
  readonly outcomes: Counts
  readonly limits: Share
  readonly redress: Redress
  readonly satisfaction: Satisfaction
}

/** Customers of whom no need of care is known: the group that the others are held against. */
export const noKnownNeed = 'none'

const outcome: Measure<ReportLine, GroupOutcome> = together({
  complaints: count<ReportLine>(),
  outcomes: tally<ReportLine>((line) => line.outcome),
  limits: allLimits,
  redress,
  satisfaction,
})

interface Member {
  readonly group: string
  readonly line: ReportLine
}

const lineOf = (measure: Measure<ReportLine, GroupOutcome>): Measure<Member, GroupOutcome> =>
  each(({ line }: Member) => [line], measure)

/** Outcomes by vulnerable group. A customer of several groups is counted in each. */
export const vulnerableGroups: Measure<ReportLine, Readonly<Record<string, GroupOutcome>>> = each(
  (line: ReportLine): readonly Member[] =>
    line.vulnerabilities.length === 0
      ? [{ group: noKnownNeed, line }]
      : line.vulnerabilities.map((group) => ({ group, line })),
  by(({ group }) => group, lineOf(outcome)),
)
