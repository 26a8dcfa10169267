import { describe, expect, test } from 'vitest'
import { clocksOf, customerTimeline, nextDue, viewFor } from '../../src/complaint/index.js'
import { stages } from '../../src/machine/index.js'
import {
  acknowledged,
  assigned,
  closedEvent,
  commitmentFulfilled,
  committed,
  decidedEvent,
  disputeEnded,
  disputeOpened,
  evidenceAdded,
  findingsMade,
  hoursIn,
  investigated,
  mediationAgreed,
  mediationEnded,
  mediationProposed,
  negotiated,
  offerCountered,
  offered,
  person,
  proposed,
  registered,
  responded,
  settled,
} from '../support/events.js'
import { preset } from '../support/presets.js'
import { tell } from '../support/told.js'
import {
  accepted,
  answered,
  archived,
  carriedOut,
  closed,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../support/told-stretches.js'

const s15 = preset('s15')

const lostTransfer = {
  content: '我在网银转账给供应商，转账失败，但账户里的钱已经被扣了，至今没有到账。',
  channel: 'internet-banking' as const,
  claimedLoss: { currency: 'CNY', minor: 800_000 },
}

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
      expect(nextDue(clocksOf(s15, complaint, now))).toBeDefined()
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

describe('S15 openness', () => {
  test('[S15.14] the customer reads what was told and done, without the names and notes of the bank', () => {
    const { notice } = completeNotice(s15, 'final-response')
    const text = 'The fee of 20.00 is paid back. Li Lei of card operations found the double posting.'
    const story = decided(tell(s15)).after(responded({ notice: { ...notice, text } }))
    const lines = customerTimeline(story.journal, ['Li Lei'])
    expect(lines.map(({ says }) => says.en)).toEqual([
      'We received your complaint',
      'Your complaint was registered',
      'We confirmed that we received it',
      'Your complaint was accepted',
      'We told you that we accepted it',
      'We began to investigate',
      'We decided',
      'We sent you our final response',
    ])
    expect(lines.at(-1)?.text).toContain('20.00')
    expect(lines.at(-1)?.text).not.toContain('Li Lei')
    expect(lines.every(({ says }) => says.zh !== '')).toBe(true)
  })

  test('[S15.1] handling is timed, kept from those with an interest, and open to the customer', () => {
    const story = accepted(tell(s15, { peopleInvolved: [{ id: 'li', part: 'complained-about' }] }))
    expect(story.clock('handling-period')?.clock.status).toBe('running')
    expect(story.refusal(assigned({ handler: 'li' })).control).toBe('recusal')
    expect(customerTimeline(story.journal)).toHaveLength(5)
    const own = viewFor('complainant', story.complaint, s15.document.views)
    expect(own.record.notices).toHaveLength(2)
    expect(own.record.assignment).toBeUndefined()
  })
})

describe('S15 disputes', () => {
  test('[S15.15] talking comes first: the bank may not send a customer to mediation it has not talked with, the customer may always go', () => {
    const story = answered(tell(s15))
    expect(story.refusal(mediationProposed()).control).toBe('negotiation-first')
    expect(story.after(negotiated(), mediationProposed()).stage).toBe('responded')
    expect(story.after(disputeOpened({ by: person('complainant') })).stage).toBe('in-dispute')
  })

  test('[S15.15] a bank whose procedure does not ask for talks first may propose mediation at once', () => {
    expect(answered(tell(preset('s09'))).after(mediationProposed()).stage).toBe('responded')
  })

  test('[S15.16] a settlement has its terms and both sides, one side alone settles nothing', () => {
    const story = answered(tell(s15)).after(settled())
    expect(story.record.settlement).toMatchObject({
      terms: 'The fee and CNY 50 are paid.',
      acceptedBy: ['customer-1', 'complaints-manager'],
    })
    expect(() => settled({ acceptedBy: ['complaints-manager'] })).toThrow()
  })

  test('[S15.11] matters are solved by mediation, by compensation and by better service', () => {
    const mediating = answered(tell(s15)).after(negotiated(), mediationProposed(), mediationAgreed())
    expect(mediating.tags).toContain('waiting.mediation')
    const mediated = mediating.after(mediationEnded({ agreed: true, terms: 'Half is paid' }))
    expect(mediated.tags).not.toContain('waiting.mediation')
    const remedies = [
      { id: 'money', code: 'compensation', amount: { currency: 'CNY', minor: 5_000 } },
      { id: 'service', code: 'service-improvement' },
      { id: 'sorry', code: 'apology' },
    ]
    const { record } = withFindings(tell(s15)).after(
      proposed({ proposal: { ...proposed().proposal, remedies } }),
      decidedEvent(),
    )
    expect(record.decision?.proposal.remedies.map(({ code }) => code)).toEqual([
      'compensation',
      'service-improvement',
      'apology',
    ])
  })
})

describe('S15 the failed online transfer', () => {
  test('[S15.17] [S15.18] a loss in an online transfer is known as one, goes first, and is looked into within the hour', () => {
    const story = tell(s15, lostTransfer).after(registered())
    expect(story.facts).toMatchObject({
      category: 'ebanking-transfer-loss',
      priority: 'high',
      team: 'rapid-response',
    })
    expect(story.hoursGiven('investigation-start')).toBe(1)
    const begun = accepted(tell(s15, lostTransfer)).after(assigned(), investigated())
    expect(begun.clock('investigation-start')?.clock.stoppedAt).toBeDefined()
    expect(story.later(1.5).clock('investigation-start')?.clock.status).toBe('breached')
    expect(
      tell(s15, { content: '排队太久' }).after(registered()).clock('investigation-start'),
    ).toBeUndefined()
  })

  test('[S15.19] the system that failed is the cause that stays on record', () => {
    const story = withFindings(tell(s15, lostTransfer))
    expect(story.record.cause).toEqual({ code: 'system-failure', origin: 'internal' })
    expect(story.facts.cause).toBe('system-failure')
  })

  test('[S15.20] the bank apologises and promises, and the promise must be kept before the end', () => {
    const graceless = proposed({
      proposal: {
        ...proposed().proposal,
        remedies: proposed().proposal.remedies.filter(({ code }) => code !== 'apology'),
      },
    })
    expect(withFindings(tell(s15, lostTransfer)).refusal(graceless).control).toBe('apology')
    const promised = answered(tell(s15, lostTransfer)).after(committed())
    expect(promised.record.commitments).toMatchObject([{ commitment: { id: 'commitment-1', who: 'it' } }])
    const done = carriedOut(tell(s15, lostTransfer)).after(committed())
    expect(done.refusal(closedEvent({ ground: 'satisfied' })).control).toBe('commitments-fulfilled')
    expect(done.after(commitmentFulfilled(), closedEvent({ ground: 'satisfied' })).stage).toBe('closed')
  })

  test('[S15.15] [S15.16] a dispute that ends in settlement closes the matter', () => {
    const outside = carriedOut(tell(s15, lostTransfer)).after(disputeOpened())
    const closing = closedEvent({ ground: 'settled' })
    expect(outside.refusal(closing).controls).toContain('disputes-ended')
    const settledThere = outside.after(disputeEnded({ result: 'settled' }))
    expect(settledThere.record.disputes).toMatchObject([{ result: 'settled' }])
    expect(settledThere.stage).toBe('following-up')
    expect(settledThere.after(closing).record.closure?.ground).toBe('settled')
  })
})
