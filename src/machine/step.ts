import type { ComplaintEvent, EventType } from '../vocabulary/index.js'
import type { ChartEvent, StepFacts } from './chart-event.js'
import { before, type ChartSnapshot, moved, standingAt } from './chart-run.js'
import type { ControlCode } from './control-codes.js'
import type { Controls } from './controls.js'
import { defaultControls } from './default-controls.js'
import { rolesAllowed } from './guards/access.js'
import { failures } from './guards/verdict.js'
import { openTypes } from './possible.js'
import { type Refusal, refusalOf } from './refusal.js'
import { chartVersion, type Stage, type StageValue } from './stage.js'
import { handlingOf, tagChanges } from './stage-tags.js'

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
  | { readonly ok: false; readonly refusal: Refusal }

const stageOf = (snapshot: ChartSnapshot): Stage => ({
  schema: 1,
  chart: 'complaint',
  version: chartVersion,
  value: snapshot.value as StageValue,
  context: snapshot.context.file,
})

/** The stage before anything is received: the only event it takes is `complaint.received`. */
export const begin = (controls: Controls = defaultControls): Stage => stageOf(before(controls))

const seenAt = (snapshot: ChartSnapshot, event: ChartEvent) => ({
  ...snapshot.context,
  event,
  stage: handlingOf(snapshot),
})

const refused = (snapshot: ChartSnapshot, event: ChartEvent): Refusal => {
  const stage = handlingOf(snapshot)
  const here = openTypes(snapshot)
  const { controls } = snapshot.context
  const allowed = here.filter((type) =>
    rolesAllowed({ controls, event: { ...event, type } as ChartEvent, stage }).includes(event.by.role),
  )
  const unmet = here.includes(event.type as EventType)
    ? failures(seenAt(snapshot, event)).filter((failure) => !failure.overridden)
    : []
  return refusalOf(event.type, stage, allowed, unmet)
}

const setAside = (snapshot: ChartSnapshot, event: ChartEvent): Overridden[] => {
  if (event.overrides === undefined || event.overrides.length === 0) return []
  return failures(seenAt(snapshot, event)).map(({ control }) => ({
    control: control.code,
    reason: event.overrides?.find((override) => override.control === control.code)?.reason ?? '',
  }))
}

/**
 * Something happened: where does the complaint stand now, or why may it not happen?
 *
 * Pure and synchronous: the stage given is not changed. A running `createActor(lifecycle, { input: { controls } })` that is sent the
 * same events stands where `step` says.
 *
 * @param facts what the chart cannot know: `dueAt`, when each clock is due just before this event (for extensions).
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
): Step => {
  const from = standingAt(stage.value, controls, stage.context)
  const heard: ChartEvent = facts === undefined ? event : { ...event, facts }
  const to = moved(from, heard)
  if (to.context === from.context) return { ok: false, refusal: refused(from, heard) }
  return { ok: true, stage: stageOf(to), ...tagChanges(from, to), overridden: setAside(from, heard) }
}
