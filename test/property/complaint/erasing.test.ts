import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../src/complaint/index.js'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { personalShapeOf } from '../../../src/vocabulary/index.js'
import { erased, hoursIn, received } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'

const bank = smallBank({ controls: lenientControls })
const secret = '张三丰13800138000'
const erasingHour = 200

/** Every free text of an event made personal, by the list of the vocabulary. */
const withSecrets = (value: unknown, shape: unknown): unknown => {
  if (shape === 'text') return value === undefined ? undefined : secret
  if (typeof shape !== 'object' || shape === null || typeof value !== 'object' || value === null) return value
  const below = shape as Record<string, unknown>
  const changed = Object.entries(value).map(([key, each]) => [
    key,
    withSecrets(each, below['*'] ?? below[key]),
  ])
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed)
}

const secretly = <Event extends { type: string }>(event: Event): Event =>
  withSecrets({ note: secret, ...event }, personalShapeOf(event.type)) as Event

const afterHistory = async (history: Parameters<typeof drawnEvent>[1][], twice: boolean) => {
  const store = memoryStore()
  let hour = 0
  const desk = createDesk({ store, policies: [bank], now: () => hoursIn(hour) })
  await desk.open(secretly(received()), { id: 'c-1' })
  const live = async (part: typeof history) => {
    for (const drawn of part) {
      hour += 1
      const complaint = await desk.load('c-1')
      if (complaint === undefined) throw new Error('nothing was opened')
      const event = drawnEvent(complaint.stage, drawn, hour)
      if (event.type !== 'personal-data.erased') await desk.handle('c-1', secretly(event))
    }
  }
  await live(history)
  if ((await desk.load('c-1'))?.record.legalHold === true)
    await desk.handle('c-1', {
      type: 'legal-hold.lifted',
      at: hoursIn(hour),
      by: { id: 'x', role: 'compliance-supervisor' },
      reason: 'over',
    })
  const before = await desk.load('c-1')
  const erase = () => desk.handle('c-1', { ...erased({ at: hoursIn(hour) }), subject: 'everybody' })
  const answer = await erase()
  if (twice) {
    await live(history)
    if ((await desk.load('c-1'))?.record.legalHold !== true) await erase()
  }
  return { store, desk, before, answer }
}

describe('whatever happened to a complaint, once its personal data are erased', () => {
  test('nothing of them is left, the chain holds, and the journal replays to what is stored', async () => {
    await fc.assert(
      fc.asyncProperty(draws(40), async (history) => {
        const { store, desk, before, answer } = await afterHistory(history, false)
        if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
        const journal = await gathered(store.journal('c-1'))
        expect(JSON.stringify([await store.load('c-1'), journal])).not.toContain(secret)
        expect(
          await verifyJournal(journal, {
            entries: answer.complaint.entries,
            head: answer.complaint.head ?? '',
          }),
        ).toMatchObject({ ok: true })
        expect(JSON.stringify(await desk.replay('c-1'))).toBe(JSON.stringify(await desk.load('c-1')))
        if (before === undefined) throw new Error('nothing was opened')
        const later = hoursIn(erasingHour)
        expect(clocksOf(answer.complaint, { policy: bank, now: later })).toEqual(
          clocksOf(before, { policy: bank, now: later }),
        )
        expect(answer.complaint.decisions).toEqual(before.decisions)
        expect(answer.complaint.stage.value).toEqual(before.stage.value)
      }),
      { numRuns: 60 },
    )
  })

  test('no effect that travelled had any of them, before or after', async () => {
    await fc.assert(
      fc.asyncProperty(draws(40), async (history) => {
        const { store } = await afterHistory(history, false)
        expect(JSON.stringify(await gathered(store.outbox(10_000)))).not.toContain(secret)
      }),
      { numRuns: 40 },
    )
  })

  test('it can live on and be erased again, and the chain and the replay still hold', async () => {
    await fc.assert(
      fc.asyncProperty(draws(25), async (history) => {
        const { store, desk } = await afterHistory(history, true)
        expect(await verifyJournal(store.journal('c-1'))).toMatchObject({ ok: true })
        expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
      }),
      { numRuns: 40 },
    )
  })
})
