import * as fc from 'fast-check'
import { allowedEvents, overridableControls, type Stage } from '../../src/machine/index.js'
import { type ComplaintEvent, roles } from '../../src/vocabulary/index.js'
import { eventVariants } from './event-variants.js'
import { hoursIn } from './events.js'

/** One draw: which event, by whom, and whether it tries to set controls aside. */
interface Draw {
  readonly pick: number
  readonly likely: boolean
  readonly role: number | undefined
  readonly override: number | undefined
  readonly behalf: boolean
}

const rarely = (max: number, weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max }) })

const draw: fc.Arbitrary<Draw> = fc.record({
  pick: fc.nat({ max: 1_000_000 }),
  likely: fc.integer({ min: 0, max: 9 }).map((die) => die > 0),
  role: rarely(roles.length - 1, 9),
  override: rarely(overridableControls.length - 1, 6),
  behalf: fc.integer({ min: 0, max: 19 }).map((die) => die === 0),
})

export const draws = (maxLength: number): fc.Arbitrary<Draw[]> =>
  fc.array(draw, { minLength: 5, maxLength, size: 'max' })

/** The event a draw means at a stage: mostly one that the stage has a place for, now and then any other. */
export const drawnEvent = (stage: Stage, drawn: Draw, index: number): ComplaintEvent => {
  const here = new Set<string>(allowedEvents(stage))
  const fitting = drawn.likely ? eventVariants.filter((event) => here.has(event.type)) : eventVariants
  const event = fitting[drawn.pick % fitting.length]
  if (event === undefined) throw new Error('no events to draw from')
  const role = drawn.role === undefined ? undefined : roles[drawn.role]
  const control = drawn.override === undefined ? undefined : overridableControls[drawn.override]
  return {
    ...event,
    at: hoursIn(index),
    by: {
      ...event.by,
      ...(role === undefined ? {} : { role, id: role }),
      ...(drawn.behalf ? { onBehalfOf: 'absent' } : {}),
    },
    ...(control === undefined ? {} : { overrides: [{ control, reason: 'Agreed with compliance' }] }),
  }
}
