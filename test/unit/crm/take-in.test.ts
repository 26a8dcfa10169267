import { describe, expect, test } from 'vitest'
import { type Dialect, takeIn } from '../../../src/desk/crm.js'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { type CrmTeller, crmTellers, dialectOf } from '../../support/crm-payloads.js'
import { smallBank } from '../../support/policies.js'

const now = '2026-03-04T02:00:00.000Z'
const text = '信用卡年费被重复扣收，要求退回'

const bank = (teller: CrmTeller, dialect: Dialect = dialectOf(teller)) => {
  const store = memoryStore()
  const desk = createDesk({ store, policies: [smallBank()], now: () => now })
  const entriesOf = async (id: string) => {
    const types: string[] = []
    for await (const { event } of store.journal(`${dialect.idPrefix}${id}`)) types.push(event.type)
    return types
  }
  return { desk, entriesOf, take: (payload: unknown) => takeIn(desk, payload, dialect, now) }
}

const only = <Item>(items: readonly Item[]): Item => {
  expect(items).toHaveLength(1)
  return items[0] as Item
}

const tellerWith = <Name extends keyof CrmTeller>(name: Name) =>
  crmTellers.flatMap((teller) => {
    const tells = teller[name]
    return tells === undefined ? [] : [{ ...teller, tells: tells as NonNullable<CrmTeller[Name]> }]
  })

describe.each(crmTellers)('$crm', (teller) => {
  const [id] = teller.ids

  test('a record opens a complaint of its own time, text and channel', async () => {
    const { take, desk, entriesOf } = bank(teller)
    const { taken, issues } = await take(teller.record(id, text))
    expect(issues).toEqual([])
    expect(only(taken).answer).toMatchObject({ ok: true })
    const complaint = await desk.load(`${dialectOf(teller).idPrefix}${id}`)
    expect(complaint).toMatchObject({
      openedAt: '2026-03-02T02:00:00.000Z',
      record: { intake: { content: text } },
    })
    expect(await entriesOf(id)).toEqual(['complaint.received'])
  })

  test('delivered again it changes nothing', async () => {
    const { take, entriesOf } = bank(teller)
    await take(teller.record(id, text))
    const { taken } = await take(teller.record(id, text))
    expect(only(taken).step.do).toBe('nothing')
    expect(await entriesOf(id)).toEqual(['complaint.received'])
  })

  test('two deliveries at once open one complaint', async () => {
    const { take, entriesOf } = bank(teller)
    await Promise.all([take(teller.record(id, text)), take(teller.record(id, text))])
    expect(await entriesOf(id)).toEqual(['complaint.received'])
  })

  test('a text that was edited before the record is read again is a correction, and told once', async () => {
    const { take, desk, entriesOf } = bank(teller)
    await take(teller.record(id, text))
    const edited = `${text}，并赔偿利息`
    const first = await take(teller.record(id, edited))
    expect(only(first.taken).step.issues.map(({ code }) => code)).toContain('crm-text-changed')
    await take(teller.record(id, edited))
    expect(await entriesOf(id)).toEqual(['complaint.received', 'complaint.details-confirmed'])
    const complaint = await desk.load(`${dialectOf(teller).idPrefix}${id}`)
    expect(complaint?.record).toMatchObject({ intake: { content: text }, confirmed: { corrections: edited } })
  })

  test('a status set by hand is no decision: it is told with the events that are lacking', async () => {
    const { take, entriesOf } = bank(teller)
    await take(teller.record(id, text))
    const { taken } = await take(teller.closed(id, text))
    const { step } = only(taken)
    const issue = only(step.issues.filter(({ code }) => code === 'crm-status-not-taken'))
    expect(step.do).toBe('nothing')
    expect(issue.hint).toMatch(/complaint\.(accepted|closed)|enquiry\.answered|complaint\.declined/)
    expect(issue.remedy?.zh).toContain('请如实登记')
    expect(await entriesOf(id)).toEqual(['complaint.received'])
  })

  test('a record without a text is refused with the way out', async () => {
    const { take, entriesOf } = bank(teller)
    const { taken } = await take(teller.record(id, ' '))
    const { step } = only(taken)
    expect(step).toMatchObject({ do: 'nothing', issues: [{ code: 'crm-no-content' }] })
    expect(await entriesOf(id)).toEqual([])
  })
})

describe.each(crmTellers.filter(({ crm }) => crm !== 'qiyu-ticket'))('$crm', (teller) => {
  test('a channel that the dialect does not know is kept and told', async () => {
    const { take, desk } = bank(teller)
    const { taken } = await take(teller.record(teller.ids[0], text, { channel: 'pigeon' }))
    expect(only(taken).step.issues.map(({ code }) => code)).toEqual(['crm-value-unknown'])
    const complaint = await desk.load(`${dialectOf(teller).idPrefix}${teller.ids[0]}`)
    expect(complaint?.record.intake).toMatchObject({ channel: 'other', channelDetail: 'pigeon' })
    expect(Object.values(complaint?.record.intake.facts ?? {})).toEqual(['pigeon'])
  })
})

describe.each(tellerWith('edited'))('$crm', ({ tells, ...teller }) => {
  const [id] = teller.ids

  test('a change that comes before its record asks to read the record', async () => {
    const { take, entriesOf } = bank(teller)
    const { taken } = await take(tells(id, 'another text', 'e-1'))
    expect(only(taken).step).toMatchObject({ do: 'read', record: id })
    expect(await entriesOf(id)).toEqual([])
  })

  test('a change that is delivered twice, also after a later one, is taken once', async () => {
    const { take, entriesOf, desk } = bank(teller)
    await take(teller.record(id, text))
    await take(tells(id, 'second text', 'e-1'))
    await take(tells(id, 'third text', 'e-2'))
    const again = await take(tells(id, 'second text', 'e-1'))
    expect(only(again.taken).answer).toMatchObject({ ok: true, repeated: true })
    expect(await entriesOf(id)).toHaveLength(3)
    const complaint = await desk.load(`${dialectOf(teller).idPrefix}${id}`)
    expect(complaint?.record.confirmed?.corrections).toBe('third text')
  })
})

describe.each(tellerWith('comment'))('$crm', ({ tells, ...teller }) => {
  test('a comment of the customer waits for an answer, once', async () => {
    const { take, desk } = bank(teller)
    await take(teller.record(teller.ids[0], text))
    await take(tells(teller.ids[0], '还没有解决', 'e-9'))
    await take(tells(teller.ids[0], '还没有解决', 'e-9'))
    const complaint = await desk.load(`${dialectOf(teller).idPrefix}${teller.ids[0]}`)
    expect(complaint?.record.messages).toMatchObject([{ content: '还没有解决' }])
  })
})

describe.each(tellerWith('merged'))('$crm', ({ tells, ...teller }) => {
  const [winner, loser] = teller.ids

  test('a merge there is a merge here, once', async () => {
    const { take, entriesOf } = bank(teller)
    await take(teller.record(winner, text))
    await take(teller.record(loser, text))
    await take(tells(loser, winner))
    await take(tells(loser, winner))
    expect(await entriesOf(loser)).toEqual(['complaint.received', 'complaint.merged'])
    expect(await entriesOf(winner)).toEqual(['complaint.received', 'complaint.linked'])
  })

  test('a merge into a record that is not here yet asks to read that one', async () => {
    const { take, entriesOf } = bank(teller)
    await take(teller.record(loser, text))
    const { taken } = await take(tells(loser, winner))
    expect(only(taken).step).toMatchObject({ do: 'read', record: winner })
    expect(await entriesOf(loser)).toEqual(['complaint.received'])
  })
})

describe('owners', () => {
  const teller = crmTellers.find(({ crm }) => crm === 'zendesk-ticket') as CrmTeller
  const starter = dialectOf(teller)
  const dialect: Dialect = {
    ...starter,
    read: {
      ...starter.read,
      owner: { fields: ['assignee_id', 'group_id'], handlers: { '5': 'zhang' }, teams: { '40': 'cards' } },
    },
  }
  const assigned = (kind: string, current: string, change: string) => ({
    type: `zen:event-type:ticket.${kind}_assignment_changed`,
    id: change,
    time: '2026-03-03T02:00:00Z',
    detail: { id: '512' },
    event: { current, previous: null },
  })

  test('a known user is the handler, a known group the team, and the same again is nothing', async () => {
    const { take, desk } = bank(teller, dialect)
    await take(teller.record('512', text))
    await take(assigned('group', '40', 'e-1'))
    await take(assigned('agent', '5', 'e-2'))
    const echo = await take(assigned('agent', '5', 'e-3'))
    expect(only(echo.taken).step.do).toBe('nothing')
    expect((await desk.load('zd-512'))?.record.assignment).toMatchObject({ handler: 'zhang' })
  })

  test('an unknown user is told, and nobody is assigned', async () => {
    const { take, entriesOf } = bank(teller, dialect)
    await take(teller.record('512', text))
    const { taken } = await take(assigned('agent', '6', 'e-1'))
    expect(only(taken).step).toMatchObject({ do: 'nothing', issues: [{ code: 'crm-value-unknown' }] })
    expect(await entriesOf('512')).toEqual(['complaint.received'])
  })
})

test('one change that fails keeps none of the others back', async () => {
  const teller = crmTellers.find(({ crm }) => crm === 'hubspot-ticket') as CrmTeller
  const { take, entriesOf } = bank(teller)
  const [one, two] = teller.ids
  const { taken, issues } = await take({
    results: [teller.record(one, ''), { id: 'x', properties: {} }, teller.record(two, text)],
  })
  expect(taken.map(({ step }) => step.do)).toEqual(['nothing', 'open'])
  expect(issues.map(({ code }) => code)).toEqual(['crm-id-unreadable'])
  expect(await entriesOf(two)).toEqual(['complaint.received'])
})

test('a value that does not fit where it should go is kept as a fact, and the complaint is opened', async () => {
  const teller = crmTellers.find(({ crm }) => crm === 'salesforce-case') as CrmTeller
  const { take, desk } = bank(teller)
  const { taken } = await take({
    ...(teller.record(teller.ids[0], text) as object),
    SuppliedEmail: 'x'.repeat(300),
  })
  expect(only(taken).answer).toMatchObject({ ok: true })
  expect(only(only(taken).step.issues)).toMatchObject({
    severity: 'warning',
    path: expect.arrayContaining(['SuppliedEmail']),
  })
  const complaint = await desk.load(`sf-${teller.ids[0]}`)
  expect(complaint?.record.intake.facts?.['crm-SuppliedEmail']).toBe('x'.repeat(300))
})
