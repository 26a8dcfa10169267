import { lazy } from '../lazy.js'
import type { ComplaintEvent } from '../vocabulary/index.js'
import type { ChartEvent, StepFacts } from './chart/chart-event.js'
import { choices } from './chart/choices.js'
import type { ChartContext } from './chart/context.js'
import type { ControlCode } from './controls/control-codes.js'
import { type ControlInput, emptyFile } from './controls/control-input.js'
import type { Controls } from './controls/controls.js'
import { defaultControls } from './controls/default-controls.js'
import { rolesAllowed } from './guards/access.js'
import { failures, isLawful } from './guards/verdict.js'
import { lifecycle } from './lifecycle.js'
import { noted } from './notes/noted.js'
import { typesOpen } from './run/allowed-events.js'
import { type Chart, initialValue } from './run/chart-run.js'
import { type ChartRefusal, refusalOf } from './run/refuse.js'
import { type ChartState, type StateAt, stateAt } from './run/state.js'
import { chartVersion, type Stage } from './stage/stage.js'
import { tagChanges } from './stage/stage-tags.js'

const questions = Object.values(choices)

const answers = (context: ChartContext, event: ChartEvent): number => {
  const asked = { context, event }
  let bits = 0
  for (const question of questions) bits = bits * 2 + (question(asked) ? 1 : 0)
  return bits
}

/** More than a state has ever been asked for. */
const mostTransitions = 2_000

/**
 * Where a lawful event leads and what the file is then, or nothing when the event is refused.
 *
 * Every guard of the chart is either `allowed` or one of its questions, so where XState went once, it goes again whenever state,
 * event and answers are the same: it is asked once and remembered. Questions about the event are put to the file before it, those
 * about what is open to the file after it; asking all of them of both covers either.
 */
const transitionFrom = (
  from: ChartState,
  context: ChartContext,
  event: ChartEvent,
): { readonly to: ChartState; readonly file: ControlInput } | undefined => {
  if (!from.types.has(event.type) || !isLawful({ ...context, event, stage: from.handling })) return undefined
  const file = noted(context.file, event, context.controls)
  const key = `${event.type} ${answers(context, event)} ${answers({ ...context, file }, event)}`
  let to = from.transitions.get(key)
  if (to === undefined && !from.transitions.has(key)) {
    if (from.transitions.size >= mostTransitions) from.transitions.clear()
    to = from.ask(context, event)
    from.transitions.set(key, to)
  }
  return to === undefined ? undefined : { to, file }
}

/** A control that was set aside, by whose authority the event says. */
export interface Overridden {
  readonly control: ControlCode
  readonly reason: string
}

/** What an event did: the stage after it and the tags entered and left, or why it was refused. */
export type Step =
  | {
      readonly ok: true
      readonly stage: Stage
      readonly entered: readonly string[]
      readonly left: readonly string[]
      readonly overridden: readonly Overridden[]
    }
  | { readonly ok: false; readonly refusal: ChartRefusal }

const stageAt = (state: ChartState, file: ControlInput): Stage => ({
  schema: 1,
  chart: 'complaint',
  version: chartVersion,
  value: state.value,
  context: file,
})

const refused = (state: ChartState, context: ChartContext, event: ChartEvent): ChartRefusal => {
  const stage = state.handling
  const here = typesOpen(state, context.file)
  const allowed = here.filter((type) =>
    rolesAllowed({ controls: context.controls, event: { ...event, type } as ChartEvent, stage }).includes(
      event.by.role,
    ),
  )
  // What the file alone stands against is refused by its control, where it has one.
  const unmet = state.types.has(event.type)
    ? failures({ ...context, event, stage }).filter((failure) => !failure.overridden)
    : []
  return refusalOf(event.type, state, allowed, unmet)
}

const setAside = (state: ChartState, context: ChartContext, event: ChartEvent): Overridden[] => {
  const overrides = event.overrides ?? []
  if (overrides.length === 0) return []
  return failures({ ...context, event, stage: state.handling }).flatMap(({ control: { code } }) =>
    overrides
      .filter(({ control }) => control === code)
      .slice(0, 1)
      .map(({ reason }) => ({ control: code, reason })),
  )
}

/** A chart made to be stepped through: the lifecycle, or one that a host extended. */
export interface Steps {
  readonly begin: (controls?: Controls) => Stage
  readonly step: (stage: Stage, event: ComplaintEvent, controls?: Controls, facts?: StepFacts) => Step
}

/** {@link begin} and {@link step} over the states of a chart. */
export const stepsOver = (chart: Chart, stateAt: StateAt): Steps => {
  const first = lazy(() => stateAt(initialValue(chart)))
  return {
    begin: () => stageAt(first(), emptyFile),
    step: (stage, event, controls = defaultControls, facts) => {
      const from = stateAt(stage.value)
      const context: ChartContext = { controls, file: stage.context }
      const heard: ChartEvent = facts === undefined ? event : { ...event, facts }
      const found = transitionFrom(from, context, heard)
      if (found === undefined) return { ok: false, refusal: refused(from, context, heard) }
      return {
        ok: true,
        stage: stageAt(found.to, found.file),
        ...tagChanges(from, found.to),
        overridden: setAside(from, context, heard),
      }
    },
  }
}

const steps = stepsOver(lifecycle, stateAt)

/**
 * The stage before anything is received: the only event it takes is `complaint.received`.
 *
 * @example
 * allowedEvents(begin()) // ['complaint.received']
 */
export const begin = (controls: Controls = defaultControls): Stage => steps.begin(controls)

/**
 * Something happened: where does the complaint stand now, or why may it not happen?
 *
 * Pure and synchronous: the stage given is not changed. A running `createActor(lifecycle, { input: { controls } })` that is sent the
 * same events stands where `step` says.
 *
 * @param facts what the chart cannot know: `timeZone`, in which days are counted; `dueAt`, when each clock is due just before this event.
 * @throws RedressError `stage-not-restorable` when the stage is none of this chart.
 *
 * @example
 * const stage = begin()
 * step(stage, { type: 'complaint.registered', at, by, reference: 'T-1' })
 * // { ok: false, refusal: { code: 'event-not-allowed', stage: 'expected', allowed: ['complaint.received'], … } }
 */
export const step = (
  stage: Stage,
  event: ComplaintEvent,
  controls: Controls = defaultControls,
  facts?: StepFacts,
): Step => steps.step(stage, event, controls, facts)
