import { describe, expect, test } from 'vitest'
import type { ComplaintEvent, ComplaintRecord } from '../../../../../src/vocabulary/index.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

const officer = person('acceptance-officer')
const service = person('customer-service')
const head = person('complaints-manager')

describe('what the way in leaves in the record, and nothing besides', () => {
  test.each<[string, ComplaintEvent, Partial<ComplaintRecord>]>([
    ['a number', make.registered(), { reference: 'TS-2026-0001', registeredAt: at(1) }],
    ['that the customer confirmed', make.detailsConfirmed(), { confirmed: { at: at(1), by: service } }],
    [
      'what the customer corrected',
      make.detailsConfirmed({ corrections: 'Two fees' }),
      { confirmed: { at: at(1), by: service, corrections: 'Two fees' } },
    ],
    [
      'whether it weighs',
      make.triaged(),
      { triage: { at: at(1), by: officer, material: true, reason: 'Money was lost' } },
    ],
    [
      'why it was declined',
      make.declined(),
      {
        declined: {
          at: at(1),
          by: officer,
          ground: 'not-raised-by-complainant',
          reason: 'The caller has no authority',
        },
      },
    ],
    [
      'its kind',
      make.kindChanged({ to: 'grievance' }),
      { intake: { ...openedRecord.intake, kind: 'grievance' } },
    ],
    [
      'where it was sent',
      make.referredEvent(),
      { referral: { at: at(1), by: head, route: 'regulator', body: 'NFRA', reason: 'Beyond the bank' } },
    ],
    ['what it became part of', make.mergedEvent(), { mergedInto: 'TS-2026-0000' }],
    [
      'that it came again',
      make.repeated(),
      { repeats: [{ at: at(1), by: person('complainant'), newFacts: false }] },
    ],
    [
      'what was new when it came again',
      make.repeated({ newFacts: true, content: 'A third fee' }),
      { repeats: [{ at: at(1), by: person('complainant'), newFacts: true, content: 'A third fee' }] },
    ],
    ['a hold', make.holdPlaced(), { legalHold: true }],
    ['the archive', make.archivedEvent(), { archivedAt: at(1) }],
    ['an erasure', make.erased(), { erasedAt: at(1) }],
    [
      'its end',
      make.closedEvent(),
      { closure: { at: at(1), by: head, ground: 'explained', summary: 'Fee paid back, batch locked.' } },
    ],
    [
      'its end and its lessons',
      make.closedEvent({ lessons: 'Lock batches' }),
      {
        closure: { at: at(1), by: head, ground: 'explained', summary: 'Fee paid back, batch locked.' },
        lessons: 'Lock batches',
      },
    ],
    ['that it was opened again', make.reopened(), { reopened: 1 }],
  ])('%s', (_, event, left) => {
    expect(recordAfter(event)).toStrictEqual({ ...openedRecord, ...left })
  })

  test('a hold that is lifted is none', () => {
    expect(recordAfter(make.holdPlaced(), make.holdLifted())).toStrictEqual(openedRecord)
  })

  test('every opening again and every repetition counts', () => {
    const record = recordAfter(make.reopened(), make.repeated(), make.reopened(), make.repeated())
    expect(record.reopened).toBe(2)
    expect(record.repeats.map((each) => each.at)).toEqual([at(2), at(4)])
  })
})

describe('what people judge', () => {
  test('is added to what was judged before, and a cause is kept beside it', () => {
    const cause = { code: 'system-failure', origin: 'internal' as const }
    const record = recordAfter(
      make.classified({ classification: { category: 'card', severity: 'low' } }),
      make.classified({ classification: { severity: 'medium' }, cause }),
      make.classified({ classification: { priority: 'high' } }),
    )
    const judged = { category: 'card', severity: 'medium', priority: 'high' }
    expect(record).toStrictEqual({ ...openedRecord, classification: judged, judged, cause })
  })
})

describe('a link to another complaint', () => {
  const link = (relation: string, hours: number) => ({
    at: at(hours),
    by: person('handler'),
    to: 'TS-2026-0000',
    relation,
  })

  test('is kept, and adds nothing of its own', () => {
    expect(recordAfter(make.linked(), make.linked({ relation: 'repeat' }))).toStrictEqual({
      ...openedRecord,
      links: [link('related', 1), link('repeat', 2)],
    })
  })

  test('brings along what the complaint that was merged in had gathered', () => {
    const { evidence } = make.evidenceAdded()
    const slip = { ...evidence, id: 'slip' }
    const contact = {
      at: at(0),
      by: service,
      direction: 'from-customer',
      channel: 'phone',
      summary: 'Asked when',
      participants: [],
    }
    expect(
      recordAfter(
        make.evidenceAdded(),
        make.linked({ relation: 'merged-from', evidence: [slip], contacts: [contact] }),
      ),
    ).toStrictEqual({
      ...openedRecord,
      links: [link('merged-from', 2)],
      evidence: [evidence, slip],
      contacts: [contact],
    })
  })
})
