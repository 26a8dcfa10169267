import { describe, expect, test } from 'vitest'
import { clocksOf } from '../../../src/complaint/index.js'
import { parsePeriod, qualitySample, reportLine, startReport } from '../../../src/report/index.js'
import {
  actionChecked,
  actionCompleted,
  actionPlanned,
  closedEvent,
  decidedEvent,
  evidenceAdded,
  findingsMade,
  hoursIn,
  lessonsRecorded,
  person,
  proposed,
  qualityReviewed,
  remedyDelivered,
  responded,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import {
  answered,
  closed,
  completeNotice,
  decided,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s07 = preset('s07')
const { finding } = findingsMade()
const { proposal } = proposed()

const found = (content: string, minor: number, code = 'human-error'): Told =>
  underInvestigation(tell(s07, { content })).after(
    evidenceAdded(),
    findingsMade({
      finding: { ...finding, loss: { currency: 'CNY', minor }, causes: [{ code, origin: 'internal' }] },
    }),
  )

const reported = (stories: readonly Told[]) => {
  const period = parsePeriod('2026-03')
  if (!period.ok) throw new Error('no period')
  const frame = { now: hoursIn(24 * 20), timeZone: s07.timeZone, period: period.value }
  const running = startReport(frame)
  const lines = stories.map(({ complaint }, index) =>
    reportLine(
      { ...complaint, id: `c${index}` },
      { clocks: clocksOf(complaint, { policy: s07, now: frame.now }), ...frame },
    ),
  )
  for (const line of lines) running.add(line)
  return { lines, figures: running.report().figures }
}

describe('S07 outcome', () => {
  test.each(['explanation', 'solution'] as const)(
    '[S07.5] an answer without the %s is refused, whatever was decided',
    (part) => {
      const story = decided(tell(s07))
      expect(story.refusal(responded(completeNotice(s07, 'final-response', part))).controls).toContain(
        'notice-complete',
      )
      const whole = story.after(responded(completeNotice(s07, 'final-response')))
      expect(whole.record.notices.at(-1)?.notice.contains).toContain(part)
    },
  )

  test('[S07.11] the loss that was found says what compensates it, and none goes without a remedy or a reason', () => {
    const wrong = '转账手续费重复扣了两次，请退还。'
    expect(withFindings(tell(s07, { content: wrong })).facts).toMatchObject({
      loss: 2000,
      compensation: 2200,
    })
    expect(found(wrong, 100_000).facts.compensation).toBe(110_000)
    expect(found(wrong, 100_001).facts.compensation).toBe(100_001)
    expect(underInvestigation(tell(s07, { content: wrong })).facts).toMatchObject({ compensation: 0 })
    const nothing = proposed({ proposal: { ...proposal, remedies: [], noApologyReason: '已致歉' } })
    expect(found(wrong, 100_000).refusal(nothing).controls).toContain('remedy-or-reason')
    const reason = proposed({ proposal: { ...nothing.proposal, noRemedyReason: '款项当日已自动冲正' } })
    expect(found(wrong, 100_000).after(reason).tags).toContain('deciding.proposed')
  })

  test.each([
    ['贷款利率比合同约定的高', ['fee-refund', 'preferential-rate']],
    ['账户管理费不知道为什么收', ['fee-refund', 'service-extension']],
  ])('[S07.12] fee refund, longer service and a better rate are remedies that fit: %s', (content, codes) => {
    const story = found(content, 1200)
    expect(story.facts.suggestedRemedies).toEqual(codes)
    const remedies = [...codes, 'apology'].map((code) => ({ id: code, code }))
    const given = story.after(
      proposed({ proposal: { ...proposal, remedies } }),
      decidedEvent(),
      responded(completeNotice(s07, 'final-response')),
      ...remedies.map(({ id }) => remedyDelivered({ remedy: id })),
    )
    expect(given.record.remediesDelivered.map(({ remedy }) => remedy)).toEqual([...codes, 'apology'])
    const strange = proposed({ proposal: { ...proposal, remedies: [{ id: 'x', code: 'settlement' }] } })
    expect(story.refusal(strange).controls).toContain('remedy-allowed')
  })
})

describe('S07 improvement', () => {
  test('[S07.9] types and causes of a month are counted', () => {
    const { figures } = reported([
      found('贷款利率比合同约定的高', 1000),
      found('贷款审批拖了一个月', 0, 'process-defect'),
      found('客服说话不耐烦，态度很差', 0),
    ])
    expect(figures.received.byCategory).toEqual({ loan: 2, 'service-attitude': 1 })
    expect(figures.received.byCause).toEqual({ 'human-error': 2, 'process-defect': 1 })
  })

  test('[S07.10] no fault is closed before a measure against its return is planned', () => {
    const story = answered(tell(s07)).after(
      remedyDelivered(),
      remedyDelivered({ remedy: 'sorry' }),
      lessonsRecorded(),
    )
    expect(story.refusal(closedEvent()).controls).toContain('corrective-action')
    const planned = story.after(actionPlanned({ actionType: 'preventive' }), closedEvent())
    expect(planned.stage).toBe('closed')
    expect(planned.record.actions).toMatchObject([{ actionType: 'preventive', owner: 'it' }])
  })

  test.each([
    ['system-failure', 'system-maintenance'],
    ['process-defect', 'process-optimisation'],
    ['misunderstanding', 'customer-education'],
  ] as const)('[S07.13] the measure follows the cause and names it: %s', (cause, actionType) => {
    const story = found('转账手续费重复扣了两次，请退还。', 2000, cause)
    expect(story.facts.suggestedMeasure).toBe(actionType)
    const { record } = story.after(actionPlanned({ actionType, cause }))
    expect(record.actions).toMatchObject([{ actionType, cause: record.cause?.code }])
  })

  test('[S07.14] what people did wrong leads to their training, which has an owner, a date and an effect', () => {
    const story = found('客服说话不耐烦，态度很差。', 0, 'improper-service')
    expect(story.facts.suggestedMeasure).toBe('staff-training')
    const trained = story.after(
      actionPlanned({ actionType: 'staff-training', owner: 'training-centre', what: '沟通技巧培训' }),
      actionCompleted({ proof: '签到表' }),
      actionChecked(),
    )
    expect(trained.record.actions).toMatchObject([
      { actionType: 'staff-training', owner: 'training-centre', proof: '签到表', effective: true },
    ])
    expect(reported([trained]).figures.actions).toMatchObject({
      planned: { 'staff-training': 1 },
      doneInTime: { part: 1, whole: 1 },
      effective: { part: 1, whole: 1 },
    })
  })

  test('[S07.15] handled complaints are sampled, looked at again by a supervisor, and scored by handler', () => {
    const stories = [0, 1, 2, 3].map(() => closed(tell(s07)))
    const { lines } = reported(stories)
    const [chosen, ...more] = qualitySample(lines, { share: 0.25, seed: '2026-03' })
    expect(more).toEqual([])
    const review = qualityReviewed({ score: 62, finding: '未在规定时间内联系客户' })
    const looked = stories.map((story, at) => (`c${at}` === chosen ? story.after(review) : story))
    expect(looked.flatMap(({ record }) => record.qualityReviews)).toMatchObject([
      { score: 62, finding: '未在规定时间内联系客户', by: { role: 'compliance-supervisor' } },
    ])
    expect(reported(looked).figures.closed.handlers).toMatchObject({
      handler: { closed: 4, quality: { reviews: 1, mean: 62 } },
    })
    const own = qualityReviewed({ by: person('handler'), score: 100 })
    expect(closed(tell(s07)).refusal(own).code).toBe('not-permitted')
  })
})
