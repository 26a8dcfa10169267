import { describe, expect, test } from 'vitest'
import {
  approvalAsked,
  approved,
  assigned,
  classified,
  closedEvent,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  investigated,
  proposed,
  regulatorReported,
  responded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import {
  accepted,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s13 = preset('s13')
const { finding } = findingsMade()
const { proposal } = proposed()

describe('S13 investigation and handling', () => {
  test('[S13.16] facts, background, cause and responsibility are on record', () => {
    const known = {
      ...finding,
      responsibleParty: 'card-centre',
      impactScope: 'One customer',
      rootCause: 'No lock',
    }
    const { record } = underInvestigation(tell(s13)).after(evidenceAdded(), findingsMade({ finding: known }))
    expect(record.finding).toMatchObject({
      facts: 'The fee was posted twice.',
      responsibleParty: 'card-centre',
      rootCause: 'No lock',
      causes: [{ code: 'system-failure' }],
    })
    expect(() => findingsMade({ finding: { ...known, facts: '' } })).toThrow()
  })

  test('[S13.19] a department answers within its own limit, or its head hears of it', () => {
    const asked = underInvestigation(tell(s13)).after(departmentAsked())
    expect(asked.effects.at(-1)?.body).toMatchObject({ type: 'ask-department', unit: 'card-centre' })
    expect(asked.after(departmentAnswered()).clock('department-enquiry')?.clock.status).toBe('met')
    const late = asked.later(24 * 6)
    expect(late.clock('department-enquiry')?.clock.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'department-enquiry', to: ['head-of-department'] }),
    )
  })

  test('[S13.20] a serious violation gets a special investigation and is reported to the regulator by the next working day', () => {
    const story = accepted(tell(s13)).after(
      classified({ classification: { severity: 'serious-violation' }, reason: 'Staff took money' }),
      assigned(),
      investigated({ level: 'in-depth' }),
      evidenceAdded(),
    )
    expect(story.refusal(findingsMade()).control).toBe('special-for-serious')
    const special = story.after(investigated({ level: 'special' }))
    expect(special.tags).toContain('investigation.special')
    expect(special.clock('regulator-report')?.clock.status).toBe('running')
    expect(special.later(24 * 3).clock('regulator-report')?.clock.status).toBe('breached')
    const violation = findingsMade({ finding: { ...finding, codes: ['violation'] } })
    const found = special.after(violation, proposed())
    expect(found.effects.map(({ body }) => body.type)).toContain('report-to-regulator')
    expect(found.refusal(decidedEvent()).control).toBe('approval-needed')
    const told = found.after(
      approvalAsked(),
      approved(),
      decidedEvent(),
      responded(completeNotice(s13, 'final-response')),
    )
    expect(told.refusal(closedEvent()).controls).toContain('regulator-reported')
    const reported = special.after(regulatorReported())
    expect(reported.clock('regulator-report')?.clock.status).toBe('met')
    expect(reported.record.regulatorReports).toMatchObject([{ to: 'NFRA' }])
  })

  test('[S13.21] the decision follows from findings and names its rules', () => {
    expect(underInvestigation(tell(s13)).refusal(proposed()).controls).toContain('findings-first')
    const lawless = proposed({ proposal: { ...proposal, rules: [] } })
    expect(withFindings(tell(s13)).refusal(lawless).control).toBe('decision-cites-rules')
    expect(decided(tell(s13)).record.decision?.proposal.rules).toEqual(['card-terms-7'])
  })

  test.each(['damages', 'compensation', 'rights-restoration'])(
    '[S13.22] the result is told in time, and %s is made good before the end',
    (code) => {
      const remedies = [
        { id: 'r', code },
        { id: 's', code: 'apology' },
      ]
      const story = withFindings(tell(s13)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
      )
      expect(story.later(24 * 5).clock('stage-reply')?.clock.status).toBe('breached')
      const told = story.after(responded(completeNotice(s13, 'final-response')))
      expect(told.clock('decision')?.clock.status).toBe('met')
      expect(told.refusal(closedEvent()).controls).toContain('remedies-delivered')
    },
  )
})
