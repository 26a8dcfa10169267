import { describe, expect, test } from 'vitest'
import { createDesk, type Desk, verifyJournal } from '../../../src/desk/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { Role } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

const by = (role: Role, id: string = role) => ({ id, role })

const setUp = (store: ComplaintStore = memoryStore()) => {
  let time = '2026-03-02T02:00:00.000Z'
  const desk = createDesk({ store, policies: [smallBank()], now: () => time })
  const open = async (id: string, at: string, more: object = {}) => {
    time = at
    const complaint = { content: `投诉${id}：信用卡被盗刷`, channel: 'phone' as const, ...more }
    const answer = await desk.open(
      { type: 'complaint.received', at, by: by('receptionist'), complaint },
      { id },
    )
    if (!answer.ok) throw new Error(answer.refusal.code)
  }
  const report = (id: string, type: string, at: string, more: object = {}) => {
    time = at
    const { role = 'acceptance-officer', ...rest } = more as { role?: Role }
    return desk.submit(id, { type, at, by: by(role), ...rest })
  }
  const merge = (id: string, into: string, at = '2026-03-08T02:00:00.000Z') =>
    report(id, 'complaint.merged', at, { into, reason: 'the same matter' })
  return { store, desk, open, report, merge }
}

const decisionOf = async (desk: Desk, id: string) => {
  const found = (await desk.clocks(id)).find((clock) => clock.id === 'decision')
  return [found?.clock.status, found?.clock.dueOn]
}

const journalOf = async (store: ComplaintStore, id: string) => {
  const entries = []
  for await (const entry of store.journal(id)) entries.push(entry)
  return entries
}

describe('the earliest statutory clock survives', () => {
  test('when the later complaint is merged into the earlier one', async () => {
    const { desk, open, merge } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('new', '2026-03-06T02:00:00.000Z')
    expect(await merge('new', 'old')).toMatchObject({
      ok: true,
      complaint: { record: { mergedInto: 'old' } },
    })
    expect(await decisionOf(desk, 'old')).toEqual(['running', '2026-03-17'])
    expect(await decisionOf(desk, 'new')).toEqual(['cancelled', undefined])
  })

  test('when the earlier complaint is merged into the later one', async () => {
    const { desk, open, merge } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('new', '2026-03-06T02:00:00.000Z')
    expect(await decisionOf(desk, 'new')).toEqual(['running', '2026-03-21'])
    await merge('old', 'new')
    expect(await decisionOf(desk, 'new')).toEqual(['running', '2026-03-17'])
  })

  test('when the one that goes on was restarted by new facts', async () => {
    const { desk, open, report, merge } = setUp()
    await open('one', '2026-03-02T02:00:00.000Z')
    await open('two', '2026-03-03T02:00:00.000Z')
    await report('one', 'complaint.repeated', '2026-03-07T02:00:00.000Z', { newFacts: true })
    expect(await decisionOf(desk, 'one')).toEqual(['running', '2026-03-22'])
    await merge('two', 'one')
    expect(await decisionOf(desk, 'one')).toEqual(['running', '2026-03-18'])
  })

  test('when the one that goes on had been given more time', async () => {
    const { desk, open, report, merge } = setUp()
    await open('one', '2026-03-02T02:00:00.000Z')
    await open('two', '2026-03-03T02:00:00.000Z')
    const asked = { request: 'x1', clock: 'decision', step: 'complex' }
    const requested = { ...asked, reason: 'statements of four branches', role: 'handler' }
    expect(await report('one', 'extension.requested', '2026-03-05T02:00:00.000Z', requested)).toMatchObject({
      ok: true,
    })
    const approved = { request: 'x1', level: 'customer-service-manager', role: 'customer-service-manager' }
    expect(await report('one', 'extension.approved', '2026-03-06T02:00:00.000Z', approved)).toMatchObject({
      ok: true,
    })
    expect(await decisionOf(desk, 'one')).toEqual(['running', '2026-04-01'])
    await merge('two', 'one')
    expect(await decisionOf(desk, 'one')).toEqual(['running', '2026-03-18'])
  })

  test('a merge that would leave a statutory duty to nobody is refused', async () => {
    const { open, merge, desk } = setUp()
    await open('owed', '2026-03-02T02:00:00.000Z')
    await open('enquiry', '2026-03-03T02:00:00.000Z', { kind: 'enquiry' })
    expect(await merge('owed', 'enquiry')).toMatchObject({
      ok: false,
      refusal: { code: 'merge-loses-clock' },
    })
    expect(await decisionOf(desk, 'owed')).toEqual(['running', '2026-03-17'])
  })
})

describe('both journals stay', () => {
  test('each verifies and replays, and each names the other', async () => {
    const { desk, store, open, merge } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('new', '2026-03-06T02:00:00.000Z')
    await merge('old', 'new')
    for (const id of ['old', 'new']) {
      const entries = await journalOf(store, id)
      expect(entries.map(({ event }) => event.type)).toEqual([
        'complaint.received',
        id === 'old' ? 'complaint.merged' : 'complaint.linked',
      ])
      expect(await desk.replay(id)).toEqual((await store.load(id))?.complaint)
      expect(await verifyJournal(entries, { entries: 2 })).toMatchObject({ ok: true })
    }
    expect((await desk.load('new'))?.record.links).toMatchObject([{ to: 'old', relation: 'merged-from' }])
  })

  test('evidence and conversations go along, under ids of their own, and the customer stays unnumbered', async () => {
    const { desk, open, report, merge } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('new', '2026-03-06T02:00:00.000Z')
    const ledger = { id: 'ledger', type: 'transaction-record', from: 'bank-system', independent: true }
    const talk = { direction: 'from-customer', channel: 'phone', summary: 'The card was never lent' }
    await report('old', 'evidence.added', '2026-03-06T03:00:00.000Z', { evidence: ledger, role: 'handler' })
    await report('old', 'contact.made', '2026-03-06T04:00:00.000Z', { ...talk, participants: ['6222'] })
    await merge('old', 'new')
    const { record, stage } = (await desk.load('new')) ?? {}
    expect(record?.evidence).toEqual([{ ...ledger, id: 'old/ledger' }])
    expect(stage?.context.independentEvidence).toEqual(['old/ledger'])
    expect(record?.contacts).toMatchObject([
      { at: '2026-03-06T04:00:00.000Z', summary: 'The card was never lent', participants: ['6222'] },
    ])
  })

  test('the same merge again changes nothing', async () => {
    const { open, merge, store } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('new', '2026-03-06T02:00:00.000Z')
    await merge('new', 'old')
    expect(await merge('new', 'old')).toMatchObject({ ok: true, repeated: true, entries: [] })
    expect(await journalOf(store, 'old')).toHaveLength(2)
  })

  test('a store that cannot keep both at once still ends with both, also when the first attempt broke off', async () => {
    const { appendAll: _, ...single } = memoryStore()
    let broken = true
    const store: ComplaintStore = {
      ...single,
      append: (id, step, revision) => {
        if (id === 'new' && broken && revision > 0) {
          broken = false
          return Promise.reject(new Error('the machine stopped'))
        }
        return single.append(id, step, revision)
      },
    }
    const { open, merge } = setUp(store)
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('new', '2026-03-06T02:00:00.000Z')
    await expect(merge('new', 'old')).rejects.toThrow('the machine stopped')
    expect(await merge('new', 'old')).toMatchObject({
      ok: true,
      complaint: { record: { mergedInto: 'old' } },
    })
    expect((await journalOf(store, 'old')).map(({ event }) => event.type)).toEqual([
      'complaint.received',
      'complaint.linked',
    ])
  })
})

describe('what comes later for a merged complaint', () => {
  const merged = async () => {
    const house = setUp()
    await house.open('old', '2026-03-02T02:00:00.000Z')
    await house.open('new', '2026-03-06T02:00:00.000Z')
    await house.merge('new', 'old')
    return house
  }

  test('goes to the one that goes on, and says where it came from', async () => {
    const { report, desk, store } = await merged()
    const answer = await report('new', 'customer-message.received', '2026-03-09T02:00:00.000Z', {
      message: 'm1',
      content: '补充：还有一笔',
      channel: 'phone',
      role: 'customer-service',
    })
    expect(answer).toMatchObject({ ok: true, forwardedFrom: 'new', complaint: { id: 'old' } })
    expect((await desk.load('old'))?.record.messages).toMatchObject([{ message: 'm1' }])
    expect((await journalOf(store, 'old')).at(-1)?.event.note).toBe('Reported for new')
    expect(await journalOf(store, 'new')).toHaveLength(2)
  })

  test('a repeat with new facts restarts the clock of the one that goes on', async () => {
    const { report, desk } = await merged()
    await report('new', 'complaint.repeated', '2026-03-09T02:00:00.000Z', { newFacts: true })
    expect(await decisionOf(desk, 'old')).toEqual(['running', '2026-03-24'])
  })

  test('what concerns the file itself stays with it', async () => {
    const { report } = await merged()
    expect(
      await report('new', 'legal-hold.placed', '2026-03-09T02:00:00.000Z', {
        reason: 'court',
        role: 'compliance-supervisor',
      }),
    ).toMatchObject({ ok: true, complaint: { id: 'new', record: { legalHold: true } } })
  })

  test('follows several merges to the last one', async () => {
    const { open, merge, report } = await merged()
    await open('first', '2026-03-01T02:00:00.000Z')
    await merge('old', 'first', '2026-03-09T02:00:00.000Z')
    expect(
      await report('new', 'complaint.repeated', '2026-03-10T02:00:00.000Z', { newFacts: false }),
    ).toMatchObject({
      ok: true,
      complaint: { id: 'first' },
      forwardedFrom: 'new',
    })
  })
})

describe('a merge is refused', () => {
  test.each([
    ['into itself', 'old', 'merge-into-itself'],
    ['into what is not there', 'nowhere', 'unknown-merge-target'],
    ['into what was merged itself', 'gone', 'merge-target-not-open'],
  ])('%s', async (_, into, code) => {
    const { open, merge } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('other', '2026-03-02T02:00:00.000Z')
    await open('gone', '2026-03-02T02:00:00.000Z')
    await merge('gone', 'other')
    expect(await merge('old', into)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('together with other events', async () => {
    const { open, desk } = setUp()
    await open('old', '2026-03-02T02:00:00.000Z')
    await open('other', '2026-03-02T02:00:00.000Z')
    const event = { at: '2026-03-02T02:00:00.000Z', by: by('acceptance-officer') }
    const events = [
      { ...event, type: 'complaint.registered' as const, reference: 'R-1' },
      { ...event, type: 'complaint.merged' as const, into: 'other', reason: 'the same matter' },
    ]
    expect(await desk.handleAll('old', events)).toMatchObject({
      ok: false,
      refusal: { code: 'merge-stands-alone' },
    })
    expect((await desk.load('old'))?.entries).toBe(1)
  })
})
