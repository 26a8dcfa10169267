import { describe, expect, test } from 'vitest'
import { qualitySample } from '../../../src/report/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import {
  actionChecked,
  actionCompleted,
  actionPlanned,
  approvalAsked,
  approved,
  assigned,
  closedEvent,
  decidedEvent,
  answered as enquiryAnswered,
  hoursIn,
  messageReceived,
  proposed,
  qualityReviewed,
  registered,
  remedyDelivered,
  responded,
  satisfactionRecorded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { lineOf, reportOn } from '../../support/told-report.js'
import { accepted, closed, completeNotice } from '../../support/told-stretches.js'

const s14 = preset('s14')

/** The short way to the end, with the hour at which it is closed. */
const finished = (story: Told, hour: number, ...before: readonly ComplaintEvent[]): Told =>
  accepted(story).after(
    ...before,
    proposed(),
    decidedEvent(),
    responded(completeNotice(s14, 'final-response')),
    remedyDelivered(),
    remedyDelivered({ remedy: 'sorry' }),
    closedEvent({ at: hoursIn(hour) }),
  )

describe('S14 what was wrong is measured', () => {
  test('[S14.1] slow, unprofessional and out of touch: each has its figure', () => {
    const slow = finished(tell(s14), 24 * 10)
    const poor = finished(tell(s14), 20).after(qualityReviewed({ score: 40, finding: 'No reason given' }))
    const silent = accepted(tell(s14))
      .after(messageReceived())
      .later(24 * 20)
    const { closed: done, standing, received } = reportOn([slow, poor, silent]).figures
    expect(done.cycle).toMatchObject({ count: 2, least: 20 * 60, greatest: 10 * 24 * 60 })
    expect(done.quality).toEqual({ reviews: 1, mean: 40 })
    expect(standing).toMatchObject({ unansweredMessages: 1, waitingForAnswer: 1, longSilence: 1 })
    expect(received.clocks['handling-period']?.states).toMatchObject({ met: 2, overdue: 1 })
    const lines = Array.from({ length: 40 }, (_, place) => ({
      ...lineOf(slow, `c-${place}`),
      handler: place % 2 === 0 ? 'li' : 'wu',
    }))
    const drawn = qualitySample(lines, { share: 0.1, seed: '2026-03' })
    expect(drawn).toHaveLength(4)
    expect(qualitySample(lines.toReversed(), { share: 0.1, seed: '2026-03' })).toEqual(drawn)
  })

  test('[S14.2] how long it lies in each stage and waits for approval shows where time is lost', () => {
    const story = accepted(tell(s14)).after(
      proposed({ at: hoursIn(6) }),
      approvalAsked({ at: hoursIn(7) }),
      approved({ at: hoursIn(17) }),
      decidedEvent({ at: hoursIn(18) }),
      responded({ ...completeNotice(s14, 'final-response'), at: hoursIn(20) }),
      remedyDelivered(),
      remedyDelivered({ remedy: 'sorry' }),
      closedEvent({ at: hoursIn(30) }),
    )
    const { approval, stages } = reportOn([story]).figures.closed
    expect(approval).toMatchObject({ count: 1, mean: 10 * 60 })
    expect(
      Object.fromEntries(Object.entries(stages).map(([stage, { mean }]) => [stage, mean])),
    ).toMatchObject({
      received: 60,
      assessing: 2 * 60,
      deciding: 12 * 60,
      decided: 2 * 60,
      responded: 10 * 60,
    })
    expect(reportOn([finished(tell(s14), 20)]).figures.closed.approval.count).toBe(0)
  })

  test('[S14.13] efficiency has its figures: time taken, kept limits, backlog by age, and each handler', () => {
    const by = (handler: string, hour: number) => finished(tell(s14), hour, assigned({ handler }))
    const late = by('wu', 24 * 16)
    const stories = [by('li', 20), by('li', 30), late, tell(s14), tell(s14, { content: '贷款利率太高' })]
    const { closed: done, standing, received } = reportOn(stories).figures
    expect(done.cycle.count).toBe(3)
    expect(done.handlers.li).toMatchObject({ closed: 2, cycle: { mean: 25 * 60 }, limits: { rate: 1 } })
    expect(done.handlers.wu).toMatchObject({ closed: 1, cycle: { mean: 16 * 24 * 60 } })
    expect(standing).toMatchObject({ open: 2, byAge: { '16-30': 2 }, overdue: 2 })
    expect(standing.byCategory).toMatchObject({ loan: 1 })
    expect(received.clocks['handling-period']).toMatchObject({ onTime: { part: 3, whole: 3, rate: 1 } })
    expect(received.limits).toMatchObject({ part: 3, whole: 5 })
  })
})

describe('S14 what is done about it', () => {
  test('[S14.8] training is planned, counted, and its effect is looked at', () => {
    const course = actionPlanned({
      action: 'course',
      actionType: 'staff-training',
      what: 'Products',
      owner: 'hr',
    })
    const planned = finished(tell(s14), 20).after(course)
    expect(reportOn([planned]).figures.actions).toMatchObject({ planned: { 'staff-training': 1 }, open: 1 })
    const held = planned.after(
      actionCompleted({ action: 'course', proof: 'List of those present' }),
      actionChecked({ action: 'course', effective: false }),
    )
    expect(held.record.actions).toMatchObject([{ proof: 'List of those present', effective: false }])
    expect(reportOn([held]).figures.actions.effective).toEqual({ part: 0, whole: 1, rate: 0 })
  })

  test('[S14.11] every customer is asked after the end, and the answers are summed up by period', () => {
    const ended = closed(tell(s14))
    const asked = ended.later(0)
    expect(asked.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'survey', about: 'ask', to: ['callback-agent'] }),
    )
    const stories = [5, 4, 1].map((score) => asked.after(satisfactionRecorded({ score })))
    for (const { clock } of stories) expect(clock('survey')?.clock.status).toBe('met')
    for (const period of ['2026-03', '2026-Q1'])
      expect(reportOn([...stories, ended], period).figures.closed.satisfaction).toMatchObject({
        answers: 3,
        mean: 10 / 3,
        byScore: { 1: 1, 4: 1, 5: 1 },
      })
    expect(reportOn(stories, '2026-02').figures.closed.satisfaction.answers).toBe(0)
    expect(ended.later(24 * 20).clock('survey')?.clock.status).toBe('cancelled')
  })

  test('[S14.12] opinions and suggestions are kept, and what they lead to is followed to its effect', () => {
    const suggestion = tell(s14, { kind: 'suggestion', content: '建议增加周末网点', demands: [] }).after(
      registered(),
      enquiryAnswered({ answer: 'Two branches will open on Saturdays' }),
      actionPlanned({ action: 'saturday', actionType: 'process-optimisation', what: 'Open on Saturdays' }),
    )
    expect(suggestion.record.intake).toMatchObject({ kind: 'suggestion', content: '建议增加周末网点' })
    const unhappy = closed(tell(s14)).after(
      satisfactionRecorded({ score: 2, comment: '答复太慢' }),
      actionPlanned({ action: 'speed', actionType: 'process-optimisation', what: 'Answer sooner' }),
      actionCompleted({ action: 'speed' }),
      actionChecked({ action: 'speed', effective: true }),
    )
    expect(unhappy.record.satisfaction).toMatchObject({ score: 2, comment: '答复太慢' })
    const { contacts, actions } = reportOn([suggestion, unhappy]).figures
    expect(contacts).toEqual({ suggestion: 1, complaint: 1 })
    expect(actions.planned['process-optimisation']).toBe(2)
    expect(actions.effective.part).toBe(1)
  })
})
