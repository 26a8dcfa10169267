import { describe, expect, test } from 'vitest'
import {
  actionCompleted,
  actionPlanned,
  calledBack,
  closedEvent,
  decidedEvent,
  followedUp,
  hoursIn,
  proposed,
  responded,
  satisfactionRecorded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
import { answered, carriedOut, completeNotice, decided, withFindings } from '../../support/told-stretches.js'

const s11 = preset('s11')
const { proposal } = proposed()

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
