export { addToBoard, type Board, emptyBoard, mergeBoards } from './board.js'
export type { BoardFrame } from './board-frame.js'
export { type BoardLine, boardLine, type DueSpan } from './board-line.js'
export { type BoardSummary, summaryOf } from './board-summary.js'
export { dueNames, nameOfStated, type PolicyNames, policyNames } from './code-names.js'
export type { Counts } from './counts.js'
export type { Closed } from './figures/closed-complaints.js'
export type { HandlerRecord, Quality } from './figures/handlers.js'
export type { Actions, LateAction } from './figures/improvement-actions.js'
export type { Standing } from './figures/open-complaints.js'
export type { Share } from './figures/part-of-whole.js'
export {
  type PeriodFigures,
  type PeriodReport,
  periodMeasure,
  type ReportFrame,
  type ReportPart,
  type RunningReport,
  startReport,
} from './figures/period-report.js'
export type { Received } from './figures/received-complaints.js'
export type { Redress } from './figures/redress-figures.js'
export type { Satisfaction } from './figures/satisfaction.js'
export type { ClockRecord } from './figures/timeliness.js'
export type { GroupOutcome } from './figures/vulnerable-groups.js'
export { cfpbHead, cfpbRow } from './forms/cfpb-register.js'
export type { CountRow, CountTable } from './forms/count-table.js'
export { byteOrderMark, type CsvCell, csvLine, csvText } from './forms/csv-text.js'
export { type DisclosureNames, disclosureTables } from './forms/disclosure.js'
export { figureRows } from './forms/figure-rows.js'
export { jrt0169Categories, jrt0169Causes, type StandardName } from './forms/jrt-0169.js'
export { type PublicReport, publicReport } from './forms/public-report.js'
export { registerHead, registerRow } from './forms/supervisor-register.js'
export { reportLine } from './line/line-of-complaint.js'
export {
  type ActionLine,
  type ClockLine,
  type ClockState,
  isCounted,
  parseReportLine,
  type ReportLine,
} from './line/report-line.js'
export { type Measure, mergeParts, type Part, partOf, partValue, type Running } from './measure/measure.js'
export type { Spread } from './measure/spread.js'
export { type PageOptions, reportPage } from './page/board-page.js'
export type { ChartDrawing, ChartSize } from './page/chart-options.js'
export { echartsDrawer, type InitChart } from './page/echarts-drawer.js'
export type { DrawChart } from './page/figure.js'
export type { UrgentReasons } from './page/urgent-list.js'
export { isWithin, type Period, parsePeriod, periodOf, previousPeriod } from './period.js'
export type { FigureTable } from './period-page/figure-table.js'
export { type PeriodPageOptions, periodPage } from './period-page/period-page.js'
export { type PeriodView, periodView } from './period-page/period-view.js'
export { publicPage } from './period-page/public-page.js'
export { type ReportNames, reportNames } from './period-page/report-names.js'
export { qualitySample, type SampleSize } from './quality-sample.js'
export { type ChartPoint, type ControlChart, controlChart } from './recurrence/control-chart.js'
export type { Recurrence } from './recurrence/recurrence.js'
export type { RecurrenceSignal, SignalWeek } from './recurrence/recurrence-signal.js'
export type { RunRule } from './recurrence/run-rules.js'
export { lifePage } from './timeline/timeline-page.js'
export { whyUrgent } from './why-urgent.js'
