import { describe, expect, test } from 'vitest'
import { byTime } from '../../../../src/complaint/decide/event-order.js'
import { type Complaint, handle, handleAll, openComplaint } from '../../../../src/complaint/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn as at, person } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()

const lived = (...events: ComplaintEvent[]): Complaint => {
  const taken = handleAll({ id: 'c-1' }, events, { policy: bank, now: at(50) })
  if (!taken.ok) throw new Error(taken.refusal.code)
  return taken.complaint
}

const received = make.received({ id: 'crm-1' })
const registered = make.registered({ id: 'crm-2', at: at(1) })
const otherwise = { ...registered, reference: 'TS-2026-0002' }

describe('a number that was seen before', () => {
  const complaint = lived(received, registered)

  test('is kept with sixteen digits of what it stood for; events without a number leave nothing', () => {
    expect(complaint.seenEvents).toEqual(['crm-1', 'crm-2'])
    for (const digest of complaint.seenContents ?? []) expect(digest).toMatch(/^[0-9a-f]{16}$/)
    expect(new Set(complaint.seenContents).size).toBe(2)
    const after = lived(received, registered, make.acceptedEvent({ at: at(2) }))
    expect([after.seenEvents, after.seenContents]).toEqual([complaint.seenEvents, complaint.seenContents])
  })

  test('with other contents is refused, and says which number and what to do', () => {
    const refused = handle(complaint, otherwise, { policy: bank, now: at(51) })
    expect(refused.ok ? undefined : refused.refusal).toStrictEqual({
      code: 'event-id-reused',
      event: 'complaint.registered',
      stage: 'registered',
      allowed: [],
      because: [
        {
          says: {
            en: 'An event with other contents was applied under the number crm-2; give this one a number of its own',
            zh: '编号 crm-2 已用于内容不同的另一事件，请为本事件另行编号',
          },
        },
      ],
    })
  })

  const { seenContents: _, ...unknown } = complaint
  test.each<[string, Complaint]>([
    ['from before contents were kept', unknown],
    ['whose contents nobody knows', { ...complaint, seenContents: ['', ''] }],
    ['whose text is erased', { ...complaint, record: { ...complaint.record, erasedAt: at(20) } }],
  ])('%s is taken for a second delivery, whatever it holds', (_, before) => {
    const again = handle(before, otherwise, { policy: bank, now: at(51) })
    expect(again).toMatchObject({ ok: true, repeated: true, drafts: [] })
    expect(again.ok && again.issues).toMatchObject([
      {
        code: 'event-repeated',
        severity: 'info',
        path: ['events', 0],
        message: 'complaint.registered crm-2 was applied before',
        hint: 'nothing was changed',
      },
    ])
  })

  test('keeps its place when numbers from before contents were kept stand before it', () => {
    const next = handle(unknown, make.acceptedEvent({ id: 'crm-3', at: at(2) }), {
      policy: bank,
      now: at(51),
    })
    expect(next.ok && next.complaint.seenEvents).toEqual(['crm-1', 'crm-2', 'crm-3'])
    expect(next.ok && next.complaint.seenContents).toEqual(['', '', expect.stringMatching(/^[0-9a-f]{16}$/)])
    if (!next.ok) throw new Error(next.refusal.code)
    const other = make.acceptedEvent({ id: 'crm-3', at: at(3) })
    expect(handle(next.complaint, other, { policy: bank, now: at(51) })).toMatchObject({
      refusal: { code: 'event-id-reused' },
    })
  })

  test('by another complaint is new to this one', () => {
    const fresh = openComplaint(received, { policy: bank, id: 'c-2', now: at(50) })
    expect(fresh).not.toHaveProperty('repeated')
    expect(fresh.ok && fresh.issues).toEqual([])
  })
})

describe('an event that comes late', () => {
  const complaint = lived(received, registered, make.acceptedEvent({ at: at(2) }))
  const refused = (event: ComplaintEvent) => {
    const answer = handle(complaint, event, { policy: bank, now: at(51) })
    return answer.ok ? undefined : answer.refusal.code
  }

  test('is overtaken only by what happened after it', () => {
    expect(refused(make.acceptedEvent({ at: at(1.5) }))).toBe('event-superseded')
    expect(refused(make.acceptedEvent({ at: at(2) }))).toBe('event-not-allowed')
  })

  test('and is not its author’s to report is refused for that, late or not', () => {
    const by = person('expert')
    const late = refused(make.progressNotified({ at: at(1.5), by }))
    expect(late).toBe(refused(make.progressNotified({ at: at(3), by })))
    expect(late).not.toMatch(/^event-/)
  })

  test('among others is the only one that is said to be late, by its place', () => {
    const contacts = [at(3), at(0.5), at(4)].map((when) => make.contacted({ at: when }))
    const taken = handleAll(complaint, contacts, { policy: bank, now: at(51) })
    expect(taken.ok && taken.issues).toMatchObject([
      {
        code: 'event-late',
        severity: 'info',
        path: ['events', 1],
        message: `contact.made of ${at(0.5)} was reported after something later`,
        hint: 'it is applied; clocks count it when it happened',
      },
    ])
    const inTime = handle(complaint, make.contacted({ at: at(2) }), { policy: bank, now: at(51) })
    expect(inTime.ok && inTime.issues).toEqual([])
  })
})

describe('events by their times', () => {
  const accepted = make.acceptedEvent({ at: at(2) })

  test('are those given where they are in order, and of one moment stay as they are', () => {
    expect(byTime([received, registered, accepted])).toBeUndefined()
    expect(byTime([accepted, make.assigned({ at: at(2) })])).toBeUndefined()
    expect(byTime([])).toBeUndefined()
  })

  test('begin with the receipt, whenever it is dated', () => {
    const late = make.received({ at: at(9) })
    expect(byTime([accepted, registered, late])).toEqual([late, registered, accepted])
    expect(byTime([late, registered])).toBeUndefined()
  })
})
