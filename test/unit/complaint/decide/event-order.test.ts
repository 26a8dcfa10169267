import { describe, expect, test } from 'vitest'
import {
  type AppliedEvent,
  type Complaint,
  handle,
  handleAll,
  replay,
} from '../../../../src/complaint/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()

const taken = (events: readonly ComplaintEvent[], now = at(50)): AppliedEvent => {
  const handled = handleAll({ id: 'c-1' }, events, { policy: bank, now })
  if (!handled.ok) throw new Error(JSON.stringify(handled.refusal))
  return handled
}

const received = make.received({ id: 'crm-1' })
const registered = make.registered({ id: 'crm-2', at: at(1) })
const accepted = make.acceptedEvent({ id: 'crm-3', at: at(2) })
const assigned = make.assigned({ at: at(3) })
const investigated = make.investigated({ at: at(5) })

const withoutHead = ({ head: _, ...complaint }: Complaint) => complaint
const codes = (step: AppliedEvent): string[] => step.issues.map(({ code }) => code)

describe('what a CRM delivers', () => {
  test('twice is one event', () => {
    const { complaint } = taken([received, registered])
    const again = handle(complaint, registered, { policy: bank, now: at(51) })
    expect(again).toMatchObject({ ok: true, repeated: true, drafts: [] })
    expect(again.ok && again.complaint).toEqual(complaint)
    expect(again.ok && codes(again)).toEqual(['event-repeated'])
  })

  test('under a number that another event has is refused', () => {
    const { complaint } = taken([received, registered])
    const other = handle(
      complaint,
      { ...registered, reference: 'TS-2026-0002' },
      { policy: bank, now: at(51) },
    )
    expect(other).toMatchObject({ ok: false, refusal: { code: 'event-id-reused', stage: 'registered' } })
  })

  test('late is counted when it happened and says so', () => {
    const { complaint } = taken([received, registered, accepted, assigned])
    const late = handle(complaint, make.acknowledged({ at: at(2) }), { policy: bank, now: at(60) })
    if (!late.ok) throw new Error(late.refusal.code)
    expect(codes(late)).toEqual(['event-late'])
    expect(late.drafts[0]?.late).toBe(true)
    expect(late.clocks.find(({ id }) => id === 'acknowledgement')?.clock.status).toBe('met')
  })

  test('late, and overtaken by what was reported before it, is refused and says by what', () => {
    const { complaint } = taken([received, registered, accepted, assigned, investigated])
    const refused = handle(complaint, make.acceptedEvent({ at: at(1.5) }), { policy: bank, now: at(60) })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'event-superseded' } })
    const says = refused.ok ? undefined : refused.refusal.because[0]?.says
    expect(says?.en).toContain(`complaint.accepted of ${at(2)} was reported before it`)
    expect(says?.zh).toContain('补报')
    const notLate = handle(complaint, make.acceptedEvent({ at: at(40) }), { policy: bank, now: at(60) })
    expect(notLate).toMatchObject({ ok: false, refusal: { code: 'event-not-allowed' } })
  })

  test('in a muddle is taken in by its times, and the result is that of the right order', () => {
    const right = [received, registered, accepted, assigned, investigated]
    for (const muddled of [[...right].reverse(), [received, assigned, investigated, registered, accepted]]) {
      const step = taken(muddled)
      expect(codes(step)).toContain('events-reordered')
      expect(withoutHead(step.complaint)).toEqual(withoutHead(taken(right).complaint))
    }
    expect(codes(taken(right))).not.toContain('events-reordered')
  })

  test('in a muddle that no order mends is refused as the order given would be', () => {
    const refused = handleAll({ id: 'c-1' }, [received, accepted, { ...registered, at: at(3) }], {
      policy: bank,
      now: at(50),
    })
    expect(refused).toMatchObject({ ok: false, refusal: { event: 'complaint.accepted' } })
  })

  test('replays to the same complaint, numbers and digests included', () => {
    const { complaint, drafts } = taken([received, registered, accepted])
    expect(complaint.seenContents).toHaveLength(3)
    expect(replay(JSON.parse(JSON.stringify(drafts)), { policies: [bank] })).toEqual(complaint)
  })
})
