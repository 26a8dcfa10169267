export { addToBoard, type Board, emptyBoard, mergeBoards } from './board.js'
export { type BoardLine, boardLine, type DueSpan } from './board-line.js'
export { type BoardSummary, summaryOf } from './board-summary.js'
export type { Counts } from './counts.js'
export type { BoardFrame } from './frame.js'
export {
  channelNames,
  dueNames,
  type Names,
  nameOf,
  type PolicyNames,
  policyNames,
  priorityNames,
} from './names.js'
export type { ChartDrawing, ChartSize } from './page/chart-options.js'
export { echartsDrawer, type InitChart } from './page/echarts-drawer.js'
export type { DrawChart } from './page/figure.js'
export { type PageOptions, reportPage } from './page/report-page.js'
export type { UrgentReasons } from './page/urgent-list.js'
export { whyUrgent } from './why-urgent.js'
