import { describe, expect, test } from 'vitest'
import { parsePeriod, startReport } from '../../src/report/index.js'
import {
  actionChecked,
  actionCompleted,
  actionPlanned,
  closedEvent,
  commended,
  answered as enquiryAnswered,
  evidenceAdded,
  findingsMade,
  registered,
} from '../support/events.js'
import { preset } from '../support/presets.js'
import { type Told, tell } from '../support/told.js'
import { lineOf, reportOn } from '../support/told-report.js'
import { answered, closed, underInvestigation, withFindings } from '../support/told-stretches.js'

const s03 = preset('s03')

const foundBy = (content: string, code: string): Told =>
  underInvestigation(tell(s03, { content })).after(
    evidenceAdded(),
    findingsMade({ finding: { ...findingsMade().finding, causes: [{ code, origin: 'internal' }] } }),
  )

const measures = ({ facts }: Told) => facts.suggestedMeasure

describe('S03 kinds of complaints', () => {
  test.each(['柜员态度恶劣，一直不耐烦', 'The clerk was rude to me'])(
    '[S03.1] a poor attitude is classified as one: %s',
    (content) => {
      expect(tell(s03, { content }).facts).toMatchObject({
        category: 'service-attitude',
        team: 'complaints-team',
      })
    },
  )

  test('[S03.6] [S03.10] an account problem goes to rapid response, and has an hour where others have none so short', () => {
    const account = tell(s03, { content: '我的账户被错误冻结，无法取款' }).after(registered())
    expect(account.facts).toMatchObject({ category: 'account-operation', team: 'rapid-response' })
    expect(account.hoursGiven('account-response')).toBe(1)
    expect(account.later(2).clock('account-response')?.clock.status).toBe('breached')
    const other = tell(s03, { content: '柜员态度恶劣' }).after(registered())
    expect(other.clock('account-response')).toBeUndefined()
    expect(other.facts.team).toBe('complaints-team')
  })

  test.each([
    ['贷款审批材料交了三次还没有批下来', 'loan-approval'],
    ['房贷利率太高，和宣传的不一样', 'loan-rate'],
  ])('[S03.12] [S03.13] a loan is classified with its sub-category: %s → %s', (content, subcategory) => {
    expect(tell(s03, { content }).facts).toMatchObject({ category: 'loan', subcategory, team: 'lending' })
  })

  test.each(['system-failure', 'human-error', 'information-asymmetry', 'misunderstanding'])(
    '[S03.7] [S03.17] an investigation may find %s as the cause, and the figures count it',
    (code) => {
      const story = foundBy('手续费收了两次', code)
      expect(story.facts.cause).toBe(code)
      expect(reportOn([story]).figures.received.byCause).toEqual({ [code]: 1 })
    },
  )

  test('[S03.3] suggestions are collected beside complaints, answered, and counted apart', () => {
    const suggestion = tell(s03, { kind: 'suggestion', content: '建议大厅增加座椅', demands: [] }).after(
      registered(),
      enquiryAnswered({ answer: 'Ten seats were ordered' }),
      closedEvent({ ground: 'answered' }),
    )
    expect(reportOn([suggestion, tell(s03)]).figures.contacts).toEqual({ suggestion: 1, complaint: 1 })
  })
})

describe('S03 measures', () => {
  test('[S03.2] a poor attitude suggests training of staff, and training can be planned', () => {
    expect(measures(foundBy('柜员态度恶劣', 'improper-service'))).toBe('staff-training')
    const planned = answered(tell(s03)).after(actionPlanned({ actionType: 'staff-training' }))
    expect(reportOn([planned]).figures.actions.planned).toEqual({ 'staff-training': 1 })
  })

  test('[S03.8] a failing system suggests maintenance', () => {
    const story = foundBy('我的账户被错误冻结，无法取款', 'system-failure')
    expect(measures(story)).toBe('system-maintenance')
    const planned = story.after(actionPlanned({ actionType: 'system-maintenance', cause: 'system-failure' }))
    expect(planned.record.actions).toMatchObject([
      { actionType: 'system-maintenance', cause: 'system-failure' },
    ])
  })

  test('[S03.11] a misunderstanding suggests telling customers more', () => {
    expect(measures(foundBy('手续费收了两次', 'misunderstanding'))).toBe('customer-education')
  })

  test('[S03.14] cumbersome approval suggests a better process', () => {
    expect(measures(foundBy('贷款审批材料交了三次', 'process-defect'))).toBe('process-optimisation')
  })

  test('[S03.15] an unreasonable rate suggests a change of policy', () => {
    expect(measures(foundBy('房贷利率太高', 'policy-defect'))).toBe('policy-change')
  })

  test('[S03.16] a loan that was not understood suggests better explanation of the product', () => {
    expect(measures(foundBy('房贷利率太高', 'information-asymmetry'))).toBe('product-disclosure')
  })

  test('[S03.5] good service is commended, and the host is told to reward it', () => {
    const story = withFindings(tell(s03)).after(commended())
    expect(story.effects.at(-1)?.body).toMatchObject({ type: 'plan-action', actionType: 'service-reward' })
  })
})

describe('S03 analysis', () => {
  test('[S03.4] the figures of a month show where service falls short, and whether measures helped', () => {
    const rude = ['柜员态度恶劣', '大堂经理冷漠，一直不耐烦'].map((content) => tell(s03, { content }))
    const cured = closed(tell(s03)).after(actionCompleted(), actionChecked())
    const { received, actions } = reportOn([...rude, cured, foundBy('房贷利率太高', 'policy-defect')]).figures
    expect(received.byCategory).toMatchObject({ 'service-attitude': 2, loan: 1 })
    expect(received.byCause).toMatchObject({ 'policy-defect': 1, 'system-failure': 1 })
    expect(actions).toMatchObject({ done: 1, effective: { part: 1, whole: 1 } })
  })

  test('[S03.9] a system whose complaints run beyond its own history gives a signal', () => {
    const line = lineOf(tell(s03, { system: 'mobile-bank' }))
    const period = parsePeriod('2026-W30')
    if (!period.ok) throw new Error('no period')
    const weekly = (counts: readonly number[]) => {
      const running = startReport({
        now: '2026-07-26T15:00:00.000Z',
        timeZone: 'Asia/Shanghai',
        period: period.value,
      })
      counts.forEach((count, week) => {
        const monday = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10)
        for (let each = 0; each < count; each++)
          running.add({ ...line, id: `${week}-${each}`, receivedOn: monday })
      })
      return running.report().figures.recurrence
    }
    const usual = Array.from({ length: 28 }, (_, week) => 3 + (week % 3))
    expect(weekly([...usual, 4]).signals).toEqual([])
    expect(weekly([...usual, 20]).signals).toMatchObject([{ dimension: 'system', code: 'mobile-bank' }])
  })
})
