import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../../src/complaint/index.js'
import { createDesk, type Desk, verifyJournal } from '../../../src/desk/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import {
  type ComplaintEventInput,
  parseEvent,
  type ReceivedInput,
  type Role,
} from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

const policies = [smallBank()]
const by = (role: Role, id: string = role) => ({ id, role })
const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z`

const person = {
  id: 'customer-1',
  name: '王小明',
  contact: { phone: '13800138000', email: 'wang@example.com', address: '上海市静安区1号' },
  identityNumber: '11010519491231002X',
  birthDate: '1949-12-31',
  background: '退休教师',
}

const receipt = (more: object = {}): ReceivedInput => ({
  type: 'complaint.received',
  at: at(2),
  by: by('receptionist'),
  complaint: {
    content: '王小明的信用卡被盗刷3万元，要求退回',
    mainIssue: '盗刷',
    channel: 'phone',
    complainants: [person],
    demands: [{ id: 'refund', describes: '退回3万元给王小明' }],
    evidence: [
      { id: 'slip', type: 'photo', from: 'complainant', independent: false, location: 'files/wang.jpg' },
    ],
    facts: { segment: 'gold', card: '4111111111111111' },
    ...more,
  },
})

const erased = (more: object = {}) => ({
  type: 'personal-data.erased' as const,
  at: at(9),
  by: by('compliance-supervisor'),
  subject: 'customer-1',
  reason: '保存期限届满',
  basis: '个人信息保护法第四十七条',
  ...more,
})

const message: EventInputOf<'customer-message.received'> = {
  type: 'customer-message.received',
  at: at(4),
  by: by('complainant', 'customer-1'),
  message: 'm-1',
  content: '请打13800138000',
  channel: 'phone',
}
const classified: EventInputOf<'complaint.classified'> = {
  type: 'complaint.classified',
  at: at(4),
  by: by('acceptance-officer'),
  classification: { severity: 'high' },
  reason: '王小明损失较大',
}

const lifeOfTheComplaint: readonly ComplaintEventInput[] = [
  { type: 'complaint.registered', at: at(2), by: by('receptionist'), reference: 'TS-2026-0001' },
  { type: 'complaint.accepted', at: at(3), by: by('acceptance-officer') },
  message,
  classified,
]

type EventInputOf<Type extends ComplaintEventInput['type']> = Extract<ComplaintEventInput, { type: Type }>

const setUp = (store: ComplaintStore = memoryStore()) => {
  let time = at(9)
  const desk = createDesk({ store, policies, now: () => time })
  return {
    store,
    desk,
    on: (day: number) => {
      time = at(day)
    },
  }
}

const taken = async (answer: ReturnType<Desk['handle']>) => {
  const found = await answer
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found
}

const lived = async (more: object = {}, store?: ComplaintStore) => {
  const place = setUp(store)
  await taken(place.desk.openAll({ id: 'c-1', events: [receipt(more), ...lifeOfTheComplaint] }))
  return place
}

const everythingIn = async (store: ComplaintStore): Promise<string> =>
  JSON.stringify([await store.load('c-1'), await gathered(store.journal('c-1'))])

const personalWords = [
  '王小明',
  '13800138000',
  'wang@',
  '11010519491231002X',
  '1949-12-31',
  '教师',
  '静安',
  '盗刷',
  'customer-1',
  '4111111111111111',
  'wang.jpg',
]

describe('erasing the personal data of a complaint', () => {
  test('leaves none of them in the state or the journal, and no salt to try them against', async () => {
    const { desk, store } = await lived()
    const before = await everythingIn(store)
    expect(personalWords.filter((word) => !before.includes(word))).toEqual([])
    await taken(desk.handle('c-1', erased()))
    const after = await everythingIn(store)
    expect(personalWords.filter((word) => after.includes(word))).toEqual([])
    expect(
      (await gathered(store.journal('c-1')))
        .filter((entry) => /"salt"/.test(JSON.stringify(entry.personal ?? {})))
        .map((entry) => entry.event.type),
    ).toEqual([])
  })

  test('leaves every hash as it was and the chain whole, and says who did it and why', async () => {
    const { desk, store } = await lived()
    const hashes = (await gathered(store.journal('c-1'))).map((entry) => entry.hash)
    const { complaint, entries } = await taken(desk.handle('c-1', erased()))
    const journal = await gathered(store.journal('c-1'))
    expect(journal.map((entry) => entry.hash).slice(0, -1)).toEqual(hashes)
    const head = complaint.head ?? ''
    expect(await verifyJournal(journal, { entries: complaint.entries, head })).toMatchObject({
      ok: true,
      findings: [],
    })
    expect(entries[0]?.event).toMatchObject({
      type: 'personal-data.erased',
      by: by('compliance-supervisor'),
      subject: 'complainant-1',
      reason: '保存期限届满',
      basis: '个人信息保护法第四十七条',
    })
  })

  test('leaves a journal that replays to the stored complaint, value for value', async () => {
    const { desk, store } = await lived()
    await taken(desk.handle('c-1', erased()))
    expect(JSON.stringify(await desk.replay('c-1'))).toBe(
      JSON.stringify((await store.load('c-1'))?.complaint),
    )
  })

  test('leaves decisions, clocks and explanations as they were, without asking the tables again', async () => {
    const { desk } = await lived()
    const was = await taken(
      desk.handle('c-1', {
        type: 'lessons.recorded',
        at: at(9),
        by: by('complaints-manager'),
        lessons: '加强监控',
      }),
    )
    const [clocks, explained] = [await desk.clocks('c-1'), await desk.explain('c-1')]
    const { complaint } = await taken(desk.handle('c-1', erased()))
    expect(complaint.decisions).toEqual(was.complaint.decisions)
    expect(complaint.facts).toEqual({ ...was.complaint.facts, mainIssue: '[erased]', card: '[erased]' })
    expect(complaint.record.classification).toEqual(was.complaint.record.classification)
    expect(await desk.clocks('c-1')).toEqual(clocks)
    expect(await desk.explain('c-1')).toEqual(explained)
  })

  test('leaves events that are still well formed', async () => {
    const { desk, store } = await lived()
    await taken(desk.handle('c-1', erased()))
    for (const { event } of await gathered(store.journal('c-1')))
      expect(parseEvent(event)).toMatchObject({ ok: true })
  })

  test('asks the host to destroy the files whose place it erases', async () => {
    const { desk } = await lived()
    const { effects } = await taken(desk.handle('c-1', erased()))
    expect(effects.map((effect) => effect.body)).toEqual([
      { type: 'destroy-file', evidence: 'slip', location: 'files/wang.jpg' },
    ])
  })

  test('lets the complaint go on: a person may classify it again, and the narrative is not missed', async () => {
    const { desk } = await lived()
    const before = await taken(desk.handle('c-1', erased()))
    const after = await taken(
      desk.handle('c-1', {
        ...classified,
        at: at(9),
        classification: { severity: 'low' },
        reason: '复核',
      }),
    )
    expect(after.issues).toEqual([])
    expect(after.complaint.facts).toEqual({ ...before.complaint.facts, severity: 'low' })
    expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
  })

  test('erases what came after an earlier erasure when it is reported again', async () => {
    const { desk, store } = await lived()
    await taken(desk.handle('c-1', erased()))
    await taken(desk.handle('c-1', { ...message, at: at(9), message: 'm-2', content: '我是王小明' }))
    expect(await everythingIn(store)).toContain('王小明')
    await taken(desk.handle('c-1', erased({ subject: 'everybody' })))
    expect(await everythingIn(store)).not.toContain('王小明')
    expect(await verifyJournal(store.journal('c-1'))).toMatchObject({ ok: true })
    expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
  })

  test('still knows a message that is delivered a second time', async () => {
    const { desk } = await lived()
    const numbered = { ...message, id: 'sms-1', message: 'm-9' }
    await taken(desk.handle('c-1', numbered))
    await taken(desk.handle('c-1', erased()))
    expect(await desk.handle('c-1', numbered)).toMatchObject({ ok: true, repeated: true, entries: [] })
  })

  test('is refused under a legal hold, with the control that stops it, and erases nothing', async () => {
    const { desk, store } = await lived()
    await taken(
      desk.handle('c-1', { type: 'legal-hold.placed', at: at(8), by: by('court'), reason: '诉讼保全' }),
    )
    const before = await everythingIn(store)
    expect(await desk.handle('c-1', erased())).toMatchObject({
      ok: false,
      refusal: { code: 'control-not-met', controls: ['no-legal-hold'] },
    })
    expect(await everythingIn(store)).toBe(before)
  })

  test('is refused together with other events, also while a complaint is opened', async () => {
    const { desk } = await lived()
    const refusal = { ok: false, refusal: { code: 'erasure-stands-alone' } }
    expect(await desk.handleAll('c-1', [message, erased()])).toMatchObject(refusal)
    expect(await desk.openAll({ id: 'c-2', events: [receipt(), erased()] })).toMatchObject(refusal)
    expect(await desk.openMany([{ id: 'c-3', events: [receipt(), erased()] }])).toMatchObject([refusal])
  })

  test('is refused for somebody who is not in the complaint', async () => {
    const { desk } = await lived()
    expect(await desk.handle('c-1', erased({ subject: 'customer-9' }))).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-subject' },
    })
  })

  test('is refused for a journal that was sealed with the values inside its hashes', async () => {
    const { desk, store } = await lived()
    const sealedWhole: ComplaintStore = {
      ...store,
      async *journal(id) {
        for await (const { personal: _, ...entry } of store.journal(id)) yield entry
      },
    }
    // Such a journal does not verify under these hashes, so the chain is what stops it first.
    const other = createDesk({ store: sealedWhole, policies })
    await expect(other.handle('c-1', erased())).rejects.toMatchObject({ code: 'journal-broken' })
    expect(await desk.load('c-1')).toBeDefined()
  })

  test('is refused by a store that cannot', async () => {
    const { erase: _, ...without } = memoryStore()
    const { desk } = await lived({}, without)
    await expect(desk.handle('c-1', erased())).rejects.toMatchObject({ code: 'store-cannot-erase' })
  })

  test('decides anew when somebody appends in between', async () => {
    const store = memoryStore()
    const { desk } = await lived({}, store)
    let raced = false
    const racing: ComplaintStore = {
      ...store,
      async erase(id, step, revision) {
        if (!raced) {
          raced = true
          await taken(desk.handle('c-1', { ...message, message: 'm-7', content: '王小明又来电' }))
        }
        return store.erase?.(id, step, revision) ?? 0
      },
    }
    await taken(createDesk({ store: racing, policies, now: () => at(9) }).handle('c-1', erased()))
    expect(await everythingIn(store)).not.toContain('王小明')
    expect(await verifyJournal(store.journal('c-1'))).toMatchObject({ ok: true })
  })

  test('of one of several complainants takes their own fields and the texts that name them', async () => {
    const second = { id: 'customer-2', name: '李雷', contact: { phone: '13900139000' } }
    const { desk, store } = await lived({ complainants: [person, second], content: '我们的卡被盗刷' })
    const { complaint } = await taken(desk.handle('c-1', erased({ subject: 'customer-2' })))
    const { intake, messages } = complaint.record
    expect(intake.complainants).toEqual([
      person,
      { id: '[erased]', name: '[erased]', contact: { phone: '[erased]' } },
    ])
    expect([intake.content, messages[0]?.content]).toEqual(['我们的卡被盗刷', '请打13800138000'])
    await taken(desk.handle('c-1', erased({ subject: 'customer-1' })))
    const after = await everythingIn(store)
    expect(personalWords.filter((word) => after.includes(word))).toEqual([])
    expect(await verifyJournal(store.journal('c-1'))).toMatchObject({ ok: true })
    expect(await desk.replay('c-1')).toEqual(await desk.load('c-1'))
  })
})

describe('what a desk holds', () => {
  const source = { cite: '本行档案管理办法', confidence: 'H' as const }
  const keeping = smallBank({
    retention: [
      { what: { en: 'Files', zh: '档案' }, years: 5, from: { en: 'closing', zh: '自办结之日起' }, source },
    ],
  })
  const withdrawn: ComplaintEventInput = {
    type: 'complaint.withdrawn',
    at: at(5),
    by: by('complainant', 'customer-1'),
  }
  const hold: ComplaintEventInput = {
    type: 'legal-hold.placed',
    at: at(6),
    by: by('court'),
    reason: '诉讼保全',
  }

  test('may be erased when its time is over, no hold keeps it, and nobody erased it before', async () => {
    const store = memoryStore()
    let time = at(9)
    const desk = createDesk({ store, policies: [keeping], now: () => time })
    const histories = { closed: [withdrawn], held: [withdrawn, hold], open: [], erased: [withdrawn] }
    for (const [id, events] of Object.entries(histories))
      await taken(desk.openAll({ id, events: [receipt(), ...events] }))
    await taken(desk.handle('erased', erased()))
    expect(await gathered(desk.erasable())).toEqual([])
    time = '2031-03-06T02:00:00.000Z'
    const found = await gathered(desk.erasable())
    expect(found).toMatchObject([{ complaint: 'closed', retention: { keepUntil: '2031-03-05' } }])
    expect(found[0]?.retention.because.because?.[0]?.source).toEqual(source)
  })

  test('is handed over to one complainant whole, without what the bank keeps to itself or others said', async () => {
    const { desk } = await lived()
    const other = { id: 'customer-2', name: '李雷', contact: { phone: '13900139000' } }
    await taken(
      desk.open(receipt({ complainants: [person, other], mainIssue: '李雷也被盗刷' }), { id: 'c-2' }),
    )
    await taken(desk.open(receipt({ complainants: [other], content: '我是李雷' }), { id: 'c-3' }))
    const held = await gathered(desk.exportOf('customer-1'))
    expect(held.map(({ complaint }) => complaint).sort()).toEqual(['c-1', 'c-2'])
    const text = JSON.stringify(held)
    expect(text).not.toMatch(/李雷|13900139000|customer-2/)
    for (const word of ['王小明', '13800138000', '11010519491231002X', '请打']) expect(text).toContain(word)
    expect(held[0]?.timeline[0]?.says.zh).toBe('已收到您的投诉')
    expect(held[0]?.record).not.toHaveProperty('assignment')
    await taken(desk.handle('c-1', erased()))
    expect((await gathered(desk.exportOf('customer-1'))).map(({ complaint }) => complaint)).toEqual(['c-2'])
  })
})

describe('verifyJournal', () => {
  const erasedJournal = async () => {
    const { desk, store } = await lived()
    await taken(desk.handle('c-1', erased()))
    return gathered(store.journal('c-1'))
  }
  const codes = async (journal: readonly JournalEntry[]) => {
    const proof = await verifyJournal(journal)
    return proof.ok ? [] : proof.findings.map((issue) => [issue.code, issue.path[1]])
  }

  test('finds a personal value that was changed', async () => {
    const { store } = await lived()
    const journal = await gathered(store.journal('c-1'))
    const text = JSON.stringify(journal).replaceAll('3万元', '9万元')
    expect(await codes(JSON.parse(text))).toEqual([['journal-entry-changed', 1]])
  })

  test('finds another text in the place of an erased one', async () => {
    const text = JSON.stringify(await erasedJournal()).replace('[erased]', '一切都好')
    expect(await codes(JSON.parse(text))).toEqual([['journal-entry-changed', 1]])
  })

  test('finds values that are gone while nobody says that they were erased', async () => {
    const journal = await erasedJournal()
    expect(await codes(journal.slice(0, -1))).toEqual([['journal-erasure-unaccounted', 5]])
  })

  test.each<[string, unknown]>([
    ['marks that are no object', 'x'],
    ['a mark that is nothing', { '/complaint/content': null }],
    ['a mark on a place that is not there', { '/a/b/c': { salt: 'x' } }],
    ['a mark on the prototype', { '/__proto__/polluted': { commitment: 'x' } }],
    ['a mark on no text', { '/complaint': { salt: 'x' } }],
  ])('calls an entry with %s malformed', async (_, personal) => {
    const [first, ...rest] = await erasedJournal()
    const found = await codes([{ ...first, personal } as JournalEntry, ...rest])
    expect(found[0]).toEqual(['journal-entry-malformed', 1])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
