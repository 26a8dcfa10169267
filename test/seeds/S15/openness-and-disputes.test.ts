import { describe, expect, test } from 'vitest'
import { customerTimeline, viewFor } from '../../../src/complaint/index.js'
import {
  assigned,
  closedEvent,
  commitmentFulfilled,
  committed,
  decidedEvent,
  disputeEnded,
  disputeOpened,
  investigated,
  mediationAgreed,
  mediationEnded,
  mediationProposed,
  negotiated,
  person,
  proposed,
  registered,
  responded,
  settled,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import {
  accepted,
  answered,
  carriedOut,
  completeNotice,
  decided,
  withFindings,
} from '../../support/told-stretches.js'

const s15 = preset('s15')

const lostTransfer = {
  content: '我在网银转账给供应商，转账失败，但账户里的钱已经被扣了，至今没有到账。',
  channel: 'internet-banking' as const,
  claimedLoss: { currency: 'CNY', minor: 800_000 },
}

describe('S15 openness', () => {
  test('[S15.14] the customer reads what was told and done, without the names and notes of the bank', () => {
    const { notice } = completeNotice(s15, 'final-response')
    const text = 'The fee of 20.00 is paid back. Li Lei of card operations found the double posting.'
    const story = decided(tell(s15)).after(responded({ notice: { ...notice, text } }))
    const lines = customerTimeline(story.journal, { others: ['Li Lei'] })
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
    const own = viewFor(story.complaint, { viewer: 'complainant', rules: s15.document.views })
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
