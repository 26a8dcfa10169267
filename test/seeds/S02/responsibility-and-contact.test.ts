import { describe, expect, test } from 'vitest'
import {
  actionPlanned,
  closedEvent,
  commitmentFulfilled,
  committed,
  contacted,
  decidedEvent,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  followedUp,
  hoursIn,
  messageReceived,
  negotiated,
  offerCountered,
  offered,
  proposed,
  responded,
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

const s02 = preset('s02')
const { finding } = findingsMade()
const { proposal } = proposed()

describe('S02 responsibility', () => {
  test.each([
    ['a loss', { loss: { currency: 'CNY', minor: 1 } }],
    ['an inconvenience', { loss: { currency: 'CNY', minor: 0 }, inconvenience: true }],
  ])('[S02.8] after %s the bank apologises, or says why not', (_, harm) => {
    const story = underInvestigation(tell(s02)).after(
      evidenceAdded(),
      findingsMade({ finding: { ...finding, ...harm } }),
    )
    const remedies = proposal.remedies.filter(({ code }) => code !== 'apology')
    expect(story.refusal(proposed({ proposal: { ...proposal, remedies } })).control).toBe('apology')
    const reasoned = proposed({
      proposal: { ...proposal, remedies, noApologyReason: 'The customer declined it' },
    })
    expect(story.after(reasoned).tags).toContain('deciding.proposed')
  })

  test('[S02.9] [S02.10] a commitment says what, who and until when, and must be shown to be kept before the end', () => {
    const promise = { id: 'lock', what: 'Lock the batch', who: 'it', dueAt: hoursIn(48) }
    const story = carriedOut(tell(s02)).after(committed({ commitment: promise }))
    expect(story.record.commitments).toMatchObject([{ commitment: promise }])
    expect(story.refusal(closedEvent({ ground: 'satisfied' })).control).toBe('commitments-fulfilled')
    const proof = {
      id: 'change-4711',
      type: 'internal-record',
      from: 'department',
      independent: true,
    } as const
    const kept = story.after(commitmentFulfilled({ commitment: 'lock', evidence: proof }))
    expect(kept.record.evidence.map(({ id }) => id)).toContain('change-4711')
    expect(kept.after(closedEvent({ ground: 'satisfied' })).stage).toBe('closed')
  })

  test('[S02.11] [S02.18] [S02.19] the analysis goes to the root and names the key cause and where it lies', () => {
    const { causes: _, ...causeless } = finding
    expect(() => findingsMade({ finding: { ...causeless, causes: [] } })).toThrow()
    const causes = [
      { code: 'third-party-act', origin: 'third-party' },
      { code: 'human-error', origin: 'internal' },
    ] as const
    const story = underInvestigation(tell(s02)).after(
      evidenceAdded(),
      findingsMade({ finding: { ...finding, causes: [...causes] } }),
    )
    expect(story.record.cause).toEqual(causes[0])
    expect(story.facts.cause).toBe('third-party-act')
    expect(story.record.finding).toMatchObject({ causes, rootCause: 'The batch has no lock.' })
    const { rootCause: __, ...shallow } = finding
    const end = underInvestigation(tell(s02)).after(
      evidenceAdded(),
      findingsMade({ finding: shallow }),
      proposed(),
      decidedEvent(),
      responded(completeNotice(s02, 'final-response')),
    )
    expect(end.refusal(closedEvent()).controls).toContain('root-cause')
  })

  test('[S02.12] a confirmed fault does not end without a measure against its return', () => {
    expect(answered(tell(s02)).refusal(closedEvent()).controls).toContain('corrective-action')
    const prevented = answered(tell(s02)).after(actionPlanned({ actionType: 'preventive' }))
    expect(prevented.refusal(closedEvent()).controls).not.toContain('corrective-action')
  })

  test('[S02.17] account and transaction records are asked from the department that has them, and the host is told to ask', () => {
    const story = underInvestigation(tell(s02)).after(
      departmentAsked({ enquiry: 'e-7', unit: 'core-banking' }),
    )
    expect(story.effects.at(-1)?.body).toEqual({
      type: 'ask-department',
      enquiry: 'e-7',
      unit: 'core-banking',
    })
    const records = [
      { id: 'account', type: 'account-record', from: 'bank-system', independent: true },
      { id: 'payments', type: 'transaction-record', from: 'bank-system', independent: true },
    ] as const
    const known = story.after(...records.map((evidence) => evidenceAdded({ evidence })))
    expect(known.record.evidence.map(({ type }) => type)).toEqual(['account-record', 'transaction-record'])
  })
})

describe('S02 talking with the customer', () => {
  test('[S02.13] contact is logged with time and channel, and no seven days pass without news', () => {
    const story = accepted(tell(s02)).after(contacted({ channel: 'phone', at: hoursIn(6) }))
    expect(story.record.contacts).toMatchObject([
      { channel: 'phone', at: hoursIn(6), direction: 'to-customer' },
    ])
    expect(story.clock('progress')?.clock.dueOn).toBe('2026-03-09')
    expect(story.later(24 * 8).clock('progress')?.clock.status).toBe('breached')
    const asked = story.after(messageReceived())
    expect(reportOn([asked]).figures.standing.unansweredMessages).toBe(1)
    const heard = asked.after(contacted({ answers: ['message-1'] }))
    expect(reportOn([heard]).figures.standing.unansweredMessages).toBe(0)
  })

  test('[S02.15] common ground is sought: offer, counter-offer, talk', () => {
    const story = withFindings(tell(s02)).after(proposed(), offered(), offerCountered(), negotiated())
    expect(story.record.offers).toMatchObject([{ answer: 'countered', counterDemand: 'CNY 50 more' }])
    expect(story.journal.map(({ event }) => event.type)).toContain('negotiation.held')
  })

  test.each(['met', 'partly-met', 'not-met'] as const)(
    '[S02.22] each demand is %s, with a reason',
    (answer) => {
      const demands = [{ demand: 'refund', answer, reason: 'The fee had no ground.' }]
      const story = withFindings(tell(s02)).after(
        proposed({ proposal: { ...proposal, demands } }),
        decidedEvent(),
      )
      expect(story.record.decision?.proposal.demands).toEqual(demands)
      expect(
        withFindings(tell(s02)).refusal(proposed({ proposal: { ...proposal, demands: [] } })).control,
      ).toBe('demands-answered')
    },
  )

  test.each(['refund', 'compensation', 'process-improvement', 'service-benefit'])(
    '[S02.23] the remedy may be %s, and must be delivered',
    (code) => {
      const remedies = [
        { id: 'r', code },
        { id: 'sorry', code: 'apology' },
      ]
      const story = withFindings(tell(s02)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
        responded(completeNotice(s02, 'final-response')),
      )
      expect(
        story
          .refusal(closedEvent())
          .because.map(({ says }) => says.en)
          .join(),
      ).toContain('Not delivered: r')
    },
  )

  test.each(['upheld', 'partly-upheld', 'rejected', 'unresolved'] as const)(
    '[S02.25] %s or not, the customer gets reasons and an explanation',
    (outcome) => {
      const story = withFindings(tell(s02)).after(
        proposed({ proposal: { ...proposal, outcome } }),
        decidedEvent(),
      )
      for (const part of ['reasons', 'explanation'] as const)
        expect(story.refusal(responded(completeNotice(s02, 'final-response', part))).control).toBe(
          'notice-complete',
        )
    },
  )

  test('[S02.24] [S02.26] response, result and follow-up each have their time', () => {
    expect(decided(tell(s02)).effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'final-response' })
    const story = tell(s02)
    const due = ['first-response', 'handling-period'].map((id) => story.clock(id)?.clock.dueOn)
    expect(due).toEqual(['2026-03-03', '2026-03-17'])
    const late = story.later(24 * 17)
    for (const id of ['first-response', 'handling-period'])
      expect([id, late.clock(id)?.clock.status]).toEqual([id, 'breached'])
    const told = answered(tell(s02))
    for (const id of ['first-response', 'handling-period'])
      expect([id, told.clock(id)?.clock.status]).toEqual([id, 'met'])
    expect(told.clock('follow-up')?.clock.status).toBe('running')
    expect(told.refusal(closedEvent()).controls).toContain('followed-up')
    expect(told.after(followedUp()).refusal(closedEvent()).controls).not.toContain('followed-up')
    expect(closed(tell(s02)).stage).toBe('closed')
  })
})
