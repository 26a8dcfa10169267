import { describe, expect, test } from 'vitest'
import { clocksOf, openComplaint, personalPlaces } from '../../../src/complaint/index.js'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { detailsConfirmed, hoursIn, person, received, registered } from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'

const s08 = preset('s08')
const { complaint } = received()

const cameIn = (at: string) => {
  const taken = openComplaint(received({ at }), { policy: s08, id: 'c-1', now: at })
  if (!taken.ok) throw new Error(taken.refusal.code)
  const dueAt = (id: string) =>
    clocksOf(taken.complaint, { policy: s08, now: at })
      .find((clock) => clock.id === id)
      ?.clock.dueAt?.toISOString()
  return { ...taken, dueAt }
}

const newDesk = () => createDesk({ store: memoryStore(), policies: [s08], now: () => hoursIn(5) })

describe('S08 ways in', () => {
  test('[S08.1] who comes to a branch is heard there, and the branch is on record', () => {
    const { facts, record } = tell(s08, { channel: 'branch', receivingUnit: 'branch-0231' }).after(
      registered(),
    )
    expect(facts).toMatchObject({ channel: 'branch', receivingUnit: 'branch-0231', traceable: false })
    expect(record.reference).toBe('TS-2026-0001')
  })

  test('[S08.2] a call to the hotline is a complaint like any other', () => {
    const story = tell(s08, { channel: 'phone', kind: 'complaint' }).after(registered())
    expect(story.facts).toMatchObject({ channel: 'phone', track: 'complaint' })
    expect(story.clock('acknowledgement')?.clock.status).toBe('running')
  })

  test.each(['website', 'mobile-app'] as const)(
    '[S08.3] a complaint on the %s comes with proof of it',
    (channel) => {
      const { facts } = tell(s08, { channel }).after(registered())
      expect(facts).toMatchObject({ channel, traceable: true, team: 'complaints-team' })
    },
  )

  test('[S08.4] at any hour: on a Saturday night hours run at once, working hours from Monday', () => {
    const { complaint: night, dueAt } = cameIn('2026-03-07T15:30:00.000Z')
    expect(night.record.receivedAt).toBe('2026-03-07T15:30:00.000Z')
    expect(dueAt('acknowledgement')).toBe('2026-03-08T15:30:00.000Z')
    expect(dueAt('registration')).toBe('2026-03-07T15:35:00.000Z')
    expect(dueAt('first-response')).toBe('2026-03-10T02:00:00.000Z')
  })

  test('[S08.5] what arrives twice is one complaint, and what is not in order is told where', async () => {
    const desk = newDesk()
    const delivery = { ...received(), id: 'crm-77' }
    expect(await desk.open(delivery, { id: 'a' })).toMatchObject({ ok: true, entries: [{ sequence: 1 }] })
    expect(await desk.open(delivery, { id: 'a' })).toMatchObject({ ok: true, repeated: true, entries: [] })
    const numbered = { ...registered({ at: hoursIn(1) }), id: 'crm-78' }
    await desk.handle('a', numbered)
    expect(await desk.handle('a', numbered)).toMatchObject({ ok: true, repeated: true })
    expect((await desk.load('a'))?.entries).toBe(2)
    const broken = { ...received(), at: 'yesterday', complaint: { ...complaint, channel: 'pigeon' } }
    const answer = await desk.submit('b', broken)
    if (answer.ok) throw new Error('it was taken in')
    expect(answer.refusal.code).toBe('invalid-event')
    expect(answer.refusal.issues?.map(({ path }) => path.join('.')).sort()).toEqual([
      'at',
      'complaint.channel',
    ])
    expect(await desk.load('b')).toBeUndefined()
  })

  test('[S08.6] it is recorded within five minutes, else somebody hears of it', () => {
    const story = tell(s08)
    expect(story.hoursGiven('registration')).toBeCloseTo(5 / 60)
    const atOnce = story.after(registered({ at: new Date(Date.parse(hoursIn(0)) + 60_000).toISOString() }))
    expect(atOnce.clock('registration')?.clock.status).toBe('met')
    expect(story.later(0.1).effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'registration', to: ['customer-service-manager'] }),
    )
  })

  test('[S08.7] content and details are confirmed with the customer within a working day, corrections are kept', () => {
    const story = tell(s08).after(registered())
    expect(story.clock('confirm-details')?.clock.status).toBe('running')
    const confirmed = story.after(
      detailsConfirmed({ by: person('complainant', 'customer-1'), corrections: '扣款日期为2月27日' }),
    )
    expect(confirmed.clock('confirm-details')?.clock.status).toBe('met')
    expect(confirmed.record.confirmed).toMatchObject({
      at: confirmed.now,
      by: { role: 'complainant' },
      corrections: '扣款日期为2月27日',
    })
    expect(story.later(30).clock('confirm-details')?.clock.status).toBe('breached')
  })

  test('[S08.8] person, contact, time and place are recorded, and each is known to be personal', () => {
    const event = received({
      complaint: {
        ...complaint,
        complainants: [
          { id: 'customer-1', name: '王小明', contact: { phone: '13800138000', address: '中山路1号' } },
        ],
        complainedAt: '2026-03-01T12:00:00.000Z',
        place: '中山路支行大堂',
      },
    })
    const { record, facts } = tell(s08, event.complaint)
    expect(record.intake).toMatchObject({ complainedAt: '2026-03-01T12:00:00.000Z', place: '中山路支行大堂' })
    expect(record.receivedAt).toBe(hoursIn(0))
    expect(facts.place).toBe('中山路支行大堂')
    expect(personalPlaces(event).map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '/complaint/complainants/0/id',
        '/complaint/complainants/0/name',
        '/complaint/complainants/0/contact/phone',
        '/complaint/complainants/0/contact/address',
        '/complaint/place',
        '/complaint/content',
      ]),
    )
  })

  test.each([
    ['在柜台办理业务排队两个小时，服务质量太差', 'service-quality'],
    ['账户管理费不知道为什么收', 'account-management'],
  ])('[S08.9] the story says what it is about: %s', (content, category) => {
    const story = tell(s08, { content })
    expect(story.record.classification.category).toBe(category)
    const known = s08.document.taxonomy?.categories?.map(({ code }) => code)
    expect(known).toContain(category)
  })
})
