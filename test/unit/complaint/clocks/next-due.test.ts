import { describe, expect, test } from 'vitest'
import { isLive, nextDue } from '../../../../src/complaint/clocks/next-due.js'
import type { ComplaintClock } from '../../../../src/complaint/index.js'
import { hoursIn as at } from '../../../support/events.js'

const date = (hours: number) => new Date(at(hours))
const { because, source } = {
  because: { says: { en: 'Runs', zh: '计时' } },
  source: { cite: 'House rule', confidence: 'H' as const },
}
const clock = (id: string, state: Partial<ComplaintClock['clock']>, statutory = false): ComplaintClock => ({
  id,
  title: { en: id, zh: id },
  statutory,
  source,
  because,
  clock: { status: 'running', escalations: [], ...state } as ComplaintClock['clock'],
})
const stopped = { stoppedAt: date(1), dueAt: date(2) }
const cancelled = { status: 'cancelled', dueAt: date(2) } as const

test('a clock is live until it is stopped or cancelled', () => {
  expect([{}, stopped, cancelled].map((state) => isLive(clock('a', state)))).toEqual([true, false, false])
})

describe('what is due next', () => {
  test.each<[string, ComplaintClock[], string | undefined]>([
    ['nothing of nothing', [], undefined],
    [
      'nothing of what has ended or has no due time',
      [clock('a', stopped), clock('b', cancelled), clock('c', {})],
      undefined,
    ],
    ['the earliest', [clock('late', { dueAt: date(9) }), clock('soon', { dueAt: date(3) })], 'soon'],
    [
      'of two at once the statutory',
      [clock('own', { dueAt: date(3) }), clock('law', { dueAt: date(3) }, true)],
      'law',
    ],
    ['of two alike the first', [clock('one', { dueAt: date(3) }), clock('two', { dueAt: date(3) })], 'one'],
  ])('%s', (_, clocks, expected) => {
    expect(nextDue(clocks)?.clock.id).toBe(expected)
  })

  test('says of how many, whose rule and on which day', () => {
    const one = clock('a', { dueAt: date(3), dueOn: '2026-03-02' })
    expect(nextDue([one])?.why).toEqual({
      en: 'Of 1 open clock "a" (house rule) is due first, on 2026-03-02',
      zh: '在1个未完成的时限中，“a”（本行规定）最先到期，日期为2026-03-02',
    })
    expect(nextDue([{ ...one, regime: 'cn' }, clock('b', { dueAt: date(9) })])?.why.en).toContain(
      '2 open clocks "a" (cn)',
    )
  })
})
