import { describe, expect, test } from 'vitest'
import { assigning, clocksOf, nextDue } from '../../../src/complaint/index.js'
import type { PolicyExtension } from '../../../src/policy/index.js'
import {
  acceptedEvent,
  acknowledged,
  contacted,
  answered as enquiryAnswered,
  hoursIn,
  kindChanged,
  offerCountered,
  offered,
  proposed,
  registered,
  responded,
} from '../../support/events.js'
import { policyFrom } from '../../support/policy-from.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
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

const s07 = preset('s07')

describe('S07 taking in', () => {
  test('[S07.1] what the customer needs and thinks is on record, and every demand and counter-demand is answered', () => {
    const demands = [
      { id: 'refund', code: 'fee-refund', describes: '退还手续费' },
      { id: 'sorry', code: 'apology', describes: '书面道歉' },
    ]
    const story = withFindings(tell(s07, { demands }))
    expect(story.record.intake.demands).toEqual(demands)
    expect(story.facts.demanded).toEqual(['fee-refund', 'apology'])
    expect(story.refusal(proposed()).controls).toContain('demands-answered')
    const answers = demands.map(({ id }) => ({ demand: id, answer: 'met' as const, reason: '理由成立' }))
    const wanted = story.after(
      proposed({ proposal: { ...proposed().proposal, demands: answers } }),
      offered(),
      offerCountered({ demand: '还希望免一年年费' }),
    )
    expect(wanted.record.offers[0]?.counterDemand).toBe('还希望免一年年费')
  })

  test.each(['phone', 'email', 'letter', 'website', 'mobile-app'] as const)(
    '[S07.2] a complaint by %s is taken in, known by its channel, and has its time limits',
    (channel) => {
      const story = tell(s07, { channel }).after(registered())
      expect(story.facts.channel).toBe(channel)
      expect(story.clock('first-response')?.clock.status).toBe('running')
    },
  )

  test('[S07.3] feedback within four working hours, a solution within the handling period', () => {
    const story = tell(s07)
    expect(story.clock('first-response')?.clock.dueAt?.toISOString()).toBe('2026-03-02T06:30:00.000Z')
    expect(story.after(registered(), contacted()).clock('first-response')?.clock.status).toBe('met')
    const late = story.later(7)
    expect(late.clock('first-response')?.clock.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'first-response', to: ['customer-service-manager'] }),
    )
    expect(answered(story).clock('handling-period')?.clock.status).toBe('met')
    expect(story.later(24 * 17).clock('handling-period')?.clock.status).toBe('breached')
  })

  test('[S07.4] a team of its own gets every complaint', () => {
    const matters = [
      '账户被错误冻结，无法取款',
      '账户管理费不知道为什么收',
      '贷款利率太高',
      '无人答复我的问题',
    ]
    for (const content of matters) expect(tell(s07, { content }).facts.team).toBe('complaints-team')
    const story = tell(s07, { content: '客服说话不耐烦，态度很差。' })
    expect(story.effects.map(({ body }) => body)).toContainEqual({ type: 'assign', team: 'complaints-team' })
    const person = { id: 'li', teams: ['complaints-team'], skills: ['complaint-process'] }
    const { events } = assigning(accepted(story).complaint, {
      policy: s07,
      directory: { people: [person] },
      now: hoursIn(9),
    })
    expect(events).toMatchObject([{ type: 'complaint.assigned', team: 'complaints-team', handler: 'li' }])
  })

  test('[S07.6] one hotline takes complaints and enquiries, and tells them apart', () => {
    const asks = { content: '想了解手续费的收取标准。', channel: 'phone' as const }
    const enquiry = tell(s07, { ...asks, kind: 'enquiry' }).after(registered())
    expect(enquiry.facts).toMatchObject({ track: 'answer', team: 'contact-centre' })
    expect(enquiry.refusal(acceptedEvent()).controls).toContain('kind-is-complaint')
    expect(enquiry.clock('handling-period')).toBeUndefined()
    expect(enquiry.after(enquiryAnswered()).stage).toBe('answered')
    const complaint = tell(s07).after(registered())
    expect(complaint.facts).toMatchObject({ track: 'complaint', team: 'complaints-team' })
    expect(complaint.refusal(enquiryAnswered()).controls).toContain('kind-needs-no-decision')
    const turned = enquiry.after(kindChanged())
    expect(turned.clock('handling-period')?.clock.status).toBe('running')
    expect(turned.facts.team).toBe('complaints-team')
  })
})

const changed = (more: Partial<PolicyExtension>) => {
  const { $schema: _, ...base } = s07.document
  return policyFrom({
    id: 'own',
    version: '1',
    title: { en: 'Own', zh: '自定' },
    extends: base as PolicyExtension['extends'],
    ...more,
  })
}

describe('S07 procedure', () => {
  test('[S07.7] acceptance, handling and feedback are as the procedure sets them, and change with it', () => {
    const silent = responded(completeNotice(s07, 'final-response', 'solution'))
    expect(decided(tell(s07)).refusal(silent).controls).toContain('notice-complete')
    const own = changed({
      controls: { acceptance: { triagedFirst: true }, notices: { 'final-response': ['decision'] } },
      notices: [{ kind: 'final-response', contains: ['decision'], source: { cite: 'Own', confidence: 'H' } }],
      clocks: [{ id: 'handling-period', target: { calendarDays: 2 } }],
    })
    expect(tell(own).after(registered()).refusal(acceptedEvent()).controls).toContain('triaged-first')
    expect(tell(s07).after(registered(), acceptedEvent()).stage).toBe('assessing')
    expect(tell(own).hoursGiven('handling-period')).toBeLessThan(tell(s07).hoursGiven('handling-period'))
    expect(decided(tell(own)).after(responded(completeNotice(own, 'final-response'))).stage).toBe('responded')
    expect(completeNotice(own, 'final-response').notice.contains).not.toContain('solution')
  })

  test('[S07.8] wherever an open complaint stands, somebody has it and the next time limit is known', () => {
    const stands: Told[] = [
      tell(s07),
      tell(s07).after(registered()),
      tell(s07).after(registered(), acknowledged(completeNotice(s07, 'acknowledgement'))),
      accepted(tell(s07)),
      underInvestigation(tell(s07)),
      withFindings(tell(s07)),
      decided(tell(s07)),
      answered(tell(s07)),
      carriedOut(tell(s07)).after(contacted()),
    ]
    for (const { complaint, facts, now, stage } of stands) {
      expect([stage, facts.team]).toEqual([stage, 'complaints-team'])
      expect([stage, nextDue(clocksOf(complaint, { policy: s07, now }))?.clock.clock.dueAt]).toEqual([
        stage,
        expect.any(Date),
      ])
    }
    const over = closed(tell(s07))
    expect(nextDue(clocksOf(over.complaint, { policy: s07, now: over.now }))).toBeUndefined()
  })

  test('[S07.8] a complaint that nobody can take is raised, not left lying', () => {
    const { complaint, now } = accepted(tell(s07))
    expect(assigning(complaint, { policy: s07, directory: { people: [] }, now }).events).toMatchObject([
      { type: 'complaint.escalated', to: 'head-of-department' },
    ])
  })
})
