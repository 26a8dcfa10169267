import { describe, expect, test } from 'vitest'
import {
  actionPlanned,
  closedEvent,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  findingsMade,
  followedUp,
  hoursIn,
  progressNotified,
  proposed,
  remedyDelivered,
  responded,
  statementTaken,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import {
  accepted,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s08 = preset('s08')

const { finding } = findingsMade()

describe('S08 investigating', () => {
  test('[S08.10] nothing is decided before it was looked into', () => {
    const early = accepted(tell(s08))
    expect(early.refusal(proposed()).controls).toContain('findings-first')
    expect(early.refusal(decidedEvent()).code).toBe('event-not-allowed')
    expect(withFindings(tell(s08)).after(proposed()).tags).toContain('deciding.proposed')
  })

  test('[S08.11] departments and staff are asked, and what they give is on record', () => {
    const story = underInvestigation(tell(s08)).after(departmentAsked())
    expect(story.tags).toContain('waiting.department')
    expect(story.clock('department-enquiry')?.clock.status).toBe('running')
    const told = story.after(
      departmentAnswered(),
      statementTaken({ person: 'teller-7', role: 'department', summary: '当日批处理运行两次' }),
    )
    expect(told.tags).not.toContain('waiting.department')
    expect(told.record.enquiries).toMatchObject([{ unit: 'card-centre', answer: 'Yes.' }])
    expect(told.record.statements).toMatchObject([{ person: 'teller-7', role: 'department' }])
  })

  test('[S08.12] the root cause is on record before the end', () => {
    const { rootCause: _, ...shallow } = finding
    const path = (story: Told) =>
      story.after(
        proposed(),
        decidedEvent(),
        responded(completeNotice(s08, 'final-response')),
        remedyDelivered(),
        remedyDelivered({ remedy: 'sorry' }),
        actionPlanned(),
        followedUp(),
      )
    const unknown = path(withFindings(tell(s08)).after(findingsMade({ finding: shallow })))
    expect(unknown.refusal(closedEvent()).controls).toEqual(['root-cause'])
    const known = path(withFindings(tell(s08)))
    expect(known.record.finding?.rootCause).toBe('The batch has no lock.')
    expect(known.after(closedEvent()).stage).toBe('closed')
  })

  test('[S08.13] a solution is planned on the findings, decided and carried out', () => {
    const story = decided(tell(s08))
    expect(story.record.decision?.proposal.remedies.map(({ id }) => id)).toEqual(['fee', 'sorry'])
    const told = story.after(responded(completeNotice(s08, 'final-response')), actionPlanned(), followedUp())
    expect(underInvestigation(tell(s08)).refusal(proposed()).controls).toContain('findings-first')
    for (const sofar of [told, told.after(remedyDelivered())])
      expect(sofar.refusal(closedEvent()).controls).toEqual(['remedies-delivered'])
    const done = told.after(remedyDelivered(), remedyDelivered({ remedy: 'sorry' }))
    expect(done.record.remediesDelivered.map(({ remedy }) => remedy)).toEqual(['fee', 'sorry'])
    expect(done.after(closedEvent()).stage).toBe('closed')
  })

  test('[S08.14] the customer hears of progress every three days, with what happens next', () => {
    const story = underInvestigation(tell(s08))
    expect(story.clock('progress')?.clock.dueOn).toBe('2026-03-05')
    const bare = progressNotified(completeNotice(s08, 'progress', 'next-steps'))
    expect(story.refusal(bare).controls).toContain('notice-complete')
    const whole = progressNotified({ ...completeNotice(s08, 'progress'), at: hoursIn(48) })
    expect(story.after(whole).clock('progress')?.clock.dueOn).toBe('2026-03-07')
    const silent = story.later(24 * 4)
    expect(silent.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'progress', about: 'overdue', to: ['head-of-department'] }),
    )
  })
})
