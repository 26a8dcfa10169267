import { describe, expect, test } from 'vitest'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import { toText } from '../../../src/explanation.js'
import { reportLine } from '../../../src/report/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { acknowledged, contacted, hoursIn, received, registered } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const april = '2026-04-10T01:00:00.000Z'

const setUp = async (policy = smallBank()) => {
  let now = hoursIn(0)
  const store = memoryStore()
  const desk = createDesk({ store, policies: [policy], now: () => now })
  const report = (event: ComplaintEvent, at: string) => {
    now = at
    return desk.handle('c-1', event)
  }
  await desk.open(received(), { id: 'c-1' })
  await report(registered({ at: hoursIn(1) }), hoursIn(1))
  const acknowledgement = async () => (await desk.clocks('c-1')).find(({ id }) => id === 'acknowledgement')
  return { store, desk, report, acknowledgement, at: (moment: string) => (now = moment) }
}

describe('what is recorded long after it happened', () => {
  test('counts by its date, and clock, explanation, report and journal say that it was recorded late', async () => {
    const { store, desk, report, acknowledgement, at } = await setUp()
    at(hoursIn(48))
    for await (const _ of desk.wake());
    expect(await report(acknowledged({ at: hoursIn(4) }), april)).toMatchObject({ ok: true })
    const clock = await acknowledgement()
    expect([clock?.clock.status, clock?.recordedLate]).toEqual(['met', april])
    const why = await desk.explain('c-1')
    expect(toText(why, 'en')).toMatch(/Confirm receipt: met, recorded late/)
    expect(toText(why, 'en')).toMatch(/the acknowledgement of 2026-03-02 was recorded on 2026-04-10/)
    expect(toText(why, 'zh')).toMatch(/确认收到：按时完成（补录）/)
    const complaint = await desk.load('c-1')
    if (complaint === undefined) throw new Error('The complaint is gone')
    const line = reportLine(complaint, {
      clocks: await desk.clocks('c-1'),
      now: april,
      timeZone: 'Asia/Shanghai',
    })
    expect(line.clocks.find(({ id }) => id === 'acknowledgement')?.state).toBe('recorded-late')
    const journal = await gathered(store.journal('c-1'))
    expect(journal.at(-1)).toMatchObject({ recordedLate: true, recordedAt: april })
    expect(await desk.replay('c-1')).toEqual(complaint)
    expect(await verifyJournal(journal, { entries: complaint.entries })).toMatchObject({ ok: true })
  })

  test('a few days are no long time', async () => {
    const { report, acknowledgement } = await setUp()
    await report(acknowledged({ at: hoursIn(4) }), hoursIn(48))
    expect((await acknowledgement())?.recordedLate).toBeUndefined()
  })

  test('how long that is the policy says', async () => {
    const { report, acknowledgement } = await setUp(smallBank({ recording: { lateAfter: { hours: 2 } } }))
    await report(acknowledged({ at: hoursIn(4) }), hoursIn(25))
    expect((await acknowledgement())?.recordedLate).toBe(hoursIn(25))
  })

  test('what is recorded before the due time meets it, whatever date it bears', async () => {
    const { report, acknowledgement } = await setUp(smallBank({ recording: { lateAfter: { hours: 2 } } }))
    await report(acknowledged({ at: hoursIn(4) }), hoursIn(20))
    expect([(await acknowledgement())?.clock.status, (await acknowledgement())?.recordedLate]).toEqual([
      'met',
      undefined,
    ])
  })

  test('a history that is taken in whole was recorded in its time, elsewhere', async () => {
    const desk = createDesk({
      store: memoryStore(),
      policies: [smallBank()],
      now: () => '2028-01-01T00:00:00.000Z',
    })
    const answer = await desk.openAll({
      id: 'c-1',
      events: [received(), registered({ at: hoursIn(1) }), acknowledged({ at: hoursIn(4) })],
    })
    expect(answer).toMatchObject({ ok: true })
    expect((await desk.clocks('c-1')).map(({ recordedLate }) => recordedLate)).toEqual([undefined, undefined])
  })

  test.each([
    ['before the receipt', contacted({ at: '2020-01-01T00:00:00.000Z' }), april, 'before-receipt'],
    [
      'longer ago than can be recorded',
      contacted({ at: hoursIn(4) }),
      '2027-04-10T01:00:00.000Z',
      'recorded-too-late',
    ],
  ])('is refused when it is %s, with the way out', async (_, event, at, code) => {
    const { report } = await setUp()
    const answer = await report(event, at)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    if (!answer.ok) expect(answer.refusal.because[0]?.says.zh).toMatch(/请/)
  })
})

test('a delegation that is over is not used by giving a date within it', async () => {
  const delegations = [
    {
      from: 'boss',
      to: 'clerk',
      roles: ['complaints-manager' as const],
      start: hoursIn(0),
      end: hoursIn(24),
    },
  ]
  const { report } = await setUp(smallBank({ controls: { delegations } }))
  const by = { id: 'clerk', role: 'complaints-manager' as const, onBehalfOf: 'boss' }
  expect(await report(contacted({ at: hoursIn(2), by }), hoursIn(500))).toMatchObject({
    ok: false,
    refusal: { controls: ['delegation'] },
  })
  expect(await report(contacted({ at: hoursIn(2), by }), hoursIn(3))).toMatchObject({ ok: true })
})
