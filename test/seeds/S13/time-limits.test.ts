import { describe, expect, test } from 'vitest'
import { assignee, clocksOf, retentionOf } from '../../../src/complaint/index.js'
import type { Role } from '../../../src/vocabulary/index.js'
import {
  actionCompleted,
  actionPlanned,
  correctionOrdered,
  departmentAnswered,
  departmentAsked,
  hoursIn,
  registered,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { reportOn } from '../../support/told-report.js'
import { archived, closed, decided, underInvestigation, withFindings } from '../../support/told-stretches.js'

const s13 = preset('s13')

const stateOf = ({ policy, complaint, now }: Told, of: string) =>
  clocksOf(complaint, { policy, now }).find((each) => each.of === of)?.clock

const whoHears = ({ effects }: Told, clock: string): readonly Role[] =>
  effects.flatMap(({ body }) => (body.type === 'notify-role' && body.clock === clock ? body.to : []))

describe('S13 the four stages', () => {
  const days = { 'acceptance-days': 2, 'investigation-days': 8, 'handling-days': 4, 'reply-days': 3 }
  const slower = preset('s13', { settings: days })
  const begun: readonly (readonly [string, (story: Told) => Told, readonly Role[], number])[] = [
    ['stage-acceptance', (story) => story.after(registered()), ['acceptance-officer'], 1],
    ['stage-investigation', underInvestigation, ['investigator', 'head-of-department'], 5],
    ['stage-handling', withFindings, ['handler', 'complaints-manager'], 2],
    ['stage-reply', decided, ['customer-service-manager'], 2],
  ]

  test.each(begun)('[S13.3] %s has its owner, and the bank sets its days', (id, begin, owners, more) => {
    const late = begin(tell(s13)).later(24 * 12)
    expect(whoHears(late, id)).toEqual(owners)
    const dates = [s13, slower].map((policy) => begin(tell(policy)).clock(id)?.clock.dueOn ?? '')
    expect(dates[0]).not.toBe(dates[1])
    const weekdays = (from: string, to: string): number => {
      let count = 0
      for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to); day += 86_400_000)
        if (![0, 6].includes(new Date(day).getUTCDay())) count++
      return count
    }
    expect(weekdays(dates[0] ?? '', dates[1] ?? '')).toBe(id === 'stage-investigation' ? 3 : more)
  })
})

describe('S13 departments and regulator', () => {
  test('[S13.19] each enquiry has two working days; a silence after that goes one step higher each day', () => {
    const asked = underInvestigation(tell(s13)).after(
      departmentAsked({ enquiry: 'cards', unit: 'card-centre' }),
      departmentAsked({ enquiry: 'branch', unit: 'branch-7' }),
    )
    const half = asked.after(departmentAnswered({ enquiry: 'cards' })).later(24 * 3)
    expect([stateOf(half, 'cards')?.status, stateOf(half, 'branch')?.status]).toEqual(['met', 'breached'])
    expect(stateOf(half, 'branch')?.dueOn).toBe('2026-03-04')
    expect(whoHears(half, 'department-enquiry')).toEqual(['head-of-department', 'complaints-manager'])
    expect(half.record.attention).toBe('escalated')
  })

  test('[S13.9] an ordered correction is due on the day that the regulator names, and those above hear of a delay', () => {
    const ordered = closed(tell(s13)).after(
      correctionOrdered({ action: 'fees', dueAt: hoursIn(24 * 12) }),
      correctionOrdered({ action: 'staff', dueAt: hoursIn(24 * 40) }),
    )
    expect(stateOf(ordered, 'fees')?.dueAt?.toISOString()).toBe(hoursIn(24 * 12))
    const late = ordered.later(24 * 13)
    expect([stateOf(late, 'fees')?.status, stateOf(late, 'staff')?.status]).toEqual(['breached', 'running'])
    expect(whoHears(late, 'regulator-correction')).toEqual([
      'compliance-supervisor',
      'senior-management',
      'compliance-supervisor',
    ])
    const { latest } = reportOn([late]).figures.actions
    const byRegulator = latest.filter(({ orderedBy }) => orderedBy === 'regulator')
    expect(byRegulator.map(({ dueOn }) => dueOn)).toEqual(['2026-03-14'])
    const done = ordered.after(actionCompleted({ action: 'fees', proof: 'Audit 2026/17' }))
    expect(stateOf(done, 'fees')?.status).toBe('met')
  })
})

describe('S13 people and files', () => {
  test('[S13.13] who does not know the law takes no complaint', () => {
    const people = [
      { id: 'an', teams: ['complaints-team'], skills: ['complaint-process'] },
      { id: 'wu', teams: ['complaints-team'], skills: ['complaint-process', 'legal'] },
    ]
    const { complaint, now } = tell(s13).after(registered())
    const route = assignee(complaint, { policy: s13, directory: { people }, now })
    expect(route?.assigned).toBe('wu')
    expect(route?.excluded.map(({ because }) => because.says.en)).toEqual(['lacks the skill legal'])
  })

  test('[S13.18] file and evidence are kept for five years from the end, and it says by which rule', () => {
    const { complaint } = archived(tell(s13))
    const kept = retentionOf(complaint, { policy: s13, now: '2031-03-03T00:00:00.000Z' })
    expect(kept).toMatchObject({ status: 'kept', keepUntil: '2031-03-03' })
    expect(kept.because.because?.[0]?.says.zh).toContain('投诉档案及证据材料')
    expect(retentionOf(complaint, { policy: s13, now: '2031-03-05T00:00:00.000Z' }).status).toBe('erasable')
  })

  test('[S13.5] training stands in the report by its kind until it is held', () => {
    const course = actionPlanned({ action: 'course', actionType: 'staff-training', what: 'Order 3/2020' })
    const planned = closed(tell(s13)).after(course)
    const held = planned.after(actionCompleted({ action: 'course' }))
    const [before, after] = [planned, held].map((story) => reportOn([story]).figures.actions)
    expect(before?.planned['staff-training']).toBe(1)
    expect([before?.open, after?.open]).toEqual([2, 1])
  })
})
