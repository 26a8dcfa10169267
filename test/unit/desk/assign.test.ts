import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import type { Directory } from '../../../src/policy/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { ReceivedInput, Role } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

const by = (role: Role, id: string = role) => ({ id, role })

const receipt = (more: object = {}): ReceivedInput => ({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: by('receptionist'),
  complaint: { content: '我的信用卡被盗刷3万元，要求退回', channel: 'phone', ...more },
})

const setUp = async (policy: Parameters<typeof smallBank>[0] = {}, more: object = {}) => {
  let time = '2026-03-02T02:00:00.000Z'
  const desk = createDesk({ store: memoryStore(), policies: [smallBank(policy)], now: () => time })
  const opened = await desk.open(receipt(more), { id: 'c1' })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return {
    desk,
    opened,
    at: (moment: string) => {
      time = moment
    },
  }
}

const two: Directory = {
  people: [
    { id: 'li', teams: ['cards'], unit: 'card-centre' },
    { id: 'wu', teams: ['cards'] },
  ],
  loads: { wu: 2 },
}

const cards = (more: object) => ({
  teams: {
    cards: { title: { en: 'Cards', zh: '银行卡' }, ...more },
    general: { title: { en: 'General', zh: '综合' } },
  },
})

describe('giving a complaint to a person', () => {
  test('takes one of the team that the tables name and says why in the journal', async () => {
    const { desk } = await setUp()
    const given = await desk.assign('c1', two)
    expect(given).toMatchObject({
      ok: true,
      route: { assigned: 'li', team: 'cards', strategy: 'least-loaded' },
    })
    expect(given.ok && given.entries.map(({ event }) => event)).toMatchObject([
      {
        type: 'complaint.assigned',
        team: 'cards',
        handler: 'li',
        handlerUnit: 'card-centre',
        by: { role: 'system' },
        reason: 'li of cards has the fewest open complaints (0), of 2 who can take it',
      },
    ])
  })

  test('again, with the same answer, appends nothing', async () => {
    const { desk } = await setUp()
    await desk.assign('c1', two)
    expect(await desk.assign('c1', two)).toMatchObject({
      ok: true,
      entries: [],
      repeated: true,
      route: { assigned: 'li' },
    })
  })

  test('leaves out the person complained about, and a superior where the policy says so', async () => {
    const about = { peopleInvolved: [{ id: 'li', part: 'complained-about', lineManager: 'wu' }] }
    const { desk } = await setUp({}, about)
    const given = await desk.assign('c1', two)
    expect(given.route).toMatchObject({ assigned: 'wu', excluded: [{ person: 'li' }] })
    const strict = await setUp({ controls: { recusal: { lineManager: true } } }, about)
    expect((await strict.desk.assign('c1', two)).route?.assigned).toBeUndefined()
  })

  test('leaves out who declared an interest, from then on', async () => {
    const { desk } = await setUp()
    await desk.assign('c1', two)
    await desk.handle('c1', {
      type: 'interest.declared',
      at: '2026-03-02T02:00:00.000Z',
      by: by('handler', 'li'),
      person: 'li',
      interest: 'the merchant is my brother',
    })
    expect((await desk.assign('c1', two)).route).toMatchObject({
      assigned: 'wu',
      excluded: [{ person: 'li', because: { says: { zh: 'li 已申报与本投诉存在利害关系' } } }],
    })
  })

  test('keeps a customer with the handler of the earlier complaint', async () => {
    const { desk } = await setUp(cards({ strategy: 'same-handler' }), { earlierComplaint: 'c0' })
    expect((await desk.assign('c1', { ...two, handlers: { c0: 'wu' } })).route).toMatchObject({
      assigned: 'wu',
      strategy: 'same-handler',
    })
  })

  test('a person who was sent elsewhere by hand stays there', async () => {
    const { desk } = await setUp()
    await desk.handle('c1', {
      type: 'complaint.assigned',
      at: '2026-03-02T02:00:00.000Z',
      by: by('head-of-department'),
      team: 'general',
    })
    const people = [...two.people, { id: 'zhao', teams: ['general'] }]
    expect((await desk.assign('c1', { people })).route).toMatchObject({ assigned: 'zhao', team: 'general' })
  })
})

describe('nobody can take it', () => {
  test('it is escalated at once to whom the team names, and the reasons are on record', async () => {
    const { desk } = await setUp(cards({ skills: ['fraud'], whenNobody: 'complaints-manager' }))
    const given = await desk.assign('c1', two)
    expect(given.route?.assigned).toBeUndefined()
    expect(given.route?.excluded.map(({ person }) => person)).toEqual(['li', 'wu'])
    expect(given).toMatchObject({
      ok: true,
      complaint: { record: { attention: 'escalated' } },
      entries: [{ event: { type: 'complaint.escalated', to: 'complaints-manager' } }],
      effects: [{ body: { type: 'notify-role', to: ['complaints-manager'], about: 'escalated' } }],
    })
  })

  test('neither can a complaint for which no table names a team', async () => {
    const { desk } = await setUp({ tables: [] })
    const given = await desk.assign('c1', two)
    expect(given.route).toBeUndefined()
    expect(given).toMatchObject({
      ok: true,
      effects: [{ body: { type: 'notify-role', to: ['head-of-department'] } }],
    })
  })
})

test('a hand-over and a second assignment leave every clock where it was', async () => {
  const { desk, opened, at } = await setUp()
  const due = (clocks: typeof opened.clocks) => clocks.map(({ id, clock }) => [id, clock.status, clock.dueAt])
  await desk.assign('c1', two)
  at('2026-03-02T08:00:00.000Z')
  const away = [{ from: '2026-03-02T08:00:00.000Z', until: '2026-03-20T00:00:00.000Z', reason: 'sick leave' }]
  const [li, wu] = two.people
  const people = [{ ...li, id: 'li', teams: ['cards'], absences: away }, wu ?? { id: 'wu', teams: ['cards'] }]
  const given = await desk.assign('c1', { people })
  expect(given.route?.assigned).toBe('wu')
  expect(given.ok && due(given.clocks)).toEqual(due(opened.clocks))
  expect(given.ok && given.complaint.record.earlierHandlers).toEqual(['li'])
})

test('a major complaint tells the responsible at once, in the append of its receipt', async () => {
  const { opened } = await setUp({}, { channel: 'branch', numberOfComplainants: 20 })
  expect(opened.effects.map(({ body }) => body)).toContainEqual({
    type: 'notify-role',
    to: ['customer-service-manager'],
    about: 'major-complaint',
  })
})
