import { describe, expect, test } from 'vitest'
import { clocksOf, compareRemedies } from '../../../src/complaint/index.js'
import { periodView, reportNames } from '../../../src/report/index.js'
import {
  actionChecked,
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
  hoursIn,
  proposed,
  remedyDelivered,
  responded,
  satisfactionRecorded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
import {
  accepted,
  answered,
  carriedOut,
  completeNotice,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s11 = preset('s11')
const { finding } = findingsMade()
const { proposal } = proposed()

describe('S11 talking and asking', () => {
  test('[S11.4] the handler talks with the customer within four working hours of getting the matter', () => {
    const given = accepted(tell(s11)).after(assigned())
    expect(given.clock('first-contact')?.clock.status).toBe('running')
    const internal = contacted({ direction: 'internal', channel: 'email' })
    expect(given.after(internal).clock('first-contact')?.clock.status).toBe('running')
    expect(given.after(contacted()).clock('first-contact')?.clock.status).toBe('met')
    expect(given.later(24).clock('first-contact')?.clock.status).toBe('breached')
  })

  test('[S11.5] days of waiting for the customer are taken out of the bank’s time and of nothing else', () => {
    const story = underInvestigation(tell(s11))
    const due = (id: string, told = story) => told.clock(id)?.clock.dueAt?.getTime() ?? 0
    const waited = story.after(customerAsked({ at: hoursIn(24) }), customerAnswered({ at: hoursIn(24 * 4) }))
    expect((due('handling-period', waited) - due('handling-period')) / 86_400_000).toBe(3)
    expect(due('decision', waited)).toBe(due('decision'))
    const quiet = waited.later(24 * 8).effects.map(({ body }) => body)
    expect(quiet).not.toContainEqual(expect.objectContaining({ clock: 'customer-reminder' }))
  })

  test('[S11.8] a department that answered does not answer for the other', () => {
    const story = underInvestigation(tell(s11)).after(
      departmentAsked({ enquiry: 'cards', unit: 'card-centre' }),
      departmentAsked({ enquiry: 'branch', unit: 'branch-7' }),
      departmentAnswered({ enquiry: 'cards' }),
    )
    const late = story.later(24 * 6)
    const states = clocksOf(late.complaint, { policy: s11, now: late.now })
      .filter(({ id }) => id === 'department-enquiry')
      .map(({ of, clock }) => [of, clock.status])
    expect(states).toEqual([
      ['cards', 'met'],
      ['branch', 'breached'],
    ])
  })

  test.each(['no-fault', 'misunderstanding'] as const)(
    '[S11.6] [S11.10] where the look inside finds %s, no correction is asked for',
    (code) => {
      const story = underInvestigation(tell(s11)).after(
        evidenceAdded(),
        findingsMade({ finding: { ...finding, codes: [code] } }),
        proposed({ proposal: { ...proposal, outcome: 'rejected' } }),
        decidedEvent(),
        responded(completeNotice(s11, 'final-response')),
      )
      expect(story.refusal(closedEvent()).controls).not.toContain('corrective-action')
    },
  )
})

describe('S11 making good', () => {
  const pay = { id: 'pay', code: 'compensation', amount: { currency: 'CNY', minor: 1_500 } }
  const demands = [
    { id: 'refund', code: 'compensation', amount: { currency: 'CNY', minor: 2_000 } },
    { id: 'letter', code: 'apology' },
  ]
  const answers = [
    { demand: 'refund', answer: 'partly-met' as const, reason: 'A part was owed' },
    { demand: 'letter', answer: 'met' as const, reason: 'It is right' },
  ]

  test('[S11.12] [S11.13] what was asked stands beside what was granted and what was delivered, request by request', () => {
    const remedies = [pay, { id: 'sorry', code: 'apology' }]
    const story = withFindings(tell(s11, { demands })).after(
      proposed({ proposal: { ...proposal, remedies, demands: answers } }),
      decidedEvent(),
      responded(completeNotice(s11, 'final-response')),
      remedyDelivered({ remedy: 'pay' }),
    )
    const {
      demanded,
      offered,
      delivered,
      demands: met,
      remedies: states,
    } = compareRemedies(story.record, { now: story.now })
    expect([demanded, offered, delivered]).toEqual([{ CNY: 2_000 }, { CNY: 1_500 }, { CNY: 1_500 }])
    expect(met.map(({ answer }) => answer)).toEqual(['partly-met', 'met'])
    expect(states.map(({ state }) => state)).toEqual(['delivered', 'promised'])
    expect(
      reportOn([carriedOut(tell(s11)).after(actionCompleted(), closedEvent({ ground: 'satisfied' }))]).figures
        .closed.redress.paid,
    ).toEqual({ CNY: 2_000 })
  })

  test('[S11.12] a complaint that is right is not answered with words alone', () => {
    const bare = proposed({ proposal: { ...proposal, remedies: [], noApologyReason: 'None asked' } })
    expect(withFindings(tell(s11)).refusal(bare).controls).toContain('remedy-or-reason')
  })

  test('[S11.14] no complaint ends before the customer was called back, and what they say is summed up', () => {
    const story = answered(tell(s11))
    expect(story.refusal(closedEvent()).controls).toContain('followed-up')
    expect(story.after(calledBack()).refusal(closedEvent()).controls).not.toContain('followed-up')
    const ended = carriedOut(tell(s11)).after(
      actionCompleted(),
      satisfactionRecorded({ score: 4 }),
      closedEvent({ ground: 'satisfied' }),
    )
    expect(reportOn([ended]).figures.closed.satisfaction).toMatchObject({
      mean: 4,
      calledBack: { part: 1, whole: 1 },
    })
  })
})

describe('S11 learning', () => {
  test('[S11.15] the report of a month ranks what is complained about, each with the cause that is found most often', () => {
    const found = (content: string, code: string) =>
      underInvestigation(tell(s11, { content })).after(
        evidenceAdded(),
        findingsMade({ finding: { ...finding, causes: [{ code, origin: 'internal' }] } }),
      )
    const stories = [
      found('房贷利率太高', 'policy-defect'),
      found('柜员态度恶劣', 'improper-service'),
      found('大堂经理冷漠，一直不耐烦', 'improper-service'),
    ]
    const { received } = reportOn(stories).figures
    expect(received.causesByCategory['service-attitude']).toEqual({ 'improper-service': 2 })
    const problems = periodView(reportOn(stories), { names: reportNames([s11]), language: 'zh' }).tables.find(
      ({ id }) => id === 'problems',
    )
    expect(problems?.rows.map(([name, count, , cause]) => [name, count, cause])).toEqual([
      ['服务态度', '2', '服务不当'],
      ['贷款', '1', '制度缺陷'],
    ])
  })

  test('[S11.16] [S11.17] whether a changed process and a course helped is looked at, and counted', () => {
    const story = carriedOut(tell(s11)).after(
      actionPlanned({ action: 'flow', actionType: 'process-optimisation' }),
      actionPlanned({ action: 'course', actionType: 'staff-training' }),
      actionCompleted({ action: 'flow' }),
      actionCompleted({ action: 'course' }),
      actionChecked({ action: 'flow', effective: true }),
      actionChecked({ action: 'course', effective: false }),
    )
    expect(reportOn([story]).figures.actions).toMatchObject({
      done: 2,
      open: 1,
      effective: { part: 1, whole: 2, rate: 0.5 },
    })
  })
})
