import { describe, test } from 'vitest'
import { type ControlInput, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding } from '../../../support/control-finding.js'
import {
  calledBack,
  hoursIn,
  mediationProposed,
  person,
  reviewAsked,
  reviewDecided,
} from '../../../support/events.js'

const handled: Partial<ControlInput> = {
  handlers: ['zhao', 'qian'],
  decision: { proposal: 'p', outcome: 'upheld', by: ['sun', 'li'] },
}
const actor = (id: string, onBehalfOf?: string) => ({
  by: { ...person('upper-level-reviewer', id), ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
})

describe('a call-back', () => {
  const call = (id: string, onBehalfOf?: string) => calledBack(actor(id, onBehalfOf))
  test.each<Finding>([
    ['by another person', 'call-back-independent', { event: call('zhou'), file: handled }, undefined],
    ['by a handler', 'call-back-independent', { event: call('qian'), file: handled }, 'qian handled'],
    ['by one who decided', 'call-back-independent', { event: call('li'), file: handled }, 'li handled'],
    [
      'for a handler',
      'call-back-independent',
      { event: call('zhou', 'zhao'), file: handled },
      'zhao handled',
    ],
    ['before any decision', 'call-back-independent', { event: call('zhou') }, undefined],
    [
      'by anybody where the policy does not mind',
      'call-back-independent',
      { event: call('qian'), file: handled, controls: { callBackByOther: false } },
      undefined,
    ],
  ])('%s', expectFinding)
})

describe('mediation', () => {
  const first = { negotiationFirst: true }
  const event = mediationProposed()
  test.each<Finding>([
    ['may be proposed at once', 'negotiation-first', { event }, undefined],
    ['waits for negotiation', 'negotiation-first', { event, controls: first }, 'No negotiation'],
    [
      'follows negotiation',
      'negotiation-first',
      { event, file: { negotiated: true }, controls: first },
      undefined,
    ],
  ])('%s', expectFinding)
})

describe('a review asked for', () => {
  const within = (days?: number): Partial<Controls> => ({
    review: { ...defaultControls.review, ...(days === undefined ? {} : { withinDays: days }) },
  })
  const told = { toldAt: hoursIn(1) }
  // Told on 2 March at ten in Shanghai: the thirtieth day after it is 1 April, until 24:00.
  const late = '2026-04-01T16:00:00.000Z'
  const last = '2026-04-01T15:59:59.999Z'
  const facts = { timeZone: 'Asia/Shanghai' }
  test.each<Finding>([
    [
      'on the last moment',
      'review-window',
      { event: { ...reviewAsked({ at: last }), facts }, file: told, controls: within(30) },
      undefined,
    ],
    [
      'at the midnight that ends the last day',
      'review-window',
      { event: { ...reviewAsked({ at: late }), facts }, file: told, controls: within(30) },
      'within 30 days',
    ],
    [
      'after the thirtieth day from the telling, but not from the receipt',
      'review-window',
      {
        event: { ...reviewAsked({ at: late }), facts: { ...facts, decisionReceivedAt: hoursIn(25) } },
        file: told,
        controls: within(30),
      },
      undefined,
    ],
    [
      'where no zone was told in which days are counted',
      'review-window',
      { event: reviewAsked({ at: last }), file: told, controls: within(30) },
      'in which time zone',
    ],
    [
      'late without a limit',
      'review-window',
      { event: reviewAsked({ at: late }), file: told, controls: within() },
      undefined,
    ],
    [
      'before anything was told',
      'review-window',
      { event: reviewAsked({ at: late }), controls: within(30) },
      undefined,
    ],
  ])('%s', expectFinding)
})

describe('a reviewer', () => {
  const reviews: ControlInput['reviews'] = [
    { id: 'review-0', to: 'superior' },
    { id: 'review-1', to: 'upper-level' },
  ]
  const file: Partial<ControlInput> = {
    ...handled,
    reviews,
    proposals: [
      { id: 'p', outcome: 'upheld', by: ['chen'], remedies: [], approvers: ['lin'] },
      { id: 'q', outcome: 'rejected', by: ['wu'], remedies: [], approvers: [] },
    ],
  }
  const lax = { review: { ...defaultControls.review, independent: false } }
  const manager = reviewDecided({ by: person('complaints-manager') })
  test.each<Finding>([
    ['of the level', 'review-level', { event: reviewDecided(), file }, undefined],
    [
      'of another level',
      'review-level',
      { event: manager, file },
      'the upper level is decided by: upper-level reviewer, head office',
    ],
    [
      'of the level of another review',
      'review-level',
      { event: { ...manager, review: 'review-0' }, file },
      undefined,
    ],
    ['of a review that nobody asked for', 'review-level', { event: manager }, undefined],
    ['who is new', 'reviewer-independent', { event: reviewDecided(actor('zhou')), file }, undefined],
    [
      'who is new to an empty file',
      'reviewer-independent',
      { event: reviewDecided(actor('zhou')) },
      undefined,
    ],
    ['who handled', 'reviewer-independent', { event: reviewDecided(actor('qian')), file }, 'qian took part'],
    ['who decided', 'reviewer-independent', { event: reviewDecided(actor('sun')), file }, 'sun took part'],
    ['who proposed', 'reviewer-independent', { event: reviewDecided(actor('wu')), file }, 'wu took part'],
    ['who approved', 'reviewer-independent', { event: reviewDecided(actor('lin')), file }, 'lin took part'],
    [
      'who stands in',
      'reviewer-independent',
      { event: reviewDecided(actor('zhou', 'chen')), file },
      'chen took part',
    ],
    [
      'who took part',
      'reviewer-independent',
      { event: reviewDecided(actor('wu')), file, controls: lax },
      undefined,
    ],
  ])('%s', expectFinding)
})
