import { describe, expect, test } from 'vitest'
import { createDesk, type Desk, verifyJournal } from '../../../src/desk/index.js'
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

const setUp = () => {
  let time = '2026-03-02T02:00:00.000Z'
  const store = memoryStore()
  const desk = createDesk({ store, policies: [smallBank()], now: () => time })
  return {
    store,
    desk,
    at: (moment: string) => {
      time = new Date(moment).toISOString()
    },
  }
}

const taken = async (answer: ReturnType<Desk['handle']>) => {
  const found = await answer
  if (!found.ok) throw new Error(`${found.refusal.code}: ${JSON.stringify(found.refusal)}`)
  return found
}

const woken = async (desk: Desk, at: string) => {
  const all = []
  for await (const one of desk.wake(new Date(at).toISOString())) all.push(one)
  return all
}

describe('open', () => {
  test('classifies, routes, starts the clocks and keeps it all in one append', async () => {
    const { desk, store } = setUp()
    const opened = await taken(desk.open(receipt(), { id: 'c1' }))
    expect(opened.complaint.facts).toMatchObject({
      team: 'cards',
      priority: 'urgent',
      amountMentioned: 3_000_000,
    })
    expect(opened.effects.map((effect) => effect.body)).toEqual([{ type: 'assign', team: 'cards' }])
    expect(opened.clocks.map(({ id, clock }) => [id, clock.dueAt?.toISOString()])).toEqual([
      ['decision', '2026-03-17T16:00:00.000Z'],
      ['acknowledgement', '2026-03-03T02:00:00.000Z'],
    ])
    expect(await store.load('c1')).toMatchObject({ complaint: opened.complaint, revision: 1 })
  })

  test('the same receipt again changes nothing and says so', async () => {
    const { desk } = setUp()
    const first = await taken(desk.open(receipt(), { id: 'c1' }))
    const again = await taken(desk.open(receipt(), { id: 'c1' }))
    expect(again).toMatchObject({ repeated: true, revision: first.revision, entries: [] })
  })

  test('another complaint under a taken id is refused', async () => {
    const { desk } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    const other = await desk.open(receipt({ content: '另一件事' }), { id: 'c1' })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'complaint-exists' } })
  })

  test('an event that is not well formed is refused with its findings', async () => {
    const { desk } = setUp()
    const answer = await desk.submit('c1', { ...receipt(), at: 'yesterday', colour: 'red' })
    if (answer.ok) throw new Error('it was taken')
    expect(answer.refusal.code).toBe('invalid-event')
    expect(answer.refusal.issues?.map((issue) => issue.code).sort()).toEqual([
      'invalid-format',
      'unrecognized-keys',
    ])
  })

  test('a first event that is not a receipt is refused', async () => {
    const { desk } = setUp()
    const answer = await desk.submit(undefined, {
      type: 'complaint.accepted',
      at: '2026-03-02T10:00:00+08:00',
      by: by('acceptance-officer'),
    })
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'not-a-receipt', allowed: ['complaint.received'] },
    })
  })

  test('an event from tomorrow is refused', async () => {
    const { desk } = setUp()
    const answer = await desk.open({ ...receipt(), at: '2026-03-03T10:00:00+08:00' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'event-in-the-future' } })
  })
})

describe('openMany', () => {
  test('gives one answer for each, in order, also for the refused and the repeated', async () => {
    const { desk } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    const answers = await desk.openMany([
      { id: 'c2', events: [receipt({ content: '服务态度差' })] },
      { id: 'c1', events: [receipt()] },
      { id: 'c3', events: [{ type: 'nonsense' } as never] },
      { id: 'c2', events: [receipt({ content: '另一件事' })] },
    ])
    expect(answers.map((answer) => (answer.ok ? (answer.repeated ?? false) : answer.refusal.code))).toEqual([
      false,
      true,
      'invalid-event',
      'complaint-exists',
    ])
  })
})

describe('handle', () => {
  test('a refusal says what could be done instead and changes nothing', async () => {
    const { desk, store } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    const before = await store.load('c1')
    const answer = await desk.handle('c1', {
      type: 'decision.made',
      at: '2026-03-02T10:00:00+08:00',
      by: by('handler'),
      proposal: 'p1',
    })
    if (answer.ok) throw new Error('it was taken')
    expect(answer.refusal.code).toBe('event-not-allowed')
    expect(answer.refusal.allowed).toContain('complaint.registered')
    expect(await store.load('c1')).toEqual(before)
  })

  test('an event seen before under its own id counts once', async () => {
    const { desk } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    const registered = {
      id: 'crm-77',
      type: 'complaint.registered' as const,
      at: '2026-03-02T10:00:00+08:00',
      by: by('receptionist'),
      reference: 'R-1',
    }
    await taken(desk.handle('c1', registered))
    const again = await taken(desk.handle('c1', registered))
    expect(again).toMatchObject({ repeated: true, entries: [] })
    expect(again.complaint.entries).toBe(2)
  })

  test('an unknown complaint is an error', async () => {
    const { desk } = setUp()
    await expect(
      desk.handle('nobody', {
        type: 'complaint.accepted',
        at: '2026-03-02T10:00:00+08:00',
        by: by('handler'),
      }),
    ).rejects.toMatchObject({ code: 'unknown-complaint' })
  })

  test('of two officers at once both events are kept, one after the other', async () => {
    const { desk } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    const contact = (id: string) => ({
      type: 'contact.made',
      at: '2026-03-02T10:00:00+08:00',
      by: by('handler', id),
      direction: 'to-customer',
      channel: 'phone',
      summary: id,
    })
    await Promise.all(['u1', 'u2', 'u3'].map((id) => taken(desk.submit('c1', contact(id)))))
    const complaint = await desk.load('c1')
    expect(complaint?.record.contacts.map((each) => each.summary).sort()).toEqual(['u1', 'u2', 'u3'])
    expect(complaint?.entries).toBe(4)
  })
})

describe('wake', () => {
  test('each escalation step fires once, tells its roles and escalates where the step says so', async () => {
    const { desk, at } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    at('2026-03-03T12:00:00+08:00')
    const first = await woken(desk, '2026-03-03T12:00:00+08:00')
    expect(first.flatMap((one) => one.entries.map((entry) => entry.event.type))).toEqual([
      'rung.reached',
      'rung.reached',
      'complaint.escalated',
    ])
    expect(first.flatMap((one) => one.effects.map((effect) => effect.body))).toEqual([
      { type: 'notify-role', to: ['customer-service'], about: 'warn', clock: 'acknowledgement' },
      { type: 'notify-role', to: ['customer-service-manager'], about: 'overdue', clock: 'acknowledgement' },
    ])
    expect(await woken(desk, '2026-03-03T12:00:00+08:00')).toEqual([])
    expect(await woken(desk, '2026-03-03T11:00:00+08:00')).toEqual([])
    expect((await desk.load('c1'))?.record.attention).toBe('escalated')
  })

  test('a clock that was met in time raises nobody', async () => {
    const { desk, at } = setUp()
    await taken(desk.open(receipt(), { id: 'c1' }))
    await taken(
      desk.handleAll('c1', [
        {
          type: 'complaint.registered',
          at: '2026-03-02T10:00:00+08:00',
          by: by('receptionist'),
          reference: 'R-1',
        },
        {
          type: 'acknowledgement.sent',
          at: '2026-03-02T10:00:00+08:00',
          by: by('customer-service'),
          notice: {
            form: 'electronic',
            contains: ['reference', 'receipt-confirmed', 'time-received', 'content-summary', 'next-steps'],
          },
        },
      ]),
    )
    at('2026-03-04T10:00:00+08:00')
    expect(await woken(desk, '2026-03-04T10:00:00+08:00')).toEqual([])
  })
})

describe('history', () => {
  test('replaying the journal gives the stored complaint, and the chain verifies', async () => {
    const { desk, store, at } = setUp()
    await taken(desk.open(receipt({ channel: 'branch', numberOfComplainants: 25 }), { id: 'c1' }))
    at('2026-03-16T10:00:00+08:00')
    await woken(desk, '2026-03-16T10:00:00+08:00')
    expect(await desk.replay('c1')).toEqual(await desk.load('c1'))
    const complaint = await desk.load('c1')
    expect(await verifyJournal(store.journal('c1'))).toMatchObject({
      ok: true,
      entries: complaint?.entries,
      head: complaint?.head,
    })
  })
})
