import { describe, expect, test } from 'vitest'
import { clocksOf, nextDue } from '../../../src/complaint/index.js'
import { stages } from '../../../src/machine/index.js'
import {
  acknowledged,
  closedEvent,
  evidenceAdded,
  findingsMade,
  hoursIn,
  offerCountered,
  offered,
  proposed,
  registered,
  responded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import {
  accepted,
  answered,
  archived,
  closed,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s15 = preset('s15')

describe('S15 intake', () => {
  test.each(['phone', 'email', 'online-service-centre', 'branch'] as const)(
    '[S15.2] a complaint by %s is taken in and acknowledged like any other',
    (channel) => {
      const story = tell(s15, { channel }).after(
        registered(),
        acknowledged(completeNotice(s15, 'acknowledgement')),
      )
      expect(story.facts.channel).toBe(channel)
      expect(story.clock('acknowledgement')?.clock.status).toBe('met')
    },
  )

  test('[S15.3] the customer names the channel by which the bank shall answer, whatever the way in', () => {
    const { record } = tell(s15, {
      channel: 'branch',
      complainants: [{ id: 'customer-1', contact: { email: 'w@example.com', preferred: 'email' } }],
    })
    expect(record.intake.complainants[0]?.contact?.preferred).toBe('email')
  })

  test('[S15.6] receipt is confirmed and progress told within 24 hours on the wall, the night included', () => {
    const story = tell(s15)
    expect(story.hoursGiven('acknowledgement')).toBe(24)
    const silent = acknowledged(completeNotice(s15, 'acknowledgement', 'progress'))
    const unconfirmed = acknowledged(completeNotice(s15, 'acknowledgement', 'receipt-confirmed'))
    for (const notice of [silent, unconfirmed])
      expect(story.after(registered()).refusal(notice)).toMatchObject({ control: 'notice-complete' })
    const inTime = acknowledged({ ...completeNotice(s15, 'acknowledgement'), at: hoursIn(23) })
    expect(story.after(registered(), inTime).clock('acknowledgement')?.clock.status).toBe('met')
    expect(story.later(24.5).clock('acknowledgement')?.clock.status).toBe('breached')
  })

  test('[S15.7] no complaint is lost or closed in silence: each has a next time limit, and none ends without an answer', () => {
    const ways = [tell(s15), accepted(tell(s15)), underInvestigation(tell(s15)), withFindings(tell(s15))]
    for (const { complaint, now } of [...ways, decided(tell(s15)), answered(tell(s15))])
      expect(nextDue(clocksOf(complaint, { policy: s15, now }))).toBeDefined()
    const undecided = decided(tell(s15))
    expect(undecided.stage).toBe('decided')
    expect(undecided.refusal(closedEvent()).code).toBe('event-not-allowed')
    const unanswered = answered(tell(s15)).refusal(closedEvent())
    expect(unanswered.controls).toContain('remedies-delivered')
  })
})

describe('S15 handling', () => {
  test('[S15.4] every step of the procedure has its stage and phase', () => {
    const steps = [
      tell(s15).after(registered()),
      accepted(tell(s15)),
      underInvestigation(tell(s15)),
      withFindings(tell(s15)),
      answered(tell(s15)),
      closed(tell(s15)),
    ]
    expect(steps.map(({ stage }) => stages[stage as keyof typeof stages].phase)).toEqual([
      'accept',
      'accept',
      'investigate',
      'resolve',
      'follow-up',
      'improve',
    ])
    expect(archived(tell(s15)).stage).toBe('archived')
  })

  test('[S15.5] the whole handling has a time limit from receipt to answer', () => {
    const story = tell(s15)
    expect(story.hoursGiven('handling-period')).toBeLessThanOrEqual(11 * 24)
    expect(answered(story).clock('handling-period')?.clock.status).toBe('met')
    const late = story.later(24 * 11)
    expect(late.clock('handling-period')?.clock.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'notify-role', clock: 'handling-period', to: ['complaints-manager'] }),
    )
  })

  test('[S15.8] help is offered: a proposal becomes an offer, and the counter-offer is on record', () => {
    const story = withFindings(tell(s15)).after(proposed(), offered(), offerCountered())
    expect(story.record.offers).toMatchObject([
      { proposal: 'proposal-1', answer: 'countered', counterDemand: 'CNY 50 more' },
    ])
    expect(story.tags).toContain('deciding.proposed')
  })

  test('[S15.9] the demand is known, and nothing is proposed before the matter was verified', () => {
    const story = underInvestigation(tell(s15))
    expect(story.record.intake.demands).toMatchObject([{ id: 'refund' }])
    expect(story.refusal(proposed()).controls).toContain('findings-first')
    const silent = proposed({ proposal: { ...proposed().proposal, demands: [] } })
    expect(withFindings(tell(s15)).refusal(silent).controls).toContain('demands-answered')
  })

  test.each(['position', 'decision', 'explanation'] as const)(
    '[S15.10] an answer without the %s is no answer',
    (part) => {
      const refused = decided(tell(s15)).refusal(responded(completeNotice(s15, 'final-response', part)))
      expect(refused.control).toBe('notice-complete')
    },
  )

  test('[S15.13] responsibility is judged on facts and law: findings and proposal must cite them', () => {
    const story = underInvestigation(tell(s15)).after(evidenceAdded())
    const { finding } = findingsMade()
    expect(story.refusal(findingsMade({ finding: { ...finding, evidence: [] } })).control).toBe(
      'findings-grounded',
    )
    expect(story.refusal(findingsMade({ finding: { ...finding, rules: [] } })).control).toBe(
      'findings-grounded',
    )
    const judged = story.after(findingsMade({ finding: { ...finding, responsibleParty: 'bank' } }))
    expect(judged.record.finding).toMatchObject({ responsibleParty: 'bank', rules: ['card-terms-7'] })
    const lawless = proposed({ proposal: { ...proposed().proposal, rules: [] } })
    expect(judged.refusal(lawless).controls).toContain('decision-cites-rules')
  })

  test('[S15.12] the customer is protected: an upheld complaint gets a remedy or a reason, and it is delivered before the end', () => {
    const bare = proposed({
      proposal: { ...proposed().proposal, remedies: [], noApologyReason: 'none asked' },
    })
    expect(withFindings(tell(s15)).refusal(bare).controls).toContain('remedy-or-reason')
    expect(answered(tell(s15)).refusal(closedEvent({ ground: 'explained' })).controls).toContain(
      'remedies-delivered',
    )
  })
})
