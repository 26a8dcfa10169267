import { describe, expect, test } from 'vitest'
import type { ControlInput } from '../../../../src/machine/index.js'
import { emptyFile, fileAfter } from '../../../support/control-finding.js'
import * as make from '../../../support/events.js'

const remedy = (id: string, minor = 1) => ({ id, code: 'refund', amount: { currency: 'CNY', minor } })
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

test('a proposal is noted with its author, whom the author stands in for, and amounts only where there are any', () => {
  const { proposals } = fileAfter(
    make.proposed({ by: { ...make.person('handler', 'wang'), onBehalfOf: 'li' } }),
  )
  expect(proposals).toStrictEqual([
    {
      id: 'proposal-1',
      outcome: 'upheld',
      by: ['wang', 'li'],
      remedies: [
        { id: 'fee', code: 'fee-refund', amount: { currency: 'CNY', minor: 2000 } },
        { id: 'sorry', code: 'apology' },
      ],
      approvers: [],
    },
  ])
})

describe('a decision promises', () => {
  const file: Partial<ControlInput> = {
    toldAt: make.hoursIn(0),
    proposals: [
      proposal('other', { remedies: [remedy('never')] }),
      proposal('proposal-1', { remedies: [remedy('new'), remedy('done', 9), remedy('again', 9)] }),
    ],
    remedies: [
      { ...remedy('done'), state: 'delivered' },
      { ...remedy('again'), state: 'promised' },
      { ...remedy('older'), state: 'promised' },
      { ...remedy('broken'), state: 'failed' },
    ],
  }

  test('what is new beside what stays, renews what is open, and repeats nothing delivered', () => {
    const { remedies, decision } = fileAfter(make.decidedEvent(), file)
    expect(remedies.map(({ id, state, amount }) => [id, state, amount?.minor])).toEqual([
      ['done', 'delivered', 1],
      ['older', 'promised', 1],
      ['broken', 'failed', 1],
      ['new', 'promised', 1],
      ['again', 'promised', 9],
    ])
    expect(decision).toEqual({ proposal: 'proposal-1', outcome: 'upheld', by: ['handler'] })
  })

  test('and must be told anew', () => {
    expect(fileAfter(make.decidedEvent(), file)).not.toHaveProperty('toldAt')
  })

  test('nothing when there is no such proposal', () => {
    expect(fileAfter(make.decidedEvent({ proposal: 'x' }), file)).toEqual({ ...emptyFile, ...file })
  })
})

describe('approvals are noted on their own proposal', () => {
  const file = {
    proposals: [
      proposal('proposal-0', { request: 'approval-0', approval: 'requested', approvers: ['sun'] }),
      proposal('proposal-1', { request: 'approval-1', approval: 'requested', approvers: ['sun'] }),
    ],
  }
  test.each([
    ['granted', make.approved(), ['complaints-manager']],
    ['refused', make.approvalRefused(), []],
  ])('%s', (approval, event, approvers) => {
    const [other, own] = fileAfter(event, file).proposals
    expect(other).toEqual(file.proposals[0])
    expect(own).toMatchObject({ approval, approvers, request: 'approval-1' })
  })

  test('requested', () => {
    const { proposals } = fileAfter(make.approvalAsked({ request: 'approval-2' }), file)
    expect(proposals.map(({ request }) => request)).toEqual(['approval-0', 'approval-2'])
  })
})

test.each([
  ['accepted', make.offerAccepted(), true],
  ['rejected', make.offerRejected(), undefined],
  ['countered', make.offerCountered(), undefined],
])('an offer that is %s is open no longer, and the customer spoke', (_title, event, satisfied) => {
  const offers = [
    { id: 'offer-0', proposal: 'p' },
    { id: 'offer-1', proposal: 'p' },
  ]
  expect(fileAfter(event, { offers })).toMatchObject({
    offers: offers.slice(0, 1),
    customerSpokeAt: event.at,
  })
  expect(fileAfter(event, { offers }).satisfied).toBe(satisfied)
})

describe('an extension', () => {
  const dueAt = { decision: make.hoursIn(9), other: make.hoursIn(1) }
  const asked = { id: 'extension-1', clock: 'decision', by: ['handler'], state: 'requested' as const }
  const older = { ...asked, id: 'extension-0' }

  test.each([
    ['nothing is known', make.extensionAsked(), asked],
    ['the sender knows nothing', { ...make.extensionAsked(), facts: {} }, asked],
    ['another clock is known', { ...make.extensionAsked(), facts: { dueAt: { other: dueAt.other } } }, asked],
    [
      'the due time is known',
      { ...make.extensionAsked(), facts: { dueAt } },
      { ...asked, dueBefore: dueAt.decision },
    ],
    ['a step is named', make.extensionAsked({ step: 'to-30' }), { ...asked, step: 'to-30' }],
  ])('is asked for when %s', (_title, event, noted) => {
    expect(fileAfter(event, { extensions: [older] }).extensions).toStrictEqual([older, noted])
  })

  test.each([
    ['nothing is known', make.extensionApproved(), {}, {}],
    ['the sender knows nothing', { ...make.extensionApproved(), facts: {} }, {}, {}],
    ['it was known before', make.extensionApproved(), { dueBefore: dueAt.other }, { dueBefore: dueAt.other }],
    [
      'more is known now',
      { ...make.extensionApproved(), facts: { dueAt } },
      { dueBefore: dueAt.other },
      { dueBefore: dueAt.decision },
    ],
  ])('is approved when %s', (_title, event, before, then) => {
    expect(fileAfter(event, { extensions: [older, { ...asked, ...before }] }).extensions).toStrictEqual([
      older,
      { ...asked, state: 'approved', ...then },
    ])
  })

  test.each([
    ['refused', make.extensionRefused()],
    ['told', make.extensionNotified()],
  ])('is %s', (state, event) => {
    expect(fileAfter(event, { extensions: [older, asked] }).extensions).toEqual([older, { ...asked, state }])
  })
})
