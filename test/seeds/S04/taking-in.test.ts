import { describe, expect, test } from 'vitest'
import { referenceNumber } from '../../../src/complaint/index.js'
import { readComplaints } from '../../../src/import/index.js'
import { type Phase, phases, stages } from '../../../src/machine/index.js'
import { acknowledged, closedEvent, declined, decliningNotified, registered } from '../../support/events.js'
import { preset } from '../../support/presets.js'
import { tell } from '../../support/told.js'
import {
  accepted,
  answered,
  closed,
  completeNotice,
  underInvestigation,
  withFindings,
} from '../../support/told-stretches.js'

const s04 = preset('s04')

describe('S04 acceptance', () => {
  test('[S04.1] the five steps follow each other, and every stage belongs to one of them', () => {
    const way: readonly Phase[] = [
      accepted(tell(s04)),
      underInvestigation(tell(s04)),
      withFindings(tell(s04)),
      answered(tell(s04)),
      closed(tell(s04)),
    ].map(({ stage }) => stages[stage as keyof typeof stages].phase)
    expect(way).toEqual(Object.keys(phases))
  })

  test('[S04.2] a complaint without content is not taken in; with content it stands as it was said', () => {
    expect(() => tell(s04, { content: '' })).toThrow()
    expect(tell(s04, { content: '自助机吞卡，工作人员态度不好' }).record.intake.content).toBe(
      '自助机吞卡，工作人员态度不好',
    )
  })

  test('[S04.3] each complaint gets a number of its own, and an acknowledgement that does not tell it is refused', () => {
    const numbers = [1, 2, 3].map((sequence) =>
      referenceNumber({ prefix: 'ABC', on: '2026-03-02', sequence }),
    )
    expect(new Set(numbers).size).toBe(3)
    const story = tell(s04).after(registered({ reference: numbers[0] ?? '' }))
    expect(story.record.reference).toBe(numbers[0])
    const anonymous = acknowledged(completeNotice(s04, 'acknowledgement', 'reference'))
    expect(story.refusal(anonymous).control).toBe('notice-complete')
    expect(story.after(acknowledged(completeNotice(s04, 'acknowledgement'))).record.notices).toHaveLength(1)
  })

  test('[S04.4] nothing is dropped: what is declined keeps its whole journal, and a row that cannot be read is reported', async () => {
    const ground = s04.controls.acceptance.declineGrounds[0] ?? ''
    const story = tell(s04).after(
      registered(),
      declined({ ground }),
      decliningNotified(completeNotice(s04, 'declining')),
      closedEvent({ ground: 'declined', lessons: 'Say at the door who may complain' }),
    )
    expect(story.journal.map(({ event }) => event.type)).toEqual([
      'complaint.received',
      'complaint.registered',
      'complaint.declined',
      'declining.notified',
      'complaint.closed',
    ])
    const rows = ['{"type":"complaint.received"}', '{ broken']
    const reasons: number[] = []
    const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`)
    for await (const row of readComplaints([bytes], { kind: 'json-lines' }))
      reasons.push(row.ok ? 0 : row.reasons.length)
    expect(reasons.map((count) => count > 0)).toEqual([true, true])
  })

  test.each([
    ['柜员态度恶劣，还骂我', 'service-attitude'],
    ['贷款审批太慢，材料交了三次', 'loan'],
    ['我的银行卡被盗刷了五千元', 'card-fraud'],
    ['我想问的事没有人说得清', 'other'],
  ])(
    '[S04.5] every complaint is classified by the one table of this version: %s → %s',
    (content, category) => {
      const { facts, complaint } = tell(s04, { content })
      expect(facts.category).toBe(category)
      expect(complaint.decisions.classification?.trace).toMatchObject({
        table: 'classification',
        version: '2026-11',
      })
    },
  )
})
