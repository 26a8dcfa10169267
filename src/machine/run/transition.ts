import type { ChartEvent } from '../chart/chart-event.js'
import { choices } from '../chart/choices.js'
import type { ChartContext } from '../chart/context.js'
import type { ControlInput } from '../controls/control-input.js'
import { isLawful } from '../guards/verdict.js'
import { noted } from '../notes/noted.js'
import type { ChartState } from './state.js'

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
export const transitionFrom = (
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
