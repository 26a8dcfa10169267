import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { by, each, together, where } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { count, total } from '../measure/sum-measures.js'
import { tally } from '../measure/tally.js'
import type { Share } from './part-of-whole.js'
import { type Redress, redress } from './redress-figures.js'
import { type Satisfaction, satisfaction } from './satisfaction.js'
import { allLimits, type ClockRecord, timeliness } from './timeliness.js'

/** How one group of customers fared. */
interface GroupOutcome {
  readonly complaints: number
  readonly outcomes: Counts
  readonly limits: Share
  readonly redress: Redress
  readonly satisfaction: Satisfaction
}

/** Customers of whom no need of care is known: the group that the others are held against. */
const noKnownNeed = 'none'

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
const vulnerableGroups: Measure<ReportLine, Readonly<Record<string, GroupOutcome>>> = each(
  (line: ReportLine): readonly Member[] =>
    line.vulnerabilities.length === 0
      ? [{ group: noKnownNeed, line }]
      : line.vulnerabilities.map((group) => ({ group, line })),
  by(({ group }) => group, lineOf(outcome)),
)

/** What was received in a period, with how its clocks and outcomes stand now. */
export interface Received {
  readonly complaints: number
  readonly complainants: number
  readonly repeats: number
  readonly major: number
  readonly byDay: Counts
  readonly byChannel: Counts
  readonly bySource: Counts
  readonly byCategory: Counts
  readonly bySubcategory: Counts
  readonly byCause: Counts
  readonly byOrigin: Counts
  /** Of the complaints with a category: how often each cause was found in each. */
  readonly causesByCategory: Readonly<Record<string, Counts>>
  readonly byProduct: Counts
  readonly byBusinessChannel: Counts
  readonly byUnit: Counts
  readonly byRegion: Counts
  readonly bySeverity: Counts
  readonly clocks: Readonly<Record<string, ClockRecord>>
  readonly limits: Share
  readonly groups: Readonly<Record<string, GroupOutcome>>
}

export const received: Measure<ReportLine, Received> = together({
  complaints: count<ReportLine>(),
  complainants: total<ReportLine>((line) => line.complainants),
  repeats: total<ReportLine>((line) => (line.repeat ? 1 : 0)),
  major: total<ReportLine>((line) => (line.attention === 'major' ? 1 : 0)),
  byDay: tally<ReportLine>((line) => line.receivedOn),
  byChannel: tally<ReportLine>((line) => line.channel),
  bySource: tally<ReportLine>((line) => line.source),
  byCategory: tally<ReportLine>((line) => line.category),
  bySubcategory: tally<ReportLine>((line) => line.subcategory),
  byCause: tally<ReportLine>((line) => line.cause),
  byOrigin: tally<ReportLine>((line) => line.causeOrigin),
  causesByCategory: where(
    ({ category }: ReportLine) => category !== undefined,
    by(
      (line) => line.category,
      tally((line) => line.cause),
    ),
  ),
  byProduct: tally<ReportLine>((line) => line.product),
  byBusinessChannel: tally<ReportLine>((line) => line.businessChannel),
  byUnit: tally<ReportLine>((line) => line.unit),
  byRegion: tally<ReportLine>((line) => line.region),
  bySeverity: tally<ReportLine>((line) => line.severity),
  clocks: timeliness,
  limits: allLimits,
  groups: vulnerableGroups,
})
