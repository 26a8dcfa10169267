import { describe, expect, test } from 'vitest'
import {
  assigned,
  closedEvent,
  contacted,
  customerAnswered,
  customerAsked,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  investigated,
  proposed,
  registered,
  responded,
  statementTaken,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, completeNotice, underInvestigation } from '../../support/told-stretches.js'

const s11 = preset('s11')
const { finding } = findingsMade()

describe('S11 intake', () => {
  test.each(['phone', 'email', 'online-platform'] as const)('[S11.1] a complaint comes by %s', (channel) => {
    const story = tell(s11, { channel }).after(registered())
    expect([story.facts.channel, story.stage]).toEqual([channel, 'registered'])
  })

  test('[S11.2] a complaint is recorded, then assigned to the team; no work begins before', () => {
    const story = accepted(tell(s11))
    expect(story.effects.map(({ body }) => body)).toContainEqual({ type: 'assign', team: 'complaints-team' })
    expect(story.refusal(investigated()).control).toBe('assigned-first')
    const given = story.after(assigned({ team: 'complaints-team', handler: 'wu' }))
    expect(given.record.assignment).toMatchObject({ team: 'complaints-team', handler: 'wu' })
  })
})

describe('S11 investigation', () => {
  test('[S11.3] [S11.7] a preliminary investigation may be enough, or goes on in depth', () => {
    const begun = accepted(tell(s11)).after(assigned(), investigated({ level: 'preliminary' }))
    expect(begun.tags).toContain('investigation.preliminary')
    const deep = begun.after(
      investigated({ level: 'in-depth', reason: 'The branch and the customer disagree' }),
    )
    expect(deep.tags).toContain('investigation.in-depth')
    expect(deep.tags).not.toContain('investigation.preliminary')
    expect(deep.record.investigations.map(({ level }) => level)).toEqual(['preliminary', 'in-depth'])
  })

  test('[S11.4] details are talked over with the customer, and the talk is on record', () => {
    const story = underInvestigation(tell(s11)).after(
      contacted({ summary: 'Which of the two fees does she mean?', participants: ['customer-1', 'handler'] }),
    )
    expect(story.record.contacts).toMatchObject([
      { summary: 'Which of the two fees does she mean?', participants: ['customer-1', 'handler'] },
    ])
  })

  test('[S11.5] the customer is asked for material: the bank’s clock waits, the regulator’s does not, and a reminder is due', () => {
    const asked = underInvestigation(tell(s11)).after(customerAsked({ items: ['The receipt'] }))
    expect(asked.tags).toContain('waiting.customer')
    expect(asked.clock('handling-period')?.clock.status).toBe('paused')
    expect(asked.clock('decision')?.clock.status).toBe('running')
    const reminded = asked.later(24 * 6)
    expect(reminded.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ type: 'notify-role', clock: 'customer-reminder', about: 'remind' }),
    )
    const answer = asked.after(customerAnswered())
    expect(answer.tags).not.toContain('waiting.customer')
    expect(answer.clock('handling-period')?.clock.status).toBe('running')
    const partly = asked.after(customerAnswered({ complete: false }))
    expect(partly.tags).toContain('waiting.customer')
  })

  test.each(['improper-service', 'operational-error', 'violation'] as const)(
    '[S11.6] [S11.9] the look inside may find %s, and what was found cannot be passed over',
    (code) => {
      const story = underInvestigation(tell(s11)).after(
        evidenceAdded(),
        findingsMade({ finding: { ...finding, codes: [code] } }),
        proposed(),
        decidedEvent(),
        responded(completeNotice(s11, 'final-response')),
      )
      expect(story.record.finding?.codes).toEqual([code])
      expect(story.refusal(closedEvent()).controls).toContain('corrective-action')
    },
  )

  test('[S11.9] a violation is told to the host, improper service is not', () => {
    const effectsOf = (code: 'violation' | 'improper-service') =>
      underInvestigation(tell(s11))
        .after(evidenceAdded(), findingsMade({ finding: { ...finding, codes: [code] } }))
        .effects.map(({ body }) => body.type)
    expect(effectsOf('violation')).toContain('report-to-regulator')
    expect(effectsOf('improper-service')).not.toContain('report-to-regulator')
  })

  test('[S11.8] several departments are asked at once, and their evidence comes together', () => {
    const story = underInvestigation(tell(s11)).after(
      departmentAsked({ enquiry: 'cards', unit: 'card-centre' }),
      departmentAsked({ enquiry: 'branch', unit: 'branch-7' }),
      departmentAnswered({ enquiry: 'cards' }),
      statementTaken({ person: 'teller', summary: 'The batch ran twice' }),
      evidenceAdded(),
    )
    expect(story.tags).toContain('waiting.department')
    const all = story.after(departmentAnswered({ enquiry: 'branch' }))
    expect(all.tags).not.toContain('waiting.department')
    expect(all.record.enquiries.map(({ unit }) => unit)).toEqual(['card-centre', 'branch-7'])
    expect([all.record.evidence.length, all.record.statements.length]).toEqual([1, 1])
  })
})
