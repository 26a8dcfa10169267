import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../src/complaint/index.js'
import { parsePeriod, reportLine, startReport } from '../../../src/report/index.js'
import {
  actionChecked,
  actionCompleted,
  actionPlanned,
  closedEvent,
  decidedEvent,
  hoursIn,
  lessonsRecorded,
  person,
  proposed,
  qualityReviewed,
  remedyDelivered,
  responded,
  satisfactionRecorded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { answered, closed, completeNotice, withFindings } from '../../support/told-stretches.js'

const s10 = preset('s10')
const customer = { by: person('complainant', 'customer-1') }

const figuresOf = (stories: readonly Told[]) => {
  const period = parsePeriod('2026-03')
  if (!period.ok) throw new Error('no period')
  const frame = { now: hoursIn(24 * 29), timeZone: s10.timeZone, period: period.value }
  const running = startReport(frame)
  for (const [at, { complaint }] of stories.entries())
    running.add(
      reportLine(
        { ...complaint, id: `c${at}` },
        { clocks: clocksOf(complaint, { policy: s10, now: frame.now }), ...frame },
      ),
    )
  return running.report().figures
}

const ended = (story: Told): Told =>
  story.after(
    proposed(),
    decidedEvent(),
    responded(completeNotice(s10, 'final-response')),
    remedyDelivered(),
    remedyDelivered({ remedy: 'sorry' }),
    actionPlanned(),
  )

describe('S10 improvement', () => {
  test('[S10.14] a fault is not closed without a measure, which has an owner, a date, and an effect that is checked', () => {
    const story = answered(tell(s10)).after(remedyDelivered(), remedyDelivered({ remedy: 'sorry' }))
    const content = satisfactionRecorded({ ...customer, score: 5 })
    const closing = closedEvent({ ground: 'satisfied' })
    expect(story.after(content).refusal(closing).controls).toEqual(['corrective-action'])
    const learnt = story.after(
      content,
      actionPlanned({ actionType: 'process-optimisation', owner: 'process-office' }),
      lessonsRecorded(),
      closing,
      actionCompleted({ proof: '流程已调整' }),
      actionChecked({ effective: false }),
    )
    expect(learnt.record.actions).toMatchObject([
      { actionType: 'process-optimisation', owner: 'process-office', proof: '流程已调整', effective: false },
    ])
    expect(learnt.record.lessons).toBe('Batches need locks.')
    expect(figuresOf([learnt]).actions.effective).toEqual({ part: 0, whole: 1, rate: 0 })
  })

  test('[S10.16] the share that kept their time limits and how content customers were are figures of a period', () => {
    const quick = closed(tell(s10)).after(satisfactionRecorded({ ...customer, score: 5 }))
    const slow = ended(withFindings(tell(s10)).later(24 * 20)).after(
      satisfactionRecorded({ ...customer, score: 4 }),
      closedEvent({ ground: 'satisfied' }),
    )
    const { closed: done, received } = figuresOf([quick, slow])
    expect(done.limits).toEqual({ part: 1, whole: 2, rate: 0.5 })
    expect(received.clocks['handling-period']).toMatchObject({
      states: { met: 1, late: 1 },
      onTime: { part: 1, whole: 2, rate: 0.5 },
    })
    expect(done.satisfaction).toMatchObject({ answers: 2, mean: 4.5, calledBack: { part: 1, whole: 1 } })
  })

  test('[S10.16] who says nothing for ten days after the answer is taken to be content, not before', () => {
    const story = ended(withFindings(tell(s10)))
    const silent = closedEvent({ ground: 'silent' })
    expect(story.refusal(silent).controls).toEqual(['closure-rule'])
    expect(story.later(24 * 10).after(silent).stage).toBe('closed')
  })

  test('[S10.17] a poor mark leads to an action, and the report follows it until its effect is known', () => {
    const poor = answered(tell(s10)).after(satisfactionRecorded({ ...customer, score: 1 }))
    expect(poor.effects.at(-1)?.body).toEqual({
      type: 'plan-action',
      actionType: 'customer-care',
      reason: 'The customer gave 1 of 5',
    })
    const marked = closed(tell(s10)).after(
      qualityReviewed({ score: 55, finding: '回复超期' }),
      actionPlanned({ action: 'action-2', actionType: 'process-optimisation', owner: 'complaint-centre' }),
    )
    expect(figuresOf([marked]).actions).toMatchObject({
      planned: { 'system-maintenance': 1, 'process-optimisation': 1 },
      open: 2,
    })
    const done = marked.after(actionCompleted({ action: 'action-2' }), actionChecked({ action: 'action-2' }))
    expect(figuresOf([done]).actions).toMatchObject({ done: 1, effective: { part: 1, whole: 1 } })
  })
})
