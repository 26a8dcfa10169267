import { describe, expect, test } from 'vitest'
import type { ControlInput } from '../../../../src/machine/index.js'
import { emptyFile, expectFinding, type Finding, findingOf } from '../../../support/control-finding.js'
import * as make from '../../../support/events.js'

const proposal = (
  id: string,
  more: Partial<ControlInput['proposals'][number]> = {},
): ControlInput['proposals'][number] => ({
  id,
  outcome: 'upheld',
  by: ['chen'],
  remedies: [],
  approvers: [],
  ...more,
})
const extension = (id: string, state: ControlInput['extensions'][number]['state']) => ({
  id,
  clock: 'decision',
  by: ['chen'],
  state,
})
const waits = (party: keyof ControlInput['waits'], ...ids: string[]) => ({
  waits: { ...emptyFile.waits, [party]: ids },
})

const approvals: Partial<ControlInput> = {
  proposals: [
    proposal('a'),
    proposal('b', { request: 'granted', approval: 'granted' }),
    proposal('c', { request: 'refused', approval: 'refused' }),
    proposal('d', { request: 'asked', approval: 'requested' }),
    proposal('e', { approval: 'requested' }),
    proposal('f', { request: 'unsure' }),
  ],
}
const extensions = {
  extensions: [
    extension('asked', 'requested'),
    extension('granted', 'approved'),
    extension('refused', 'refused'),
    extension('told', 'told'),
  ],
}
const remedies: ControlInput['remedies'] = [
  { id: 'promised', code: 'refund', state: 'promised' },
  { id: 'failed', code: 'refund', state: 'failed' },
  { id: 'delivered', code: 'refund', state: 'delivered' },
]
const reviews: ControlInput['reviews'] = [
  { id: 'asked', to: 'superior' },
  { id: 'decided', to: 'superior', result: 'changed' },
]
const disputes: ControlInput['disputes'] = [
  { id: 'open', route: 'court' },
  { id: 'ended', route: 'court', result: 'settled' },
]
const actions = [
  { id: 'planned', done: false },
  { id: 'done', done: true },
]

type Case = readonly [
  title: string,
  file: Partial<ControlInput>,
  event: (id: string) => Parameters<typeof findingOf>[1]['event'],
  ids: string[],
  fitting: string[],
]
const fits =
  (code: 'reference-known' | 'reference-new') =>
  (...[, file, event, ids, fitting]: Case) => {
    const met = ids.filter((id) => findingOf(code, { event: event(id), file }) === undefined)
    expect(met).toEqual(fitting)
  }

describe('what is answered was asked', () => {
  const requests = ['asked', 'granted', 'refused', 'told', 'unsure', 'nothing']
  test.each<Case>([
    ['an approval', approvals, (request) => make.approved({ request }), requests, ['asked']],
    ['a refusal', approvals, (request) => make.approvalRefused({ request }), requests, ['asked']],
    ['an extension', extensions, (request) => make.extensionApproved({ request }), requests, ['asked']],
    ['a refused extension', extensions, (request) => make.extensionRefused({ request }), requests, ['asked']],
    [
      'a told extension',
      extensions,
      (request) => make.extensionNotified({ request }),
      requests,
      ['asked', 'granted'],
    ],
    [
      'a remedy',
      { remedies },
      (remedy) => make.remedyDelivered({ remedy }),
      ['promised', 'failed', 'delivered', 'nothing'],
      ['promised', 'failed'],
    ],
    [
      'a review',
      { reviews },
      (review) => make.reviewDecided({ review }),
      ['asked', 'decided', 'nothing'],
      ['asked'],
    ],
    [
      'a told review',
      { reviews },
      (review) => make.reviewNotified({ review }),
      ['asked', 'decided', 'nothing'],
      ['decided'],
    ],
    [
      'a dispute',
      { disputes },
      (dispute) => make.disputeEnded({ dispute }),
      ['open', 'ended', 'nothing'],
      ['open'],
    ],
    [
      'an action',
      { actions },
      (action) => make.actionChecked({ action }),
      ['planned', 'done', 'nothing'],
      ['planned', 'done'],
    ],
    ['a decision', approvals, (id) => make.decidedEvent({ proposal: id }), ['a', 'f', 'asked'], ['a', 'f']],
    [
      'an offer',
      { offers: [{ id: 'o', proposal: 'a' }] },
      (offer) => make.offerCountered({ offer }),
      ['o', 'a'],
      ['o'],
    ],
    [
      'a commitment',
      { commitments: ['c'] },
      (id) => make.commitmentReleased({ commitment: id }),
      ['c', 'd'],
      ['c'],
    ],
    ['a message', { messages: ['m'] }, (message) => make.messageAnswered({ message }), ['m', 'n'], ['m']],
    [
      'a department',
      waits('department', 'w'),
      (enquiry) => make.departmentAnswered({ enquiry }),
      ['w', 'v'],
      ['w'],
    ],
    [
      'a customer',
      waits('customer', 'w'),
      (request) => make.customerAnswered({ request }),
      ['w', 'v'],
      ['w'],
    ],
    [
      'an expert',
      waits('expert', 'w'),
      (engagement) => make.expertReported({ engagement }),
      ['w', 'v'],
      ['w'],
    ],
    ['a mediation', waits('mediation', 'w'), (body) => make.mediationEnded({ body }), ['w', 'v'], ['w']],
  ])('by %s', fits('reference-known'))
})

describe('what is opened has an id of its own', () => {
  const proposing = (id: string) => make.proposed({ proposal: { ...make.proposed().proposal, id } })
  const committing = (id: string) => make.committed({ commitment: { ...make.committed().commitment, id } })
  const ids = ['asked', 'granted', 'promised', 'open', 'ended', 'decided', 'planned', 'w', 'a', 'new']
  const free = (...taken: string[]) => ids.filter((id) => !taken.includes(id))
  test.each<Case>([
    ['a proposal', approvals, proposing, ids, free('a')],
    // A request that has its answer may be made again under the same id: only an open one could be confused with it.
    ['an approval', approvals, (request) => make.approvalAsked({ request }), ids, free('asked')],
    [
      'an extension',
      extensions,
      (request) => make.extensionAsked({ request }),
      ids,
      free('asked', 'granted'),
    ],
    [
      'an offer',
      { offers: [{ id: 'a', proposal: 'w' }] },
      (offer) => make.offered({ offer }),
      ids,
      free('a'),
    ],
    ['a commitment', { commitments: ['w'] }, committing, ids, free('w')],
    ['a message', { messages: ['w'] }, (message) => make.messageReceived({ message }), ids, free('w')],
    ['a review', { reviews }, (review) => make.reviewAsked({ review }), ids, free('asked', 'decided')],
    ['a dispute', { disputes }, (dispute) => make.disputeOpened({ dispute }), ids, free('open', 'ended')],
    ['an action', { actions }, (action) => make.actionPlanned({ action }), ids, free('planned')],
    ['a correction', { actions }, (action) => make.correctionOrdered({ action }), ids, free('planned')],
    [
      'a department',
      waits('department', 'w'),
      (enquiry) => make.departmentAsked({ enquiry }),
      ids,
      free('w'),
    ],
    ['a customer', waits('customer', 'w'), (request) => make.customerAsked({ request }), ids, free('w')],
    ['an expert', waits('expert', 'w'), (engagement) => make.expertEngaged({ engagement }), ids, free('w')],
    ['a mediation', waits('mediation', 'w'), (body) => make.mediationAgreed({ body }), ids, free('w')],
  ])('%s', fits('reference-new'))

  test.each<Finding>([
    [
      'named when taken',
      'reference-new',
      { event: make.actionPlanned({ action: 'done' }), file: { actions } },
      'The id done',
    ],
    [
      'named when unknown',
      'reference-known',
      { event: make.actionCompleted({ action: 'x' }), file: { actions } },
      'the id x',
    ],
  ])('%s', expectFinding)
})
