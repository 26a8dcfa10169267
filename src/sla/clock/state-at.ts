import type { Issue } from '../../issues.js'
import { compiledOf } from '../table/calendar.js'
import { instantOf } from '../table/days.js'
import type { ClockEvent } from './clock-event.js'
import { after, type ClockState, initialState, type Placed } from './fold.js'
import { type Obligation, refuseWrongObligation } from './obligation.js'

/** In order of happening, however they arrived; what happened at one instant keeps the order it was told in. */
const inOrder = (obligation: Obligation, events: readonly ClockEvent[]): readonly Placed[] =>
  events
    .map((event, index) => ({ event, index, at: instantOf(obligation.calendar, event?.at) }))
    .sort((one, other) => one.at - other.at || one.index - other.index)

const notYet = ({ index }: Placed): Issue => ({
  code: 'event-in-future',
  severity: 'info',
  path: ['events', index],
  message: 'The event lies after the moment asked about and does not count yet',
})

/** What a clock remembers at a moment, with the number of events it counted. */
export interface KnownState extends ClockState {
  readonly counted: number
}

export const stateAt = (obligation: Obligation, events: readonly ClockEvent[], at: number): KnownState => {
  refuseWrongObligation(obligation)
  for (const event of events) if (event?.kind === 'recalendar') compiledOf(event.calendar)
  const placed = inOrder(obligation, events)
  const known = placed.filter((each) => each.at <= at)
  const state = known.reduce((before, each) => after(obligation, before, each), initialState(obligation))
  const future = placed.slice(known.length).map(notYet)
  return { ...state, issues: [...state.issues, ...future], counted: known.length }
}
