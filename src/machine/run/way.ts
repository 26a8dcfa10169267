import type { CaseFile } from '../case-file.js'
import type { ChartEvent } from '../chart/chart-event.js'
import { choices } from '../chart/choices.js'
import type { ChartContext } from '../chart/context.js'
import { isLawful } from '../guards/verdict.js'
import { noted } from '../notes/noted.js'
import type { Place } from './place.js'

const questions = Object.values(choices)

const answers = (context: ChartContext, event: ChartEvent): number => {
  const asked = { context, event }
  let bits = 0
  for (const question of questions) bits = bits * 2 + (question(asked) ? 1 : 0)
  return bits
}

/** More than a place has ways out. */
const mostWays = 2_000

/**
 * Where a lawful event leads and what the file is then, or nothing when the event is refused.
 *
 * Every guard of the chart is either `allowed` or one of its questions, so where XState went once, it goes again whenever place,
 * event and answers are the same: it is asked once and remembered. Questions about the event are put to the file before it, those
 * about what is open to the file after it; asking all of them of both covers either.
 */
export const wayFrom = (
  from: Place,
  context: ChartContext,
  event: ChartEvent,
): { readonly to: Place; readonly file: CaseFile } | undefined => {
  if (!from.types.has(event.type) || !isLawful({ ...context, event, stage: from.handling })) return undefined
  const file = noted(context.file, event, context.controls)
  const key = `${event.type} ${answers(context, event)} ${answers({ ...context, file }, event)}`
  let to = from.ways.get(key)
  if (to === undefined && !from.ways.has(key)) {
    if (from.ways.size >= mostWays) from.ways.clear()
    to = from.ask(context, event)
    from.ways.set(key, to)
  }
  return to === undefined ? undefined : { to, file }
}
