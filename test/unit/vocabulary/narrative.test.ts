import { describe, expect, test } from 'vitest'
import { type ComplaintEventInput, parseEvent } from '../../../src/vocabulary/index.js'

const receipt = (complaint: object): unknown => ({
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'reception', role: 'receptionist' },
  complaint: { content: '多扣年费', channel: 'phone', ...complaint },
})

const message = (content: string): ComplaintEventInput => ({
  type: 'customer-message.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'reception', role: 'receptionist' },
  message: 'm-1',
  content,
  channel: 'email',
})

const unreadable = [' ', '\n\t', '\u200b', '\ufeff', '\u00a0\u3000', '\u2060 \u200d', '\u0000']

describe('what a customer says', () => {
  test.each(unreadable)('%j holds nothing that could be read and is refused with the way out', (content) => {
    for (const event of [receipt({ content }), message(content)]) {
      const { ok, issues } = parseEvent(event)
      expect([ok, issues.map(({ code }) => code)]).toEqual([false, ['blank-text']])
      expect(issues[0]?.says?.zh).toBe('没有可读的内容')
      expect(issues[0]?.remedy?.en).toContain('write what was said')
    }
  })

  test.each(['。', '退！', ' a ', '多扣\u3000年费', '\u200b退款', '👎'])('%j is kept as it is', (content) => {
    expect(parseEvent(receipt({ content }))).toMatchObject({ ok: true, value: { complaint: { content } } })
  })

  test('nobody loses less than nothing', () => {
    const losing = (minor: number) => parseEvent(receipt({ claimedLoss: { currency: 'CNY', minor } }))
    expect([losing(-5).ok, losing(0).ok, losing(5).ok]).toEqual([false, true, true])
    expect(losing(-5).issues[0]?.path).toEqual(['complaint', 'claimedLoss', 'minor'])
  })
})
