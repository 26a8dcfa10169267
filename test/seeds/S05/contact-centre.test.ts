import { describe, expect, test } from 'vitest'
import { parseMapping, readComplaints } from '../../../src/import/index.js'
import { roles } from '../../../src/vocabulary/index.js'
import {
  assigned,
  calledBack,
  closedEvent,
  contacted,
  explained,
  investigated,
  person,
  summarised,
} from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import { accepted, answered, carriedOut, closed } from '../../support/told-stretches.js'

const s05 = preset('s05')
const manager = person('customer-service-manager')
const customerService = person('customer-service')
const toDepartment = assigned({ by: manager, team: 'deposits', handler: 'li' })
const inDepartment = (story = tell(s05)) => accepted(story).after(toDepartment)

describe('S05 the contact centre', () => {
  test('[S05.19] a dispatch of the contact centre comes in through its CRM export', async () => {
    const mapping = parseMapping({
      id: '{工单号}',
      columns: {
        派发时间: [
          { to: 'at', dateFormat: 'yyyy/M/d HH:mm', zone: 'Asia/Shanghai' },
          { to: 'complaint.dispatchedAt', dateFormat: 'yyyy/M/d HH:mm', zone: 'Asia/Shanghai' },
        ],
        投诉内容: { to: 'complaint.content', required: true },
        客户姓名: { to: 'complaint.complainants.0.name' },
      },
      constants: { 'complaint.channel': 'contact-centre' },
    })
    if (!mapping.ok) throw new Error('the mapping is wrong')
    const bytes = new TextEncoder().encode(
      '工单号,派发时间,投诉内容,客户姓名\nCRM-1,2026/3/2 09:00,手续费收了两次,王小明\n',
    )
    for await (const row of readComplaints([bytes], { kind: 'csv', mapping: mapping.value })) {
      if (!row.ok) throw new Error(JSON.stringify(row.reasons))
      expect(row.complaint.id).toBe('CRM-1')
      expect(row.complaint.events[0]).toMatchObject({
        type: 'complaint.received',
        complaint: { channel: 'contact-centre', dispatchedAt: '2026-03-02T01:00:00.000Z' },
      })
    }
  })

  test.each([2, 24])(
    '[S05.20] the customer is contacted within the %d hours that the bank sets, from dispatch',
    (hours) => {
      const policy = preset('s05', { settings: { 'first-contact-hours': hours } })
      const story = accepted(tell(policy))
      expect(story.clock('first-contact')).toBeUndefined()
      const dispatched = story.after(toDepartment)
      expect(dispatched.hoursGiven('first-contact')).toBe(hours)
      expect(dispatched.later(hours + 0.1).clock('first-contact')?.clock.status).toBe('breached')
      expect(dispatched.after(contacted()).clock('first-contact')?.clock.status).toBe('met')
    },
  )

  test('[S05.12] [S05.21] the first contact asks for the cause of dissatisfaction, and every step is logged with time and person', () => {
    const story = inDepartment().after(
      contacted({ dissatisfactionCause: 'Nobody said that the fee was charged twice' }),
    )
    expect(story.record.contacts).toMatchObject([
      {
        direction: 'to-customer',
        by: { role: 'handler' },
        dissatisfactionCause: 'Nobody said that the fee was charged twice',
      },
    ])
    expect(story.journal.at(-1)?.event).toMatchObject({
      type: 'contact.made',
      dissatisfactionCause: 'Nobody said that the fee was charged twice',
    })
    expect(story.journal).toHaveLength(story.complaint.entries)
    expect(story.journal.every(({ event }) => event.at !== '' && event.by.id !== '')).toBe(true)
  })

  test('[S05.22] [S05.23] [S05.24] a misunderstanding is explained by the terms, and the customer is asked', () => {
    const asked = inDepartment().after(explained({ terms: 'fee-schedule-3' }))
    expect(asked.stage).toBe('explained')
    expect(asked.record.explanation).toMatchObject({ terms: 'fee-schedule-3' })
    expect(() => explained({ terms: '' })).toThrow()
    const satisfied = inDepartment().after(explained({ satisfied: true }))
    expect(satisfied.record.explanation?.satisfied).toBe(true)
    const not = asked.after(explained({ satisfied: false }))
    expect(not.stage).toBe('assessing')
    expect(not.after(investigated()).stage).toBe('investigating')
  })

  test('[S05.25] [S05.26] only the manager, and only with a summary, sets a complaint to wait for its call-back', () => {
    const story = answered(tell(s05))
    for (const role of roles.filter((each) => each !== 'customer-service-manager'))
      expect(story.refusal(summarised({ by: person(role) })).code).toBe('not-permitted')
    expect(() => summarised({ summary: '' })).toThrow()
    const waiting = story.after(summarised())
    expect(waiting.stage).toBe('following-up')
    expect(waiting.record.handlingSummary).toBe('Fee paid back.')
    expect(waiting.effects.at(-1)?.body.type).toBe('call-back')
  })

  test('[S05.27] the call-back is made by the contact centre, and by nobody who handled the matter', () => {
    const story = answered(tell(s05)).after(summarised())
    expect(story.refusal(calledBack({ by: person('handler') })).code).toBe('not-permitted')
    const self = calledBack({ by: person('callback-agent', 'handler') })
    expect(story.refusal(self).control).toBe('call-back-independent')
    expect(story.after(calledBack()).record.callbacks).toMatchObject([{ satisfied: true }])
  })

  test('[S05.28] a dissatisfied customer sends the matter back, and the round is counted', () => {
    const again = answered(tell(s05)).after(summarised(), calledBack({ satisfied: false }))
    expect(again.stage).toBe('assessing')
    expect(again.record.rehandled).toBe(1)
    expect(again.refusal(closedEvent({ by: customerService, ground: 'satisfied' })).code).toBe(
      'event-not-allowed',
    )
  })

  test('[S05.29] a satisfied customer closes it, from a misunderstanding as well', () => {
    expect(closed(tell(s05)).record.closure?.ground).toBe('satisfied')
    const understood = inDepartment().after(
      explained({ satisfied: true }),
      summarised(),
      calledBack(),
      closedEvent({ by: customerService, ground: 'satisfied' }),
    )
    expect(understood.stage).toBe('closed')
  })

  test('[S05.5] without satisfaction nothing is finished; a bank with another rule may finish on an explanation', () => {
    const unheard = carriedOut(tell(s05))
    expect(unheard.refusal(closedEvent({ by: customerService, ground: 'explained' })).controls).toContain(
      'closure-rule',
    )
    expect(carriedOut(tell(preset('s08'))).after(closedEvent({ ground: 'explained' })).stage).toBe('closed')
  })
})
