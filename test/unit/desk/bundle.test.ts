import { expect, test } from 'vitest'
import { bundling } from '../../../src/complaint/index.js'
import { createDesk } from '../../../src/desk/index.js'
import { findRepeats, matterOf } from '../../../src/repeats/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { Channel } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

const letter =
  '我们在贵行购买的安享理财产品，销售人员承诺保本保息，到期却亏损百分之十九，要求按购买价格回购并对销售人员进行问责'

const manager = { id: 'm1', role: 'complaints-manager' as const }

const setUp = async (people: number, channel: Channel) => {
  const policy = smallBank()
  const desk = createDesk({ store: memoryStore(), policies: [policy], now: () => '2026-03-03T02:00:00.000Z' })
  for (let at = 1; at <= people; at += 1) {
    const answer = await desk.open(
      {
        type: 'complaint.received',
        at: `2026-03-02T02:${String(at).padStart(2, '0')}:00.000Z`,
        by: { id: 'r1', role: 'receptionist' },
        complaint: { content: letter, channel, product: 'wealth', complainants: [{ id: `customer-${at}` }] },
      },
      { id: `c${at}` },
    )
    if (!answer.ok) throw new Error(answer.refusal.code)
  }
  const loaded = async (ids: readonly string[]) =>
    (await Promise.all(ids.map((id) => desk.load(id)))).filter((each) => each !== undefined)
  return { policy, desk, loaded }
}

const ids = (count: number) => Array.from({ length: count }, (_, at) => `c${at + 1}`)

test('a bundle that was found is linked, and every complaint keeps its own clocks and journal', async () => {
  const { policy, desk, loaded } = await setUp(3, 'branch')
  const found = findRepeats((await loaded(ids(3))).map((each) => matterOf(each)))
  const [bundle] = found.bundles
  expect(bundle).toMatchObject({ lead: 'c1', members: ['c1', 'c2', 'c3'] })
  const { complainants, thresholds, events } = bundling(await loaded(bundle?.members ?? []), {
    policy,
    by: manager,
    now: '2026-03-03T02:00:00.000Z',
  })
  expect(complainants).toBe(3)
  expect(thresholds.map(({ threshold, counted, reached }) => [threshold, counted, reached])).toEqual([
    ['major-complainants', 3, false],
    ['most-representatives', 0, false],
  ])
  expect(Object.keys(events)).toEqual(['c2', 'c3'])
  for (const [id, each] of Object.entries(events))
    expect(await desk.handleAll(id, each)).toMatchObject({ ok: true })
  for (const complaint of await loaded(['c2', 'c3'])) {
    expect(complaint.record.links).toMatchObject([{ to: 'c1', relation: 'collective' }])
    expect(complaint.record.mergedInto).toBeUndefined()
    expect((await desk.clocks(complaint.id)).map(({ id, clock }) => [id, clock.status])).toContainEqual([
      'decision',
      'running',
    ])
  }
  expect(
    bundling(await loaded(ids(3)), { policy, by: manager, now: '2026-03-03T02:00:00.000Z' }).events,
  ).toEqual({})
})

test('twenty who came in person make every one of the complaints major, nineteen do not', async () => {
  const { policy, desk, loaded } = await setUp(20, 'branch')
  const at = '2026-03-03T02:00:00.000Z'
  expect(bundling(await loaded(ids(19)), { policy, by: manager, now: at }).thresholds[0]).toMatchObject({
    counted: 19,
    reached: false,
  })
  const { thresholds, events } = bundling(await loaded(ids(20)), { policy, by: manager, now: at })
  expect(thresholds[0]).toMatchObject({
    regime: 'cn-nfra-2020-3',
    counted: 20,
    reached: true,
    because: { source: { cite: 'CBIRC Order 3/2020 art. 29' } },
  })
  const answer = await desk.handleAll('c1', events.c1 ?? [])
  expect(answer).toMatchObject({
    ok: true,
    complaint: { record: { attention: 'major', majorGround: 'joint-complaint' } },
    effects: [{ body: { type: 'notify-role', about: 'major-complaint' } }],
  })
})

test('those who wrote or called are one matter, yet no joint visit', async () => {
  const { policy, loaded } = await setUp(20, 'phone')
  const { complainants, thresholds } = bundling(await loaded(ids(20)), {
    policy,
    by: manager,
    now: '2026-03-03T02:00:00.000Z',
  })
  expect(complainants).toBe(20)
  expect(thresholds[0]).toMatchObject({ counted: 0, reached: false })
})

test('a customer who complained twice is one complainant', async () => {
  const { policy, loaded } = await setUp(2, 'branch')
  const [first, second] = await loaded(ids(2))
  if (first === undefined || second === undefined) throw new Error('two complaints were opened')
  const twice = { ...second, record: { ...second.record, intake: first.record.intake } }
  expect(
    bundling([first, twice], { policy, by: manager, now: '2026-03-03T02:00:00.000Z' }).complainants,
  ).toBe(1)
})
