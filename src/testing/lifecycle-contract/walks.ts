import type { Controls, ExtendedLifecycle, Stage } from '../../machine/index.js'
import type { ComplaintEvent } from '../../vocabulary/index.js'

/** One way to a place of the chart: the events that led there, and where they led. */
export interface Walk {
  readonly events: readonly ComplaintEvent[]
  readonly stage: Stage
}

/** More than any chart has; a sample that opens something new each time would otherwise go on for ever. */
const mostPlaces = 5_000

/** What is waited for and how closely it is watched runs beside the handling and never turns it. */
const placeOf = ({ value: { handling, outside } }: Stage): string => JSON.stringify([handling, outside])

/** The shortest way found to every place of the handling that these events can lead to. */
export const walksOf = (
  { begin, step }: ExtendedLifecycle,
  samples: readonly ComplaintEvent[],
  controls: Controls,
): readonly Walk[] => {
  const start: Walk = { events: [], stage: begin(controls) }
  const found = new Map([[placeOf(start.stage), start]])
  for (const walk of found.values())
    for (const event of samples) {
      const next = step(walk.stage, event, controls)
      if (!next.ok) continue
      const key = placeOf(next.stage)
      if (!found.has(key) && found.size < mostPlaces)
        found.set(key, { events: [...walk.events, event], stage: next.stage })
    }
  return [...found.values()]
}
