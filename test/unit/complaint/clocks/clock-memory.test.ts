import { expect, test } from 'vitest'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'
import { tell } from '../../../support/told.js'

const bank = smallBank({ regimes: [], clocks: [], controls: lenientControls })
const { evidence } = make.evidenceAdded()
const { notice } = make.responded()

test('what clocks remember of a life: codes, moments, numbers and answers, and nothing that somebody wrote at length', () => {
  const { complaint } = tell(bank).after(
    make.registered(),
    make.classified({ reason: 'x'.repeat(201) }),
    make.acceptedEvent({ id: 'crm-7', note: 'By hand' }),
    make.assigned(),
    make.contacted({ answers: ['message-1'] }),
    make.investigated(),
    make.linked({ evidence: [evidence] }),
    make.findingsMade(),
    make.proposed(),
    make.decidedEvent(),
    make.responded({ notice: { ...notice, dispatchedAt: at(9) } }),
    make.committed(),
    make.satisfactionRecorded({ score: 2 }),
    make.repeated({ newFacts: false }),
    make.progressNotified(),
  )
  expect(complaint.signals.map(({ type, fields }) => [type, fields])).toStrictEqual([
    ['complaint.received', undefined],
    ['complaint.registered', { reference: 'TS-2026-0001' }],
    [
      'complaint.classified',
      { 'classification.category': 'account-operation', 'classification.severity': 'medium' },
    ],
    ['complaint.accepted', undefined],
    ['complaint.assigned', { team: 'cards', handler: 'handler' }],
    [
      'contact.made',
      {
        direction: 'to-customer',
        channel: 'phone',
        summary: 'Told the customer what happens next',
        answers: ['message-1'],
        message: ['message-1'],
      },
    ],
    ['investigation.started', { level: 'preliminary' }],
    ['complaint.linked', { to: 'TS-2026-0000', relation: 'related' }],
    [
      'findings.made',
      {
        'finding.codes': ['operational-error'],
        'finding.evidence': ['ledger'],
        'finding.rules': ['card-terms-7'],
      },
    ],
    [
      'proposal.made',
      { proposal: 'proposal-1', 'proposal.outcome': 'upheld', 'proposal.rules': ['card-terms-7'] },
    ],
    ['decision.made', { proposal: 'proposal-1', outcome: 'upheld' }],
    ['final-response.sent', { form: 'electronic', dispatchedAt: at(9), outcome: 'upheld' }],
    ['commitment.made', { commitment: 'commitment-1', 'commitment.who': 'it', 'commitment.dueAt': at(240) }],
    ['satisfaction.recorded', { score: 2 }],
    ['complaint.repeated', { newFacts: false }],
    ['progress.notified', { form: 'electronic' }],
  ])
  expect(complaint.signals[3]).toStrictEqual({
    type: 'complaint.accepted',
    at: at(3),
    entered: ['handling.assessing'],
    left: ['handling.registered'],
  })
  expect(complaint.signals[4]).toStrictEqual({
    type: 'complaint.assigned',
    at: at(4),
    fields: { team: 'cards', handler: 'handler' },
  })
})
