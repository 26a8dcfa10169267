import { describe, expect, test } from 'vitest'
import { assignee, assigning } from '../../../src/complaint/index.js'
import { channels, parseIntake } from '../../../src/vocabulary/index.js'
import {
  acceptedEvent,
  acknowledged,
  approvalAsked,
  approvalRefused,
  approved,
  classified,
  decidedEvent,
  answered as enquiryAnswered,
  hoursIn,
  person,
  proposed,
  registered,
  remedyDelivered,
  responded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
import { accepted, completeNotice } from '../../support/told-stretches.js'

const s14 = preset('s14')
const { proposal } = proposed()

const paying = (yuan: number) =>
  proposed({
    proposal: {
      ...proposal,
      remedies: [
        { id: 'fee', code: 'compensation', amount: { currency: 'CNY', minor: yuan * 100 } },
        { id: 'sorry', code: 'apology' },
      ],
    },
  })

const stagesOf = ({ complaint }: Told): string[] =>
  complaint.signals.flatMap(({ entered = [] }) =>
    entered.filter((tag) => tag.startsWith('handling.')).map((tag) => tag.slice('handling.'.length)),
  )

describe('S14 people and channels', () => {
  test('[S14.3] a complaint goes to somebody with the skills for it; who lacks one is left out, with the reason', () => {
    const people = [
      { id: 'an', teams: ['complaints-team', 'rapid-response'], skills: ['complaint-process'] },
      { id: 'wu', teams: ['complaints-team'], skills: ['complaint-process', 'banking-products'] },
      { id: 'xu', teams: ['rapid-response'], skills: ['complaint-process', 'payments', 'fraud-prevention'] },
    ]
    const { complaint, now } = tell(s14, { content: '柜员态度恶劣' }).after(registered())
    const route = assignee(complaint, { policy: s14, directory: { people }, now })
    expect(route).toMatchObject({ team: 'complaints-team', assigned: 'wu' })
    expect(route?.excluded.map(({ person, because }) => [person, because.says.en])).toEqual([
      ['an', 'lacks the skill banking-products'],
    ])
    const stolen = tell(s14, { content: '我的银行卡被盗刷了五千元' }).after(registered())
    expect(assignee(stolen.complaint, { policy: s14, directory: { people }, now })).toMatchObject({
      team: 'rapid-response',
      assigned: 'xu',
    })
  })

  test('[S14.4] there are eighteen ways in; by each a complaint is taken in, timed and counted', () => {
    const stories = channels.map((channel) => tell(s14, { channel }).after(registered()))
    for (const { clock } of stories) expect(clock('acknowledgement')?.clock.status).toBe('running')
    expect(reportOn(stories).figures.received.byChannel).toEqual(
      Object.fromEntries(channels.map((channel) => [channel, 1])),
    )
    expect(channels.length).toBeGreaterThanOrEqual(18)
  })

  test('[S14.6] what is submitted on a platform is checked field by field, and taken in with a proof of receipt', () => {
    const form = {
      content: '手机银行转账失败，钱已扣款',
      channel: 'online-platform',
      externalReference: 'WEB-2026-17',
      complainants: [{ id: 'customer-9', contact: { email: 'w@example.com', preferred: 'email' } }],
      demands: [{ id: 'refund', describes: '退回款项' }],
      evidence: [{ id: 'screen', type: 'photo', from: 'complainant', independent: false }],
    }
    const submitted = parseIntake(JSON.parse(JSON.stringify(form)))
    if (!submitted.ok) throw new Error('the form is complete')
    const story = tell(s14, submitted.value).after(registered())
    expect(story.facts).toMatchObject({ channel: 'online-platform', traceable: true, evidenceItems: 1 })
    expect(story.record.intake).toMatchObject(form)
    const { content: _, ...empty } = form
    const wrong = parseIntake({
      ...empty,
      demands: [{ amount: { currency: 'yuan', minor: 1 } }],
      admin: true,
    })
    expect(wrong.ok).toBe(false)
    expect(wrong.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['content', 'demands.0.amount.currency']),
    )
    expect(wrong.issues.map(({ code }) => code)).toContain('unrecognized-keys')
  })

  test('[S14.9] who calls the hotline to complain reaches the complaints team, who calls with a question is answered there', () => {
    const complaint = tell(s14, { channel: 'phone', content: '客服说话不耐烦，态度很差' }).after(registered())
    expect(complaint.effects.map(({ body }) => body)).toContainEqual({
      type: 'assign',
      team: 'complaints-team',
    })
    const people = [
      { id: 'wu', teams: ['complaints-team'], skills: ['complaint-process', 'banking-products'] },
    ]
    const { events } = assigning(complaint.complaint, {
      policy: s14,
      directory: { people },
      now: complaint.now,
    })
    expect(events).toMatchObject([{ type: 'complaint.assigned', team: 'complaints-team', handler: 'wu' }])
    const question = tell(s14, {
      channel: 'phone',
      kind: 'enquiry',
      content: '几点开门？',
      demands: [],
    }).after(registered())
    expect(question.facts.team).toBe('contact-centre')
    expect(question.after(enquiryAnswered()).stage).toBe('answered')
  })
})

describe('S14 a simpler way', () => {
  test('[S14.5] a simple complaint goes from acceptance to its solution: no review, no investigation, no approval', () => {
    const story = tell(s14).after(registered(), acceptedEvent(), proposed(), decidedEvent())
    expect(story.facts.complexity).toBe('simple')
    expect(stagesOf(story)).toEqual(['received', 'registered', 'assessing', 'deciding', 'decided'])
    const elsewhere = tell(preset('s12')).after(registered())
    expect(elsewhere.refusal(acceptedEvent()).control).toBe('triaged-first')
    expect(accepted(tell(preset('house'))).refusal(proposed()).controls).toContain('findings-first')
    expect(story.hoursGiven('handling-period')).toBe(24 * 3 + 15)
    const complex = tell(s14, { earlierComplaint: 'TS-1' })
    expect(complex.facts.complexity).toBe('complex')
    expect(complex.hoursGiven('handling-period')).toBe(24 * 7 + 15)
  })

  test('[S14.5] only above the limit, or for a serious violation, is approval asked for', () => {
    const story = accepted(tell(s14))
    expect(story.after(paying(2_000)).after(decidedEvent()).stage).toBe('decided')
    const above = story.after(paying(2_001)).refusal(decidedEvent())
    expect(above.control).toBe('approval-needed')
    const serious = accepted(tell(s14)).after(
      classified({ classification: { severity: 'serious-violation' }, reason: 'Staff took money' }),
      paying(10),
    )
    expect(serious.refusal(decidedEvent()).control).toBe('approval-needed')
  })

  test('[S14.7] approval is asked and given electronically, by another person within their limit, in hours', () => {
    const asked = accepted(tell(s14)).after(paying(60_000), approvalAsked())
    expect(asked.tags).toContain('deciding.in-approval')
    expect(asked.clock('approval')?.clock.status).toBe('running')
    const self = approved({ by: person('complaints-manager', 'handler') })
    expect(asked.refusal(self).control).toBe('four-eyes')
    expect(asked.refusal(approved({ by: person('complaints-manager') })).control).toBe('authority-limit')
    const granted = asked.after(approved({ by: person('senior-management') }))
    expect(granted.clock('approval')?.clock.status).toBe('met')
    expect(granted.record.approvals).toMatchObject([
      { request: 'approval-1', answer: 'granted', approver: 'senior-management' },
    ])
    expect(granted.after(decidedEvent()).stage).toBe('decided')
    const refused = asked.after(approvalRefused({ by: person('senior-management') }))
    expect(refused.refusal(decidedEvent()).control).toBe('approval-needed')
    const late = asked.later(24)
    expect(late.clock('approval')?.clock.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'approval', about: 'overdue', to: ['complaints-manager'] }),
    )
  })

  test('[S14.10] what the customer needs is known from the start and gets a solution in days', () => {
    const story = tell(s14, { demands: [{ id: 'refund' }, { id: 'letter', describes: 'In writing' }] })
    expect(story.facts.demands).toBe(2)
    expect(story.clock('first-response')?.clock.status).toBe('running')
    const half = accepted(story).refusal(proposed())
    expect(half.controls).toContain('demands-answered')
    const demands = ['refund', 'letter'].map((demand) => ({
      demand,
      answer: 'met' as const,
      reason: 'It is right',
    }))
    const solved = accepted(story).after(
      proposed({ proposal: { ...proposal, demands } }),
      decidedEvent(),
      responded(completeNotice(s14, 'final-response')),
      remedyDelivered(),
    )
    expect(solved.clock('handling-period')?.clock.status).toBe('met')
    expect(solved.record.remediesDelivered).toHaveLength(1)
    expect(
      accepted(story)
        .later(24 * 5)
        .clock('handling-period')?.clock.status,
    ).toBe('breached')
    const quick = tell(s14).after(registered(), acknowledged({ ...completeNotice(s14, 'acknowledgement') }))
    expect(quick.clock('first-response')?.clock.stoppedAt).toBeDefined()
    expect(quick.now).toBe(hoursIn(2))
  })
})
