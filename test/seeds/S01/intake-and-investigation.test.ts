import { describe, expect, test } from 'vitest'
import { assigning, clocksOf, handleAll } from '../../../src/complaint/index.js'
import {
  assigned,
  answered as enquiryAnswered,
  evidenceAdded,
  findingsMade,
  hoursIn,
  kindChanged,
  person,
  proposed,
  registered,
  statementTaken,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, underInvestigation, withFindings } from '../../support/told-stretches.js'

const s01 = preset('s01')

describe('S01 intake', () => {
  test('[S01.1] dissatisfaction is a complaint with its time limits; an enquiry is answered and has none of them', () => {
    const complaint = tell(s01, { content: '手续费收了两次，我很不满意' }).after(registered())
    expect(complaint.facts.suggestedKind).toBe('complaint')
    expect(complaint.refusal(enquiryAnswered()).control).toBe('kind-needs-no-decision')
    const enquiry = tell(s01, { kind: 'enquiry', content: '网点几点开门？', demands: [] }).after(registered())
    expect(enquiry.facts.track).toBe('answer')
    expect(enquiry.clock('decision')).toBeUndefined()
    expect(enquiry.after(enquiryAnswered()).stage).toBe('answered')
    const suggestion = tell(s01, { kind: 'suggestion', content: '建议增加叫号机', demands: [] })
    expect(suggestion.facts.suggestedKind).toBe('suggestion')
    expect(enquiry.after(kindChanged({ to: 'complaint' })).clock('decision')?.clock.status).toBe('running')
  })

  test.each(['phone', 'letter', 'email', 'sms'] as const)('[S01.4] a complaint comes by %s', (channel) => {
    expect(tell(s01, { channel }).after(registered()).facts.channel).toBe(channel)
  })

  test.each(['internet-banking', 'mobile-banking'] as const)(
    '[S01.5] a complaint comes through %s, and leaves a proof of receipt',
    (channel) => {
      expect(tell(s01, { channel }).facts).toMatchObject({ channel, traceable: true })
    },
  )

  test('[S01.6] a complaint is registered within minutes, or somebody is told', () => {
    const story = tell(s01)
    expect(story.hoursGiven('registration')).toBe(0.25)
    expect(story.after(registered({ at: hoursIn(0.2) })).clock('registration')?.clock.status).toBe('met')
    const late = story.later(0.3)
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'registration', about: 'overdue' }),
    )
  })

  test('[S01.7] name, contact, content and the time of the complaint are kept, the time apart from that of receipt', () => {
    const { record } = tell(s01, {
      complainants: [{ name: '王小明', contact: { phone: '13800000000' } }],
      complainedAt: '2026-02-28T02:00:00.000Z',
    })
    expect(record.intake).toMatchObject({
      content: 'A fee was charged twice on my card.',
      complainedAt: '2026-02-28T02:00:00.000Z',
      complainants: [{ name: '王小明', contact: { phone: '13800000000' } }],
    })
    expect(record.receivedAt).toBe(hoursIn(0))
  })

  test('[S01.8] what was recorded goes on after any pause: through JSON and back, nothing is different', () => {
    const story = underInvestigation(tell(s01))
    const stored = JSON.parse(JSON.stringify(story.complaint))
    expect(stored).toEqual(story.complaint)
    expect(clocksOf(stored, { policy: s01, now: story.now })).toEqual(
      clocksOf(story.complaint, { policy: s01, now: story.now }),
    )
    const next = evidenceAdded({ at: hoursIn(30) })
    const goesOn = handleAll(stored, [next], { policy: s01, now: next.at })
    expect(goesOn).toMatchObject({ ok: true, complaint: { record: { evidence: [{ id: 'ledger' }] } } })
    expect(goesOn).toEqual(handleAll(story.complaint, [next], { policy: s01, now: next.at }))
  })

  test('[S01.19] complaints go to a team of their own and to a handler in it', () => {
    const story = tell(s01).after(registered())
    expect(story.facts.team).toBe('complaints-team')
    expect(s01.document.teams['complaints-team']?.title.zh).toBe('投诉处理团队')
    const people = ['complaints-team', 'contact-centre'].map((team) => ({
      id: `somebody-of-${team}`,
      teams: [team],
      skills: ['complaint-process'],
    }))
    const { events } = assigning(story.complaint, { policy: s01, directory: { people }, now: story.now })
    expect(accepted(tell(s01)).after(...events).record.assignment).toMatchObject({
      team: 'complaints-team',
      handler: 'somebody-of-complaints-team',
    })
  })

  test('[S01.23] what the customer wants is on record, and every demand gets an answer', () => {
    const demands = [
      { id: 'refund', describes: 'The fee back' },
      { id: 'letter', describes: 'A letter' },
    ]
    const story = withFindings(tell(s01, { demands }))
    expect(story.record.intake.demands).toMatchObject(demands)
    expect(story.refusal(proposed()).control).toBe('demands-answered')
  })
})

describe('S01 investigation', () => {
  test('[S01.9] nothing is decided without findings', () => {
    const story = underInvestigation(tell(s01))
    expect(story.refusal(proposed()).controls).toContain('findings-first')
    expect(withFindings(tell(s01)).after(proposed()).tags).toContain('deciding.proposed')
  })

  test('[S01.10] [S01.11] people involved are heard, and evidence is kept with kind, source, time and hash', () => {
    const piece = {
      id: 'ledger',
      type: 'transaction-record',
      from: 'bank-system',
      independent: true,
      obtainedAt: hoursIn(5),
      hash: 'a'.repeat(64),
    } as const
    const { record } = underInvestigation(tell(s01)).after(
      statementTaken({ person: 'teller-7', role: 'handler', summary: 'Posted the fee by hand' }),
      evidenceAdded({ evidence: piece }),
    )
    expect(record.statements).toMatchObject([{ person: 'teller-7', role: 'handler' }])
    expect(record.evidence).toEqual([piece])
    expect(() => evidenceAdded({ evidence: { ...piece, hash: 'tampered' } })).toThrow()
  })

  test('[S01.14] the assessment names facts, evidence and rules, and is made by somebody without an interest', () => {
    const story = underInvestigation(
      tell(s01, { peopleInvolved: [{ id: 'teller-7', part: 'complained-about' }] }),
    ).after(evidenceAdded())
    const { finding } = findingsMade()
    expect(story.refusal(findingsMade({ finding: { ...finding, evidence: [], rules: [] } })).control).toBe(
      'findings-grounded',
    )
    expect(story.refusal(findingsMade({ by: person('handler', 'teller-7') })).control).toBe('recusal')
    expect(story.after(findingsMade()).record.finding).toMatchObject({
      facts: 'The fee was posted twice.',
      evidence: ['ledger'],
      rules: ['card-terms-7'],
    })
  })

  test('[S01.25] who is complained about handles nothing; two customers with the same matter get the same answers of the tables', () => {
    const about = accepted(tell(s01, { peopleInvolved: [{ id: 'li', part: 'complained-about' }] }))
    expect(about.refusal(assigned({ handler: 'li' })).control).toBe('recusal')
    const answers = ['王小明', '李四'].map((name) => {
      const { complaint } = tell(s01, { content: '柜员态度恶劣', complainants: [{ name }] })
      return Object.values(complaint.decisions).map(({ output }) => output)
    })
    expect(answers[0]).toContainEqual({ category: 'service-attitude', subcategory: null })
    expect(answers[0]).toEqual(answers[1])
  })
})
