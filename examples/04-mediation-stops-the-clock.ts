// Mediation does not count towards the time limit (Order 3/2020, article 23), an ordinary wait for the customer does.
import { deadlines } from 'redress'
import { smallBank } from './support/small-bank.js'

const received = { type: 'complaint.received', at: '2026-07-01T09:00:00+08:00' }

// #region pause
const history = [
  received,
  { type: 'mediation.agreed', at: '2026-07-10T09:00:00+08:00' },
  { type: 'mediation.ended', at: '2026-08-09T09:00:00+08:00' },
]

const decision = (events: object[]) =>
  deadlines({ id: 'c-4', events }, { policy: smallBank }).clocks.find((clock) => clock.id === 'decision')

console.log('without mediation ', decision([received])?.dueOn)
console.log('during mediation  ', decision(history.slice(0, 2))?.status)
console.log('after mediation   ', decision(history)?.dueOn)
// #endregion

const waited = [received, { type: 'information.requested', at: '2026-07-02T09:00:00+08:00', request: 'r1' }]
console.log('waiting for papers', decision(waited)?.dueOn)
