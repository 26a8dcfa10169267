import { beforeEach, describe, expect, test } from 'vitest'
import type { MovedClock } from '../../../src/complaint/index.js'
import { replay } from '../../../src/complaint/index.js'
import { createDesk, replanStore, verifyJournal } from '../../../src/desk/index.js'
import { toText } from '../../../src/explanation.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import type { ReceivedInput } from '../../../src/vocabulary/index.js'
import type { ZoneRules } from '../../../src/zone-rules.js'
import { toProposed } from '../../support/control-cases-handling.js'
import * as make from '../../support/events.js'
import { hoursIn } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { policyFrom } from '../../support/policy-from.js'

/** Alberta before and after it decided to stay on summer time. What a runtime has is covered: the first change is in 1900. */
const before: ZoneRules = {
  'America/Edmonton': [
    ['1900-01-01T00:00:00Z', -420],
    ['2026-03-08T09:00:00Z', -360],
    ['2026-11-01T08:00:00Z', -420],
  ],
}
const after: ZoneRules = {
  'America/Edmonton': [
    ['1900-01-01T00:00:00Z', -420],
    ['2026-03-08T09:00:00Z', -360],
  ],
}

const office = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
)

/** One policy, with the same hash, as two runtimes with different rules have it. */
const alberta = (zones: ZoneRules, version = '1', businessDays = 1) =>
  policyFrom(
    {
      id: 'alberta',
      version,
      title: { en: 'A bank of Alberta', zh: '艾伯塔省的银行' },
      effectiveFrom: '2020-01-01',
      calendars: { own: { timeZone: 'America/Edmonton', weekly: office } },
      calendar: 'own',
      tables: [
        {
          id: 'season',
          hitPolicy: 'first',
          inputs: [{ name: 'receivedOn', type: 'date' }],
          outputs: [{ name: 'category', type: 'string', values: ['autumn', 'winter'] }],
          rules: [
            { id: 'winter', when: { receivedOn: { gte: '2026-12-01' } }, output: { category: 'winter' } },
            { id: 'rest', when: {}, output: { category: 'autumn' } },
          ],
        },
      ],
      clocks: [
        {
          id: 'call-back',
          title: { en: 'Call back', zh: '回电' },
          target: { businessDays },
          startsOn: ['complaint.received'],
          stopsOn: ['acknowledgement.sent'],
          statutory: false,
          escalations: [{ id: 'overdue', after: { minutes: 0 }, notify: ['head-of-department'] }],
          source: { cite: 'House rule', confidence: 'H' },
        },
      ],
    },
    { zones },
  )

const [old, current] = [alberta(before), alberta(after)]
const [node20, node24] = [
  { name: 'node 20.20.2', zones: '2025c' },
  { name: 'node 24.21.0', zones: '2026c' },
]

const receipt = (at: string): ReceivedInput => ({
  type: 'complaint.received',
  at,
  by: { id: 'r', role: 'receptionist' },
  complaint: { content: 'A fee that nobody agreed to', channel: 'phone' },
})

let store: ComplaintStore
const deskUnder = (policy: typeof old, runtime: typeof node20, now: string) =>
  createDesk({ store, policies: [policy], runtime, now: () => now })

beforeEach(() => {
  store = memoryStore()
})

const openUnder = async (policy: typeof old, runtime: typeof node20, at: string) => {
  const opened = await deskUnder(policy, runtime, at).open(receipt(at), { id: 'c-1' })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened
}

describe('what a journal says of zone rules', () => {
  test('every entry names runtime and version, sealed with the rest, and those asked by tables the date of receipt', async () => {
    const { entries } = await openUnder(old, node20, '2026-12-01T06:30:00.000Z')
    expect(entries.map(({ basis }) => basis)).toMatchObject([
      {
        runtime: 'node 20.20.2',
        zones: expect.stringMatching(/^2025c\+[0-9a-f]{8}$/),
        receivedOn: '2026-11-30',
      },
    ])
    const [entry] = entries
    const forged = { ...entry, basis: { ...entry?.basis, zones: '2026c' } } as (typeof entries)[number]
    expect((await verifyJournal([forged])).findings.map(({ code }) => code)).toEqual([
      'journal-entry-changed',
    ])
  })

  test('a host that says nothing of itself is unknown, and rules of the runtime alone have no mark', async () => {
    const plain = policyFrom({
      id: 'plain',
      version: '1',
      title: { en: 'a', zh: 'b' },
      effectiveFrom: '2020-01-01',
      calendar: 'cn-mainland',
    })
    const desk = createDesk({ store, policies: [plain], runtime: { name: 'unknown', zones: 'unknown' } })
    const opened = await desk.open(receipt('2026-03-02T10:00:00+08:00'))
    expect(opened.ok && opened.entries[0]?.basis).toMatchObject({ runtime: 'unknown', zones: 'unknown' })
    const usual = createDesk({ store: memoryStore(), policies: [plain] })
    const second = await usual.open(receipt('2026-03-02T10:00:00+08:00'))
    expect(second.ok && second.entries[0]?.basis).toMatchObject({
      runtime: `node ${process.versions.node}`,
      zones: process.versions.tz,
    })
  })

  test('the explanation of a complaint names them', async () => {
    await openUnder(current, node24, '2026-12-01T06:30:00.000Z')
    const reason = await deskUnder(current, node24, '2026-12-01T06:30:00.000Z').explain('c-1')
    expect(toText(reason, 'en')).toMatch(/Counted by node 24\.21\.0 under zone rules 2026c\+/)
    expect(toText(reason, 'zh')).toMatch(/由node 24\.21\.0按时区规则2026c\+/)
  })
})

describe('a journal that is replayed under other zone rules', () => {
  test('gives the stored complaint, value for value', async () => {
    const { complaint } = await openUnder(old, node20, '2026-12-01T06:30:00.000Z')
    expect(complaint.facts).toMatchObject({ receivedOn: '2026-11-30', category: 'autumn' })
    const journal = await gathered(store.journal('c-1'))
    expect(replay(journal, { policies: [current] })).toEqual(complaint)
    expect(await deskUnder(current, node24, '2026-12-02T00:00:00.000Z').replay('c-1')).toEqual(complaint)
  })

  test('and goes on with the rules of today, still value for value', async () => {
    await openUnder(old, node20, '2026-12-01T06:30:00.000Z')
    const now = '2026-12-01T07:00:00.000Z'
    const again = await deskUnder(current, node24, now).handle('c-1', {
      type: 'complaint.classified',
      at: now,
      by: { id: 'u', role: 'acceptance-officer' },
      classification: { severity: 'medium' },
      reason: 'Small',
    })
    expect(again).toMatchObject({
      ok: true,
      complaint: { facts: { receivedOn: '2026-12-01', category: 'winter' } },
    })
    const stored = await store.load('c-1')
    expect(await deskUnder(old, node20, now).replay('c-1')).toEqual(stored?.complaint)
    expect(await deskUnder(current, node24, now).replay('c-1')).toEqual(stored?.complaint)
  })
})

describe('a wake time that was derived under older zone rules', () => {
  const received = '2026-11-20T16:00:00.000Z'
  const atOldHour = '2026-11-24T00:00:00.000Z'
  const between = '2026-11-23T23:30:00.000Z'

  const movedBy = async (next: typeof old): Promise<MovedClock[]> =>
    gathered(replanStore({ store, policies: [current], next, now: between, runtime: node24 }))

  test('is found by re-planning, with the old moment, the new one and both versions', async () => {
    await openUnder(old, node20, received)
    const [moved, ...more] = await movedBy(current)
    expect(more).toEqual([])
    expect(moved).toMatchObject({
      complaint: 'c-1',
      clock: 'call-back',
      was: { dueOn: '2026-11-23', dueAt: atOldHour },
      now: { dueOn: '2026-11-23', dueAt: '2026-11-23T23:00:00.000Z' },
      overdue: true,
    })
    const text = moved === undefined ? '' : toText(moved.because, 'en')
    expect(text).toContain(`due 2026-11-23T23:00:00.000Z instead of ${atOldHour}`)
    expect(text).toMatch(
      /Rules of the time zone America\/Edmonton: 2026c\+\w+ instead of 2025c\+\w+, UTC-06:00 instead of UTC-07:00 on 2026-11-23/,
    )
  })

  test('is named beside another reason', async () => {
    await openUnder(old, node20, received)
    const [moved] = await movedBy(alberta(after, '2', 2))
    const text = moved === undefined ? '' : toText(moved.because, 'en')
    expect(text).toContain('Length: 2 business days instead of 1 business day')
    expect(text).toContain('Rules of the time zone America/Edmonton')
    expect(text).not.toContain('Calendar:')
  })

  test('is derived again before anybody is woken, once', async () => {
    await openUnder(old, node20, received)
    expect(await gathered(store.due(between))).toEqual([])
    const woken = await gathered(deskUnder(current, node24, between).wake(between))
    expect(woken.map(({ complaint }) => complaint)).toEqual(['c-1'])
    expect((await store.load('c-1'))?.complaint.rungsReached).toEqual(['call-back:1:overdue'])
    expect(await movedBy(current)).toEqual([])
  })

  test('of a store that did not know yet is derived again as well', async () => {
    const opened = await openUnder(old, node20, received)
    const bare = memoryStore()
    await bare.append(
      'c-1',
      { complaint: opened.complaint, entries: opened.entries, effects: [], wakeAt: atOldHour },
      0,
    )
    store = bare
    const woken = await gathered(deskUnder(current, node24, between).wake(between))
    expect(woken).toHaveLength(1)
  })

  test('of a policy that the desk was not given is left, and stops nobody', async () => {
    await openUnder(old, node20, received)
    const other = alberta(after, '7')
    expect(await gathered(deskUnder(other, node24, between).wake('2026-11-23T00:00:00.000Z'))).toEqual([])
    expect(await gathered(store.due(atOldHour))).toEqual(['c-1'])
  })

  test('a store without `wakeZones` wakes as it did', async () => {
    await openUnder(old, node20, received)
    const { wakeZones: _, ...rest } = store
    const desk = createDesk({ store: rest, policies: [current], runtime: node24, now: () => atOldHour })
    expect(await gathered(desk.wake(atOldHour))).toHaveLength(1)
  })
})

describe('a limit in days that was kept under the zone rules of its time', () => {
  const shanghai = (minutes: number) =>
    policyFrom(
      {
        id: 'far-east',
        version: '1',
        title: { en: 'A bank of the far east', zh: '远东的银行' },
        effectiveFrom: '2020-01-01',
        calendars: { own: { timeZone: 'Asia/Shanghai', weekly: office } },
        calendar: 'own',
        controls: { ...lenientControls, review: { ...lenientControls.review, withinDays: 15 } },
      },
      { zones: { 'Asia/Shanghai': [['1900-01-01T00:00:00Z', minutes]] } },
    )

  test('names both versions when it is not kept under those of today, and is no broken journal', async () => {
    const now = hoursIn(16 * 24)
    const desk = createDesk({ store, policies: [shanghai(480)], runtime: node20, now: () => now })
    // Told on 2 March, asked half an hour before the end of 17 March.
    const lastHalfHour = '2026-03-17T15:30:00.000Z'
    const events = [
      ...toProposed,
      make.decidedEvent(),
      make.responded({ at: hoursIn(1) }),
      make.reviewAsked({ at: lastHalfHour }),
    ] as never
    const opened = await desk.openAll({ id: 'c-1', events })
    expect(opened).toMatchObject({ ok: true })
    expect(await desk.replay('c-1')).toEqual((await store.load('c-1'))?.complaint)
    const later = createDesk({ store, policies: [shanghai(540)], runtime: node24, now: () => now })
    await expect(later.replay('c-1')).rejects.toMatchObject({
      code: 'zone-rules-differ',
      message: expect.stringMatching(/accepted under zone rules 2025c\+\w+ and is refused under 2026c\+\w+/),
      details: { was: expect.stringMatching(/^2025c/), now: expect.stringMatching(/^2026c/) },
    })
  })
})
