import { describe, test } from 'vitest'
import { type ControlInput, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import { decidedEvent, proposed } from '../../../support/events.js'

const deciding = (change: Partial<Controls['decision']>) => ({
  decision: { ...defaultControls.decision, ...change },
})
const proposal = proposed().proposal
const proposing = (change: Partial<typeof proposal>) => proposed({ proposal: { ...proposal, ...change } })
const needing = (independentEvidence: number) => ({
  investigation: { ...defaultControls.investigation, independentEvidence },
})
const found = (harmed: boolean): Partial<ControlInput> => ({
  finding: { codes: [], harmed, rootCause: false },
})
const fee = { id: 'fee', code: 'fee-refund' }
const bare = { remedies: [fee] }
const apologyWhenUpheld = deciding({ apology: 'when-upheld' })

describe('before a decision', () => {
  test.each<Finding>([
    ['there are no findings', 'findings-first', { event: proposed() }, 'No findings'],
    ['there are findings', 'findings-first', { event: proposed(), file: found(false) }, undefined],
    [
      'the policy asks for no findings',
      'findings-first',
      { event: decidedEvent(), controls: deciding({ findingsFirst: false }) },
      undefined,
    ],
    [
      'one piece of evidence is missing',
      'independent-evidence',
      { event: decidedEvent(), file: { independentEvidence: ['ledger'] }, controls: needing(2) },
      '1 independent pieces of evidence are on record, 2 needed',
    ],
    [
      'there is just enough evidence',
      'independent-evidence',
      { event: decidedEvent(), file: { independentEvidence: ['ledger', 'film'] }, controls: needing(2) },
      undefined,
    ],
    [
      'no evidence is asked for',
      'independent-evidence',
      { event: decidedEvent(), controls: needing(0) },
      undefined,
    ],
  ])('%s', expectFinding)
})

describe('a proposal', () => {
  test.each<Finding>([
    ['that names no rule', 'decision-cites-rules', { event: proposing({ rules: [] }) }, 'no rule'],
    ['that names a rule', 'decision-cites-rules', { event: proposed() }, undefined],
    [
      'that need not name one',
      'decision-cites-rules',
      { event: proposing({ rules: [] }), controls: deciding({ citesRules: false }) },
      undefined,
    ],
    ['upheld with remedies', 'remedy-or-reason', { event: proposed() }, undefined],
    ['upheld without remedy', 'remedy-or-reason', { event: proposing({ remedies: [] }) }, 'is upheld'],
    [
      'partly upheld without remedy',
      'remedy-or-reason',
      { event: proposing({ outcome: 'partly-upheld', remedies: [] }) },
      'is partly-upheld',
    ],
    [
      'rejected without remedy',
      'remedy-or-reason',
      { event: proposing({ outcome: 'rejected', remedies: [] }) },
      undefined,
    ],
    [
      'upheld with a reason instead',
      'remedy-or-reason',
      { event: proposing({ remedies: [], noRemedyReason: 'Paid already' }) },
      undefined,
    ],
    [
      'upheld with a blank reason',
      'remedy-or-reason',
      { event: { ...proposed(), proposal: { ...proposal, remedies: [], noRemedyReason: ' ' } } },
      'gives no reason',
    ],
    [
      'upheld without remedy where the policy asks for none',
      'remedy-or-reason',
      { event: proposing({ remedies: [] }), controls: deciding({ remedyOrReason: false }) },
      undefined,
    ],
    ['with any remedy, none being named by the policy', 'remedy-allowed', { event: proposed() }, undefined],
    [
      'with a remedy beside the policy’s, which is named alone',
      'remedy-allowed',
      { event: proposed(), controls: deciding({ allowedRemedies: ['apology'] }) },
      'does not allow: fee-refund',
    ],
    [
      'with the policy’s remedies only',
      'remedy-allowed',
      { event: proposed(), controls: deciding({ allowedRemedies: ['fee-refund', 'apology'] }) },
      undefined,
    ],
    ['to a customer who was harmed', 'apology', { event: proposing(bare), file: found(true) }, 'no apology'],
    ['to a customer who was not', 'apology', { event: proposing(bare), file: found(false) }, undefined],
    ['to a customer of whom nothing was found', 'apology', { event: proposing(bare) }, undefined],
    ['with an apology', 'apology', { event: proposed(), file: found(true) }, undefined],
    [
      'with a reason for none',
      'apology',
      { event: proposing({ ...bare, noApologyReason: 'Said on the phone' }), file: found(true) },
      undefined,
    ],
    [
      'upheld, where each needs an apology',
      'apology',
      { event: proposing(bare), controls: apologyWhenUpheld },
      'no apology',
    ],
    [
      'rejected, where only the upheld need one, harmed or not',
      'apology',
      {
        event: proposing({ ...bare, outcome: 'rejected' }),
        file: found(true),
        controls: apologyWhenUpheld,
      },
      undefined,
    ],
    [
      'where no apology is ever owed',
      'apology',
      { event: proposing(bare), file: found(true), controls: deciding({ apology: 'never' }) },
      undefined,
    ],
    [
      'that leaves a demand open, named alone',
      'demands-answered',
      { event: proposed(), file: { demands: ['refund', 'interest'] } },
      'Not answered: interest',
    ],
    [
      'that answers every demand',
      'demands-answered',
      { event: proposed(), file: { demands: ['refund'] } },
      undefined,
    ],
    [
      'that need answer none',
      'demands-answered',
      {
        event: proposed(),
        file: { demands: ['interest'] },
        controls: deciding({ demandsAnswered: false }),
      },
      undefined,
    ],
  ])('%s', expectFinding)
})
