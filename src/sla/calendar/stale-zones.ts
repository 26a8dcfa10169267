import type { Said } from '../../explanation.js'
import { doubtful, type Issue } from '../../issues.js'
import { staleRules } from '../../zone-news.js'
import { zoneOf } from '../../zone-rules.js'
import type { CalendarDefinition } from './definition.js'

/**
 * What is known to be wrong in the rules of the zones in which a calendar counts, for times between two instants; without them for any
 * time.
 */
export const staleZones = (definition: CalendarDefinition, from?: number, to?: number): readonly Said[] => {
  const own = staleRules(zoneOf(definition), from, to)
  const { merge } = definition
  return merge === undefined
    ? own
    : [...own, ...merge.calendars.flatMap((each) => staleZones(each, from, to))]
}

export const staleIssue = (says: Said): Issue => doubtful('stale-time-zone', ['timeZone'], says)
