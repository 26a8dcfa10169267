import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'
import { farFuture } from './whole-content.js'

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
