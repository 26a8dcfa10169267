import type { ZoneNote } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { farFuture } from './whole-content.js'

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
