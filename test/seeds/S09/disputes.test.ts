import { describe, expect, test } from 'vitest'
import {
  actionPlanned,
  calledBack,
  closedEvent,
  decidedEvent,
  disputeAnswered,
  disputeEnded,
  disputeOpened,
  disputeProposed,
  followedUp,
  hoursIn,
  lessonsRecorded,
  mediationAgreed,
  mediationEnded,
  mediationProposed,
  negotiated,
  person,
  proposed,
  remedyDelivered,
  reopened,
  responded,
  satisfactionRecorded,
  settled,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { answered, closed, completeNotice, decided, withFindings } from '../../support/told-stretches.js'

const s09 = preset('s09')
const { proposal } = proposed()
const customer = { by: person('complainant', 'customer-1') }

describe('S09 settling and following up', () => {
  test('[S09.10] by agreement: both sides talk, and the settlement has terms that both accepted', () => {
    const story = withFindings(tell(s09)).after(
      negotiated({ agreed: true, summary: '双方同意退费' }),
      settled(),
    )
    expect(story.stage).toBe('decided')
    expect(story.record.settlement?.acceptedBy).toEqual(['customer-1', 'complaints-manager'])
    expect(story.facts.method).toBe('negotiation')
  })

  test.each(['compensation', 'remedial-measure'])(
    '[S09.10] by %s: promised, delivered, and only then closed',
    (code) => {
      const remedies = [
        { id: 'way', code },
        { id: 'sorry', code: 'apology' },
      ]
      const demands = [{ id: 'refund', code: code === 'compensation' ? 'compensation' : 'fee-refund' }]
      const story = withFindings(tell(s09, { demands })).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
        responded(completeNotice(s09, 'final-response')),
        remedyDelivered({ remedy: 'sorry' }),
        actionPlanned(),
        lessonsRecorded(),
        followedUp(),
      )
      expect(story.facts.method).toBe(code)
      expect(story.refusal(closedEvent()).controls).toEqual(['remedies-delivered'])
      expect(story.after(remedyDelivered({ remedy: 'way' }), closedEvent()).stage).toBe('closed')
    },
  )

  test('[S09.11] the result is told, and followed up within seven working days', () => {
    const story = decided(tell(s09))
    expect(story.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'final-response' })
    const told = answered(tell(s09))
    expect(told.clock('follow-up')?.clock.dueOn).toBe('2026-03-11')
    const done = told.after(
      remedyDelivered(),
      remedyDelivered({ remedy: 'sorry' }),
      actionPlanned(),
      lessonsRecorded(),
    )
    expect(done.refusal(closedEvent()).controls).toEqual(['followed-up'])
    expect(done.after(followedUp()).clock('follow-up')?.clock.status).toBe('met')
    expect(told.later(24 * 10).clock('follow-up')?.clock.status).toBe('breached')
  })

  test('[S09.12] everyone with an answer is asked how content they are; who is not leads to more', () => {
    const told = answered(tell(s09))
    expect(told.effects.map(({ body }) => body)).toContainEqual({ type: 'ask-satisfaction' })
    const poor = told.after(satisfactionRecorded({ ...customer, score: 2, comment: '解释不清' }))
    expect(poor.effects.at(-1)?.body).toMatchObject({ type: 'plan-action', actionType: 'customer-care' })
    expect(poor.record.satisfaction).toMatchObject({ score: 2, comment: '解释不清' })
    const soSo = told.after(satisfactionRecorded({ ...customer, score: 3 }))
    expect(soSo.effects.at(-1)?.body.type).toBe('plan-action')
    const good = told.after(satisfactionRecorded({ ...customer, score: 4 }))
    expect(good.effects.map(({ body }) => body.type)).not.toContain('plan-action')
    const back = poor.after(calledBack({ satisfied: false }))
    expect(back.stage).toBe('assessing')
    expect(back.record.rehandled).toBe(1)
    expect(closed(tell(s09)).after(reopened({ reason: '客户对结果不满意' })).stage).toBe('assessing')
    const unasked = answered(tell(preset('s07')))
    expect(unasked.effects.map(({ body }) => body.type)).not.toContain('ask-satisfaction')
  })

  test('[S09.13] nothing is closed before its lessons are written down', () => {
    const ready = answered(tell(s09)).after(
      remedyDelivered(),
      remedyDelivered({ remedy: 'sorry' }),
      actionPlanned(),
      followedUp(),
    )
    expect(ready.refusal(closedEvent()).controls).toEqual(['lessons-recorded'])
    const learnt = ready.after(closedEvent({ lessons: '批处理须加锁' }))
    expect(learnt.record.lessons).toBe('批处理须加锁')
    expect(ready.after(lessonsRecorded(), closedEvent()).record.lessons).toBe('Batches need locks.')
  })
})

describe('S09 disputes', () => {
  test('[S09.14] what is not solved in thirty days is raised, so that a dispute procedure is offered', () => {
    const story = answered(tell(s09))
    const month = story.later(24 * 31)
    expect(month.clock('dispute-offer')?.clock.status).toBe('breached')
    expect(month.effects.map(({ body }) => body)).toContainEqual({
      type: 'notify-role',
      to: ['complaints-manager'],
      about: 'reached',
      clock: 'dispute-offer',
    })
    expect(month.tags).toContain('attention.escalated')
    const before = story.after(mediationProposed({ at: hoursIn(24 * 20) }))
    expect(before.later(24 * 31).effects.map(({ body }) => body)).not.toContainEqual(
      expect.objectContaining({ clock: 'dispute-offer' }),
    )
  })

  test('[S09.15] the answer names an independent third party, and the customer may go there at once', () => {
    const silent = responded(completeNotice(s09, 'final-response', 'external-routes'))
    expect(decided(tell(s09)).refusal(silent).controls).toContain('notice-complete')
    const outside = answered(tell(s09)).after(
      disputeOpened({ ...customer, route: 'ombudsman', body: 'FDRC' }),
    )
    expect(outside.stage).toBe('in-dispute')
    expect(outside.record.disputes).toMatchObject([{ route: 'ombudsman', body: 'FDRC' }])
  })

  test('[S09.16] the bank proposes a mediation institution, the customer agrees, and an agreement there ends the matter', () => {
    const story = answered(tell(s09)).after(
      mediationProposed({ body: 'shanghai-mediation' }),
      mediationAgreed({ body: 'shanghai-mediation' }),
    )
    expect(story.tags).toContain('waiting.mediation')
    const wrongBody = mediationEnded({ body: 'another-one', agreed: true })
    expect(story.refusal(wrongBody).controls).toContain('reference-known')
    const ended = story.after(
      mediationEnded({ body: 'shanghai-mediation', agreed: true, terms: '各担一半' }),
      remedyDelivered(),
      remedyDelivered({ remedy: 'sorry' }),
      actionPlanned(),
      followedUp(),
      lessonsRecorded(),
    )
    expect(ended.tags).not.toContain('waiting.mediation')
    expect(ended.after(closedEvent({ ground: 'settled' })).stage).toBe('closed')
  })

  test('[S09.17] what the mediator proposes and how each side answers is on record', () => {
    const mediator = { by: person('mediator', 'shanghai-mediation') }
    const story = answered(tell(s09)).after(disputeOpened({ ...customer, route: 'mediation' }))
    const unknown = disputeProposed({ ...mediator, dispute: 'dispute-9' })
    expect(story.refusal(unknown).controls).toContain('reference-known')
    const once = story.after(
      disputeProposed({ ...mediator, proposal: '银行补偿一半' }),
      disputeAnswered({ party: 'bank', answer: 'accepted' }),
      disputeAnswered({ ...customer, party: 'complainant', answer: 'rejected' }),
    )
    const twice = once.after(
      disputeProposed({ ...mediator, proposal: '银行补偿七成' }),
      disputeAnswered({ party: 'bank', answer: 'accepted' }),
      disputeAnswered({ ...customer, party: 'complainant', answer: 'accepted' }),
      disputeEnded({ ...mediator, result: 'settled', terms: '银行补偿七成' }),
    )
    expect(twice.record.disputes).toMatchObject([
      {
        proposals: [
          { proposal: '银行补偿一半', by: { role: 'mediator' }, bank: 'accepted', complainant: 'rejected' },
          { proposal: '银行补偿七成', bank: 'accepted', complainant: 'accepted' },
        ],
        result: 'settled',
      },
    ])
  })
})
