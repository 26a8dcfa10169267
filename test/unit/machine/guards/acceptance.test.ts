import { describe, test } from 'vitest'
import { type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import { acceptedEvent, answered, declined } from '../../../support/events.js'

const accepting = (change: Partial<Controls['acceptance']>) => ({
  acceptance: { ...defaultControls.acceptance, ...change },
})
const event = acceptedEvent()

describe('acceptance', () => {
  test.each<Finding>([
    ['waits for the number', 'registered-first', { event }, 'no reference number'],
    ['is open once numbered', 'registered-first', { event, file: { registered: true } }, undefined],
    [
      'needs no number where the policy asks for none',
      'registered-first',
      { event, controls: accepting({ registeredFirst: false }) },
      undefined,
    ],
    ['watches declining as well', 'registered-first', { event: declined() }, 'no reference number'],
    ['needs no preliminary review by itself', 'triaged-first', { event }, undefined],
    [
      'waits for the preliminary review where the policy asks for it',
      'triaged-first',
      { event, controls: accepting({ triagedFirst: true }) },
      'preliminary review',
    ],
    [
      'is open once reviewed',
      'triaged-first',
      { event, file: { triaged: true }, controls: accepting({ triagedFirst: true }) },
      undefined,
    ],
    ['is of complaints', 'kind-is-complaint', { event, file: { kind: 'complaint' } }, undefined],
    ['is not of enquiries', 'kind-is-complaint', { event, file: { kind: 'enquiry' } }, 'recorded as enquiry'],
    ['is not of what was never received', 'kind-is-complaint', { event }, 'recorded as nothing'],
    [
      'is owed to a complaint, which no mere answer ends',
      'kind-needs-no-decision',
      { event: answered(), file: { kind: 'complaint' } },
      'needs a decision',
    ],
    [
      'is not owed to an enquiry',
      'kind-needs-no-decision',
      { event: answered(), file: { kind: 'enquiry' } },
      undefined,
    ],
    ['may be declined on a ground of the policy', 'decline-ground', { event: declined() }, undefined],
    [
      'may not be declined on another, and the finding lists the grounds',
      'decline-ground',
      {
        event: declined({ ground: 'busy' }),
        controls: accepting({ declineGrounds: ['already-settled', 'not-our-institution'] }),
      },
      'busy is no ground for declining; permitted: already-settled, not-our-institution',
    ],
    [
      'may not be declined at all without grounds',
      'decline-ground',
      { event: declined(), controls: accepting({ declineGrounds: [] }) },
      'permitted: none',
    ],
  ])('%s', expectFinding)
})
