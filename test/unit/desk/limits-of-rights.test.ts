import { beforeEach, describe, expect, test } from 'vitest'
import { createDesk, type Desk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import * as make from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

/** A bank of Order 3/2020 that lets its upper level be asked within the order's thirty days. */
const bank = smallBank({ controls: { review: { withinDays: 30 } } })

let desk: Desk
let now: string

const told = async (...events: ComplaintEvent[]) => {
  let last: Awaited<ReturnType<Desk['handle']>> | undefined
  for (const event of events) {
    now = event.at
    last = await desk.handle('c-1', event)
  }
  return last
}

const more = (step: string, request: string, hours: number): ComplaintEvent[] => [
  make.extensionAsked({ at: make.hoursIn(hours), request, clock: 'decision', step }),
  make.extensionApproved({
    at: make.hoursIn(hours + 1),
    request,
    level: 'senior-management',
    by: make.person('senior-management'),
  }),
  make.extensionNotified({ at: make.hoursIn(hours + 2), request }),
]

beforeEach(async () => {
  now = make.hoursIn(0)
  desk = createDesk({ store: memoryStore(), policies: [bank], now: () => now })
  await desk.openAll({ id: 'c-1', events: [make.received()] })
  await told(make.registered({ at: make.hoursIn(1) }))
})

describe('the last extension', () => {
  test('is granted once: a second one is refused with the way out, in both languages', async () => {
    await told(...more('complex', 'a', 10), ...more('especially-complex', 'b', 20))
    const again = await told(
      make.extensionAsked({
        at: make.hoursIn(30),
        request: 'c',
        clock: 'decision',
        step: 'especially-complex',
      }),
    )
    expect(again).toMatchObject({
      ok: false,
      refusal: { code: 'control-not-met', controls: ['extension-step'] },
    })
    const why = JSON.stringify(again)
    expect(why).toContain('decide within the time that is left')
    expect(why).toContain('请在剩余期限内作出决定')
    const [decision] = await desk.clocks('c-1')
    expect(decision?.clock.dueOn).toBe('2026-05-01')
    expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
  })
})

test('a review may be asked for within thirty days of the receipt of the decision, as the clock has it', async () => {
  const life = make.ordinaryLife()
  const place = life.findIndex(({ type }) => type === 'final-response.sent')
  const [sent] = life.slice(place, place + 1)
  if (sent?.type !== 'final-response.sent') throw new Error('no decision was told')
  const [dispatchedAt, deliveredAt] = [make.hoursIn(place), make.hoursIn(place + 72)]
  const told72HoursLater = {
    ...sent,
    at: deliveredAt,
    notice: { ...sent.notice, form: 'written' as const, dispatchedAt, deliveredAt },
  }
  for (const event of [...life.slice(2, place), told72HoursLater])
    expect(await told(event)).toMatchObject({ ok: true })
  const asked = (hours: number) => make.reviewAsked({ at: make.hoursIn(hours), to: 'upper-level' })
  const [afterDispatch, afterReceipt] = [place + 31 * 24, place + 34 * 24]
  now = make.hoursIn(afterReceipt)
  expect(await desk.handle('c-1', asked(afterReceipt))).toMatchObject({
    ok: false,
    refusal: { controls: ['review-window'] },
  })
  expect(await desk.handle('c-1', asked(afterDispatch))).toMatchObject({ ok: true })
  expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
})
