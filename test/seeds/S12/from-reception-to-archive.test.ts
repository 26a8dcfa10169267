import { describe, expect, test } from 'vitest'
import { retentionOf, viewFor } from '../../../src/complaint/index.js'
import { registerHead, registerRow } from '../../../src/report/index.js'
import {
  acceptanceNotified,
  acceptedEvent,
  acknowledged,
  actionPlanned,
  closedEvent,
  commitmentFulfilled,
  commitmentReleased,
  committed,
  decidedEvent,
  declined,
  decliningNotified,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  hoursIn,
  lessonsRecorded,
  negotiated,
  offerAccepted,
  offered,
  proposed,
  registered,
  responded,
  statementTaken,
  triaged,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { lineOf } from '../../support/told-report.js'
import {
  accepted,
  answered,
  archived,
  carriedOut,
  completeNotice,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s12 = preset('s12')
const { finding } = findingsMade()
const { proposal } = proposed()
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

describe('S12 handling', () => {
  test.each(['compensation', 'apology', 'service-improvement', 'accountability'])(
    '[S12.9] %s is a measure, and is carried out before the end',
    (code) => {
      const remedies = [
        { id: 'measure', code },
        { id: 'sorry', code: 'apology' },
      ]
      const story = withFindings(tell(s12)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
        responded(completeNotice(s12, 'final-response')),
      )
      const refused = story.refusal(closedEvent({ lessons: 'Train the desk' }))
      expect(refused.because.map(({ says }) => says.en).join()).toContain('Not delivered: measure')
    },
  )

  test('[S12.9] who is accountable is on record as a measure inside the bank; other remedies are not in the plan', () => {
    const story = answered(tell(s12)).after(
      actionPlanned({ actionType: 'accountability', what: 'Talk with the branch' }),
    )
    expect(story.record.actions).toMatchObject([{ actionType: 'accountability' }])
    const strange = {
      ...proposal,
      remedies: [
        { id: 'r', code: 'preferential-rate' },
        { id: 's', code: 'apology' },
      ],
    }
    expect(withFindings(tell(s12)).refusal(proposed({ proposal: strange })).control).toBe('remedy-allowed')
  })

  test('[S12.10] the result is told and talked over until there is a good solution', () => {
    const story = withFindings(tell(s12)).after(
      proposed(),
      offered(),
      negotiated(),
      offerAccepted(),
      decidedEvent(),
    )
    expect(story.record.offers).toMatchObject([{ answer: 'accepted' }])
    expect(story.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'final-response' })
    expect(story.refusal(closedEvent()).code).toBe('event-not-allowed')
  })

  test('[S12.15] what was promised is kept, or released with a reason', () => {
    const story = carriedOut(tell(s12)).after(committed())
    const end = closedEvent({ ground: 'satisfied' })
    expect(story.refusal(end).control).toBe('commitments-fulfilled')
    expect(story.after(commitmentFulfilled(), end).stage).toBe('closed')
    expect(() => commitmentReleased({ reason: '' })).toThrow()
    expect(story.after(commitmentReleased(), end).record.commitments).toMatchObject([{ released: true }])
  })
})

describe('S12 records and lessons', () => {
  test('[S12.11] every complaint is archived with its whole history, and kept for years', () => {
    const kept = archived(tell(s12))
    expect(kept.stage).toBe('archived')
    expect(kept.journal).toHaveLength(kept.complaint.entries)
    expect(retentionOf(s12, kept.complaint, kept.now)).toMatchObject({
      status: 'kept',
      keepUntil: '2031-03-03',
    })
  })

  test('[S12.12] supervision inside sees the inquiry, the regulator’s register names nobody', () => {
    const customer = { id: 'c-1', name: '王小明', contact: { phone: '13812345678' } }
    const story = answered(tell(s12, { complainants: [customer] }))
    const inside = viewFor('compliance-supervisor', story.complaint, s12.document.views)
    expect(inside.record.finding?.facts).toBe('The fee was posted twice.')
    const row = registerRow(lineOf(story))
    expect(row).toHaveLength(registerHead('en').length)
    expect(row.join()).toContain('upheld')
    expect(row.join()).not.toContain('王小明')
  })

  test('[S12.16] no complaint ends without its lessons, written before or while it is closed', () => {
    const silent = answered(tell(s12))
    expect(silent.refusal(closedEvent()).controls).toContain('lessons-recorded')
    expect(silent.refusal(closedEvent({ lessons: 'Say what is a deposit' })).controls).not.toContain(
      'lessons-recorded',
    )
    expect(silent.after(lessonsRecorded()).refusal(closedEvent()).controls).not.toContain('lessons-recorded')
    expect(carriedOut(tell(s12)).after(closedEvent({ ground: 'satisfied' })).record.lessons).toBe(
      'Batches need locks.',
    )
  })

  test('[S12.17] technology and training make handling better: both are events the host acts on', () => {
    const story = accepted(tell(s12)).after(
      actionPlanned({ action: 'tool', actionType: 'system-maintenance', what: 'A form that checks itself' }),
      actionPlanned({ action: 'course', actionType: 'staff-training', what: 'What insurance is' }),
    )
    expect(story.journal.slice(-2).map(({ event }) => event.type)).toEqual([
      'action.planned',
      'action.planned',
    ])
    expect(lineOf(story).actions.map(({ type }) => type)).toEqual(['system-maintenance', 'staff-training'])
  })
})
