import { expect, test } from 'vitest'
import { openComplaint } from '../../../src/complaint/index.js'
import { matterOf, parseMatter } from '../../../src/repeats/index.js'
import { parseEvent } from '../../../src/vocabulary/index.js'
import { smallBank } from '../../support/policies.js'

test('a matter is taken from what is on record', () => {
  const event = parseEvent({
    type: 'complaint.received',
    at: '2026-03-02T10:00:00+08:00',
    by: { id: 'r1', role: 'receptionist' },
    complaint: {
      content: '信用卡被盗刷',
      channel: 'phone',
      product: 'credit-card',
      complainants: [{ id: 'customer-7', contact: { phone: '13800000000' } }],
      respondent: { unit: 'branch-3' },
      claimedLoss: { currency: 'CNY', minor: 3_000_000 },
      facts: { account: '6222 0001', other: 'x' },
    },
  })
  if (!event.ok) throw new Error('the receipt should be readable')
  const opened = openComplaint(event.value, {
    policy: smallBank(),
    id: 'c1',
    now: '2026-03-02T02:00:00.000Z',
  })
  if (!opened.ok) throw new Error('the complaint should open')
  expect(matterOf(opened.complaint)).toMatchObject({
    id: 'c1',
    receivedAt: '2026-03-02T02:00:00.000Z',
    people: ['customer-7', '+8613800000000'],
    accounts: ['6222 0001'],
    respondent: 'branch-3',
    product: 'credit-card',
    amount: { currency: 'CNY', minor: 3_000_000 },
    narrative: '信用卡被盗刷',
  })
})

test('unknown data is checked', () => {
  const good = { id: 'c1', receivedAt: '2026-03-02T10:00:00+08:00' }
  expect(parseMatter(good)).toMatchObject({ ok: true, value: { receivedAt: '2026-03-02T02:00:00.000Z' } })
  for (const [more, path] of [
    [{ receivedAt: 'yesterday' }, ['receivedAt']],
    [{ amount: { currency: 'CNY', minor: Number.NaN } }, ['amount', 'minor']],
    [{ people: 'k1' }, ['people']],
    [{ narrative: '' }, ['narrative']],
  ] as const)
    expect(parseMatter({ ...good, ...more })).toMatchObject({ ok: false, issues: [{ path }] })
  expect(parseMatter(JSON.parse('{"id":"c1","__proto__":{"x":1}}'))).toMatchObject({
    ok: false,
    issues: [{ code: 'forbidden-key' }],
  })
})
