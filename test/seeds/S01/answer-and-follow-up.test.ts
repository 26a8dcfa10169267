import { describe, expect, test } from 'vitest'
import { parsePolicy, shipped, verifyPolicy } from '../../../src/policy/index.js'
import {
  acknowledged,
  actionCompleted,
  actionPlanned,
  closedEvent,
  decidedEvent,
  evidenceAdded,
  findingsMade,
  followedUp,
  hoursIn,
  messageAnswered,
  messageReceived,
  proposed,
  registered,
  responded,
} from '../../support/events.js'
import { policyFrom } from '../../support/policy-from.js'
import { preset, presetFile } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
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

const s01 = preset('s01')

describe('S01 answer', () => {
  test('[S01.20] the first response is due within four working hours', () => {
    const story = tell(s01)
    expect(story.hoursGiven('first-response')).toBeLessThanOrEqual(5.5)
    const quick = story.after(registered(), acknowledged(completeNotice(s01, 'acknowledgement')))
    expect(quick.clock('first-response')?.clock.status).toBe('met')
    expect(story.later(24).clock('first-response')?.clock.status).toBe('breached')
  })

  test('[S01.12] [S01.21] the outcome is told in time, or the clock says so', () => {
    const prompt = answered(tell(s01))
    for (const id of ['handling-period', 'decision']) expect(prompt.clock(id)?.clock.status).toBe('met')
    expect(decided(tell(s01)).refusal(closedEvent()).code).toBe('event-not-allowed')
    expect(
      decided(tell(s01))
        .later(24 * 16)
        .clock('decision')?.clock.status,
    ).toBe('breached')
  })

  test('[S01.13] [S01.15] what was found justified gets a remedy or a reason, and the remedy is delivered', () => {
    const empty = proposed({
      proposal: { ...proposed().proposal, remedies: [], noApologyReason: 'None owed' },
    })
    expect(withFindings(tell(s01)).refusal(empty).control).toBe('remedy-or-reason')
    const story = answered(tell(s01))
    expect(story.record.decision?.proposal.remedies.map(({ id }) => id)).toEqual(['fee', 'sorry'])
    expect(story.refusal(closedEvent()).controls).toContain('remedies-delivered')
    expect(carriedOut(tell(s01)).record.remediesDelivered.map(({ remedy }) => remedy)).toEqual([
      'fee',
      'sorry',
    ])
  })

  test('[S01.22] [S01.24] what the customer writes is answered before the end, and silence is counted', () => {
    const story = carriedOut(tell(s01)).after(messageReceived())
    expect(story.refusal(closedEvent({ ground: 'satisfied' })).control).toBe('messages-answered')
    expect(reportOn([story]).figures.standing).toMatchObject({ unansweredMessages: 1, waitingForAnswer: 1 })
    expect(story.after(messageAnswered()).record.messages).toMatchObject([{ answer: 'Next week.' }])
    const silent = accepted(tell(s01)).later(24 * 20)
    expect(silent.clock('progress')?.clock.status).toBe('breached')
    expect(reportOn([silent]).figures.standing.longSilence).toBe(1)
  })
})

describe('S01 follow-up and improvement', () => {
  test('[S01.16] [S01.17] the result is followed up within days, the cure of the cause verified, and what is not solved goes back', () => {
    const story = answered(tell(s01))
    expect(story.clock('follow-up')?.clock.status).toBe('running')
    expect(story.refusal(closedEvent()).controls).toContain('followed-up')
    expect(story.later(24 * 10).clock('follow-up')?.clock.status).toBe('breached')
    const checked = story.after(followedUp({ solved: true, fixVerified: true }))
    expect(checked.record.followUp).toMatchObject({ solved: true, fixVerified: true })
    expect(story.after(followedUp({ solved: false })).stage).toBe('assessing')
  })

  test('[S01.17] [S01.26] no complaint that was decided ends without its root cause', () => {
    const { rootCause: _, ...shallow } = findingsMade().finding
    const story = underInvestigation(tell(s01)).after(
      evidenceAdded(),
      findingsMade({ finding: shallow }),
      proposed(),
      decidedEvent(),
      responded(completeNotice(s01, 'final-response')),
    )
    expect(story.refusal(closedEvent()).controls).toContain('root-cause')
    expect(answered(tell(s01)).refusal(closedEvent()).controls).not.toContain('root-cause')
  })

  test('[S01.18] [S01.2] a fault that was found leads to a measure with owner and due date, counted until it is done', () => {
    expect(answered(tell(s01)).refusal(closedEvent()).controls).toContain('corrective-action')
    const planned = answered(tell(s01)).after(
      actionPlanned({
        actionType: 'preventive',
        owner: 'it',
        dueAt: hoursIn(24 * 20),
        cause: 'system-failure',
      }),
    )
    expect(planned.record.actions).toMatchObject([
      { owner: 'it', cause: 'system-failure', orderedBy: 'bank' },
    ])
    const { actions } = reportOn([planned]).figures
    expect(actions).toMatchObject({ open: 1, late: 1 })
    expect(reportOn([planned.after(actionCompleted())]).figures.actions).toMatchObject({ open: 0, done: 1 })
  })

  test('[S01.3] [S01.27] improvements of process and of conduct are recorded and reported by kind', () => {
    const story = closed(tell(s01)).after(
      actionPlanned({ action: 'p', actionType: 'process-optimisation' }),
      actionPlanned({ action: 'c', actionType: 'conduct' }),
    )
    expect(reportOn([story]).figures.actions.planned).toMatchObject({ 'process-optimisation': 1, conduct: 1 })
  })

  test('[S01.28] the process is a policy: written, with a version and hash, checked, documented', () => {
    expect(verifyPolicy(s01).findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const { document } = s01
    const other = policyFrom({ ...document, version: '2026-12' })
    expect([s01.version, other.version]).toEqual(['2026-11', '2026-12'])
    expect(other.hash).not.toBe(s01.hash)
    expect(tell(s01).complaint.policy).toEqual({ id: s01.id, version: '2026-11', hash: s01.hash })
    expect(
      parsePolicy({ ...document, clocks: [{ ...document.clocks[0], target: {} }] }, { library: shipped }).ok,
    ).toBe(false)
    expect(presetFile('house', '../README.md')).toContain('s01-complaint-handling')
  })
})
