import { describe, expect, test } from 'vitest'
import { eventTypes, intake, longestNarrative, parseEvent } from '../../../src/vocabulary/index.js'

const received = (complaint: object = {}) => ({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'r1', role: 'receptionist' },
  complaint: { content: '退钱', channel: 'phone', ...complaint },
})

const codesOf = (value: unknown): string[] => {
  const read = parseEvent(value)
  return read.ok ? [] : read.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`)
}

describe('parseEvent', () => {
  test('moves instants to UTC and fills in defaults', () => {
    const read = parseEvent(received())
    expect(read).toMatchObject({
      ok: true,
      value: {
        at: '2026-03-02T02:00:00.000Z',
        complaint: { kind: 'complaint', source: 'customer', complainants: [], demands: [], evidence: [] },
      },
    })
  })

  test('parsing what was parsed changes nothing', () => {
    const once = parseEvent(received({ complainedAt: '2026-02-27T18:00:00+08:00' }))
    if (!once.ok) throw new Error('not read')
    expect(parseEvent(JSON.parse(JSON.stringify(once.value)))).toEqual(once)
  })

  test('an amount is in a currency that has minor units', () => {
    const loss = (currency: string) => received({ claimedLoss: { currency, minor: 5 } })
    expect(['CNY', 'HUF', 'BGN'].map((code) => codesOf(loss(code)))).toEqual([[], [], []])
    for (const code of ['XYZ', 'XAU', 'cny']) expect(codesOf(loss(code))).toHaveLength(1)
    expect(codesOf(loss('XYZ'))[0]).toContain('complaint.claimedLoss.currency')
  })

  test.each([
    ['a time without an offset', { ...received(), at: '2026-03-02T10:00:00' }, ['at: invalid-format']],
    ['an impossible date', { ...received(), at: '2026-02-30T10:00:00+08:00' }, ['at: invalid-format']],
    ['an unknown event', { ...received(), type: 'complaint.eaten' }, ['type: invalid-union']],
    ['an unknown key', { ...received(), colour: 'red' }, [': unrecognized-keys']],
    ['an unknown role', { ...received(), by: { id: 'x', role: 'wizard' } }, ['by.role: invalid-value']],
    [
      'half a cent',
      received({ claimedLoss: { currency: 'CNY', minor: 0.5 } }),
      ['complaint.claimedLoss.minor: invalid-type'],
    ],
    [
      'not a number',
      received({ numberOfComplainants: Number.NaN }),
      ['complaint.numberOfComplainants: invalid-type'],
    ],
    ['an empty narrative', received({ content: '' }), ['complaint.content: too-small']],
    ['nothing', undefined, [': invalid-type']],
    ['a list', [], [': invalid-type']],
  ])('%s is an issue with its path', (_, value, expected) => {
    expect(codesOf(value)).toEqual(expected)
  })

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s is refused wherever it stands', (key) => {
    const hostile = JSON.parse(
      `{"type":"complaint.received","complaint":{"facts":{"${key}":{"admin":true}}}}`,
    )
    expect(codesOf(hostile)).toEqual([`complaint.facts.${key}: forbidden-key`])
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })

  test('nesting that no honest sender produces is refused before anything else is read', () => {
    let nested: unknown = 'x'
    for (let depth = 0; depth < 10_000; depth++) nested = [nested]
    expect(codesOf({ type: 'complaint.received', complaint: nested })[0]).toMatch(/too-deep$/)
  })

  test('a narrative of ten million characters is taken in whole, a longer one than allowed is an issue', () => {
    const read = parseEvent(received({ content: '投'.repeat(10_000_000) }))
    expect(read.ok && read.value.type === 'complaint.received' && read.value.complaint.content.length).toBe(
      10_000_000,
    )
    expect(codesOf(received({ content: 'x'.repeat(longestNarrative + 1) }))).toEqual([
      'complaint.content: too-big',
    ])
  })

  test('every event type names a noun and what happened to it', () => {
    for (const type of eventTypes) expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
    expect(new Set(eventTypes).size).toBe(eventTypes.length)
  })
})

describe('intake', () => {
  test('has a place for everything that the procedures ask to record at receipt', () => {
    const asked = {
      content: '内容',
      channel: 'branch',
      complainedAt: '2026-03-01T08:00:00+08:00',
      place: '营业厅',
      mainIssue: '乱收费',
      reason: '未告知年费',
      receivingUnit: '海淀支行',
      complainants: [
        {
          name: '王小明',
          contact: { phone: '10000000001', preferred: 'sms' },
          background: '退休教师',
          vulnerabilities: ['elderly'],
          distress: 'some',
          priorComplaints: ['c-1'],
        },
      ],
      peopleInvolved: [{ name: '李柜员', part: 'complained-about', unit: '海淀支行', lineManager: 'u9' }],
      demands: [{ id: 'd1', code: 'fee-refund', amount: { currency: 'CNY', minor: 30000 } }],
      evidence: [
        { id: 'e1', type: 'transaction-detail', from: 'complainant', independent: false },
        { id: 'e2', type: 'document', from: 'complainant', independent: false },
        { id: 'e3', type: 'voucher', from: 'complainant', independent: false },
      ],
      publicityRisk: true,
      businessLine: 'insurance',
    }
    expect(intake.parse(asked)).toMatchObject({ ...asked, complainedAt: '2026-03-01T00:00:00.000Z' })
  })
})
