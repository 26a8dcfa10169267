import { describe, expect, test } from 'vitest'
import type { MovedClock } from '../../../src/complaint/index.js'
import { createDesk, replanStore } from '../../../src/desk/index.js'
import { toText } from '../../../src/explanation.js'
import type { Policy, PolicyInput } from '../../../src/policy/index.js'
import { cnMainland } from '../../../src/sla/calendars/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { ComplaintEventInput, ReceivedInput } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'
import type { PolicyParts } from '../../support/policy-from.js'

const callBack = (target: object, more: object = {}): NonNullable<PolicyInput['clocks']>[number] => ({
  id: 'call-back',
  title: { en: 'Call back', zh: '回电' },
  target: target as { businessDays: number },
  startsOn: ['complaint.received'],
  stopsOn: ['acknowledgement.sent'],
  statutory: false,
  source: { cite: 'House rule', confidence: 'H' },
  ...more,
})

const bank = (version: string, clock: ReturnType<typeof callBack>, more: PolicyParts = {}): Policy =>
  smallBank({ version, clocks: [clock], ...more })

const receipt = (at: string): ReceivedInput => ({
  type: 'complaint.received',
  at,
  by: { id: 'r', role: 'receptionist' },
  complaint: { content: '信用卡年费有误，请核实', channel: 'phone' },
})

const received = '2026-03-05T10:00:00+08:00'
const now = '2026-03-06T02:00:00.000Z'

const storeWith = async (policy: Policy, events: readonly ComplaintEventInput[] = [receipt(received)]) => {
  const store = memoryStore()
  const desk = createDesk({ store, policies: [policy], now: () => now })
  const opened = await desk.openAll({ id: 'c1', events })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return store
}

const moved = async (
  before: Policy,
  next: Policy,
  events?: readonly ComplaintEventInput[],
): Promise<MovedClock[]> => {
  const store = await storeWith(before, events)
  const found: MovedClock[] = []
  for await (const each of replanStore({ store, policies: [before], next, now })) found.push(each)
  return found
}

const before = bank('1', callBack({ businessDays: 3 }))

describe('replanStore', () => {
  test('a day off that is proclaimed later moves what is counted in business days, and names the day', async () => {
    const { id: _, ...calendar } = cnMainland
    const holidays = [
      ...(cnMainland.holidays ?? []),
      { date: '2026-03-09', name: { en: 'Day of mourning', zh: '哀悼日' } },
    ]
    const next = bank('2', callBack({ businessDays: 3 }), {
      calendars: { 'with-mourning': { ...calendar, version: '2026b', holidays } },
      calendar: 'with-mourning',
    })
    const [first, ...more] = await moved(before, next)
    expect(more).toEqual([])
    expect(first).toMatchObject({
      complaint: 'c1',
      clock: 'call-back',
      was: { dueOn: '2026-03-10' },
      now: { dueOn: '2026-03-11' },
      overdue: false,
    })
    const text = toText(first?.because ?? { says: { en: '', zh: '' } }, 'en')
    expect(text).toContain('Call back: due 2026-03-11 instead of 2026-03-10')
    expect(text).toContain('Mon 9 Mar 2026: holiday, Day of mourning (before: working day)')
    expect(toText(first?.because ?? { says: { en: '', zh: '' } }, 'zh')).toContain(
      '2026年3月9日（周一）：节假日，哀悼日（原为工作日）',
    )
  })

  test('a shorter length moves the deadline forward and says that it is overdue at once', async () => {
    const [only] = await moved(before, bank('2', callBack({ hours: 1 })))
    expect(only).toMatchObject({ now: { dueAt: '2026-03-05T03:00:00.000Z' }, overdue: true })
    expect(toText(only?.because ?? { says: { en: '', zh: '' } }, 'en')).toContain(
      'Length: 1 hour instead of 3 business days',
    )
  })

  test('another way of counting is named', async () => {
    const [only] = await moved(
      before,
      bank('2', callBack({ businessDays: 3 }, { counting: { startDay: 'include' } })),
    )
    expect(only).toMatchObject({ was: { dueOn: '2026-03-10' }, now: { dueOn: '2026-03-09' } })
    expect(toText(only?.because ?? { says: { en: '', zh: '' } }, 'zh')).toContain(
      '计算方式：由{}改为{"startDay":"include"}',
    )
  })

  test('a clock that only one version has begins or ends', async () => {
    const other = bank('2', callBack({ businessDays: 3 }, { id: 'second-call' }))
    const found = await moved(before, other)
    expect(found.map(({ clock, was, now: is }) => [clock, was?.dueOn, is?.dueOn])).toEqual([
      ['call-back', '2026-03-10', undefined],
      ['second-call', undefined, '2026-03-10'],
    ])
  })

  test('what has ended keeps its result', async () => {
    const acknowledged: ComplaintEventInput = {
      type: 'acknowledgement.sent',
      at: '2026-03-05T11:00:00+08:00',
      by: { id: 'r', role: 'customer-service' },
      notice: {
        form: 'telephone',
        contains: ['reference', 'receipt-confirmed', 'time-received', 'content-summary', 'next-steps'],
      },
    }
    const store = await storeWith(before)
    const desk = createDesk({ store, policies: [before], now: () => now })
    const done = await desk.handle('c1', acknowledged)
    expect(done).toMatchObject({ ok: true })
    const found = []
    const next = bank('2', callBack({ businessDays: 9 }))
    for await (const each of replanStore({ store, policies: [before], next, now })) found.push(each)
    expect(found).toEqual([])
  })

  test('the same contents move nothing, and complaints of another policy are passed over', async () => {
    expect(await moved(before, bank('2', callBack({ businessDays: 3 })))).toEqual([])
    expect(await moved(before, bank('2', callBack({ businessDays: 9 }), { id: 'another-bank' }))).toEqual([])
  })

  test('a complaint that rests on a version not given is told at the end', async () => {
    const store = await storeWith(before)
    const run = replanStore({ store, policies: [], next: bank('2', callBack({ businessDays: 9 })), now })
    await expect(run[Symbol.asyncIterator]().next()).rejects.toMatchObject({
      code: 'scan-incomplete',
      details: { failures: [{ complaint: 'c1', code: 'unknown-policy' }] },
    })
  })
})
