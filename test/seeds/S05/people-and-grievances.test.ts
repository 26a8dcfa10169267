import { describe, expect, test } from 'vitest'
import { assignee, viewFor } from '../../../src/complaint/index.js'
import {
  archivedEvent,
  assigned,
  closedEvent,
  contacted,
  answered as enquiryAnswered,
  evidenceAdded,
  findingsMade,
  kindChanged,
  majorDeclared,
  person,
  registered,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, carriedOut, underInvestigation } from '../../support/told-stretches.js'

const s05 = preset('s05')
const manager = person('customer-service-manager')
const customerService = person('customer-service')
const toDepartment = assigned({ by: manager, team: 'deposits', handler: 'li' })

describe('S05 people', () => {
  test('[S05.6] the customer-service manager owns every complaint: nobody else deals it out', () => {
    const story = accepted(tell(s05))
    for (const role of ['complaints-manager', 'head-of-department', 'handler'] as const)
      expect(story.refusal(assigned({ by: person(role) })).code).toBe('not-permitted')
    expect(story.after(toDepartment).record.assignment).toMatchObject({ handler: 'li', team: 'deposits' })
  })

  test('[S05.7] [S05.30] the matter goes to the head of the department concerned, but never to who is complained about', () => {
    const people = [
      { id: 'chen', teams: ['lending'], head: true },
      { id: 'li', teams: ['lending'] },
    ]
    const story = tell(s05, { content: '贷款利率和合同上写的不一样' }).after(registered())
    expect(story.facts.team).toBe('lending')
    expect(assignee(story.complaint, { policy: s05, directory: { people }, now: story.now })).toMatchObject({
      assigned: 'chen',
      strategy: 'head-of-department-first',
    })
    const about = accepted(
      tell(s05, {
        content: '贷款利率和合同上写的不一样',
        peopleInvolved: [{ id: 'chen', part: 'complained-about' }],
      }),
    )
    const route = assignee(about.complaint, { policy: s05, directory: { people }, now: about.now })
    expect(route).toMatchObject({ assigned: 'li', excluded: [{ person: 'chen' }] })
    expect(about.refusal(assigned({ by: manager, team: 'lending', handler: 'chen' })).control).toBe('recusal')
    expect(about.after(assigned({ by: manager, team: 'lending', handler: 'li' })).effects).toContainEqual(
      expect.objectContaining({ body: { type: 'assign', team: 'lending' } }),
    )
  })

  test('[S05.13] customer service keeps track until the end: the department that handled a matter cannot close it', () => {
    const story = carriedOut(tell(s05))
    expect(story.refusal(closedEvent({ by: person('handler'), ground: 'satisfied' })).code).toBe(
      'not-permitted',
    )
    const end = closedEvent({ by: customerService, ground: 'satisfied' })
    const kept = story.after(contacted({ by: customerService }), end, archivedEvent({ by: customerService }))
    expect(kept.stage).toBe('archived')
  })

  test('[S05.8] [S05.15] of a major complaint the manager, the general manager and head office hear at once', () => {
    const major = tell(s05).after(registered(), majorDeclared())
    const roles = ['customer-service-manager', 'general-manager', 'head-office']
    expect(major.effects.map(({ body }) => body)).toContainEqual({
      type: 'notify-role',
      to: roles,
      about: 'major-complaint',
    })
    expect(major.later(0).effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'major-notice', about: 'at-once', to: roles }),
    )
    expect(major.hoursGiven('major-notice')).toBeLessThan(0.1)
    expect(major.later(1).clock('major-notice')?.clock.status).toBe('breached')
  })
})

describe('S05 principles', () => {
  test('[S05.4] handling is timely, lawful, just, open and equal', () => {
    const people = [{ id: 'chen', part: 'complained-about' as const }]
    const story = underInvestigation(tell(s05, { peopleInvolved: people })).after(evidenceAdded())
    expect(story.clock('handling-period')?.clock.status).toBe('running')
    const { finding } = findingsMade()
    expect(story.refusal(findingsMade({ finding: { ...finding, rules: [] } })).control).toBe(
      'findings-grounded',
    )
    expect(story.refusal(findingsMade({ by: person('handler', 'chen') })).control).toBe('recusal')
    const shown = viewFor(story.complaint, { viewer: 'complainant', rules: s05.document.views })
    expect(shown.record.intake.content).toBe('A fee was charged twice on my card.')
    expect(shown.record.statements).toBeUndefined()
    const hidden = viewFor(tell(s05, { confidential: true }).complaint, {
      viewer: 'department',
      rules: s05.document.views,
    })
    expect(hidden.record.intake.complainants).toBeUndefined()
    const answers = ['w', 'z'].map((id) => {
      const { complaint } = tell(s05, { content: '房贷利率太高', complainants: [{ id }] })
      return Object.values(complaint.decisions).map(({ output }) => output)
    })
    expect(answers[0]).toContainEqual(expect.objectContaining({ category: 'loan' }))
    expect(answers[0]).toEqual(answers[1])
  })
})

describe('S05 grievances before a complaint', () => {
  const grievance = () =>
    tell(s05, { kind: 'grievance', source: 'staff', content: '客户等了一个小时，开始抱怨' }).after(
      registered(),
    )

  test('[S05.9] a grievance that staff see coming is on record, without the clocks of a complaint', () => {
    const story = grievance()
    expect(story.record.intake).toMatchObject({ kind: 'grievance', source: 'staff' })
    expect(story.clock('decision')).toBeUndefined()
    expect(story.after(contacted({ by: person('head-of-department') })).record.contacts).toHaveLength(1)
  })

  test('[S05.10] a soothed grievance ends as one; an unsoothed one becomes a complaint with its clocks', () => {
    const soothed = grievance().after(
      enquiryAnswered({ by: person('head-of-department') }),
      closedEvent({ by: customerService, ground: 'answered' }),
    )
    expect(soothed.stage).toBe('closed')
    const grown = grievance().after(kindChanged({ to: 'complaint' }))
    expect([grown.stage, grown.facts.kind]).toEqual(['registered', 'complaint'])
    expect(grown.clock('decision')?.clock.status).toBe('running')
  })

  test('[S05.11] what a department settles on the spot is filed with its course and its result', () => {
    const settled = grievance().after(
      enquiryAnswered({ by: person('head-of-department'), answer: 'A second counter was opened' }),
    )
    expect(() => closedEvent({ summary: '' })).toThrow()
    const filed = settled.after(
      closedEvent({
        by: customerService,
        ground: 'answered',
        summary: 'The customer was served in five minutes',
      }),
      archivedEvent({ by: customerService }),
    )
    expect(filed.record.closure?.summary).toBe('The customer was served in five minutes')
    expect(filed.journal.map(({ event }) => event.type)).toContain('enquiry.answered')
    expect(filed.stage).toBe('archived')
  })
})
