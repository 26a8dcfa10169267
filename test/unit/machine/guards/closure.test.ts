import { describe, test } from 'vitest'
import { type ControlInput, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding, type Sight } from '../../../support/control-finding.js'
import { closedEvent, hoursIn } from '../../../support/events.js'

const closing = (
  file: Partial<ControlInput>,
  change: Partial<Controls['closure']> = {},
  event = closedEvent(),
): Sight => ({ event, file, controls: { closure: { ...defaultControls.closure, ...change } } })
const outside = closedEvent({ ground: 'external-decision' })

const decided = (outcome: NonNullable<ControlInput['decision']>['outcome']): Partial<ControlInput> => ({
  decision: { proposal: 'p', outcome, by: ['zhao'] },
})
const found = (
  codes: NonNullable<ControlInput['finding']>['codes'],
  rootCause = false,
): Pick<ControlInput, 'finding'> => ({ finding: { codes, harmed: false, rootCause } })

describe('the outcome is told', () => {
  test.each<Finding>([
    ['or the matter stays open', 'outcome-told', closing({}), 'No final response'],
    ['by a final response', 'outcome-told', closing({ toldAt: hoursIn(0) }), undefined],
    ['by an explanation that satisfies', 'outcome-told', closing({ explained: 'satisfied' }), undefined],
    ['but not by one that is only told', 'outcome-told', closing({ explained: 'told' }), 'No final response'],
    ['by a settlement', 'outcome-told', closing({ settled: true }), undefined],
    ['unless the matter ended before', 'outcome-told', closing({ ending: 'withdrawn' }), undefined],
    ['unless another decided', 'outcome-told', closing({}, {}, outside), undefined],
  ])('%s', expectFinding)
})

describe('a declining is told', () => {
  const declined = { ending: 'declined' } as const
  test.each<Finding>([
    ['or stays open', 'declining-told', closing(declined), 'No notice of declining'],
    ['by its notice', 'declining-told', closing({ ...declined, decliningTold: true }), undefined],
    [
      'where the policy asks for it',
      'declining-told',
      closing(declined, { decliningTold: false }),
      undefined,
    ],
    ['and no other ending is', 'declining-told', closing({ ending: 'merged' }), undefined],
  ])('%s', expectFinding)
})

const remedies: ControlInput['remedies'] = [
  { id: 'fee', code: 'refund', state: 'delivered' },
  { id: 'sorry', code: 'apology', state: 'promised' },
  { id: 'gift', code: 'gift', state: 'failed' },
]
const disputes: ControlInput['disputes'] = [
  { id: 'd1', route: 'court', result: 'settled' },
  { id: 'd2', route: 'ombudsman' },
]
const mediated = { waits: { customer: [], department: [], expert: [], mediation: ['centre'] } }

describe('nothing is left open', () => {
  test.each<Finding>([
    ['of the remedies', 'remedies-delivered', closing({ remedies }), 'Not delivered: sorry, gift'],
    ['of delivered remedies', 'remedies-delivered', closing({ remedies: remedies.slice(0, 1) }), undefined],
    [
      'of remedies, if asked',
      'remedies-delivered',
      closing({ remedies }, { remediesDelivered: false }),
      undefined,
    ],
    [
      'of the commitments',
      'commitments-fulfilled',
      closing({ commitments: ['c1', 'c2'] }),
      'Still open: c1, c2',
    ],
    ['where nothing was committed', 'commitments-fulfilled', closing({}), undefined],
    ['of the messages', 'messages-answered', closing({ messages: ['m1'] }), 'Not answered: m1'],
    [
      'of messages, if asked',
      'messages-answered',
      closing({ messages: ['m'] }, { messagesAnswered: false }),
      undefined,
    ],
    ['of the disputes', 'disputes-ended', closing({ disputes }), 'Still open outside: d2'],
    ['of mediation', 'disputes-ended', closing(mediated), 'Still open outside: centre'],
    ['of ended disputes', 'disputes-ended', closing({ disputes: disputes.slice(0, 1) }), undefined],
    [
      'outside, if asked',
      'disputes-ended',
      closing({ disputes, ...mediated }, { disputesEnded: false }),
      undefined,
    ],
  ])('%s', expectFinding)
})

describe('the root cause is on record', () => {
  test.each<Finding>([
    ['when upheld', 'root-cause', closing(decided('upheld')), 'No root cause'],
    ['when partly upheld', 'root-cause', closing(decided('partly-upheld')), 'No root cause'],
    ['or not, when rejected', 'root-cause', closing(decided('rejected')), undefined],
    ['or not, without a decision', 'root-cause', closing({}), undefined],
    ['as found', 'root-cause', closing({ ...decided('upheld'), ...found([], true) }), undefined],
    ['not as left out', 'root-cause', closing({ ...decided('upheld'), ...found([]) }), 'No root cause'],
    ['always, where the policy says so', 'root-cause', closing({}, { rootCause: 'always' }), 'No root cause'],
    [
      'never, where the policy says so',
      'root-cause',
      closing(decided('upheld'), { rootCause: 'never' }),
      undefined,
    ],
    [
      'unless the matter ended before',
      'root-cause',
      closing({ ending: 'withdrawn' }, { rootCause: 'always' }),
      undefined,
    ],
    ['unless another decided', 'root-cause', closing(decided('upheld'), {}, outside), undefined],
  ])('%s', expectFinding)
})

describe('a confirmed fault leads to a measure', () => {
  const atFault = found(['operational-error'])
  const actions = [
    { id: 'a1', done: true },
    { id: 'a2', done: false },
  ]
  test.each<Finding>([
    ['that is planned', 'corrective-action', closing({ ...atFault, actions }), undefined],
    ['and lacks it', 'corrective-action', closing(atFault), 'no action is planned'],
    [
      'also beside other findings',
      'corrective-action',
      closing(found(['no-fault', 'violation'])),
      'no action',
    ],
    ['which no fault needs', 'corrective-action', closing(found(['no-fault'])), undefined],
    ['which no findings need', 'corrective-action', closing({}), undefined],
    ['if the policy asks', 'corrective-action', closing(atFault, { correctiveAction: 'none' }), undefined],
    [
      'that is completed where the policy asks',
      'corrective-action',
      closing({ ...atFault, actions }, { correctiveAction: 'completed' }),
      'Not completed: a2',
    ],
    [
      'that was completed',
      'corrective-action',
      closing({ ...atFault, actions: actions.slice(0, 1) }, { correctiveAction: 'completed' }),
      undefined,
    ],
    ['unless another decided', 'corrective-action', closing(atFault, {}, outside), undefined],
  ])('%s', expectFinding)
})

describe('those who must know do', () => {
  const serious = { serious: true }
  const major = { major: true }
  const both = { majorNotifiedTo: ['general-manager', 'customer-service-manager'] } as const
  const naming = { majorNotifiedTo: [...both.majorNotifiedTo] }
  test.each<Finding>([
    ['the regulator, of a violation', 'regulator-reported', closing(serious), 'No report to the regulator'],
    ['the regulator did', 'regulator-reported', closing({ ...serious, regulatorReported: true }), undefined],
    [
      'the regulator, if asked',
      'regulator-reported',
      closing(serious, { regulatorReported: false }),
      undefined,
    ],
    ['the regulator, of nothing else', 'regulator-reported', closing({}), undefined],
    ['the heads', 'major-notified', closing(major, naming), 'general manager, customer service manager'],
    [
      'the heads, only those not told named',
      'major-notified',
      closing({ ...major, majorNotified: ['general-manager'] }, naming),
      'Not notified: customer service manager',
    ],
    [
      'the heads did',
      'major-notified',
      closing({ ...major, majorNotified: naming.majorNotifiedTo }, naming),
      undefined,
    ],
    ['the heads, if any are named', 'major-notified', closing(major, { majorNotifiedTo: [] }), undefined],
    ['the heads, of major complaints only', 'major-notified', closing({}, naming), undefined],
  ])('%s', expectFinding)
})

describe('the follow-up', () => {
  const call = { followUp: 'called-back' } as const
  const full = { followUp: 'follow-up-completed' } as const
  test.each<Finding>([
    ['is asked of nobody by itself', 'followed-up', closing({}), undefined],
    ['is a call that is missing', 'followed-up', closing({ followedUp: true }, call), 'missing'],
    ['is a call that was made', 'followed-up', closing({ calledBack: true }, call), undefined],
    ['is more than a call', 'followed-up', closing({ calledBack: true }, full), 'missing'],
    ['is complete', 'followed-up', closing({ followedUp: true }, full), undefined],
    ['is not owed by the unresolved', 'followed-up', closing(decided('unresolved'), full), undefined],
    ['is owed by the rejected', 'followed-up', closing(decided('rejected'), full), 'missing'],
    ['though a call is', 'followed-up', closing(decided('unresolved'), call), 'missing'],
    ['is not owed after a withdrawal', 'followed-up', closing({ ending: 'withdrawn' }, call), undefined],
  ])('%s', expectFinding)
})

describe('lessons', () => {
  const asked = { lessons: true }
  const blank = { ...closedEvent(), lessons: '  ' }
  test.each<Finding>([
    ['are asked of nobody by itself', 'lessons-recorded', closing({}), undefined],
    ['are missing', 'lessons-recorded', closing({}, asked), 'No lessons'],
    ['were recorded', 'lessons-recorded', closing({ lessons: true }, asked), undefined],
    [
      'come with the closing',
      'lessons-recorded',
      closing({}, asked, closedEvent({ lessons: 'Batches need locks.' })),
      undefined,
    ],
    ['are more than blanks', 'lessons-recorded', closing({}, asked, blank), 'No lessons'],
  ])('%s', expectFinding)
})
