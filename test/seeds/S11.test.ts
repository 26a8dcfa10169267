import { describe, expect, test } from 'vitest'
import {
  actionCompleted,
  actionPlanned,
  assigned,
  calledBack,
  closedEvent,
  contacted,
  customerAnswered,
  customerAsked,
  decidedEvent,
  departmentAnswered,
  departmentAsked,
  evidenceAdded,
  findingsMade,
  followedUp,
  hoursIn,
  investigated,
  proposed,
  registered,
  responded,
  satisfactionRecorded,
  statementTaken,
} from '../support/events.js'
import { preset } from '../support/presets.js'
import { tell } from '../support/told.js'
import { reportOn } from '../support/told-report.js'
import {
  accepted,
  answered,
  carriedOut,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../support/told-stretches.js'

const s11 = preset('s11')
const { finding } = findingsMade()
const { proposal } = proposed()

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

describe('S11 outcome', () => {
  test('[S11.10] a confirmed problem is corrected before the complaint ends, not only planned', () => {
    const planned = carriedOut(tell(s11))
    const refused = planned.refusal(closedEvent({ ground: 'satisfied' }))
    expect(refused.control).toBe('corrective-action')
    expect(refused.because[0]?.says.en).toContain('Not completed: action-1')
    expect(planned.after(actionCompleted(), closedEvent({ ground: 'satisfied' })).stage).toBe('closed')
  })

  test.each(['findings', 'decision', 'explanation'] as const)(
    '[S11.11] an answer without the %s is refused',
    (part) => {
      const incomplete = responded(completeNotice(s11, 'final-response', part))
      expect(decided(tell(s11)).refusal(incomplete).control).toBe('notice-complete')
    },
  )

  test('[S11.12] compensation fits the loss of the case, and the customer gets it before the end', () => {
    const remedies = [
      { id: 'paid', code: 'compensation', amount: { currency: 'CNY', minor: 2_000 } },
      { id: 'sorry', code: 'apology' },
    ]
    const story = withFindings(tell(s11)).after(
      proposed({ proposal: { ...proposal, remedies } }),
      decidedEvent(),
    )
    const told = story.after(responded(completeNotice(s11, 'final-response')))
    expect(told.record.finding?.loss).toEqual({ currency: 'CNY', minor: 2_000 })
    expect(
      told
        .refusal(closedEvent())
        .because.map(({ says }) => says.en)
        .join(),
    ).toContain('Not delivered: paid')
  })

  test.each(['met', 'partly-met', 'not-met'] as const)(
    '[S11.13] a request is %s, and the reason is given',
    (answer) => {
      const said = { demand: 'refund', answer, reason: 'The fee had no ground.' }
      const story = withFindings(tell(s11)).after(proposed({ proposal: { ...proposal, demands: [said] } }))
      expect(story.record.proposals[0]?.proposal.demands).toEqual([said])
      expect(() => proposed({ proposal: { ...proposal, demands: [{ ...said, reason: '' }] } })).toThrow()
      expect(
        withFindings(tell(s11)).refusal(proposed({ proposal: { ...proposal, demands: [] } })).control,
      ).toBe('demands-answered')
    },
  )

  test('[S11.14] satisfaction is asked for after the answer, and who is not content is handled again', () => {
    const content = answered(tell(s11)).after(satisfactionRecorded({ score: 4, comment: 'Quick' }))
    expect(content.record.satisfaction).toMatchObject({ score: 4, comment: 'Quick' })
    expect(content.refusal(closedEvent({ ground: 'satisfied' })).controls).not.toContain('ground-fits')
    const not = answered(tell(s11)).after(satisfactionRecorded({ score: 2 }))
    expect(not.refusal(closedEvent({ ground: 'satisfied' })).controls).toContain('ground-fits')
    expect(not.after(calledBack({ satisfied: false })).stage).toBe('assessing')
    expect(not.after(followedUp({ solved: false })).record.rehandled).toBe(1)
  })
})

describe('S11 improvement', () => {
  test('[S11.15] the figures show the common problems and where the crux lies', () => {
    const stories = ['柜员态度恶劣', '大堂经理冷漠，一直不耐烦', '房贷利率太高'].map((content) =>
      withFindings(tell(s11, { content })),
    )
    const { received } = reportOn(stories).figures
    expect(Object.entries(received.byCategory).sort(([, a], [, b]) => b - a)[0]).toEqual([
      'service-attitude',
      2,
    ])
    expect(received.byCause).toEqual({ 'system-failure': 3 })
    expect(received.byOrigin).toEqual({ internal: 3 })
  })

  test('[S11.16] [S11.17] a changed process and training are planned with owner and date, and reported', () => {
    const story = carriedOut(tell(s11)).after(
      actionPlanned({
        action: 'flow',
        actionType: 'process-optimisation',
        owner: 'operations',
        dueAt: hoursIn(24 * 60),
      }),
      actionPlanned({
        action: 'course',
        actionType: 'staff-training',
        owner: 'training',
        dueAt: hoursIn(24 * 60),
      }),
    )
    expect(story.record.actions.slice(-2).map(({ owner }) => owner)).toEqual(['operations', 'training'])
    expect(reportOn([story]).figures.actions.planned).toMatchObject({
      'process-optimisation': 1,
      'staff-training': 1,
    })
  })
})
