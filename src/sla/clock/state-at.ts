import type { Issue } from '../../issues.js'
import { compiledOf } from '../compiled.js'
import { instantOf } from '../moment.js'
import { refuseWrongObligation } from './check-obligation.js'
import { after, type ClockState, initialState, type Placed } from './fold.js'
import type { Obligation } from './obligation.js'
import type { ClockSignal } from './signal.js'

/** In order of happening, however they arrived; what happened at one instant keeps the order it was told in. */
const inOrder = (obligation: Obligation, signals: readonly ClockSignal[]): readonly Placed[] =>
  signals
    .map((signal, index) => ({ signal, index, at: instantOf(obligation.calendar, signal?.at) }))
    .sort((one, other) => one.at - other.at || one.index - other.index)

const notYet = ({ index }: Placed): Issue => ({
  code: 'signal-in-future',
  severity: 'info',
  path: ['signals', index],
  message: 'The signal lies after the moment asked about and does not count yet',
})

/** What a clock remembers at a moment, with the number of signals it counted. */
export interface KnownState extends ClockState {
  readonly counted: number
}

export const stateAt = (obligation: Obligation, signals: readonly ClockSignal[], at: number): KnownState => {
  refuseWrongObligation(obligation)
  for (const signal of signals) if (signal?.kind === 'recalendar') compiledOf(signal.calendar)
  const placed = inOrder(obligation, signals)
  const known = placed.filter((each) => each.at <= at)
  const state = known.reduce((before, each) => after(obligation, before, each), initialState(obligation))
  const future = placed.slice(known.length).map(notYet)
  return { ...state, issues: [...state.issues, ...future], counted: known.length }
}
