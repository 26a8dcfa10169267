export { allowedEvents } from './allowed-events.js'
export type { CaseFile } from './case-file.js'
export type { ChartEvent, StepFacts } from './chart/chart-event.js'
export type { ChartInput } from './chart/chart-parts.js'
export type { ChartContext } from './chart/context.js'
export {
  type HandlingStage,
  handlingStages,
  type Phase,
  phases,
  type StageMeta,
  stages,
} from './chart/stages.js'
export { checkChart } from './check-chart.js'
export { checkNotice, type NoticeCheck, type NoticeRequirements } from './check-notice.js'
export { type ControlCode, controlCodes, overridableControls } from './controls/control-codes.js'
export { type Controls, controlsSchema, type ExtensionStep } from './controls/controls.js'
export { defaultControls } from './controls/default-controls.js'
export {
  type ChartExtension,
  type ExtendedLifecycle,
  extendLifecycle,
  type OwnStage,
  type Ways,
} from './extend-lifecycle.js'
export { contentNames } from './guards/content-names.js'
export type { Control } from './guards/control.js'
export { controlTable } from './guards/control-table.js'
export { eventName } from './guards/event-names.js'
export { noticeNames } from './guards/notice-names.js'
export { barred } from './guards/recusal.js'
export { roleNames } from './guards/role-names.js'
export { lifecycle } from './lifecycle.js'
export { liveStand } from './live-stand.js'
export type { Refusal, RefusalCode } from './refusal.js'
export { type Migration, restore } from './restore.js'
export { chartVersion, type Stage, type StageValue } from './stage.js'
export { type StageSummary, stageSummary } from './stage-summary.js'
export { chartTags } from './stage-tags.js'
export { begin, type Overridden, type Step, type Steps, step } from './step.js'
export { toMermaid } from './to-mermaid.js'
export { toSvg } from './to-svg.js'
