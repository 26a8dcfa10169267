import type { Counts } from '../counts.js'
import type { ReportLine } from '../line/report-line.js'
import { together } from '../measure/combine.js'
import type { Measure } from '../measure/measure.js'
import { total } from '../measure/sum-measures.js'
import { sums } from '../measure/tally.js'

/** What was paid, in minor units by currency, and for how many complaints. */
export interface Redress {
  readonly complaints: number
  readonly paid: Counts
}

export const redress: Measure<ReportLine, Redress> = together({
  complaints: total<ReportLine>(({ paid }) => (paid.length > 0 ? 1 : 0)),
  paid: sums<ReportLine>(({ paid }, add) => {
    for (const { currency, minor } of paid) add(currency, minor)
  }),
})
