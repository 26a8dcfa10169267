import { describe, expect, test } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import {
  acknowledged,
  contacted,
  escalated,
  hoursIn,
  mergedEvent,
  person,
  received,
  registered,
  reopened,
  repeated,
  reviewAsked,
  reviewDecided,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import {
  accepted,
  answered,
  closed,
  completeNotice,
  underInvestigation,
} from '../../support/told-stretches.js'

const s06 = preset('s06')
const customer = { by: person('complainant', 'customer-1') }
const handedIn = (id: string, type: string) => ({
  id,
  type: type as 'voucher',
  from: 'complainant' as const,
  independent: false,
})
const clockTimes = (story: Told) =>
  s06.clocks.flatMap(({ definition: { id } }) => [[id, story.clock(id)?.clock.dueAt?.toISOString()]])

describe('S06 customer service and above', () => {
  test('[S06.5] customer service is the first tier and calls within two working hours', () => {
    const story = tell(s06).after(registered())
    expect(story.effects.map(({ body }) => body)).toContainEqual({ type: 'assign', team: 'contact-centre' })
    const begun = underInvestigation(tell(s06))
    expect(begun.hoursGiven('first-contact')).toBeLessThanOrEqual(3.5)
    expect(begun.after(contacted()).clock('first-contact')?.clock.status).toBe('met')
    expect(begun.later(6).effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'notify-role', clock: 'first-contact' }),
    )
  })

  test('[S06.7] a conversation is on record with its time, its content and who took part', () => {
    const talk = contacted({
      direction: 'from-customer',
      summary: '客户说明卡未离身',
      participants: ['王小明', 'li'],
    })
    const story = accepted(tell(s06)).after(talk)
    expect(story.record.contacts).toMatchObject([
      { at: story.now, summary: '客户说明卡未离身', participants: ['王小明', 'li'], by: { role: 'handler' } },
    ])
  })

  test('[S06.8] who is not content goes to the superior, before the answer or after it', () => {
    const before = accepted(tell(s06)).after(escalated({ ...customer, to: 'complaints-manager' }))
    expect(before.tags).toContain('attention.escalated')
    expect(before.effects.map(({ body }) => body)).toContainEqual({
      type: 'notify-role',
      to: ['complaints-manager'],
      about: 'escalated',
    })
    const after = answered(tell(s06)).after(reviewAsked({ to: 'superior' }))
    expect(after.stage).toBe('under-review')
    expect(after.refusal(reviewDecided({ by: person('handler', 'someone-else') })).code).toBe('not-permitted')
    expect(
      after.refusal(reviewDecided({ by: person('upper-level-reviewer', 'far-away') })).controls,
    ).toContain('review-level')
    expect(after.after(reviewDecided({ by: person('head-of-department', 'head') })).tags).toContain(
      'review.telling',
    )
    const again = accepted(tell(s06)).after(repeated({ newFacts: false }))
    expect(again.facts.team).toBe('complaints-team')
  })

  test('[S06.9] evidence and conversations go along when a matter goes up or is taken up again', () => {
    const story = closed(tell(s06, { evidence: [handedIn('slip', 'voucher')] }).after(contacted()))
    const taken = story.after(reopened())
    const up = taken.after(escalated({ to: 'head-office' }))
    for (const { record } of [taken, up]) {
      expect(record.evidence.map(({ id }) => id)).toEqual(['slip', 'ledger'])
      expect(record.contacts).toHaveLength(1)
    }
  })

  test('[S06.9] … and when it is merged into another complaint', async () => {
    const desk = createDesk({ store: memoryStore(), policies: [s06], now: () => hoursIn(9) })
    const evidence = [handedIn('slip', 'voucher')]
    await desk.open(received({ complaint: { ...received().complaint, evidence } }), { id: 'first' })
    await desk.handle('first', contacted({ at: hoursIn(1), summary: '客户来电补充情况' }))
    await desk.open(received({ at: hoursIn(2) }), { id: 'second' })
    expect(await desk.handle('first', mergedEvent({ into: 'second', at: hoursIn(3) }))).toMatchObject({
      ok: true,
    })
    const { record } = (await desk.load('second')) ?? {}
    expect(record?.evidence).toMatchObject([{ id: 'first/slip', type: 'voucher' }])
    expect(record?.contacts).toMatchObject([{ at: hoursIn(1), summary: '客户来电补充情况' }])
  })

  test.each(['letter', 'email'] as const)(
    '[S06.10] a complaint by %s is traceable, and its receipt is proven by a number',
    (channel) => {
      const story = tell(s06, { channel }).after(registered())
      expect(story.facts.traceable).toBe(true)
      expect(tell(s06, { channel: 'phone' }).facts.traceable).toBe(false)
      expect(
        story.refusal(acknowledged(completeNotice(s06, 'acknowledgement', 'reference'))).controls,
      ).toContain('notice-complete')
      const { record } = story.after(acknowledged(completeNotice(s06, 'acknowledgement')))
      expect(record.notices[0]?.notice.contains).toEqual(
        expect.arrayContaining(['reference', 'receipt-confirmed']),
      )
    },
  )

  test('[S06.14] abusive words are noticed, and change no right, no order and no time limit', () => {
    const plain = tell(s06, { content: '你们重复扣了我手续费，请退还。' }).after(registered())
    const rude = tell(s06, { content: '你们这帮王八蛋，重复扣了我手续费，请退还。' }).after(registered())
    expect(
      [plain, rude].map(({ facts }) => (facts.signals as string[]).includes('abusive-language')),
    ).toEqual([false, true])
    for (const fact of ['track', 'category', 'severity', 'priority', 'team'])
      expect(rude.facts[fact]).toEqual(plain.facts[fact])
    expect(clockTimes(rude)).toEqual(clockTimes(plain))
  })
})
