export { addToBoard, type Board, emptyBoard, mergeBoards } from './board.js'
export { type BoardLine, boardLine, type DueSpan } from './board-line.js'
export { type BoardSummary, summaryOf } from './board-summary.js'
export type { Counts } from './counts.js'
export { cfpbHead, cfpbRow } from './forms/cfpb-row.js'
export type { CountRow, CountTable } from './forms/count-table.js'
export { byteOrderMark, type CsvCell, csvLine, csvText } from './forms/csv-text.js'
export { type DisclosureNames, disclosureTables } from './forms/disclosure.js'
export { figureRows } from './forms/figure-rows.js'
export { jrt0169Categories, jrt0169Causes, type StandardName } from './forms/jrt-0169.js'
export { type PublicReport, publicReport } from './forms/public-report.js'
export { registerHead, registerRow } from './forms/register.js'
export type { BoardFrame } from './frame.js'
export { lifePage } from './life/life-page.js'
export { reportLine } from './line/line-of.js'
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
export { dueNames, nameOfStated, type PolicyNames, policyNames } from './names.js'
export type { ChartDrawing, ChartSize } from './page/chart-options.js'
export { echartsDrawer, type InitChart } from './page/echarts-drawer.js'
export type { DrawChart } from './page/figure.js'
export { type PageOptions, reportPage } from './page/report-page.js'
export type { UrgentReasons } from './page/urgent-list.js'
export { isWithin, type Period, parsePeriod, periodOf, previousPeriod } from './period/period.js'
export type { FigureTable } from './period-page/figure-table.js'
export { type PeriodPageOptions, periodPage } from './period-page/period-page.js'
export { type PeriodView, periodView } from './period-page/period-view.js'
export { publicPage } from './period-page/public-page.js'
export { type ReportNames, reportNames } from './period-page/report-names.js'
export type { Actions, LateAction } from './periodic/actions.js'
export type { Closed } from './periodic/closed.js'
export type { HandlerRecord, Quality } from './periodic/handlers.js'
export {
  type PeriodFigures,
  type PeriodReport,
  periodMeasure,
  type ReportFrame,
  type ReportPart,
  type RunningReport,
  startReport,
} from './periodic/period-report.js'
export type { Received } from './periodic/received.js'
export type { Redress } from './periodic/redress.js'
export type { Satisfaction } from './periodic/satisfaction.js'
export type { Share } from './periodic/share.js'
export type { Standing } from './periodic/standing.js'
export type { ClockRecord } from './periodic/timeliness.js'
export type { GroupOutcome } from './periodic/vulnerable-groups.js'
export { qualitySample, type SampleSize } from './quality-sample.js'
export { type ChartPoint, type ControlChart, controlChart } from './recurrence/control-chart.js'
export type { Recurrence } from './recurrence/recurrence.js'
export type { RecurrenceSignal, SignalWeek } from './recurrence/recurrence-signal.js'
export type { RunRule } from './recurrence/run-rules.js'
export { whyUrgent } from './why-urgent.js'
