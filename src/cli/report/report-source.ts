import type { Complaint, ComplaintClock } from '../../complaint/index.js'
import type { ReportLine } from '../../report/index.js'

/** One complaint on its way into a report; a line that came from a file has no more behind it. */
export interface Reported {
  readonly line: ReportLine
  readonly complaint?: Complaint
  readonly clocks?: readonly ComplaintClock[]
}

/** Complaints one after the other, and how many could not be read once all of them went by. */
export interface ReportSource {
  readonly complaints: AsyncIterable<Reported>
  readonly unread: () => number
  readonly close: () => Promise<void>
}
