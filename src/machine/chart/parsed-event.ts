import {
  type ComplaintEventInput,
  eventTypes,
  parseEvent,
  parseWith,
  schemas,
} from '../../vocabulary/index.js'
import type { ChartEvent, StepFacts } from './chart-event.js'

/** An event as a host sends it to an actor: not parsed yet, with what its sender knows besides. */
export type ChartEventInput = ComplaintEventInput & { readonly facts?: StepFacts }

const known: ReadonlySet<string> = new Set(eventTypes)
const parsed = new WeakMap<object, ChartEvent | false>()

/** Marks an event that was parsed before, so that the chart takes it as it is. */
export const asParsed = (event: ChartEvent): ChartEvent => {
  parsed.set(event, event)
  return event
}

const parse = ({ facts, ...event }: ChartEventInput): ChartEvent | false => {
  if (known.has(event.type)) {
    const checked = parseEvent(event)
    if (!checked.ok) return false
    return facts === undefined ? checked.value : { ...checked.value, facts }
  }
  // An event of the host's own is asked for what every event carries; what else it tells is the host's.
  const { at, by } = event
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && parseWith(schemas.actor, by).ok
    ? ({ ...event, ...(facts === undefined ? {} : { facts }) } as ChartEvent)
    : false
}

/** The event as the controls and the file know it, parsed once; nothing when it is not well formed. */
export const parsedEvent = (event: ChartEventInput): ChartEvent | undefined => {
  const before = parsed.get(event)
  const found = before ?? parse(event)
  if (before === undefined) parsed.set(event, found)
  return found === false ? undefined : found
}
