import { and, not, or, setup, stateIn } from 'xstate'
import type { Controls } from '../controls/controls.js'
import { rolesAllowed, variesByStage } from '../guards/access.js'
import { isLawful } from '../guards/verdict.js'
import { noted } from '../notes/noted.js'
import type { ChartEvent } from './chart-event.js'
import { choices } from './choices.js'
import type { ChartArguments, ChartContext } from './context.js'
import { type HandlingStage, handlingStages, type StageMeta } from './stages.js'

export interface ChartInput {
  /** The policy's controls; without them `defaultControls`. */
  readonly controls?: Controls
}

const permittedIn = (stage: HandlingStage) =>
  and<ChartContext, ChartEvent, [unknown, unknown]>([
    stateIn(`#${stage}`),
    ({ context: { controls }, event }: ChartArguments) =>
      rolesAllowed({ controls, event, stage }).includes(event.by.role),
  ])

/** In a host's own stage, which no permission names, the general permission holds. */
const permittedElsewhere = and<ChartContext, ChartEvent, [unknown, unknown]>([
  not<ChartContext, ChartEvent, unknown>(or(handlingStages.map((stage) => stateIn(`#${stage}`)))),
  ({ context: { controls }, event }: ChartArguments) =>
    rolesAllowed({ controls, event }).includes(event.by.role),
])

const parts = setup({
  types: {
    context: {} as ChartContext,
    events: {} as ChartEvent,
    input: {} as ChartInput | undefined,
    tags: {} as string,
    meta: {} as StageMeta,
  },
  guards: {
    ...choices,
    lawful: ({ context, event }: ChartArguments) => isLawful({ ...context, event }),
    'permitted here': or([
      ({ context: { controls }, event }: ChartArguments) => !variesByStage({ controls, event }),
      ...handlingStages.map(permittedIn),
      permittedElsewhere,
    ]),
  },
})

/**
 * The chart's own words: what it holds, what it hears, its questions and its one action. `allowed` stands before every
 * transition that an event can cause: no control can be forgotten in one place and kept in another.
 */
export const chartParts = parts.extend({
  guards: { allowed: and(['lawful', 'permitted here']) },
  actions: {
    note: parts.assign({
      file: ({ context, event }) => noted(context.file, event, context.controls),
    }),
  },
})
