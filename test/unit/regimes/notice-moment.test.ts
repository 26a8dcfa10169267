import { describe, expect, test } from 'vitest'
import { deadlines } from '../../../src/complaint/index.js'
import { toText } from '../../../src/explanation.js'
import { cnNfra2020No3, noticeMoment } from '../../../src/regimes/index.js'
import { smallBank } from '../../support/policies.js'

const reportedAt = '2026-03-18T01:00:00.000Z'
const dispatchedAt = '2026-03-16T08:00:00.000Z'
const deliveredAt = '2026-03-20T08:00:00.000Z'
const forms = [
  ['in-person', 'Handed over', '当面送达时间'],
  ['written', 'Posted', '交邮时间'],
  ['electronic', 'Sent', '发送时间'],
  ['telephone', 'Dialled', '拨打时间'],
] as const

describe('noticeMoment', () => {
  test.each(forms)('%s: %s decides, with the article that says so', (form, en, zh) => {
    const { at, because } = noticeMoment(cnNfra2020No3, { form, dispatchedAt, deliveredAt }, reportedAt)
    expect(at).toBe(dispatchedAt)
    expect(toText(because, 'en')).toMatch(new RegExp(`^${en} at ${dispatchedAt}; .*art\\. 21`))
    expect(toText(because, 'zh')).toContain(`以${zh}`)
  })

  test('where a regime counts delivery, delivery decides', () => {
    const source = { cite: 'Rule', confidence: 'P' as const }
    const dispatch = [{ form: 'written' as const, decides: 'delivered' as const, source }]
    expect(noticeMoment({ dispatch }, { form: 'written', dispatchedAt, deliveredAt }, reportedAt).at).toBe(
      deliveredAt,
    )
    expect(noticeMoment({ dispatch }, { form: 'written', dispatchedAt }, reportedAt).at).toBe(reportedAt)
    expect(noticeMoment({ dispatch }, { form: 'telephone', dispatchedAt }, reportedAt).at).toBe(dispatchedAt)
  })

  test('without any rule the dispatch decides, without a dispatch the report', () => {
    expect(noticeMoment(undefined, { dispatchedAt }, reportedAt).at).toBe(dispatchedAt)
    expect(noticeMoment(undefined, {}, reportedAt).at).toBe(reportedAt)
  })
})

test('a clock is met by a letter posted in time, though it was recorded late', () => {
  const clock = (notice: object) =>
    deadlines(
      {
        id: 'c',
        events: [
          { type: 'complaint.received', at: '2026-03-02T02:00:00Z' },
          { type: 'final-response.sent', at: '2026-03-18T01:00:00Z', notice },
        ],
      },
      { policy: smallBank() },
    ).clocks.find(({ id }) => id === 'decision')?.status
  expect(clock({ form: 'written', dispatchedAt })).toBe('met')
  expect(clock({ form: 'written' })).toBe('breached')
})
