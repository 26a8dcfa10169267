import { describe, expect, test } from 'vitest'
import { assigning, completeness } from '../../../src/complaint/index.js'
import {
  acceptedEvent,
  acknowledged,
  assigned,
  contacted,
  customerAsked,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  hoursIn,
  investigated,
  messageAnswered,
  messageReceived,
  person,
  progressNotified,
  proposed,
  registered,
  remedyDelivered,
  responded,
  statementTaken,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import {
  accepted,
  answered,
  carriedOut,
  completeNotice,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s10 = preset('s10')
const { proposal } = proposed()

describe('S10 taking in', () => {
  test.each(['phone', 'online-platform'] as const)(
    '[S10.1] a complaint by %s is registered under a number and has its time limits',
    (channel) => {
      const story = tell(s10, { channel })
      expect(story.clock('registration')?.clock.status).toBe('running')
      const { record, facts, clock } = story.after(registered())
      expect(facts.channel).toBe(channel)
      expect(record.reference).toBe('TS-2026-0001')
      expect(clock('handling-period')?.clock.status).toBe('running')
    },
  )

  test('[S10.2] reason and evidence are recorded, and asked for where they are missing', () => {
    const bare = accepted(tell(s10))
    expect(completeness(bare.complaint).missing.map(({ part }) => part)).toEqual([
      'reason',
      'contact',
      'document',
    ])
    const items = completeness(bare.complaint).missing.map(({ name }) => name.zh)
    expect(bare.after(customerAsked({ items })).record.informationRequests[0]?.items).toContain('投诉原因')
    const full = tell(s10, {
      reason: '同一笔年费扣了两次',
      complainants: [{ id: 'customer-1', contact: { phone: '13800138000' } }],
      evidence: [{ id: 'bill', type: 'document', from: 'complainant', independent: false }],
    })
    expect(full.facts).toMatchObject({ reason: '同一笔年费扣了两次', evidenceItems: 1 })
    expect(completeness(full.complaint)).toEqual({ score: 1, missing: [] })
  })

  test('[S10.3] the customer is told that the complaint has arrived, or the supervisor hears of it', () => {
    const story = tell(s10).after(registered())
    expect(story.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'acknowledgement' })
    const unconfirmed = acknowledged(completeNotice(s10, 'acknowledgement', 'receipt-confirmed'))
    expect(story.refusal(unconfirmed).controls).toContain('notice-complete')
    const told = story.after(acknowledged(completeNotice(s10, 'acknowledgement')))
    expect(told.clock('acknowledgement')?.clock.status).toBe('met')
    expect(story.later(25).effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'acknowledgement', about: 'overdue' }),
    )
  })

  test('[S10.4] accepting is the business of the acceptance officer alone', () => {
    const story = tell(s10).after(registered())
    for (const role of ['head-of-department', 'complaints-manager', 'system', 'handler'] as const)
      expect(story.refusal(acceptedEvent({ by: person(role) })).code).toBe('not-permitted')
    expect(story.after(acceptedEvent({ by: person('acceptance-officer', 'wu') })).stage).toBe('assessing')
  })

  test('[S10.5] who accepts also arranges what follows: a team, a person, and no work before that', () => {
    const story = accepted(tell(s10))
    expect(story.effects.map(({ body }) => body)).toContainEqual({ type: 'assign', team: 'complaints-team' })
    expect(story.refusal(investigated()).controls).toContain('assigned-first')
    const people = [{ id: 'li', teams: ['complaints-team'], skills: ['complaint-process'] }]
    const routed = story.after(
      ...assigning(story.complaint, { policy: s10, directory: { people }, now: story.now }).events,
    )
    expect(routed.record.assignment).toMatchObject({ team: 'complaints-team', handler: 'li' })
    expect(routed.after(investigated({ by: person('handler', 'li') })).stage).toBe('investigating')
  })
})

describe('S10 solving', () => {
  test('[S10.6] other departments and their staff are asked, and a late answer is seen', () => {
    const story = underInvestigation(tell(s10)).after(departmentAsked({ unit: 'it' }))
    expect(story.tags).toContain('waiting.department')
    const heard = story.after(
      statementTaken({ person: 'operator-3', role: 'department', summary: '批处理重复启动' }),
      departmentAnswered(),
    )
    expect(heard.record.enquiries).toMatchObject([{ unit: 'it', answer: 'Yes.' }])
    expect(heard.record.statements).toMatchObject([{ person: 'operator-3' }])
    expect(heard.clock('department-enquiry')?.clock.status).toBe('met')
    expect(story.later(24 * 5).clock('department-enquiry')?.clock.status).toBe('breached')
  })

  test('[S10.7] a solution rests on the findings, answers what was asked for, and comes in time', () => {
    const story = underInvestigation(tell(s10)).after(evidenceAdded())
    expect(story.refusal(proposed()).controls).toContain('findings-first')
    const deaf = proposed({ proposal: { ...proposal, demands: [] } })
    expect(withFindings(tell(s10)).refusal(deaf).controls).toContain('demands-answered')
    const done = answered(tell(s10))
    expect(done.record.decision?.proposal.demands).toMatchObject([{ demand: 'refund', answer: 'met' }])
    expect(done.clock('handling-period')?.clock.status).toBe('met')
  })

  test.each(['apology', 'compensation', 'error-correction', 'service-adjustment', 'remedial-measure'])(
    '[S10.8] %s is a remedy that is promised and delivered',
    (code) => {
      const remedies = [
        ...(code === 'apology' ? [] : [{ id: 'way', code }]),
        { id: 'sorry', code: 'apology' },
      ]
      const story = withFindings(tell(s10)).after(
        proposed({ proposal: { ...proposal, remedies } }),
        decidedEvent(),
        responded(completeNotice(s10, 'final-response')),
        ...remedies.map(({ id }) => remedyDelivered({ remedy: id })),
      )
      expect(story.record.decision?.proposal.remedies.map((remedy) => remedy.code)).toContain(code)
      expect(story.record.remediesDelivered).toHaveLength(remedies.length)
      const strange = proposed({ proposal: { ...proposal, remedies: [{ id: 'x', code: 'accountability' }] } })
      expect(withFindings(tell(s10)).refusal(strange).controls).toContain('remedy-allowed')
    },
  )

  test('[S10.9] the customer hears every week, and each message is answered within a working day', () => {
    const story = underInvestigation(tell(s10)).after(messageReceived())
    expect(story.clock('customer-message')).toMatchObject({ of: 'message-1', clock: { status: 'running' } })
    expect(story.after(messageAnswered()).clock('customer-message')?.clock.status).toBe('met')
    expect(story.after(contacted({ answers: ['message-1'] })).clock('customer-message')?.clock.status).toBe(
      'met',
    )
    const silent = story.later(24 * 8)
    expect(silent.clock('customer-message')?.clock.status).toBe('breached')
    expect(silent.clock('progress')?.clock.status).toBe('breached')
    const told = story.after(progressNotified({ ...completeNotice(s10, 'progress'), at: hoursIn(120) }))
    expect(told.later(24 * 3).clock('progress')?.clock.status).toBe('running')
    const open = carriedOut(tell(s10)).after(messageReceived())
    const closing = { type: 'complaint.closed' as const, ground: 'satisfied' as const, summary: '已退费' }
    expect(open.refusal({ ...closing, at: hoursIn(0), by: person('complaints-manager') }).controls).toEqual([
      'messages-answered',
    ])
  })

  test('[S10.11] a first response within a working day, a solution within twelve days', () => {
    const story = tell(s10)
    expect(story.clock('first-response')?.clock.dueOn).toBe('2026-03-03')
    expect(story.clock('handling-period')?.clock.dueOn).toBe('2026-03-14')
    const quick = story.after(registered(), contacted())
    expect(quick.clock('first-response')?.clock.status).toBe('met')
    const slow = story.later(24 * 13)
    expect(slow.clock('first-response')?.clock.status).toBe('breached')
    expect(slow.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'handling-period', about: 'overdue', to: ['complaints-manager'] }),
    )
    const handed = accepted(story).after(assigned())
    expect(handed.clock('handling-period')?.clock.dueOn).toBe('2026-03-14')
  })
})
