import { describe, expect, test } from 'vitest'
import { retentionOf, viewFor, withoutPersonal } from '../../../src/complaint/index.js'
import { publicReport, reportNames, supervisorRegister } from '../../../src/report/index.js'
import {
  actionCompleted,
  actionPlanned,
  contacted,
  correctionOrdered,
  evidenceAdded,
  holdPlaced,
  hoursIn,
  messageReceived,
  received,
  registered,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { lineOf, reportOn } from '../../support/told-report.js'
import {
  accepted,
  answered,
  archived,
  carriedOut,
  closed,
  underInvestigation,
} from '../../support/told-stretches.js'

const s13 = preset('s13')
const customer = {
  id: 'customer-1',
  name: '王小明',
  contact: { phone: '13812345678' },
  identityNumber: '11010519491231002X',
}

describe('S13 improvement and publication', () => {
  test('[S13.5] training of staff is planned, and the plan is an event the host acts on', () => {
    const story = answered(tell(s13)).after(
      actionPlanned({ actionType: 'staff-training', what: 'The law on complaints', owner: 'training' }),
    )
    expect(story.journal.at(-1)?.event).toMatchObject({
      type: 'action.planned',
      actionType: 'staff-training',
    })
    expect(story.record.actions).toMatchObject([{ owner: 'training' }])
    expect(reportOn([story]).figures.actions).toMatchObject({ planned: { 'staff-training': 1 }, open: 1 })
    const held = story.after(actionCompleted({ proof: 'List of those present' }))
    expect(reportOn([held]).figures.actions).toMatchObject({ open: 0, done: 1 })
  })

  test('[S13.6] what is published counts, and names nobody; few complaints are not told apart', () => {
    const rude = Array.from({ length: 12 }, () =>
      tell(s13, { content: '柜员态度恶劣', complainants: [customer] }),
    )
    const loans = Array.from({ length: 11 }, () => tell(s13, { content: '房贷利率太高' }))
    const names = reportNames([s13])
    const report = publicReport(reportOn([...rude, ...loans]), { names })
    expect(report.complaints).toBe(23)
    const printed = JSON.stringify(report)
    expect(printed).toContain('"count":12')
    for (const secret of ['王小明', '13812345678', 'told', 'handler']) expect(printed).not.toContain(secret)
    expect(publicReport(reportOn(rude.slice(0, 3)), { names }).complaints).toBeUndefined()
  })

  test('[S13.7] improvements stand in the same report as the complaints that led to them', () => {
    const story = carriedOut(tell(s13)).after(
      actionPlanned({ action: 'a-2', actionType: 'preventive', cause: 'system-failure' }),
    )
    const { received: figures, actions } = reportOn([story]).figures
    expect(figures.byCause).toEqual({ 'system-failure': 1 })
    expect(actions.planned).toEqual({ 'system-maintenance': 1, preventive: 1 })
    expect(lineOf(story).actions.at(-1)).toMatchObject({ type: 'preventive', cause: 'system-failure' })
  })
})

describe('S13 the regulator', () => {
  test('[S13.8] the regulator sends complaints, and is given a register without names', () => {
    const sent = tell(s13, { source: 'regulator', channel: 'regulator-forwarded', complainants: [customer] })
    expect(sent.facts).toMatchObject({ source: 'regulator' })
    expect(reportOn([sent]).figures.received.bySource).toEqual({ regulator: 1 })
    const row = supervisorRegister.row(lineOf(sent))
    expect(row).toHaveLength(supervisorRegister.head('zh').length)
    expect(row.join()).toContain('regulator-forwarded')
    expect(row.join()).not.toContain('王小明')
  })

  test('[S13.9] a correction that the regulator orders has a due date, is counted until done, and is proven', () => {
    const ordered = closed(tell(s13)).after(correctionOrdered({ action: 'order-1', dueAt: hoursIn(240) }))
    expect(ordered.record.actions.at(-1)).toMatchObject({ orderedBy: 'regulator', dueAt: hoursIn(240) })
    expect(reportOn([ordered]).figures.actions.orderedByRegulator).toBe(1)
    const done = ordered.after(actionCompleted({ action: 'order-1', proof: 'Audit 2026/17' }))
    expect(done.record.actions.at(-1)?.proof).toBe('Audit 2026/17')
    expect(reportOn([done]).figures.actions.orderedByRegulator).toBe(0)
  })
})

describe('S13 confidence and evidence', () => {
  test('[S13.14] each role sees what it needs; what leaves the bank carries no personal data', () => {
    const story = underInvestigation(
      tell(s13, { complainants: [customer], content: '我是王小明，电话13812345678，手续费收了两次' }),
    )
    const whole = JSON.stringify(
      viewFor(story.complaint, { viewer: 'handler', rules: s13.document.views }).record,
    )
    expect(whole).toContain('13812345678')
    const asked = JSON.stringify(
      viewFor(story.complaint, { viewer: 'department', rules: s13.document.views }).record,
    )
    for (const secret of ['王小明', '13812345678', '11010519491231002X']) expect(asked).not.toContain(secret)
    const event = received({ complaint: { ...story.record.intake } })
    const outside = JSON.stringify(withoutPersonal(event))
    for (const secret of ['王小明', '13812345678', '11010519491231002X'])
      expect(outside).not.toContain(secret)
    const effects = JSON.stringify(story.effects)
    for (const secret of ['王小明', '13812345678']) expect(effects).not.toContain(secret)
  })

  test('[S13.17] contact is kept: opinions are on record, and a long silence is noticed', () => {
    const story = accepted(tell(s13)).after(contacted(), messageReceived())
    expect(story.record.messages).toMatchObject([{ content: 'How far are you?' }])
    expect(story.record.contacts).toHaveLength(1)
    const silent = story.later(24 * 20)
    expect(silent.clock('progress')?.clock.status).toBe('breached')
    expect(reportOn([silent]).figures.standing).toMatchObject({ unansweredMessages: 1, longSilence: 1 })
  })

  test('[S13.18] evidence keeps its hash, and nothing of a complaint is erased under a hold', () => {
    const hash = 'b'.repeat(64)
    const piece = { id: 'tape', type: 'recording', from: 'bank-system', independent: true, hash } as const
    const story = underInvestigation(tell(s13)).after(evidenceAdded({ evidence: piece }))
    expect(story.record.evidence).toEqual([piece])
    expect(archived(tell(s13)).record.evidence.map(({ id }) => id)).toEqual(['ledger'])
    const held = archived(tell(s13)).after(holdPlaced())
    expect(retentionOf(held.complaint, { policy: s13, now: '2040-01-01T00:00:00.000Z' }).status).toBe('held')
    expect(
      retentionOf(tell(s13).after(registered()).complaint, { policy: s13, now: hoursIn(2) }).status,
    ).toBe('open')
  })
})
