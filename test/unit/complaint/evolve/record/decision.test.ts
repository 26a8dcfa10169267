import { describe, expect, test } from 'vitest'
import type { ComplaintEvent, EventOf } from '../../../../../src/vocabulary/index.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

const handler = person('handler')
const { proposal } = make.proposed()

describe('proposals', () => {
  const other = { ...proposal, id: 'proposal-2', outcome: 'rejected' as const }
  const mended = { ...proposal, reasons: 'Both fees had no ground.' }
  const made = [make.proposed(), make.proposed({ proposal: other }), make.proposed({ proposal: mended })]
  const kept = [
    { at: at(1), by: handler, proposal },
    { at: at(2), by: handler, proposal: other },
    { at: at(3), by: handler, proposal: mended },
  ]

  test('are all kept, also those made again under their number', () => {
    expect(recordAfter(...made)).toStrictEqual({ ...openedRecord, proposals: kept })
  })

  test.each([
    ['that was decided', 'proposal-2', other],
    ['as it was made last', 'proposal-1', mended],
  ])('the decision is the one %s', (_, id, decided) => {
    expect(recordAfter(...made, make.decidedEvent({ proposal: id }))).toStrictEqual({
      ...openedRecord,
      proposals: kept,
      decision: { at: at(4), by: handler, proposal: decided },
    })
  })

  test('a decision on one that nobody made decides nothing', () => {
    const record = recordAfter(...made, make.decidedEvent({ proposal: 'proposal-3' }))
    expect(record).toStrictEqual({ ...openedRecord, proposals: kept })
  })
})

describe('of two offers, the customer’s answer is one to the offer it names', () => {
  const first = { at: at(1), offer: 'offer-1', proposal: 'proposal-1' }
  const second = { at: at(2), offer: 'offer-2', proposal: 'proposal-2' }
  const made = [make.offered(), make.offered({ offer: 'offer-2', proposal: 'proposal-2' })]

  test.each<[string, ComplaintEvent, object]>([
    ['accepted', make.offerAccepted(), { answer: 'accepted' }],
    ['rejected', make.offerRejected(), { answer: 'rejected' }],
    ['countered', make.offerCountered(), { answer: 'countered', counterDemand: 'CNY 50 more' }],
  ])('%s', (_, event, answer) => {
    expect(recordAfter(...made, event)).toStrictEqual({
      ...openedRecord,
      offers: [{ ...first, answeredAt: at(3), ...answer }, second],
    })
  })
})

describe('of two approvals, the answer is one to the request it names, by who gave it', () => {
  test.each<['granted' | 'refused', ComplaintEvent]>([
    ['granted', make.approved()],
    ['refused', make.approvalRefused()],
  ])('%s', (answer, event) => {
    const asked = [
      make.approvalAsked(),
      make.approvalAsked({ request: 'approval-2', proposal: 'proposal-2' }),
    ]
    expect(recordAfter(...asked, event)).toStrictEqual({
      ...openedRecord,
      approvals: [
        {
          at: at(1),
          request: 'approval-1',
          proposal: 'proposal-1',
          answeredAt: at(3),
          answer,
          approver: 'complaints-manager',
        },
        { at: at(2), request: 'approval-2', proposal: 'proposal-2' },
      ],
    })
  })
})

describe('a settlement', () => {
  const terms = {
    at: at(1),
    by: person('complaints-manager'),
    terms: 'The fee and CNY 50 are paid.',
    acceptedBy: ['customer-1', 'complaints-manager'],
  }

  test.each<[string, Partial<EventOf<'settlement.reached'>>, object]>([
    ['with its amount', {}, { amount: { currency: 'CNY', minor: 7000 } }],
    ['of something else than money', { amount: undefined }, {}],
  ])('%s', (_, fields, amount) => {
    expect(recordAfter(make.settled(fields))).toStrictEqual({
      ...openedRecord,
      settlement: { ...terms, ...amount },
    })
  })
})

describe('of two extensions, what happens to one leaves the other as it was', () => {
  const reason = 'The merchant abroad has not answered'
  const asked = [make.extensionAsked(), make.extensionAsked({ request: 'extension-2', step: 'second' })]
  const first = { at: at(1), request: 'extension-1', clock: 'decision', reason }
  const second = { at: at(2), request: 'extension-2', clock: 'decision', reason, step: 'second' }

  test('both are asked for, with their steps where they are named', () => {
    expect(recordAfter(...asked)).toStrictEqual({ ...openedRecord, extensions: [first, second] })
  })

  test.each<[string, ComplaintEvent, object]>([
    ['approved', make.extensionApproved(), { answer: 'approved', level: 'senior-management' }],
    ['refused', make.extensionRefused(), { answer: 'refused' }],
  ])('%s', (_, event, answer) => {
    expect(recordAfter(...asked, event)).toStrictEqual({
      ...openedRecord,
      extensions: [{ ...first, answeredAt: at(3), ...answer }, second],
    })
  })

  const sentAt = (dispatchedAt?: string) =>
    make.extensionNotified({ notice: { ...make.extensionNotified().notice, dispatchedAt } })

  test.each([
    ['when the notice was noted', make.extensionNotified(), at(3)],
    ['when the notice left the bank, where that is known', sentAt(at(2.5)), at(2.5)],
  ])('told: %s', (_, event, notifiedAt) => {
    expect(recordAfter(...asked, event)).toStrictEqual({
      ...openedRecord,
      extensions: [{ ...first, notifiedAt }, second],
      notices: [{ at: at(3), by: handler, kind: 'extension', notice: event.notice }],
    })
  })
})
