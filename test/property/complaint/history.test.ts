import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Complaint,
  handle,
  type JournalDraft,
  openComplaint,
  replay,
  wake,
} from '../../../src/complaint/index.js'
import { step } from '../../../src/machine/index.js'
import { hoursIn, received } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'

const bank = smallBank({ controls: lenientControls })

interface Lived {
  readonly complaint: Complaint
  readonly journal: readonly JournalDraft[]
  readonly taken: number
}

const opened = (): Lived => {
  const first = openComplaint(received(), { policy: bank, id: 'c-1', now: hoursIn(0) })
  if (!first.ok) throw new Error(first.refusal.code)
  return { complaint: first.complaint, journal: first.drafts, taken: 1 }
}

/** A complaint through a random history; every tenth hour the host wakes it. */
const lived = (history: Parameters<typeof drawnEvent>[1][]): Lived => {
  let { complaint, taken } = opened()
  const journal = [...opened().journal]
  history.forEach((drawn, index) => {
    const now = hoursIn(index + 1)
    const event = drawnEvent(complaint.stage, drawn, index + 1)
    if (index % 10 === 9) {
      const woken = wake(complaint, { policy: bank, now })
      complaint = woken.complaint
      journal.push(...woken.drafts)
    }
    const next = handle(complaint, event, { policy: bank, now })
    if (!next.ok) return
    complaint = next.complaint
    journal.push(...next.drafts)
    taken += 1
  })
  return { complaint, journal, taken }
}

const histories = draws(60)

describe('whatever happens to a complaint', () => {
  test('its journal alone makes it again, value for value', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { complaint, journal } = lived(history)
        expect(replay(JSON.parse(JSON.stringify(journal)), { policies: [bank] })).toEqual(complaint)
      }),
      { numRuns: 150 },
    )
  })

  test('no event that was taken in is missing from the journal, and none is there twice', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { complaint, journal, taken } = lived(history)
        expect(journal.map((entry) => entry.sequence)).toEqual(journal.map((_, index) => index + 1))
        expect(complaint.entries).toBe(journal.length)
        expect(journal.filter(({ event }) => event.by.role !== 'system').length).toBeLessThanOrEqual(taken)
      }),
      { numRuns: 150 },
    )
  })

  test('it survives being stored as JSON and read again at any moment', () => {
    fc.assert(
      fc.property(histories, fc.nat(59), (history, cut) => {
        const { complaint } = lived(history.slice(0, cut))
        const later = hoursIn(100)
        const stored: Complaint = JSON.parse(JSON.stringify(complaint))
        expect(wake(stored, { policy: bank, now: later })).toEqual(
          wake(complaint, { policy: bank, now: later }),
        )
        const next = history[cut]
        if (next === undefined) return
        const event = drawnEvent(complaint.stage, next, 100)
        expect(handle(stored, event, { policy: bank, now: later })).toEqual(
          handle(complaint, event, { policy: bank, now: later }),
        )
      }),
      { numRuns: 150 },
    )
  })

  test('waking it twice, or at an earlier time, fires nothing again', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 60, max: 2000 }), (history, hours) => {
        const once = wake(lived(history).complaint, { policy: bank, now: hoursIn(hours) })
        expect(wake(once.complaint, { policy: bank, now: hoursIn(hours) }).drafts).toEqual([])
        expect(wake(once.complaint, { policy: bank, now: hoursIn(hours - 30) }).drafts).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('it is woken at the earliest escalation step of its live clocks that has not fired', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 60, max: 2000 }), (history, hours) => {
        const { complaint, clocks, wakeAt } = wake(lived(history).complaint, {
          policy: bank,
          now: hoursIn(hours),
        })
        const fired = new Set(complaint.rungsReached)
        const moments = clocks
          .filter(({ clock }) => clock.stoppedAt === undefined && clock.status !== 'cancelled')
          .flatMap(({ clock }) => clock.escalations.filter(({ key }) => !fired.has(key)))
          .flatMap(({ at }) => (at === undefined ? [] : [at.toISOString()]))
        expect(wakeAt).toBe(moments.sort()[0])
      }),
      { numRuns: 150 },
    )
  })

  test('the chart alone says the same as the whole core', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { complaint } = lived(history.slice(0, 30))
        const next = history[30]
        if (next === undefined) return
        const event = drawnEvent(complaint.stage, next, 50)
        if (
          event.type.startsWith('extension.') ||
          event.type === 'rung.reached' ||
          event.type === 'policy.migrated'
        )
          return
        const alone = step(complaint.stage, event, bank.controls)
        const whole = handle(complaint, event, { policy: bank, now: hoursIn(50) })
        expect(whole.ok).toBe(alone.ok)
        if (!alone.ok && !whole.ok) expect(whole.refusal).toEqual(alone.refusal)
      }),
      { numRuns: 300 },
    )
  })

  test('an escalation step that fired never fires again in its cycle', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { journal } = lived(history)
        const rungs = journal.flatMap(({ event }) =>
          event.type === 'rung.reached' ? [`${event.clock}:${event.cycle}:${event.rung}`] : [],
        )
        expect(new Set(rungs).size).toBe(rungs.length)
      }),
      { numRuns: 150 },
    )
  })
})
