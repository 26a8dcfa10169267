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
export { verifyChart } from './chart/verify-chart.js'
export { type ControlCode, controlCodes, overridableControls } from './controls/control-codes.js'
export type { ControlInput } from './controls/control-input.js'
export { type Controls, controlsSchema, type ExtensionStep } from './controls/controls.js'
export { defaultControls } from './controls/default-controls.js'
export { toMermaid } from './diagram/to-mermaid.js'
export { toSvg } from './diagram/to-svg.js'
export {
  type ChartExtension,
  type CustomStage,
  type ExtendedLifecycle,
  extendLifecycle,
  type Transitions,
} from './extend-lifecycle.js'
export type { Control } from './guards/control.js'
export { controlTable } from './guards/control-table.js'
export { recusedFrom } from './guards/recusal.js'
export { type NoticeRequirements, type NoticeVerification, verifyNotice } from './guards/verify-notice.js'
export { lifecycle } from './lifecycle.js'
export { allowedEvents } from './run/allowed-events.js'
export type { Refusal, RefusalCode } from './run/refuse.js'
export { stateOf } from './run/state-of.js'
export { type Migration, restore } from './stage/restore.js'
export { chartVersion, type Stage, type StageValue } from './stage/stage.js'
export { type StageSummary, stageSummary } from './stage/stage-summary.js'
export { chartTags } from './stage/stage-tags.js'
export { begin, type Overridden, type Step, type Steps, step } from './step.js'
