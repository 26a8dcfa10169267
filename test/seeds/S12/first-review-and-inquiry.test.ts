import { describe, expect, test } from 'vitest'
import {
  acceptanceNotified,
  acceptedEvent,
  acknowledged,
  closedEvent,
  decidedEvent,
  declined,
  decliningNotified,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  hoursIn,
  proposed,
  registered,
  statementTaken,
  triaged,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { completeNotice, underInvestigation } from '../../support/told-stretches.js'

const s12 = preset('s12')
const { finding } = findingsMade()
const policySold = { content: '柜员把保险当存款卖给我母亲', businessLine: 'insurance' as const }

describe('S12 reception', () => {
  test('[S12.1] bank and insurance business are both covered, each by those who answer for it', () => {
    expect(tell(s12, policySold).facts).toMatchObject({
      businessLine: 'insurance',
      category: 'bancassurance',
      team: 'bancassurance',
    })
    expect(tell(s12, { businessLine: 'bank' }).facts).toMatchObject({
      businessLine: 'bank',
      team: 'complaints-team',
    })
    expect(s12.document.taxonomy?.categories?.map(({ code }) => code)).toContain('bancassurance')
  })

  test('[S12.2] time, place, people and main problem are noted at reception', () => {
    const { record, facts } = tell(s12, {
      ...policySold,
      reason: 'Sold as a deposit',
      mainIssue: 'Mis-selling',
      incidentOn: '2026-01-15',
      place: 'Branch 7, counter 2',
      peopleInvolved: [{ id: 'teller', part: 'complained-about', unit: 'branch-7' }],
    })
    expect(record.intake).toMatchObject({
      reason: 'Sold as a deposit',
      mainIssue: 'Mis-selling',
      incidentOn: '2026-01-15',
      place: 'Branch 7, counter 2',
      peopleInvolved: [{ id: 'teller', unit: 'branch-7' }],
    })
    expect(facts).toMatchObject({
      mainIssue: 'Mis-selling',
      incidentOn: '2026-01-15',
      place: 'Branch 7, counter 2',
    })
  })
})

describe('S12 acceptance', () => {
  test('[S12.3] a first review decides whether the matter is important, before anything is accepted', () => {
    const story = tell(s12).after(registered())
    expect(story.refusal(acceptedEvent()).control).toBe('triaged-first')
    const reviewed = story.after(triaged({ material: true, reason: 'Savings of a lifetime' }))
    expect(reviewed.record.triage).toMatchObject({ material: true, reason: 'Savings of a lifetime' })
    expect(() => triaged({ reason: '' })).toThrow()
  })

  test('[S12.4] acceptance is formal, and so is declining: with a ground that the rules know, told to the customer', () => {
    const story = tell(s12).after(registered(), triaged())
    expect(story.after(acceptedEvent()).stage).toBe('assessing')
    expect(story.refusal(declined({ ground: 'too-much-work' })).control).toBe('decline-ground')
    const ground = s12.controls.acceptance.declineGrounds[0] ?? ''
    const refused = story.after(declined({ ground }))
    expect(refused.record.declined).toMatchObject({ ground, reason: 'The caller has no authority' })
    const end = closedEvent({ ground: 'declined', lessons: 'Say who may complain' })
    expect(refused.refusal(end).control).toBe('declining-told')
    expect(refused.after(decliningNotified(completeNotice(s12, 'declining')), end).stage).toBe('closed')
  })

  test.each(['timetable', 'next-steps'] as const)('[S12.5] acceptance tells the customer the %s', (part) => {
    const story = tell(s12).after(registered(), triaged(), acceptedEvent())
    expect(story.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'acceptance' })
    expect(story.refusal(acceptanceNotified(completeNotice(s12, 'acceptance', part))).control).toBe(
      'notice-complete',
    )
    expect(
      story.after(acceptanceNotified(completeNotice(s12, 'acceptance'))).record.notices.at(-1)?.kind,
    ).toBe('acceptance')
  })

  test('[S12.13] the first response comes within two working hours, with timetable and steps', () => {
    const story = tell(s12).after(registered())
    expect(story.hoursGiven('first-response')).toBe(2)
    for (const part of ['timetable', 'next-steps'] as const)
      expect(story.refusal(acknowledged(completeNotice(s12, 'acknowledgement', part))).control).toBe(
        'notice-complete',
      )
    const prompt = acknowledged({ ...completeNotice(s12, 'acknowledgement'), at: hoursIn(1.5) })
    expect(story.after(prompt).clock('first-response')?.clock.status).toBe('met')
    expect(story.later(3).clock('first-response')?.clock.status).toBe('breached')
  })
})

describe('S12 investigation', () => {
  test('[S12.6] nature, responsible party and scope of the impact are found', () => {
    const known = {
      ...finding,
      nature: 'mis-selling',
      responsibleParty: 'insurer',
      impactScope: 'Forty customers',
    }
    const { record } = underInvestigation(tell(s12)).after(evidenceAdded(), findingsMade({ finding: known }))
    expect(record.finding).toMatchObject({
      nature: 'mis-selling',
      responsibleParty: 'insurer',
      impactScope: 'Forty customers',
    })
  })

  test('[S12.7] the people involved are interviewed; without their account there are no findings about them', () => {
    const about = { peopleInvolved: [{ id: 'teller', part: 'complained-about' as const }] }
    const story = underInvestigation(tell(s12, about)).after(
      statementTaken({ person: 'teller', role: 'handler', summary: 'Read from the leaflet' }),
      evidenceAdded(),
    )
    expect(story.record.statements).toMatchObject([{ person: 'teller', summary: 'Read from the leaflet' }])
    const { staffAccount: _, ...oneSided } = finding
    expect(story.refusal(findingsMade({ finding: oneSided })).control).toBe('both-accounts')
    expect(story.after(findingsMade()).stage).toBe('deciding')
  })

  test('[S12.8] departments collect material, and the host is told whom to ask', () => {
    const story = underInvestigation(tell(s12)).after(departmentAsked({ unit: 'insurance-desk' }))
    expect(story.effects.at(-1)?.body).toMatchObject({ type: 'ask-department', unit: 'insurance-desk' })
    const leaflet = { id: 'leaflet', type: 'document', from: 'department', independent: true } as const
    const collected = story.after(departmentAnswered(), evidenceAdded({ evidence: leaflet }))
    expect(collected.record.evidence).toEqual([leaflet])
  })

  test('[S12.14] one side’s word is no ground for a decision', () => {
    const word = { id: 'letter', type: 'statement', from: 'complainant', independent: false } as const
    const story = underInvestigation(tell(s12)).after(
      evidenceAdded({ evidence: word }),
      findingsMade({ finding: { ...finding, evidence: ['letter'] } }),
      proposed(),
    )
    expect(story.refusal(decidedEvent()).control).toBe('independent-evidence')
  })
})
