import { describe, expect, test } from 'vitest'
import { completeness } from '../../../src/complaint/index.js'
import {
  acceptanceNotified,
  acceptedEvent,
  declined,
  decliningNotified,
  answered as enquiryAnswered,
  person,
  registered,
  triaged,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, completeNotice } from '../../support/told-stretches.js'

const s12 = preset('s12')

test.each([
  [{ businessLine: 'insurance', content: '理赔拖了两个月' }, 'bancassurance', 'bancassurance'],
  [{ businessLine: 'bank', content: '柜员把保险当存款卖给我' }, 'bancassurance', 'bancassurance'],
  [{ businessLine: 'bank', content: '贷款利率太高' }, 'loan', 'complaints-team'],
  [{ businessLine: 'bank', content: '我的银行卡被盗刷了五千元' }, 'card-fraud', 'rapid-response'],
] as const)('[S12.1] %j is %s, for %s; the limits of the law are the same', (intake, category, team) => {
  const story = tell(s12, intake).after(registered())
  expect(story.facts).toMatchObject({ category, team, businessLine: intake.businessLine })
  expect(story.clock('decision')?.clock.status).toBe('running')
})

describe('S12 what the receptionist asks', () => {
  const told = {
    mainIssue: '保单被误导购买',
    reason: '未说明退保损失',
    incidentOn: '2026-02-20',
    place: '中山路支行',
    peopleInvolved: [{ id: 'teller-7', name: '陈红', part: 'complained-about' as const }],
  }

  test.each([
    ['mainIssue', '主要问题'],
    ['reason', '投诉原因'],
    ['incidentOn', '事发日期'],
    ['place', '事发地点'],
    ['peopleInvolved', '涉事人员'],
  ] as const)('[S12.2] whoever has not written down %s is told that it is missing', (left, name) => {
    const { [left]: _, ...rest } = told
    expect(completeness(tell(s12, rest).complaint).missing.map((each) => each.name.zh)).toEqual([name])
  })

  test('[S12.2] nothing is missing once all of it is told, and nobody who only asks a question is questioned', () => {
    expect(completeness(tell(s12, told).complaint)).toEqual({ score: 1, missing: [] })
    const question = tell(s12, { kind: 'enquiry', content: '几点开门？', demands: [] })
    expect(completeness(question.complaint).missing).toEqual([])
  })
})

describe('S12 acceptance as an act', () => {
  const reviewed = (material = true) =>
    tell(s12).after(registered(), triaged({ material, reason: 'Money was lost' }))

  test('[S12.3] important or not is a finding of the acceptance officer, and neither is turned away for it', () => {
    for (const material of [true, false]) {
      const story = reviewed(material)
      expect([story.stage, story.record.triage?.material]).toEqual(['registered', material])
      expect(story.record.triage?.by.role).toBe('acceptance-officer')
      expect(story.after(acceptedEvent()).stage).toBe('assessing')
    }
  })

  test('[S12.4] a complaint is accepted by those who may, or declined with a ground that is told: nothing between', () => {
    const story = reviewed()
    expect(story.refusal(acceptedEvent({ by: person('handler') })).code).toBe('not-permitted')
    expect(story.refusal(enquiryAnswered()).control).toBe('kind-needs-no-decision')
    expect(() => declined({ reason: '' })).toThrow()
    const refused = story.after(declined({ ground: 'not-the-complainant' }))
    expect(refused.effects.at(-1)?.body).toEqual({ type: 'send-notice', notice: 'declining' })
    const unexplained = decliningNotified(completeNotice(s12, 'declining', 'ground'))
    expect(refused.refusal(unexplained).control).toBe('notice-complete')
  })

  test('[S12.5] time and steps are told by the next working day, or the acceptance officer hears of it', () => {
    const taken = reviewed().after(acceptedEvent())
    expect(taken.clock('acceptance-notice')?.clock.status).toBe('running')
    const notified = taken.after(acceptanceNotified(completeNotice(s12, 'acceptance')))
    expect(notified.clock('acceptance-notice')?.clock.status).toBe('met')
    const late = taken.later(48)
    expect(late.clock('acceptance-notice')?.clock.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'acceptance-notice', to: ['acceptance-officer'] }),
    )
    expect(accepted(tell(s12)).clock('handling-period')?.clock.status).toBe('running')
  })
})
