import { describe, expect, test } from 'vitest'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import type { Role } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

const by = (role: Role) => ({ id: role, role })
const day = (date: number, hour = 2) => new Date(Date.UTC(2026, 2, date, hour)).toISOString()

const setUp = (store: ComplaintStore = memoryStore()) => {
  let now = day(2)
  const desk = createDesk({ store, policies: [smallBank()], now: () => now })
  const report = (id: string, type: string, at: string, more: object = {}) => {
    now = at
    const { role = 'acceptance-officer', ...rest } = more as { role?: Role }
    return desk.submit(id, { type, at, by: by(role), ...rest })
  }
  const open = (id: string, at: string) =>
    report(id, 'complaint.received', at, {
      role: 'receptionist',
      complaint: { content: `${id}：信用卡年费重复收取`, channel: 'phone' },
    })
  const merge = (id: string, into: string, at: string) =>
    report(id, 'complaint.merged', at, { into, reason: 'the same matter' })
  const unmerge = (id: string, from: string, at: string, more: object = {}) =>
    report(id, 'complaint.unmerged', at, { from, reason: 'another card', ...more })
  const decisionOf = async (id: string, at = now) => {
    now = at
    const found = (await desk.clocks(id)).find((clock) => clock.id === 'decision')
    return [found?.clock.status, found?.clock.dueOn]
  }
  const woken = async (at: string) => {
    now = at
    return (await gathered(desk.wake())).flatMap(({ complaint, entries }) =>
      entries.flatMap(({ event }) =>
        event.type === 'rung.reached' && event.clock === 'decision' ? `${complaint} ${event.rung}` : [],
      ),
    )
  }
  const typesOf = async (id: string) => (await gathered(store.journal(id))).map(({ event }) => event.type)
  return { store, desk, report, open, merge, unmerge, decisionOf, woken, typesOf }
}

const merged = async (store?: ComplaintStore) => {
  const house = setUp(store)
  await house.open('old', day(2))
  await house.open('new', day(6))
  await house.merge('old', 'new', day(8))
  return house
}

describe('a merge by mistake is undone for both', () => {
  test('each has the deadline that it would have had', async () => {
    const { unmerge, decisionOf, desk } = await merged()
    expect(await decisionOf('new')).toEqual(['running', '2026-03-17'])
    expect(await unmerge('old', 'new', day(10))).toMatchObject({ ok: true, complaint: { id: 'old' } })
    expect(await decisionOf('old')).toEqual(['running', '2026-03-17'])
    expect(await decisionOf('new')).toEqual(['running', '2026-03-21'])
    expect((await desk.load('old'))?.record.mergedInto).toBeUndefined()
  })

  test('also when it is found out late: the time counted through', async () => {
    const { unmerge, decisionOf, woken } = await merged()
    await unmerge('old', 'new', day(25))
    expect(await decisionOf('old')).toEqual(['breached', '2026-03-17'])
    expect(await woken(day(25, 3))).toContain('old overdue')
  })

  test('a step that fired because the other was due earlier fires again in its own time', async () => {
    const { unmerge, woken } = await merged()
    expect(await woken(day(17))).toContain('new last-day')
    await unmerge('old', 'new', day(17, 3))
    expect(await woken(day(18))).not.toContain('new last-day')
    expect(await woken(day(21))).toContain('new last-day')
  })

  test('both journals say what happened, verify and replay', async () => {
    const { unmerge, typesOf, desk, store } = await merged()
    await unmerge('old', 'new', day(10))
    expect(await typesOf('old')).toEqual(['complaint.received', 'complaint.merged', 'complaint.unmerged'])
    expect(await typesOf('new')).toEqual(['complaint.received', 'complaint.linked', 'complaint.linked'])
    for (const id of ['old', 'new']) {
      const complaint = await desk.load(id)
      expect(await desk.replay(id)).toEqual(complaint)
      const { entries = 0, head = '' } = complaint ?? {}
      expect(await verifyJournal(store.journal(id), { entries, head })).toMatchObject({ ok: true })
      expect(JSON.stringify(await desk.explain(id))).toContain('2026-03-10')
    }
    expect((await desk.load('new'))?.record.links.map(({ relation }) => relation)).toEqual([
      'merged-from',
      'unmerged',
    ])
  })

  test('what had gone along goes back, and counts there no more', async () => {
    const { open, report, merge, unmerge, desk } = setUp()
    await open('old', day(2))
    await open('new', day(6))
    const ledger = { id: 'ledger', type: 'transaction-record', from: 'bank-system', independent: true }
    await report('old', 'evidence.added', day(6, 3), { evidence: ledger, role: 'handler' })
    await report('new', 'evidence.added', day(6, 3), { evidence: ledger, role: 'handler' })
    const talk = { direction: 'from-customer', channel: 'phone', summary: 'Never lent', role: 'handler' }
    await report('old', 'contact.made', day(6, 4), talk)
    await merge('old', 'new', day(8))
    expect((await desk.load('new'))?.record.evidence).toHaveLength(2)
    await unmerge('old', 'new', day(10))
    const { record, stage } = (await desk.load('new')) ?? {}
    expect([record?.evidence.map(({ id }) => id), record?.contacts]).toEqual([['ledger'], []])
    expect(stage?.context.independentEvidence).toEqual(['ledger'])
    expect((await desk.load('old'))?.record.evidence.map(({ id }) => id)).toEqual(['ledger'])
  })

  test('events are its own again, and it can be merged and taken out once more', async () => {
    const { report, merge, unmerge, decisionOf, typesOf } = await merged()
    await unmerge('old', 'new', day(10))
    expect(
      await report('old', 'complaint.registered', day(11), { reference: 'R-1', role: 'receptionist' }),
    ).toMatchObject({
      ok: true,
      complaint: { id: 'old', stage: { value: { handling: { open: 'registered' } } } },
    })
    await merge('old', 'new', day(12))
    expect(await decisionOf('new')).toEqual(['running', '2026-03-17'])
    await unmerge('old', 'new', day(13))
    expect(await decisionOf('new')).toEqual(['running', '2026-03-21'])
    expect(await typesOf('new')).toHaveLength(5)
  })

  test('the same again changes nothing', async () => {
    const { unmerge, typesOf } = await merged()
    await unmerge('old', 'new', day(10))
    expect(await unmerge('old', 'new', day(10))).toMatchObject({ ok: true, repeated: true })
    expect(await typesOf('new')).toHaveLength(3)
  })

  test('a store that cannot keep both at once ends with both, also when the first attempt broke off', async () => {
    const { appendAll: _, ...single } = memoryStore()
    let broken = false
    const { unmerge, typesOf, decisionOf } = await merged({
      ...single,
      append: (id, step, revision) => {
        if (id === 'new' && broken) {
          broken = false
          return Promise.reject(new Error('the machine stopped'))
        }
        return single.append(id, step, revision)
      },
    })
    broken = true
    await expect(unmerge('old', 'new', day(10))).rejects.toThrow('the machine stopped')
    expect(await decisionOf('old')).toEqual(['running', '2026-03-17'])
    await unmerge('old', 'new', day(10))
    expect(await typesOf('new')).toEqual(['complaint.received', 'complaint.linked', 'complaint.linked'])
  })

  test('one that was closed as merged and put away comes back too', async () => {
    const { report, unmerge, decisionOf } = await merged()
    await report('old', 'complaint.closed', day(9), { ground: 'merged', summary: 'See new', role: 'handler' })
    await report('old', 'complaint.archived', day(9, 3), { role: 'customer-service' })
    expect(await unmerge('old', 'new', day(10))).toMatchObject({ ok: true })
    expect(await decisionOf('old')).toEqual(['running', '2026-03-17'])
  })
})

describe('the undoing of a merge is refused', () => {
  test.each<[string, object, string]>([
    ['from another complaint than it is in', { from: 'other' }, 'merged-elsewhere'],
    ['by somebody who may not', { role: 'handler' }, 'not-permitted'],
    ['by the customer', { role: 'complainant' }, 'not-permitted'],
  ])('%s', async (_, more, code) => {
    const { unmerge } = await merged()
    expect(await unmerge('old', 'new', day(10), more)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('of one that was never merged', async () => {
    const { unmerge } = await merged()
    expect(await unmerge('new', 'old', day(10))).toMatchObject({
      ok: false,
      refusal: { code: 'event-not-allowed' },
    })
  })

  test('of one that was withdrawn, with the way out', async () => {
    const { open, report, unmerge } = setUp()
    await open('old', day(2))
    await report('old', 'complaint.withdrawn', day(3), { role: 'complainant' })
    const answer = await unmerge('old', 'new', day(10))
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'control-not-met', controls: ['merged-before'] },
    })
  })

  test('together with other events', async () => {
    const { desk } = await merged()
    const event = { at: day(10), by: by('acceptance-officer') }
    const events = [
      { ...event, type: 'complaint.unmerged' as const, from: 'new', reason: 'another card' },
      { ...event, type: 'complaint.registered' as const, reference: 'R-1' },
    ]
    expect(await desk.handleAll('old', events)).toMatchObject({
      ok: false,
      refusal: { code: 'merge-stands-alone' },
    })
  })
})

describe('links', () => {
  test('nobody moves a clock with one', async () => {
    const { open, report, decisionOf } = setUp()
    await open('one', day(2))
    for (const since of [day(9), '2027-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'])
      for (const role of ['receptionist', 'handler', 'complaints-manager', 'system'] as const)
        expect(
          await report('one', 'complaint.linked', day(10), {
            to: 'zz',
            relation: 'related',
            clocksSince: { decision: since },
            role,
          }),
        ).toMatchObject({ ok: false, refusal: { code: 'reserved-event' } })
    expect(await decisionOf('one')).toEqual(['running', '2026-03-17'])
  })

  test('lead to complaints that are there', async () => {
    const { open, report } = setUp()
    await open('one', day(2))
    await open('two', day(3))
    const link = (to: string) =>
      report('one', 'complaint.linked', day(4), { to, relation: 'related', role: 'handler' })
    expect(await link('nowhere')).toMatchObject({ ok: false, refusal: { code: 'unknown-link-target' } })
    expect(await link('two')).toMatchObject({ ok: true })
  })

  const opening = (id: string, to: string) => ({
    id,
    events: [
      {
        type: 'complaint.received' as const,
        at: day(2),
        by: by('receptionist'),
        complaint: { content: `${id}：年费`, channel: 'phone' as const },
      },
      {
        type: 'complaint.linked' as const,
        at: day(2),
        by: by('handler'),
        to,
        relation: 'related' as const,
      },
    ],
  })
  const refused = { ok: false, refusal: { code: 'unknown-link-target' } }

  test('also in a history that is taken in as a whole', async () => {
    const { desk, open } = setUp()
    await open('one', day(2))
    expect(await desk.openAll(opening('two', 'nowhere'))).toMatchObject(refused)
    expect(await desk.load('two')).toBeUndefined()
    expect(await desk.openAll(opening('two', 'one'))).toMatchObject({ ok: true })
  })

  test('of a batch, to a complaint that stands before it in the batch', async () => {
    const { desk } = setUp()
    const receipt = { id: 'one', events: opening('one', '').events.slice(0, 1) }
    const answers = await desk.openMany([receipt, opening('two', 'one'), opening('three', 'nowhere')])
    expect(answers).toMatchObject([{ ok: true }, { ok: true }, refused])
  })

  test('never to the complaint itself', async () => {
    const { desk, open, report } = setUp()
    expect(await desk.openAll(opening('self', 'self'))).toMatchObject(refused)
    await open('one', day(2))
    expect(
      await report('one', 'complaint.linked', day(4), { to: 'one', relation: 'related', role: 'handler' }),
    ).toMatchObject(refused)
  })
})
