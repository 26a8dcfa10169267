import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Complaint, Effect, JournalEntry } from '../../../src/complaint/index.js'
import { caseTimeline, customerTimeline, explainDecision } from '../../../src/complaint/index.js'
import { createDesk, type Desk, verifyJournal } from '../../../src/desk/index.js'
import { type Policy, parsePolicy } from '../../../src/policy/index.js'
import { shipped } from '../../../src/policy/shipped.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { smallBank } from '../../support/policies.js'

interface Written {
  readonly revision: number
  readonly complaint: Complaint
  readonly journal: readonly JournalEntry[]
}

/** What redress 0.1.0 left in a store, made by its published package: two complaints, of which one was erased. */
const before: {
  readonly open: Written
  readonly erased: Written
  readonly effects: readonly Effect[]
  readonly clocks: readonly object[]
  readonly regimeHashes: Readonly<Record<string, string>>
} = JSON.parse(readFileSync(new URL('../../fixtures/written-by-0.1.0/store.json', import.meta.url), 'utf8'))

/** The bank of that time, in today's words. Its clocks were written with `ladder`, `standstills`, `count: inclusive` and `roll: next-business-day`. */
const [acknowledgement] = smallBank().document.clocks
const bank: Policy = smallBank({
  regimes: [{ regime: 'cn-nfra-2020-3', edition: 1 }],
  clocks: [
    ...(acknowledgement === undefined ? [] : [acknowledgement]),
    {
      id: 'reply',
      title: { en: 'Answer of the department', zh: '部门答复' },
      target: { businessDays: 2 },
      per: 'enquiry',
      startsOn: ['department-enquiry.sent'],
      stopsOn: ['department-enquiry.answered'],
      statutory: false,
      counting: { startDay: 'include', convention: 'following' },
      suspensions: [
        {
          id: 'flood',
          from: '2026-03-04',
          through: '2026-03-05',
          when: {},
          source: { cite: 'Notice', confidence: 'S' },
        },
      ],
      escalations: [{ id: 'overdue', after: { minutes: 0 }, notify: ['head-of-department'] }],
      source: { cite: 'House rule', confidence: 'H' },
    },
  ],
})

let store: ComplaintStore
let desk: Desk
let now = '2026-03-12T03:00:00.000Z'

const kept = (written: Written, effects: readonly Effect[]) =>
  store.append(
    written.complaint.id,
    { complaint: written.complaint, entries: written.journal, effects, wakeAt: '2026-03-12T04:00:00.000Z' },
    0,
  )

beforeEach(async () => {
  store = memoryStore()
  now = '2026-03-12T03:00:00.000Z'
  desk = createDesk({ store, policies: [bank], now: () => now })
  await kept(before.open, before.effects)
  await kept(before.erased, [])
})

describe('a store that 0.1.0 wrote', () => {
  test('rests on the same policy, although keys of its clocks have better names now', () => {
    expect(bank.hash).toBe(before.open.complaint.policy.hash)
  })

  test.each(Object.entries(before.regimeHashes))('and so do complaints under %s', (regime, hash) => {
    const policy = parsePolicy(
      {
        id: 'p',
        version: '1',
        title: { en: 'a', zh: 'b' },
        effectiveFrom: '2020-01-01',
        regimes: [{ regime, edition: 1 }],
        calendar: 'cn-mainland',
      },
      { library: shipped },
    )
    expect(policy).toMatchObject({ ok: true, value: { hash } })
  })

  test.each(['open', 'erased'] as const)(
    'has a journal that is proven and replays to the state: %s',
    async (which) => {
      const { complaint, journal } = before[which]
      const { entries, head } = complaint
      expect(
        await verifyJournal(journal, { entries, ...(head === undefined ? {} : { head }) }),
      ).toMatchObject({
        ok: true,
      })
      expect(await desk.replay(complaint.id)).toEqual(complaint)
    },
  )

  test('has the clocks that it had', async () => {
    const clocks = (await desk.clocks('c-1')).map(({ id, of, clock: { status, dueAt } }) => ({
      id,
      ...(of === undefined ? {} : { of }),
      status,
      dueAt,
    }))
    expect(JSON.parse(JSON.stringify(clocks))).toEqual(before.clocks)
  })

  test('goes on: a step that was missed is reported, and one that fired does not fire again', async () => {
    now = '2026-03-13T03:00:00.000Z'
    const answered = await desk.handle('c-1', {
      type: 'department-enquiry.answered',
      at: now,
      by: { id: 'u7', role: 'department' },
      enquiry: 'e1',
      answer: '由客户本人发起',
    })
    expect(answered).toMatchObject({ ok: true })
    const woken = await gathered(desk.wake('2026-06-01T03:00:00.000Z'))
    const fired = woken.flatMap(({ entries }) => entries.map(({ event }) => event))
    expect(
      fired.filter((event) => event.type === 'rung.reached' && event.clock === 'acknowledgement'),
    ).toEqual([])
    const complaint = await desk.load('c-1')
    expect(await desk.replay('c-1')).toEqual(complaint)
    const journal = await gathered(store.journal('c-1'))
    expect(await verifyJournal(journal, { entries: complaint?.entries ?? 0 })).toMatchObject({ ok: true })
  })

  test('knows the events that it was sent, and merges, forwards and erases as today', async () => {
    const again = await desk.handle('c-1', {
      type: 'complaint.registered',
      id: 'crm-17',
      at: '2026-03-02T02:00:00.000Z',
      by: { id: 'u1', role: 'receptionist' },
      reference: 'TS-20260302-c-1',
    })
    expect(again).toMatchObject({ ok: true, repeated: true })
    await desk.handle('c-1', {
      type: 'complaint.withdrawn',
      at: now,
      by: { id: 'customer-王小明', role: 'complainant' },
    })
    now = '2031-06-02T03:00:00.000Z'
    const erased = await desk.handle('c-1', {
      type: 'personal-data.erased',
      at: now,
      by: { id: 'u9', role: 'compliance-supervisor' },
      subject: 'everybody',
      reason: '保存期限届满',
    })
    expect(erased).toMatchObject({ ok: true })
    expect(JSON.stringify(await store.load('c-1'))).not.toContain('王小明')
    expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
  })

  test('explains what its tables decided, and tells its timelines', async () => {
    const { complaint, journal } = before.open
    expect(JSON.stringify(explainDecision(complaint, 'routing', { policy: bank }).why)).toContain('fraud')
    expect(caseTimeline(complaint, { policy: bank, journal, now }).events).toHaveLength(journal.length)
    expect(customerTimeline(journal)[0]).toMatchObject({ says: { en: 'We received your complaint' } })
  })

  test('has effects in its outbox that are delivered and acknowledged', async () => {
    const waiting = await gathered(store.outbox(100))
    expect(waiting).toEqual(before.effects)
    await store.acknowledge(waiting.map(({ id }) => id))
    expect(await gathered(store.outbox(100))).toEqual([])
  })
})
