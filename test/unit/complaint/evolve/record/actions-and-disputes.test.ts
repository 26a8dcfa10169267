import { describe, expect, test } from 'vitest'
import type { ComplaintEvent } from '../../../../../src/vocabulary/index.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

describe('of two disputes, what happens in one leaves the other as it was', () => {
  const handler = person('handler')
  const opened = [make.disputeOpened(), make.disputeOpened({ dispute: 'dispute-2', route: 'mediation' })]
  const first = { at: at(1), dispute: 'dispute-1', route: 'ombudsman' as const, body: 'FDRC' }
  const second = { at: at(2), dispute: 'dispute-2', route: 'mediation' as const, body: 'FDRC' }
  const half = { at: at(3), by: handler, proposal: 'Pay half' }
  const most = { at: at(4), by: handler, proposal: 'Pay most' }

  test('an end', () => {
    expect(recordAfter(...opened, make.disputeEnded())).toStrictEqual({
      ...openedRecord,
      disputes: [{ ...first, answeredAt: at(3), result: 'decided-for-complainant' }, second],
    })
  })

  test('proposals, one after another', () => {
    const proposals = [make.disputeProposed(), make.disputeProposed({ proposal: 'Pay most' })]
    expect(recordAfter(...opened, ...proposals)).toStrictEqual({
      ...openedRecord,
      disputes: [{ ...first, proposals: [half, most] }, second],
    })
  })

  test('each side’s answer, which is one to what was proposed last', () => {
    expect(
      recordAfter(
        ...opened,
        make.disputeProposed(),
        make.disputeProposed({ proposal: 'Pay most' }),
        make.disputeAnswered(),
        make.disputeAnswered({ party: 'complainant', answer: 'rejected' }),
      ),
    ).toStrictEqual({
      ...openedRecord,
      disputes: [
        { ...first, proposals: [half, { ...most, bank: 'accepted', complainant: 'rejected' }] },
        second,
      ],
    })
  })

  test('an answer where nothing was proposed answers nothing', () => {
    expect(recordAfter(...opened, make.disputeAnswered()).disputes).toStrictEqual([
      { ...first, proposals: [] },
      second,
    ])
  })
})

describe('of two actions, what happens to one leaves the other as it was', () => {
  const planned = [make.actionPlanned(), make.correctionOrdered({ action: 'action-2' })]
  const first = {
    at: at(1),
    action: 'action-1',
    actionType: 'system-maintenance' as const,
    what: 'Lock the batch',
    owner: 'it',
    dueAt: at(240),
    orderedBy: 'bank' as const,
  }
  const ordered = {
    at: at(2),
    action: 'action-2',
    actionType: 'corrective' as const,
    what: 'Review all fees',
    owner: 'regulator',
    dueAt: at(240),
    orderedBy: 'regulator' as const,
  }

  test('what the bank plans and what the regulator orders stand side by side', () => {
    expect(recordAfter(...planned)).toStrictEqual({ ...openedRecord, actions: [first, ordered] })
  })

  test('the cause that an action is against is kept', () => {
    expect(recordAfter(make.actionPlanned({ cause: 'system-failure' })).actions).toStrictEqual([
      { ...first, cause: 'system-failure' },
    ])
  })

  test.each<[string, ComplaintEvent, object]>([
    ['done', make.actionCompleted(), { answeredAt: at(3) }],
    [
      'done and proven',
      make.actionCompleted({ proof: 'Ticket 7' }),
      { answeredAt: at(3), proof: 'Ticket 7' },
    ],
    ['of use', make.actionChecked(), { effective: true }],
    ['of no use', make.actionChecked({ effective: false }), { effective: false }],
  ])('%s', (_, event, outcome) => {
    expect(recordAfter(...planned, event)).toStrictEqual({
      ...openedRecord,
      actions: [{ ...first, ...outcome }, ordered],
    })
  })
})
