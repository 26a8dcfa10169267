import { describe, expect, test } from 'vitest'
import {
  clocksOf,
  erase,
  knownWords,
  personalPlaces,
  redact,
  retentionOf,
  viewFor,
} from '../../../src/complaint/index.js'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import { reportLine } from '../../../src/report/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { erased, holdPlaced, hoursIn, person, received } from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { archived, closed } from '../../support/told-stretches.js'

const s10 = preset('s10')

const wang = {
  content: '我是王小明，电话13800138000，柜员teller-7态度恶劣，年费扣了两次。',
  complainants: [{ id: 'customer-1', name: '王小明', contact: { phone: '13800138000' } }],
}

const line = ({ complaint }: Told) => {
  const frame = { now: hoursIn(24 * 30), timeZone: s10.timeZone }
  return reportLine(complaint, { clocks: clocksOf(complaint, { policy: s10, now: frame.now }), ...frame })
}

const kept = async (story: Told) => {
  const store = memoryStore()
  const desk = createDesk({ store, policies: [s10], now: () => hoursIn(24 * 30) })
  const events = story.journal.map(({ event }) => event)
  const answer = await desk.openAll({ id: 'told', events })
  if (!answer.ok) throw new Error(answer.refusal.code)
  const journal = async () => {
    const entries = []
    for await (const entry of store.journal('told')) entries.push(entry)
    return entries
  }
  return { desk, journal }
}

describe('S10 records', () => {
  test('[S10.10] what analysis counts stays with the archived complaint, also when nobody is named any more', async () => {
    const story = archived(tell(s10, wang))
    const counted = line(story)
    expect(counted).toMatchObject({
      channel: 'phone',
      category: 'account-operation',
      cause: 'system-failure',
      causeOrigin: 'internal',
      outcome: 'upheld',
      closedAs: 'satisfied',
      paid: [{ currency: 'CNY', minor: 2000 }],
      actions: [{ type: 'system-maintenance' }],
    })
    const { desk } = await kept(story)
    expect(await desk.handle('told', erased({ at: hoursIn(24 * 29) }))).toMatchObject({ ok: true })
    const complaint = await desk.load('told')
    if (complaint === undefined) throw new Error('it is gone')
    expect(line({ ...story, complaint })).toEqual(counted)
    expect(complaint.record.intake.content).not.toContain('王小明')
  })

  test('[S10.13] what is personal is known, and taken out of what leaves the file', () => {
    const paths = personalPlaces(received({ complaint: { ...received().complaint, ...wang } })).map(
      ({ path }) => path,
    )
    expect(paths).toEqual(
      expect.arrayContaining(['/complaint/complainants/0/name', '/complaint/complainants/0/contact/phone']),
    )
    const { complaint } = tell(s10, wang)
    const open = redact(wang.content, { known: knownWords(complaint) })
    expect(open).not.toMatch(/王小明|13800138000/)
    expect(open).toContain('年费扣了两次')
  })

  test('[S10.13] who may see what is the policy’s: a department sees the matter without names, others nothing', () => {
    const { complaint } = tell(s10, wang)
    const seen = (role: Parameters<typeof viewFor>[1]['viewer']) =>
      viewFor(complaint, { viewer: role, rules: s10.document.views }).record.intake
    expect(seen('handler')).toMatchObject({ content: wang.content, complainants: wang.complainants })
    expect(seen('department').complainants).toBeUndefined()
    expect(seen('department').content).not.toMatch(/王小明|13800138000/)
    expect(seen('department').content).toContain('年费扣了两次')
    expect(seen('receptionist').content).toBeUndefined()
  })

  test('[S10.13] files are kept for five years, under a hold for longer, and erased by those who may', async () => {
    const { desk, journal } = await kept(closed(tell(s10, wang)))
    const complaint = await desk.load('told')
    if (complaint === undefined) throw new Error('it is gone')
    expect(retentionOf(complaint, { policy: s10, now: hoursIn(24 * 365) })).toMatchObject({ status: 'kept' })
    expect(retentionOf(complaint, { policy: s10, now: hoursIn(24 * 366 * 6) })).toMatchObject({
      status: 'erasable',
    })
    const late = hoursIn(24 * 31)
    const refused = erase(await journal(), erased({ at: late, by: person('handler') }), {
      policies: [s10],
      policy: s10,
      now: late,
    })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
    await desk.handle('told', holdPlaced({ at: hoursIn(24 * 30) }))
    expect(
      erase(await journal(), erased({ at: late }), { policies: [s10], policy: s10, now: late }),
    ).toMatchObject({
      ok: false,
      refusal: { controls: ['no-legal-hold'] },
    })
  })

  test('[S10.15] the supervisor can prove that nothing was changed afterwards', async () => {
    const { journal } = await kept(closed(tell(s10)))
    const entries = await journal()
    expect(await verifyJournal(entries, { entries: entries.length })).toMatchObject({ ok: true })
    const forged = entries.map((entry, at) => (at === 0 ? { ...entry, recordedAt: hoursIn(1) } : entry))
    expect(await verifyJournal(forged, { entries: entries.length })).toMatchObject({ ok: false })
  })
})
