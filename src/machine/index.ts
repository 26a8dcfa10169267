export type { ChartEvent, StepFacts } from './chart/chart-event.js'
export {
  type HandlingStage,
  handlingStages,
  type Phase,
  phases,
  stages,
} from './chart/stages.js'
export { verifyChart } from './chart/verify-chart.js'
export { type ControlCode, overridableControls } from './controls/control-codes.js'
export type { ControlInput } from './controls/control-input.js'
export type { Controls } from './controls/controls.js'
export { controlsSchema } from './controls/controls-schema.js'
export { defaultControls } from './controls/default-controls.js'
export { toMermaid } from './diagram/to-mermaid.js'
export { toSvg } from './diagram/to-svg.js'
export {
  type ChartExtension,
  type ExtendedLifecycle,
  extendLifecycle,
} from './extend-lifecycle.js'
export type { Control } from './guards/control.js'
export { controlTable } from './guards/control-table.js'
export { type NoticeRequirements, verifyNotice } from './guards/notices.js'
export { recusedFrom } from './guards/recusal.js'
export { lifecycle } from './lifecycle.js'
export { allowedEvents } from './run/allowed-events.js'
export { eventsTo } from './run/events-to.js'
export type { ChartRefusal } from './run/refuse.js'
export { stageOf, stateOf } from './run/running-actor.js'
export { restore } from './stage/restore.js'
export type { Stage, StageValue } from './stage/stage.js'
export { stageSummary } from './stage/stage-summary.js'
export { chartTags } from './stage/stage-tags.js'
export { begin, type Step, step } from './step.js'
