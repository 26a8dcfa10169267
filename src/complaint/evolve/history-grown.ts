import type { RememberedEvent } from './remembered-events.js'

type History = readonly RememberedEvent[]

interface Origin {
  readonly before: History
  readonly next: RememberedEvent
}

/** A step remembers a few events; a long chain would hold every length that a history ever had. */
const deepest = 16

const origins = new WeakMap<History, Origin>()

/** A history with one more event. What was worked out of the shorter one is carried on: see {@link carriedAlong}. */
export const grown = (before: History, next: RememberedEvent): History => {
  const longer = [...before, next]
  origins.set(longer, { before, next })
  let oldest: History | undefined = longer
  for (let step = 0; step < deepest && oldest !== undefined; step++) oldest = origins.get(oldest)?.before
  if (oldest !== undefined) origins.delete(oldest)
  return longer
}

/**
 * What is worked out of a history event by event, for histories that {@link grown} made longer: only the events since it was last asked are
 * looked at. `add` changes nothing of what it is given.
 */
export const carriedAlong = <Result>(
  start: Result,
  add: (result: Result, next: RememberedEvent) => Result,
) => {
  const known = new WeakMap<History, { readonly result: Result }>()
  return (history: History): Result => {
    const since: RememberedEvent[] = []
    let from = history
    let found = known.get(from)
    for (
      let origin = origins.get(from);
      found === undefined && origin !== undefined;
      origin = origins.get(from)
    ) {
      since.push(origin.next)
      from = origin.before
      found = known.get(from)
    }
    const result =
      found === undefined ? history.reduce(add, start) : since.reverse().reduce(add, found.result)
    known.set(history, { result })
    return result
  }
}
