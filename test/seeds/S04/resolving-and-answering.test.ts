import { describe, expect, test } from 'vitest'
import {
  actionPlanned,
  closedEvent,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  hoursIn,
  person,
  progressNotified,
  proposed,
  referredEvent,
  registered,
  responded,
  reviewAsked,
  reviewDecided,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
import {
  accepted,
  answered,
  carriedOut,
  closed,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s04 = preset('s04')

describe('S04 investigation and resolution', () => {
  test('[S04.6] [S04.7] internal records are evidence, and departments are asked and answer', () => {
    const record = {
      id: 'shift-plan',
      type: 'internal-record',
      from: 'department',
      independent: true,
    } as const
    const story = underInvestigation(tell(s04)).after(evidenceAdded({ evidence: record }), departmentAsked())
    expect(story.record.evidence).toMatchObject([{ id: 'shift-plan', type: 'internal-record' }])
    expect(story.tags).toContain('waiting.department')
    expect(story.clock('department-enquiry')?.clock.status).toBe('running')
    const told = story.after(departmentAnswered())
    expect(told.tags).not.toContain('waiting.department')
    expect(told.record.enquiries).toMatchObject([{ unit: 'card-centre', answer: 'Yes.' }])
  })

  test('[S04.8] nothing is resolved before it was verified', () => {
    for (const early of [accepted(tell(s04)), underInvestigation(tell(s04))])
      expect(early.refusal(proposed()).controls).toContain('findings-first')
    expect(underInvestigation(tell(s04)).refusal(decidedEvent()).code).toBe('event-not-allowed')
    expect(withFindings(tell(s04)).after(proposed(), decidedEvent()).stage).toBe('decided')
  })

  test.each(['compensation', 'apology', 'error-correction', 'extra-service', 'free-safe-deposit-box'])(
    '[S04.9] %s can be granted and must then be delivered',
    (code) => {
      const remedies = [
        { id: 'the-remedy', code },
        { id: 'sorry', code: 'apology' },
      ]
      const story = withFindings(tell(s04)).after(
        proposed({ proposal: { ...proposed().proposal, remedies } }),
        decidedEvent(),
        responded(completeNotice(s04, 'final-response')),
      )
      expect(story.record.decision?.proposal.remedies[0]).toMatchObject({ code })
      const refused = story.refusal(closedEvent())
      expect(refused.controls).toContain('remedies-delivered')
    },
  )

  test.each([
    ['regulator', 'NFRA'],
    ['arbitration', 'CIETAC'],
  ] as const)(
    '[S04.10] what is beyond the bank goes to %s, with a reason, within a working day',
    (route, body) => {
      const beyond = tell(s04, { content: '物业公司多收了我的物业费' }).after(registered())
      expect(beyond.facts.track).toBe('redirect')
      expect(beyond.hoursGiven('referral')).toBeLessThanOrEqual(24 + 9)
      const referred = beyond.after(referredEvent({ route, body, reason: 'Not a matter of the bank' }))
      expect(referred.stage).toBe('referred')
      expect(referred.record.referral).toMatchObject({ route, body, reason: 'Not a matter of the bank' })
      expect(referred.clock('referral')?.clock.status).toBe('met')
      expect(beyond.later(48).clock('referral')?.clock.status).toBe('breached')
    },
  )
})

describe('S04 feedback', () => {
  test.each(['upheld', 'partly-upheld', 'rejected', 'unresolved'] as const)(
    '[S04.11] the customer is told a result that is %s, or the complaint cannot end',
    (outcome) => {
      const told = withFindings(tell(s04)).after(
        proposed({ proposal: { ...proposed().proposal, outcome } }),
        decidedEvent(),
      )
      expect(told.refusal(closedEvent()).code).toBe('event-not-allowed')
      expect(told.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'final-response' })
      expect(told.after(responded(completeNotice(s04, 'final-response'))).stage).toBe('responded')
    },
  )

  test('[S04.12] a dissatisfied customer may ask for a review after the answer and after the end', () => {
    expect(answered(tell(s04)).after(reviewAsked({ to: 'senior-management' })).stage).toBe('under-review')
    expect(closed(tell(s04)).after(reviewAsked({ to: 'senior-management' })).stage).toBe('under-review')
  })

  test('[S04.13] senior management decides the review, nobody below; the answer names the way outside', () => {
    const story = answered(tell(s04)).after(reviewAsked({ to: 'senior-management' }))
    const by = person('customer-service-manager')
    expect(story.refusal(reviewDecided({ by })).control).toBe('review-level')
    const decision = reviewDecided({ by: person('senior-management') })
    expect(story.after(decision).record.reviews).toMatchObject([
      { to: 'senior-management', result: 'confirmed' },
    ])
    for (const part of ['review-right', 'external-routes'] as const)
      expect(decided(tell(s04)).refusal(responded(completeNotice(s04, 'final-response', part))).control).toBe(
        'notice-complete',
      )
  })

  test('[S04.14] until the answer, no five days pass without news', () => {
    const story = accepted(tell(s04))
    expect(story.clock('progress')?.clock.dueOn).toBe('2026-03-07')
    expect(story.later(24 * 7).clock('progress')?.clock.status).toBe('breached')
    const news = progressNotified({ ...completeNotice(s04, 'progress'), at: hoursIn(24 * 4) })
    const told = story.after(news).later(24 * 3)
    expect(told.clock('progress')?.clock.status).toBe('running')
    expect(answered(tell(s04)).clock('progress')?.clock.stoppedAt).toBeDefined()
  })
})

describe('S04 improvement', () => {
  test('[S04.15] handling is summed up for a month beside the month before', () => {
    const report = reportOn([closed(tell(s04)), answered(tell(s04)), tell(s04, { content: '贷款利率太高' })])
    expect(report.figures.received).toMatchObject({ complaints: 3, byCategory: { loan: 1 } })
    expect(report.figures.closed).toMatchObject({ complaints: 1, outcomes: { upheld: 1 } })
    expect(report.before?.period.id).toBe('2026-02')
  })

  test('[S04.16] [S04.17] a confirmed fault leads to a measure such as training before the complaint ends', () => {
    const unimproved = answered(tell(s04)).refusal(closedEvent())
    expect(unimproved.controls).toEqual(expect.arrayContaining(['corrective-action', 'lessons-recorded']))
    const training = actionPlanned({
      action: 'course',
      actionType: 'staff-training',
      what: 'Listening to customers',
    })
    const improved = carriedOut(tell(s04)).after(training)
    expect(improved.record.actions.map(({ actionType }) => actionType)).toContain('staff-training')
    expect(reportOn([improved]).figures.actions.planned).toMatchObject({ 'staff-training': 1 })
    expect(improved.after(closedEvent({ ground: 'explained' })).stage).toBe('closed')
  })
})
