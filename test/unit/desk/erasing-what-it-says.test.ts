import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { sqliteStore } from '../../../src/stores/sqlite.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { smallBank } from '../../support/policies.js'

const folder = mkdtempSync(join(tmpdir(), 'redress-erasing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const day = (date: number, hour = 2) => new Date(Date.UTC(2026, 2, date, hour)).toISOString()
const staff = (id: string, role: 'handler' | 'receptionist' | 'compliance-supervisor' | 'department') => ({
  id,
  role,
})

const name = '欧阳若水'
const phone = '13912345678'
const customer = 'CIF-778812'
const handle = '@ruoshui_oy'

/** Everything by which the customer is known, and other spellings of it. */
const traces = [
  name,
  '歐陽若水',
  phone,
  '139-1234-5678',
  customer,
  handle,
  'ruoshui_oy',
  'H12345678',
  'A123456(3)',
]

/** A life in which the customer's name and numbers stand in every kind of field that is no text. */
const live = async (store: ComplaintStore) => {
  let now = day(2)
  const desk = createDesk({ store, policies: [smallBank()], now: () => now })
  const report = async (at: string, event: object) => {
    now = at
    const answer = await desk.submit('c-1', { at, ...event })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer
  }
  await report(day(2), {
    type: 'complaint.received',
    id: `msg-${phone}`,
    by: staff('u-1', 'receptionist'),
    complaint: {
      content: '理财亏损',
      channel: 'social-media',
      channelDetail: handle,
      externalReference: `REG-${phone}`,
      complainants: [{ id: customer, name, contact: { phone } }],
      facts: {
        harmless: name,
        spelledOtherwise: '客户歐陽若水',
        called: 'tel 139-1234-5678',
        phoneAsNumber: Number(phone),
        list: ['gold', customer],
        permit: 'H12345678',
        hongKong: 'A123456(3)',
        segment: 'gold',
        visits: 3,
      },
    },
  })
  await report(day(2, 3), {
    type: 'complaint.registered',
    by: staff('u-2', 'handler'),
    reference: `TS-${phone}`,
  })
  await report(day(3), { type: 'complaint.accepted', by: { id: 'u-3', role: 'acceptance-officer' } })
  await report(day(3, 3), {
    type: 'complaint.assigned',
    by: { id: 'u-9', role: 'complaints-manager' },
    team: 'general',
    handler: 'u-2',
  })
  await report(day(4), { type: 'investigation.started', by: staff('u-2', 'handler'), level: 'preliminary' })
  await report(day(4, 3), {
    type: 'department-enquiry.sent',
    by: staff('u-2', 'handler'),
    enquiry: `enq-${name}-1`,
    unit: 'wealth',
    question: '销售录音？',
  })
  await report(day(4, 4), {
    type: 'department-enquiry.sent',
    by: staff('u-2', 'handler'),
    enquiry: `enq-${name}-2`,
    unit: 'wealth',
    question: '双录？',
  })
  await report(day(5), {
    type: 'department-enquiry.answered',
    by: staff('wealth', 'department'),
    enquiry: `enq-${name}-2`,
    answer: '有',
  })
  await report(day(5, 3), {
    type: 'customer-message.received',
    by: staff('u-1', 'receptionist'),
    message: `wx-${phone}`,
    content: '请尽快',
    channel: 'social-media',
  })
  await report(day(5, 4), {
    type: 'statement.taken',
    by: staff('u-2', 'handler'),
    person: name,
    role: 'complainant',
    summary: '自述',
    independent: false,
  })
  const erase = (subject = 'everybody') =>
    report(day(6), {
      type: 'personal-data.erased',
      by: staff('u-7', 'compliance-supervisor'),
      subject,
      reason: 'asked for',
    })
  return { desk, report, erase }
}

const contentOf = async (store: ComplaintStore): Promise<string> =>
  JSON.stringify([
    await store.load('c-1'),
    await gathered(store.journal('c-1')),
    await gathered(store.outbox(100)),
  ])

const found = (content: string): string[] => traces.filter((trace) => content.includes(trace))

describe('after “everybody” is erased', () => {
  test('nothing that names the customer stands in state, journal and outbox, whatever its field is called', async () => {
    const store = memoryStore()
    const { erase } = await live(store)
    expect(found(await contentOf(store)).length).toBeGreaterThan(5)
    const { complaint, issues } = await erase()
    expect(found(await contentOf(store))).toEqual([])
    expect(complaint.record.intake.facts).toMatchObject({ segment: 'gold', visits: 3 })
    expect(issues.filter(({ code }) => code === 'personal-value-sealed')).toEqual([])
  })

  test('the journal is proven, and replays to the state', async () => {
    const store = memoryStore()
    const { desk, erase } = await live(store)
    const { complaint } = await erase()
    expect(await verifyJournal(store.journal('c-1'), { entries: complaint.entries })).toMatchObject({
      ok: true,
    })
    expect(JSON.stringify(await desk.replay('c-1'))).toBe(JSON.stringify(await desk.load('c-1')))
  })

  test('references still lead from one event to another, also in the outbox and in later events', async () => {
    const store = memoryStore()
    const { desk, erase, report } = await live(store)
    await erase()
    const { enquiries } = (await desk.load('c-1'))?.record ?? { enquiries: [] }
    const [first, second] = enquiries
    expect(first?.enquiry).toMatch(/^\[erased-\d+\]$/)
    expect(second?.enquiry).toMatch(/^\[erased-\d+\]$/)
    expect(first?.enquiry).not.toBe(second?.enquiry)
    expect([first?.answeredAt, second?.answeredAt]).toEqual([undefined, day(5)])
    const asked = (await gathered(store.outbox(100))).flatMap(({ body }) =>
      body.type === 'ask-department' ? [body.enquiry] : [],
    )
    expect(asked).toEqual([first?.enquiry, second?.enquiry])
    await report(day(7), {
      type: 'department-enquiry.answered',
      by: staff('wealth', 'department'),
      enquiry: first?.enquiry,
      answer: '有',
    })
    expect((await desk.load('c-1'))?.record.enquiries[0]?.answeredAt).toBe(day(7))
  })

  test('a reference that is put in the place of another erased one is found', async () => {
    const store = memoryStore()
    const { erase } = await live(store)
    const { complaint } = await erase()
    const journal = await gathered(store.journal('c-1'))
    const swapped = journal.map((entry) =>
      entry.event.type === 'department-enquiry.answered'
        ? { ...entry, event: { ...entry.event, enquiry: complaint.record.enquiries[0]?.enquiry ?? '' } }
        : entry,
    )
    expect(await verifyJournal(swapped, { entries: complaint.entries })).toMatchObject({
      ok: false,
      findings: [{ code: 'journal-entry-changed' }],
    })
  })

  test('no byte of it is in any file of a SQLite store', async () => {
    const store = await sqliteStore(join(folder, 'complaints.db'))
    const { erase } = await live(store)
    const bytes = () => Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
    const foundInFiles = () => traces.filter((trace) => bytes().includes(Buffer.from(trace)))
    expect(foundInFiles().length).toBeGreaterThan(5)
    await erase()
    expect(foundInFiles()).toEqual([])
    await store.close()
    expect(foundInFiles()).toEqual([])
  })
})

test('who acted for the bank stays, also when a customer has the same name', async () => {
  const store = memoryStore()
  let now = day(2)
  const desk = createDesk({ store, policies: [smallBank()], now: () => now })
  await desk.open(
    {
      type: 'complaint.received',
      at: now,
      by: staff('王伟', 'receptionist'),
      complaint: {
        content: '年费',
        channel: 'phone',
        complainants: [{ name: '王伟' }],
        facts: { note: '王伟' },
      },
    },
    { id: 'c-1' },
  )
  now = day(3)
  for (const event of [
    { type: 'complaint.registered', by: staff('u-2', 'handler'), reference: 'R-1' },
    { type: 'complaint.accepted', by: { id: 'u-3', role: 'acceptance-officer' } },
    { type: 'complaint.assigned', by: { id: 'u-9', role: 'complaints-manager' }, handler: '王伟' },
    { type: 'investigation.started', by: staff('王伟', 'handler'), level: 'preliminary' },
  ]) {
    const answer = await desk.submit('c-1', { at: now, ...event })
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  }
  const erased = await desk.submit('c-1', {
    type: 'personal-data.erased',
    at: now,
    by: staff('u-7', 'compliance-supervisor'),
    subject: 'everybody',
    reason: 'asked for',
  })
  expect(erased.ok && erased.complaint.record.assignment?.handler).toBe('王伟')
  expect(erased.ok && erased.complaint.record.intake.facts).toEqual({ note: '[erased]' })
})
