import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { comparableCases, pastCase } from '../../../src/complaint/index.js'
import { compileSignals, findSignals, parseSignals } from '../../../src/rules/index.js'
import { decidedEvent, evidenceAdded, findingsMade, person, proposed } from '../../support/events.js'
import { preset, presetFile } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, underInvestigation, withFindings } from '../../support/told-stretches.js'

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
    const tone = parseSignals(parse(presetFile('s02', 'replies/tone.yaml')))
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
      return pastCase({ id, record: story.record })
    }
    const past = [1_900, 2_000, 2_000, 2_100, 2_200].flatMap(
      (minor, index) => granted(`past-${index}`, minor) ?? [],
    )
    const asked = (minor: number) =>
      comparableCases({ ...past[0], outcome: 'upheld', id: 'now', granted: minor }, past)
    expect(asked(2_050)).toMatchObject({ position: 'within', quartiles: { median: 2_000 } })
    expect(asked(200).position).toBe('below')
    expect(asked(20_000).because.says.en).toBe('5 comparable cases: more than three quarters of them got')
    const other = withFindings(tell(s02, { content: '房贷利率太高' })).after(proposed(), decidedEvent())
    const loan = pastCase({ id: 'loan', record: other.record })
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
