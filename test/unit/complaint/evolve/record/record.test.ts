import { describe, expect, test } from 'vitest'
import { evolveRecord, openRecord } from '../../../../../src/complaint/evolve/record/record.js'
import { complaintEvent, complaintRecord } from '../../../../../src/vocabulary/index.js'
import { eventVariants } from '../../../../support/event-variants.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

describe('openRecord', () => {
  test('knows of the receipt and of nothing else', () => {
    const { evidence } = make.evidenceAdded()
    const receipt = make.received({ at: at(2) })
    const record = openRecord({ ...receipt, complaint: { ...receipt.complaint, evidence: [evidence] } })
    const { intake, receivedAt, evidence: gathered, attention, legalHold, ...rest } = record
    expect({ intake, receivedAt, gathered, attention, legalHold }).toStrictEqual({
      intake: { ...receipt.complaint, evidence: [evidence] },
      receivedAt: at(2),
      gathered: [evidence],
      attention: 'normal',
      legalHold: false,
    })
    for (const value of Object.values(rest)) expect([[], {}, 0]).toContainEqual(value)
  })
})

describe('applyToRecord', () => {
  test('leaves a record that the vocabulary knows, whatever happens to it', () => {
    for (const event of eventVariants) {
      const record = evolveRecord(openedRecord, complaintEvent.parse(event))
      expect(complaintRecord.safeParse(record), event.type).toMatchObject({ success: true })
    }
  })

  test.each([
    ['accepted', make.acceptedEvent()],
    ['major and told', make.majorNotified()],
    ['in mediation', make.mediationAgreed()],
    ['negotiated', make.negotiated()],
  ])('an event that only the chart or the clocks care about leaves it as it was: %s', (_, event) => {
    expect(evolveRecord(openedRecord, event)).toBe(openedRecord)
  })

  test('every control that was set aside is kept, with who set it aside, when, why and for which event', () => {
    const aside = (reason: string) => ({ control: 'investigator-independence' as const, reason })
    const by = person('handler')
    const record = recordAfter(
      make.acceptedEvent({ by, overrides: [aside('One'), aside('Two')] }),
      make.progressNotified({ by }),
      make.investigated({ by, overrides: [aside('Three')] }),
    )
    expect(record).toStrictEqual({
      ...openedRecord,
      notices: [{ at: at(2), by, kind: 'progress', notice: make.progressNotified().notice }],
      investigations: [{ at: at(3), by, level: 'preliminary' }],
      overrides: [
        { at: at(1), by, ...aside('One'), event: 'complaint.accepted' },
        { at: at(1), by, ...aside('Two'), event: 'complaint.accepted' },
        { at: at(3), by, ...aside('Three'), event: 'investigation.started' },
      ],
    })
  })
})
