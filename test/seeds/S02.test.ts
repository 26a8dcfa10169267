import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { comparableCases, pastCase } from '../../src/complaint/index.js'
import { checkSignals, compileSignals, findSignals } from '../../src/rules/index.js'
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
  person,
  proposed,
  responded,
} from '../support/events.js'
import { preset, presetFile } from '../support/presets.js'
import { tell } from '../support/told.js'
import {
  accepted,
  answered,
  carriedOut,
  closed,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../support/told-stretches.js'

const s02 = preset('s02')
const { finding } = findingsMade()
const { proposal } = proposed()

describe('S02 respect', () => {
  test('[S02.1] the demand stays in the words of the customer, and the guidance for answers begins with respect', () => {
    const words = '我就要一个说法：凭什么收我两次手续费？'
    const { record } = tell(s02, { content: words, demands: [{ id: 'reason', describes: words }] })
    expect(record.intake.demands[0]?.describes).toBe(words)
    const guidance = presetFile('s02', 'replies/guidance.md')
    expect(guidance).toMatch(/1\. \*\*Respect\.\*\*.*own words/)
    const template = presetFile('s02', 'replies/final-response.md')
    for (const language of template.split('---')) expect(language).toContain('{demand}')
  })

  test('[S02.2] what the matter meant for the customer is part of the findings and of the answer', () => {
    const story = underInvestigation(tell(s02)).after(
      evidenceAdded(),
      findingsMade({ finding: { ...finding, customerImpact: 'The rent bounced' } }),
    )
    expect(story.record.finding?.customerImpact).toBe('The rent bounced')
    expect(presetFile('s02', 'replies/final-response.md').match(/\{impact\}/g)).toHaveLength(2)
  })

  test.each([
    ['这是您自己的问题，与我行无关。', ['argues-back']],
    ['That is not our problem, you should have read the terms.', ['argues-back']],
    ['没有办法，这是规定。', ['brushes-off']],
    ['经查，第二笔手续费系重复扣收，我们已为您退回并致歉。', []],
  ])('[S02.3] an answer that argues is noticed before it leaves: %s', (reply, expected) => {
    const tone = checkSignals(parse(presetFile('s02', 'replies/tone.yaml')))
    if (!tone.ok) throw new Error('the tone signals cannot be read')
    expect(findSignals(compileSignals(tone.value), reply).signals).toEqual(expected)
  })

  test('[S02.14] how distressed the customer is can be recorded, and tables can ask for it', () => {
    const { facts } = tell(s02, {
      complainants: [
        { id: 'a', distress: 'some' },
        { id: 'b', distress: 'severe' },
      ],
    })
    expect(facts.distress).toBe('severe')
  })

  test('[S02.16] background, vulnerability and earlier complaints of the customer are known to whoever decides', () => {
    const { facts, record } = tell(s02, {
      complainants: [
        {
          id: 'w',
          background: 'Lives on a pension',
          vulnerabilities: ['elderly'],
          priorComplaints: ['TS-1', 'TS-2'],
        },
      ],
    })
    expect(facts).toMatchObject({ vulnerable: true, vulnerabilities: ['elderly'], priorComplaints: 2 })
    expect(record.intake.complainants[0]?.background).toBe('Lives on a pension')
  })
})

describe('S02 fairness', () => {
  test('[S02.4] nobody judges their own matter, whatever the step', () => {
    const story = accepted(tell(s02, { peopleInvolved: [{ id: 'teller', part: 'complained-about' }] }))
    expect(story.refusal({ ...decidedEvent(), by: person('handler', 'teller') }).code).toBe(
      'event-not-allowed',
    )
    const found = withFindings(tell(s02, { peopleInvolved: [{ id: 'teller', part: 'complained-about' }] }))
    expect(found.refusal(proposed({ by: person('handler', 'teller') })).control).toBe('recusal')
    expect(found.after(proposed()).refusal(decidedEvent({ by: person('handler', 'teller') })).control).toBe(
      'recusal',
    )
  })

  test('[S02.5] findings cite facts, evidence and rules, and hear both sides', () => {
    const story = underInvestigation(tell(s02)).after(evidenceAdded())
    const { staffAccount: _, ...oneSided } = finding
    expect(story.refusal(findingsMade({ finding: oneSided })).control).toBe('both-accounts')
    expect(story.refusal(findingsMade({ finding: { ...finding, rules: [] } })).control).toBe(
      'findings-grounded',
    )
    expect(story.after(findingsMade()).record.finding).toMatchObject({
      customerAccount: 'Charged twice.',
      staffAccount: 'A batch ran twice.',
    })
  })

  test('[S02.21] no decision on one side’s word: something independent must be there', () => {
    const word = { id: 'letter', type: 'statement', from: 'complainant', independent: false } as const
    const story = underInvestigation(tell(s02)).after(
      evidenceAdded({ evidence: word }),
      findingsMade({ finding: { ...finding, evidence: ['letter'] } }),
      proposed(),
    )
    expect(story.refusal(decidedEvent()).control).toBe('independent-evidence')
    expect(story.after(evidenceAdded(), decidedEvent()).stage).toBe('decided')
  })

  test('[S02.7] only remedies of the bank’s list, and only within somebody’s limit', () => {
    const with_ = (code: string, minor = 2_000) =>
      proposed({
        proposal: {
          ...proposal,
          remedies: [
            { id: 'r', code, amount: { currency: 'CNY', minor } },
            { id: 's', code: 'apology' },
          ],
        },
      })
    const story = withFindings(tell(s02))
    expect(story.refusal(with_('preferential-rate')).control).toBe('remedy-allowed')
    expect(story.after(with_('refund')).after(decidedEvent()).stage).toBe('decided')
    expect(story.after(with_('refund', 9_000_000)).refusal(decidedEvent()).control).toBe('approval-needed')
  })

  test('[S02.6] a sum is compared with what others got for the same matter, as advice to whoever decides', () => {
    const granted = (id: string, minor: number) => {
      const remedies = [
        { id: 'fee', code: 'fee-refund', amount: { currency: 'CNY', minor } },
        { id: 'sorry', code: 'apology' },
      ]
      const story = withFindings(tell(s02)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
      )
      return pastCase(id, story.record)
    }
    const past = [1_900, 2_000, 2_000, 2_100, 2_200].flatMap(
      (minor, index) => granted(`past-${index}`, minor) ?? [],
    )
    const asked = (minor: number) =>
      comparableCases({ ...past[0], outcome: 'upheld', id: 'now', granted: minor }, past)
    expect(asked(2_050)).toMatchObject({ standing: 'within', quartiles: { median: 2_000 } })
    expect(asked(200).standing).toBe('below')
    expect(asked(20_000).because.says.en).toBe('5 comparable cases: more than three quarters of them got')
    const other = withFindings(tell(s02, { content: '房贷利率太高' })).after(proposed(), decidedEvent())
    const loan = pastCase('loan', other.record)
    if (loan === undefined) throw new Error('it was decided')
    expect(comparableCases(loan, past).cases).toEqual([])
  })

  test('[S02.20] the decision carries the reasons that weighed, for and against', () => {
    expect(() => proposed({ proposal: { ...proposal, reasons: '' } })).toThrow()
    const reasons = 'The fee had no ground; against it spoke only that the terms allow one fee a month.'
    const story = withFindings(tell(s02)).after(
      proposed({ proposal: { ...proposal, reasons } }),
      decidedEvent(),
    )
    expect(story.record.decision?.proposal.reasons).toBe(reasons)
    expect(presetFile('s02', 'replies/guidance.md')).toContain('Weigh both sides')
  })
})

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
    expect(story.later(24 * 8).clock('progress')?.clock.status).toBe('breached')
    expect(story.after(messageReceived()).later(1).record.messages[0]?.answeredAt).toBeUndefined()
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
    expect(story.clock('first-response')?.clock.status).toBe('running')
    expect(story.clock('handling-period')?.clock.status).toBe('running')
    const told = answered(tell(s02))
    expect(told.clock('follow-up')?.clock.status).toBe('running')
    expect(told.refusal(closedEvent()).controls).toContain('followed-up')
    expect(told.after(followedUp()).refusal(closedEvent()).controls).not.toContain('followed-up')
    expect(closed(tell(s02)).stage).toBe('closed')
  })
})
