import { and, not, or, setup, stateIn } from 'xstate'
import type { Controls } from '../controls/controls.js'
import { rolesAllowed, variesByStage } from '../guards/access.js'
import { isLawful } from '../guards/verdict.js'
import { noted } from '../notes/noted.js'
import { choices } from './choices.js'
import type { ChartArguments, ChartContext } from './context.js'
import { type ChartEventInput, parsedEvent } from './parsed-event.js'
import { type HandlingStage, handlingStages, type StageMeta } from './stages.js'

export interface ChartInput {
  /** The policy's controls; without them `defaultControls`. */
  readonly controls?: Controls
}

interface Asked {
  readonly context: ChartContext
  readonly event: ChartEventInput
}

/** A guard that is asked about a well-formed event; any other is not let through. */
const wellFormed =
  (guard: (asked: ChartArguments) => boolean) =>
  ({ context, event }: Asked): boolean => {
    const parsed = parsedEvent(event)
    return parsed !== undefined && guard({ context, event: parsed })
  }

/** A question can also come up without an event, when the chart begins. */
const askedOf =
  (question: (asked: ChartArguments) => boolean) =>
  ({ context, event }: Asked): boolean =>
    question({ context, event: parsedEvent(event) ?? (event as ChartArguments['event']) })

const questions = Object.fromEntries(
  Object.entries(choices).map(([name, question]) => [name, askedOf(question)]),
) as Record<keyof typeof choices, ReturnType<typeof askedOf>>

const permittedIn = (stage: HandlingStage) =>
  and<ChartContext, ChartEventInput, [unknown, unknown]>([
    stateIn(`#${stage}`),
    wellFormed(({ context: { controls }, event }) =>
      rolesAllowed({ controls, event, stage }).includes(event.by.role),
    ),
  ])

/** In a host's own stage, which no permission names, the general permission holds. */
const permittedElsewhere = and<ChartContext, ChartEventInput, [unknown, unknown]>([
  not<ChartContext, ChartEventInput, unknown>(or(handlingStages.map((stage) => stateIn(`#${stage}`)))),
  wellFormed(({ context: { controls }, event }) => rolesAllowed({ controls, event }).includes(event.by.role)),
])

const parts = setup({
  types: {
    context: {} as ChartContext,
    events: {} as ChartEventInput,
    input: {} as ChartInput | undefined,
    tags: {} as string,
    meta: {} as StageMeta,
  },
  guards: {
    ...questions,
    lawful: wellFormed(({ context, event }) => isLawful({ ...context, event })),
    'permitted here': or([
      wellFormed(({ context: { controls }, event }) => !variesByStage({ controls, event })),
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
      file: ({ context, event }) => {
        const parsed = parsedEvent(event)
        return parsed === undefined ? context.file : noted(context.file, parsed, context.controls)
      },
    }),
  },
})
