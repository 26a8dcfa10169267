import { getNextTransitions } from 'xstate'
import type { EventType } from '../vocabulary/index.js'
import type { ChartSnapshot } from './chart-run.js'

const known = new Map<string, ReadonlySet<string>>()

/** The types of events that the chart has a transition for where it stands, whatever the guards say. */
export const possibleTypes = (snapshot: ChartSnapshot): ReadonlySet<string> => {
  const key = JSON.stringify(snapshot.value)
  const found =
    known.get(key) ??
    new Set(getNextTransitions(snapshot).flatMap(({ eventType }) => (eventType === '' ? [] : [eventType])))
  known.set(key, found)
  return found
}

/** Attention can only be drawn to something on file. */
const beforeReceipt: ReadonlySet<string> = new Set([
  'complaint.escalated',
  'complaint.major-declared',
] satisfies EventType[])

/** The possible types without those that need a file, while there is none. */
export const openTypes = (snapshot: ChartSnapshot): EventType[] => {
  const nothingYet = snapshot.context.file.kind === undefined
  return [...possibleTypes(snapshot)].filter(
    (type) => !(nothingYet && beforeReceipt.has(type)),
  ) as EventType[]
}
