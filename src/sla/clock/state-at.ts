import { said } from '../../explanation.js'
import { type Issue, noted } from '../../issues.js'
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

const notYet = ({ index }: Placed): Issue =>
  noted(
    'event-in-future',
    ['events', index],
    said(
      'The event lies after the moment asked about and does not count yet',
      '该事件晚于所询问的时刻，尚不计入',
    ),
  )

/** What a clock remembers at a moment, with the number of events it counted. */
export interface KnownState extends ClockState {
  readonly counted: number
}

interface Settled {
  readonly obligation: Obligation
  readonly last: number
  readonly state: KnownState
}

/** Of lists that nobody can change any more: where they left their clock. Time alone adds no event. */
const settled = new WeakMap<readonly ClockEvent[], Settled>()

export const stateAt = (obligation: Obligation, events: readonly ClockEvent[], at: number): KnownState => {
  const before = settled.get(events)
  if (before !== undefined && before.obligation === obligation && before.last <= at) return before.state
  refuseWrongObligation(obligation)
  for (const event of events) if (event?.kind === 'recalendar') compiledOf(event.calendar)
  const placed = inOrder(obligation, events)
  const known = placed.filter((each) => each.at <= at)
  const folded = known.reduce((state, each) => after(obligation, state, each), initialState(obligation))
  const future = placed.slice(known.length).map(notYet)
  const state = { ...folded, issues: [...folded.issues, ...future], counted: known.length }
  if (future.length === 0 && Object.isFrozen(events))
    settled.set(events, { obligation, last: placed.at(-1)?.at ?? Number.NEGATIVE_INFINITY, state })
  return state
}
