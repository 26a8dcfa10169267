import { describe, expect, test } from 'vitest'
import { clocksOf, retentionOf, viewFor } from '../../../src/complaint/index.js'
import { supervisorRegister } from '../../../src/report/index.js'
import {
  actionCompleted,
  actionPlanned,
  commitmentFulfilled,
  committed,
  departmentAnswered,
  departmentAsked,
  findingsMade,
  hoursIn,
  negotiated,
  person,
  settled,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { type Told, tell } from '../../support/told.js'
import { lineOf, reportOn } from '../../support/told-report.js'
import {
  answered,
  archived,
  carriedOut,
  closed,
  decided,
  underInvestigation,
} from '../../support/told-stretches.js'

const s12 = preset('s12')

const stateOf = ({ complaint, now }: Told, of: string) =>
  clocksOf(complaint, { policy: s12, now }).find((each) => each.of === of)?.clock

describe('S12 what is promised and asked has its time', () => {
  test('[S12.8] bank and insurer are asked for their material, each within a time of its own', () => {
    const asked = underInvestigation(tell(s12)).after(
      departmentAsked({ enquiry: 'bank', unit: 'branch-12', question: 'The sales record, please' }),
      departmentAsked({ enquiry: 'insurer', unit: 'insurer-agency', dueAt: hoursIn(24 * 9) }),
    )
    const came = asked.after(departmentAnswered({ enquiry: 'bank', answer: 'Here it is' }))
    expect([stateOf(came, 'bank')?.status, stateOf(came, 'insurer')?.status]).toEqual(['met', 'running'])
    expect(stateOf(came, 'insurer')?.dueAt?.toISOString()).toBe(hoursIn(24 * 9))
    const late = came.later(24 * 9)
    expect([stateOf(late, 'bank')?.status, stateOf(late, 'insurer')?.status]).toEqual(['met', 'breached'])
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'department-enquiry', to: ['head-of-department'] }),
    )
  })

  test('[S12.15] a promise is due on its day: kept in time, or somebody above hears of it', () => {
    const promise = { id: 'call', what: 'Call again', who: 'li', dueAt: hoursIn(24 * 4) }
    const story = carriedOut(tell(s12)).after(committed({ commitment: promise }))
    expect(stateOf(story, 'call')?.dueAt?.toISOString()).toBe(hoursIn(24 * 4))
    const kept = story.after(commitmentFulfilled({ commitment: 'call' }))
    expect(stateOf(kept, 'call')?.status).toBe('met')
    const late = story.later(24 * 4)
    expect(stateOf(late, 'call')?.status).toBe('breached')
    expect(late.effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ clock: 'commitment', to: ['head-of-department'] }),
    )
    expect(late.record.attention).toBe('escalated')
  })

  test('[S12.10] the result is due within the handling period, and after it the talks go on until both sides agree', () => {
    const overdue = decided(tell(s12)).later(24 * 16)
    expect(overdue.clock('handling-period')?.clock.status).toBe('breached')
    const told = answered(tell(s12)).after(negotiated({ summary: 'CNY 50 more is asked', agreed: false }))
    expect(told.clock('handling-period')?.clock.status).toBe('met')
    expect(told.after(settled()).record.settlement).toMatchObject({
      acceptedBy: ['customer-1', 'complaints-manager'],
    })
  })
})

test('[S12.14] the same matter gets the same answers whoever raises it, and nobody judges their own', () => {
  const outputs = ['王小明', '李四'].map((name) => {
    const { complaint } = tell(s12, { content: '柜员把保险当存款卖给我', complainants: [{ name }] })
    return Object.values(complaint.decisions).map(({ output }) => output)
  })
  expect(outputs[0]).toContainEqual(expect.objectContaining({ category: 'bancassurance' }))
  expect(outputs[0]).toEqual(outputs[1])
  const involved = underInvestigation(tell(s12, { peopleInvolved: [{ id: 'wu', part: 'complained-about' }] }))
  expect(involved.refusal(findingsMade({ by: person('handler', 'wu') })).control).toBe('recusal')
})

describe('S12 records for supervision', () => {
  const customer = {
    complainants: [{ id: 'customer-1', name: '王小明', contact: { phone: '13800138000' } }],
    content: '我叫王小明，在网点买的分红险退保损失太大，请回电13800138000。',
  }

  test('[S12.11] while it is open nothing is erased, and nothing before its five years are over', () => {
    expect(retentionOf(answered(tell(s12)).complaint, { policy: s12, now: hoursIn(40) }).status).toBe('open')
    const { complaint } = archived(tell(s12))
    expect(retentionOf(complaint, { policy: s12, now: '2031-03-03T00:00:00.000Z' }).status).toBe('kept')
    expect(retentionOf(complaint, { policy: s12, now: '2031-03-05T00:00:00.000Z' }).status).toBe('erasable')
  })

  test('[S12.12] the regulator reads the case without what is internal, head office reads it without names', () => {
    const { complaint } = closed(tell(s12, customer))
    const inside = viewFor(complaint, { viewer: 'compliance-supervisor', rules: s12.document.views })
    expect(inside.record).toMatchObject({ lessons: 'Batches need locks.', intake: customer })
    const regulator = viewFor(complaint, { viewer: 'regulator', rules: s12.document.views })
    expect(regulator.record).toMatchObject({ intake: customer, finding: { codes: ['operational-error'] } })
    expect(regulator.record.lessons).toBeUndefined()
    const above = JSON.stringify(viewFor(complaint, { viewer: 'head-office', rules: s12.document.views }))
    expect(above).not.toContain('王小明')
    expect(above).not.toContain('13800138000')
  })

  test('[S12.12] the register says under each heading what it promises, and nobody’s name', () => {
    const row = supervisorRegister.row(lineOf(closed(tell(s12, customer)), 'TS-1'))
    expect(
      Object.fromEntries(supervisorRegister.head('zh').map((name, place) => [name, row[place]])),
    ).toMatchObject({
      工单编号: 'TS-1',
      受理日期: '2026-03-02',
      受理渠道: 'phone',
      '业务类别（B）': 'bancassurance',
      处理结果: 'upheld',
      是否按期: 'Y',
      '补偿金额（最小货币单位）': 'CNY 2000',
    })
    expect(row.join()).not.toMatch(/王小明|13800138000|handler/)
  })
})

test('[S12.16] [S12.17] what was learnt leads to better tools and training, counted until it is done', () => {
  const story = closed(tell(s12)).after(
    actionPlanned({ action: 'tool', actionType: 'system-maintenance', what: 'Record sales' }),
    actionPlanned({ action: 'course', actionType: 'staff-training', what: 'Insurance terms' }),
    actionCompleted({ action: 'course', proof: 'Certificates' }),
  )
  expect(story.record.lessons).toBe('Batches need locks.')
  expect(reportOn([story]).figures.actions).toMatchObject({
    planned: { 'staff-training': 1, 'system-maintenance': 2 },
    done: 1,
    open: 2,
  })
})
