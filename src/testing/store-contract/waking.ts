import type { ZoneNote } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { farFuture } from './whole-content.js'

const minute = 60_000

/** `claimDue` is optional: a store without it keeps these promises by not making them. */
export const leaseCases: readonly StoreCase[] = [
  {
    name: 'a claim, where the store offers one, holds the earliest due complaints until the lease ends',
    check: async (store) => {
      if (store.claimDue === undefined) return
      for (const hour of [1, 2, 3, 4])
        await store.append(
          `c-${hour}`,
          sampleStep(`c-${hour}`, { wakeAt: `2026-03-09T0${hour}:00:00.000Z` }),
          0,
        )
      const now = '2026-03-09T03:00:00.000Z'
      expectSame('the first claim', await store.claimDue(now, 2, minute), ['c-1', 'c-2'])
      expectSame('the second claim', await store.claimDue(now, 2, minute), ['c-3'])
      expectSame('the third claim', await store.claimDue(now, 2, minute), [])
      const justBefore = '2026-03-09T03:00:59.999Z'
      expectSame('a claim before the leases end', await store.claimDue(justBefore, 9, minute), [])
      const ended = '2026-03-09T03:01:00.000Z'
      expectSame('a claim when the leases end', await store.claimDue(ended, 9, minute), ['c-1', 'c-2', 'c-3'])
    },
  },
  {
    name: 'a claim, where the store offers one, of a worker whose clock ran hours ahead holds nobody up',
    check: async (store) => {
      if (store.claimDue === undefined) return
      const wakeAt = '2026-03-09T02:00:00.000Z'
      await store.append('c-1', sampleStep('c-1', { wakeAt }), 0)
      const ahead = '2026-03-09T08:00:00.000Z'
      expectSame('the claim of the clock that ran ahead', await store.claimDue(ahead, 1, minute), ['c-1'])
      expectSame('a claim at the right time', await store.claimDue(wakeAt, 1, minute), ['c-1'])
      const skewed = '2026-03-09T02:04:00.000Z'
      expectSame('one of a clock that is minutes ahead', await store.claimDue(skewed, 1, minute), ['c-1'])
      expectSame('a claim meanwhile at the right time', await store.claimDue(wakeAt, 1, minute), [])
    },
  },
  {
    name: 'an append, where the store offers claims, ends the lease',
    check: async (store) => {
      if (store.claimDue === undefined) return
      const wakeAt = '2026-03-09T02:00:00.000Z'
      await store.append('c-1', sampleStep('c-1', { wakeAt }), 0)
      await store.claimDue(wakeAt, 1, minute)
      await store.append('c-1', sampleStep('c-1', { sequence: 2, wakeAt }), 1)
      expectSame('the next claim', await store.claimDue(wakeAt, 1, minute), ['c-1'])
    },
  },
  {
    name: 'claims of eight workers, where the store offers them, never overlap',
    check: async (store) => {
      if (store.claimDue === undefined) return
      const claimDue = store.claimDue.bind(store)
      const wakeAt = '2026-03-09T02:00:00.000Z'
      const ids = Array.from({ length: 60 }, (_, index) => `c-${index}`)
      for (const id of ids) await store.append(id, sampleStep(id, { wakeAt }), 0)
      const claimed: string[] = []
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (;;) {
            const held = await claimDue(wakeAt, 5, minute)
            if (held.length === 0) return
            claimed.push(...held)
          }
        }),
      )
      // A worker may find every due row locked by another and stop; what is left then is still free.
      for (;;) {
        const held = await claimDue(wakeAt, 60, minute)
        if (held.length === 0) break
        claimed.push(...held)
      }
      expectSame('what was claimed', claimed.sort(), [...ids].sort())
    },
  },
  {
    name: 'a claim, where the store offers one, refuses a limit or lease that is no count',
    check: async (store) => {
      if (store.claimDue === undefined) return
      const claimDue = store.claimDue.bind(store)
      const now = '2026-03-09T02:00:00.000Z'
      for (const bad of [-1, 0.5, Number.NaN]) {
        await expectRefusal(`limit ${bad}`, 'invalid-append', () => claimDue(now, bad, minute))
        await expectRefusal(`lease ${bad}`, 'invalid-append', () => claimDue(now, 1, bad))
      }
    },
  },
]

export const wakingCases: readonly StoreCase[] = [
  {
    name: 'a due scan gives what is at or before the instant, earliest first',
    check: async (store) => {
      const wakeTimes = {
        late: '2026-03-09T02:00:00.001Z',
        onTime: '2026-03-09T02:00:00.000Z',
        first: '1969-12-31T23:59:59.999Z',
        second: '2026-03-09T01:59:59.999Z',
        last: '9999-12-31T23:59:59.999Z',
      }
      for (const [id, wakeAt] of Object.entries(wakeTimes))
        await store.append(id, sampleStep(id, { wakeAt }), 0)
      await store.append('never', sampleStep('never'), 0)
      expectSame('what is due', await gathered(store.due('2026-03-09T02:00:00.000Z')), [
        'first',
        'second',
        'onTime',
      ])
      expectSame('what is due at last', (await gathered(store.due('9999-12-31T23:59:59.999Z'))).length, 5)
    },
  },
  {
    name: 'instants are compared as instants, not as text',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1', { wakeAt: '2026-03-09T02:00:00Z' }), 0)
      await store.append('c-2', sampleStep('c-2', { wakeAt: '2026-03-09T10:00:00.000+08:00' }), 0)
      for (const instant of ['2026-03-09T02:00:00.000Z', '2026-03-09T02:00:00Z', '2026-03-09T10:00:00+08:00'])
        expectSame(`due at ${instant}`, (await gathered(store.due(instant))).sort(), ['c-1', 'c-2'])
      expectSame('due just before', await gathered(store.due('2026-03-09T01:59:59.999Z')), [])
    },
  },
  {
    name: 'what is no instant is refused',
    check: async (store) => {
      for (const text of ['', 'tomorrow', '2026-13-01T00:00:00Z', '2026-03-09T02:00:00']) {
        await expectRefusal(`due('${text}')`, 'invalid-instant', () => gathered(store.due(text)))
        await expectRefusal(`a wake time '${text}'`, 'invalid-instant', () =>
          store.append('c-1', sampleStep('c-1', { wakeAt: text }), 0),
        )
      }
      expectSame('the complaint', await store.load('c-1'), undefined)
    },
  },
  {
    name: 'the next append sets or lifts the wake time',
    check: async (store) => {
      await store.append('c-1', sampleStep('c-1', { wakeAt: '2026-03-09T02:00:00.000Z' }), 0)
      await store.append('c-1', sampleStep('c-1', { sequence: 2, wakeAt: '2026-04-09T02:00:00.000Z' }), 1)
      expectSame('due at the old time', await gathered(store.due('2026-03-09T02:00:00.000Z')), [])
      expectSame('due at the new time', await gathered(store.due('2026-04-09T02:00:00.000Z')), ['c-1'])
      await store.append('c-1', sampleStep('c-1', { sequence: 3 }), 2)
      expectSame('due when lifted', await gathered(store.due(farFuture)), [])
    },
  },
  {
    name: 'a host that wakes while it scans meets each due complaint once, also many at one instant',
    check: async (store) => {
      const wakeAt = '2026-03-09T02:00:00.000Z'
      const ids = Array.from({ length: 600 }, (_, index) => `c-${index}`)
      for (const id of ids) await store.append(id, sampleStep(id, { wakeAt }), 0)
      expectSame('who is due', (await gathered(store.due(wakeAt))).sort(), [...ids].sort())
      const met: string[] = []
      for await (const id of store.due(wakeAt)) {
        met.push(id)
        await store.append(id, sampleStep(id, { sequence: 2 }), 1)
      }
      expectSame('who was met', met.sort(), [...ids].sort())
      expectSame('who is left', await gathered(store.due(wakeAt)), [])
    },
  },
]

const older: ZoneNote = {
  id: 'older',
  version: '2025c',
  rules: { 'America/Edmonton': [['2020-01-01T00:00:00.000Z', -420]] },
}
const newer: ZoneNote = {
  id: 'newer',
  version: '2026c+1f0a9b3c',
  rules: { 'America/Edmonton': [['2020-01-01T00:00:00.000Z', -360]] },
}

const wakeAt = '2026-11-24T00:00:00.000Z'
const anHourEarlier = '2026-11-23T23:00:00.000Z'

/** `wakeZones` is optional: a store without it keeps these promises by not making them. */
export const wakeZoneCases: readonly StoreCase[] = [
  {
    name: 'a wake time, where the store offers it, keeps the note of the rules it rests on',
    check: async (store) => {
      if (store.wakeZones === undefined) return
      await store.append('c-1', { ...sampleStep('c-1', { wakeAt }), zones: older }, 0)
      await store.append('c-2', sampleStep('c-2', { wakeAt }), 0)
      expectSame('the note of the one', (await store.load('c-1'))?.zones, 'older')
      expectSame('the note of the other', (await store.load('c-2'))?.zones, undefined)
      expectSame('the note itself', await store.wakeZones.note('older'), older)
      expectSame('a note that nobody left', await store.wakeZones.note('newer'), undefined)
      await store.append('c-1', { ...sampleStep('c-1', { sequence: 2, wakeAt }), zones: newer }, 1)
      expectSame('the note after the next append', (await store.load('c-1'))?.zones, 'newer')
      expectSame('the earlier note', await store.wakeZones.note('older'), older)
      expectSame('the note of that append', await store.wakeZones.note('newer'), newer)
    },
  },
  {
    name: 'wake times under other rules, where the store offers it, are found and derived again, each for itself',
    check: async (store) => {
      const { wakeZones } = store
      if (wakeZones === undefined) return
      const ids = Array.from({ length: 300 }, (_, index) => `c-${index}`)
      for (const id of ids) await store.append(id, { ...sampleStep(id, { wakeAt }), zones: older }, 0)
      await store.append('without', { ...sampleStep('without'), zones: older }, 0)
      await store.append('unknown', sampleStep('unknown', { wakeAt }), 0)
      await store.append('current', { ...sampleStep('current', { wakeAt }), zones: newer }, 0)
      expectSame('stale under both', await gathered(wakeZones.stale(['older', 'newer'])), ['unknown'])
      const met: string[] = []
      for await (const id of wakeZones.stale(['newer'])) {
        met.push(id)
        expectSame('derived', await wakeZones.derive(id, { wakeAt: anHourEarlier, zones: newer }, 1), true)
      }
      expectSame('who was stale', met.sort(), [...ids, 'unknown'].sort())
      expectSame('who is still stale', await gathered(wakeZones.stale(['newer'])), [])
      expectSame(
        'who is due earlier',
        (await gathered(store.due(anHourEarlier))).sort(),
        [...ids, 'unknown'].sort(),
      )
      expectSame('the revision', (await store.load('c-7'))?.revision, 1)
      expectSame('the note', (await store.load('c-7'))?.zones, 'newer')
    },
  },
  {
    name: 'deriving at another revision, where the store offers it, changes nothing',
    check: async (store) => {
      const { wakeZones } = store
      if (wakeZones === undefined) return
      await store.append('c-1', { ...sampleStep('c-1', { wakeAt }), zones: older }, 0)
      const wake = { wakeAt: anHourEarlier, zones: newer }
      expectSame('at the next revision', await wakeZones.derive('c-1', wake, 2), false)
      expectSame('of nothing', await wakeZones.derive('c-2', wake, 1), false)
      expectSame('due earlier', await gathered(store.due(anHourEarlier)), [])
      expectSame('derived to nothing', await wakeZones.derive('c-1', { zones: newer }, 1), true)
      expectSame('due at all', await gathered(store.due(farFuture)), [])
    },
  },
]
