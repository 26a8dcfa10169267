import { describe, expect, it } from 'vitest'
import { clocksOf } from '../../../src/complaint/index.js'
import { createDesk } from '../../../src/desk/index.js'
import { parseReportLine, reportLine } from '../../../src/report/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { ComplaintEvent, ComplaintEventInput, ReceivedInput } from '../../../src/vocabulary/index.js'
import { complaintAfter } from '../../support/complaint-after.js'
import * as make from '../../support/events.js'
import { hoursIn } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const frame = { now: '2026-03-30T02:00:00.000Z', timeZone: 'Asia/Shanghai' }
const policy = smallBank()
const clerk = { id: 'u-1', role: 'receptionist' } as const
const officer = { id: 'u-2', role: 'acceptance-officer' } as const

const lineAfter = async (events: readonly ComplaintEventInput[], complaint: object = {}) => {
  const desk = createDesk({ store: memoryStore(), policies: [policy], now: () => frame.now })
  const receipt: ReceivedInput = {
    type: 'complaint.received',
    at: '2026-03-01T17:30:00.000Z',
    by: clerk,
    complaint: { content: '柜员态度差', channel: 'branch', receivingUnit: 'north', ...complaint },
  }
  const answer = await desk.openAll({ id: 'c-1', events: [receipt, ...events] })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return reportLine(answer.complaint, {
    clocks: clocksOf(answer.complaint, { policy, now: frame.now }),
    ...frame,
  })
}

const registered: ComplaintEventInput = {
  type: 'complaint.registered',
  at: '2026-03-02T01:30:00.000Z',
  by: clerk,
  reference: 'TS-1',
}
const accepted: ComplaintEventInput = {
  type: 'complaint.accepted',
  at: '2026-03-03T01:30:00.000Z',
  by: officer,
}

describe('a line', () => {
  it('counts the day of receipt in the zone of the bank', async () => {
    expect(await lineAfter([])).toMatchObject({ receivedOn: '2026-03-02', unit: 'north', channel: 'branch' })
  })

  it('says how long the complaint was in each stage', async () => {
    const { stageMinutes } = await lineAfter([registered, accepted])
    expect(Object.fromEntries(stageMinutes)).toMatchObject({ received: 8 * 60, registered: 24 * 60 })
  })

  it('knows clocks that were kept, missed and that run', async () => {
    const { clocks } = await lineAfter([
      {
        type: 'acknowledgement.sent',
        at: '2026-03-02T05:30:00.000Z',
        by: clerk,
        notice: {
          form: 'electronic',
          contains: ['reference', 'receipt-confirmed', 'time-received', 'content-summary', 'next-steps'],
        },
      },
    ])
    const found = Object.fromEntries(clocks.map((clock) => [clock.id, clock]))
    expect(found.acknowledgement).toEqual({
      id: 'acknowledgement',
      statutory: false,
      state: 'met',
      minutes: 720,
    })
    expect(found.decision?.state).toBe('overdue')
  })

  it('ends with the day on which it was closed', async () => {
    const withdrawn: ComplaintEventInput = {
      type: 'complaint.withdrawn',
      at: '2026-03-05T17:30:00.000Z',
      by: { id: 'k', role: 'complainant' },
    }
    const line = await lineAfter([registered, withdrawn])
    expect(line).toMatchObject({ closedOn: '2026-03-06', cycleMinutes: 4 * 24 * 60 })
  })

  const merged = make.mergedEvent({ into: 'c-2', at: hoursIn(1) })
  const closed = make.closedEvent({ ground: 'merged', at: hoursIn(2) })

  it.each<[string, readonly ComplaintEvent[], boolean]>([
    ['that was never merged', [], false],
    ['that was merged', [merged], true],
    ['that was merged, and its file closed', [merged, closed], true],
    [
      'that was merged, and its file put away',
      [merged, closed, make.archivedEvent({ at: hoursIn(3) })],
      true,
    ],
    ['that was taken up again after a merge', [merged, make.reopened({ at: hoursIn(2) })], false],
    [
      'that ended by itself after it was taken up again',
      [merged, make.reopened({ at: hoursIn(2) }), make.withdrawn({ at: hoursIn(3) })],
      false,
    ],
  ])('tells whether another complaint is counted instead of one %s', (_, events, expected) => {
    const complaint = complaintAfter(policy, [make.received(), ...events])
    expect(
      reportLine(complaint, { clocks: clocksOf(complaint, { policy, now: frame.now }), ...frame }).merged,
    ).toBe(expected)
  })

  it('measures the longest silence', async () => {
    expect(await lineAfter([])).toMatchObject({ longestSilenceDays: 28 })
  })

  it('counts groups that need care once, and names nobody', async () => {
    const line = await lineAfter([], {
      complainants: [
        { name: '王小明', identityNumber: '110101194912310015', vulnerabilities: ['elderly'] },
        { name: '李雷', vulnerabilities: ['elderly', 'health'] },
      ],
    })
    expect(line).toMatchObject({ vulnerabilities: ['elderly', 'health'], complainants: 2 })
    expect(JSON.stringify(line)).not.toMatch(/王小明|李雷|110101|态度差/)
  })

  it('is read back as it was written', async () => {
    const line = await lineAfter([registered, accepted])
    expect(parseReportLine(JSON.parse(JSON.stringify(line)))).toMatchObject({ ok: true, value: line })
  })

  it.each([
    ['a key that reaches the prototype', '{"__proto__": {}}', 'forbidden-key'],
    ['a key that nobody knows', '{"name": "x"}', 'unrecognized-keys'],
    ['minutes that are no number', '{"cycleMinutes": "3"}', 'invalid-type'],
  ])('with %s is refused', async (_, more, code) => {
    const line = JSON.stringify(await lineAfter([]))
    const read = parseReportLine(JSON.parse(`${line.slice(0, -1)},${more.slice(1)}`))
    expect(read).toMatchObject({ ok: false, issues: [{ code }] })
  })
})
