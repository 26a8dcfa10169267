import { describe, expect, test } from 'vitest'
import { shelved, shipped } from '../../../src/policy/index.js'
import { type ClockDefinition, firstEditions, type Regime } from '../../../src/regimes/index.js'
import { regimeContract } from '../../../src/testing/index.js'
import { answerClock, houseRule, smallRegime } from '../../support/clock-bank.js'

const { regimes, calendars } = shelved(shipped)

describe.each(regimes)('$id', (regime) => {
  for (const { name, run } of regimeContract(regime, { library: calendars })) test(name, run)
})

const always = {
  id: 'always',
  timeZone: 'UTC',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00'] as const]]),
  ),
}

const sound: Partial<ClockDefinition> = {
  statutory: true,
  cancelsOn: ['complaint.withdrawn', 'complaint.merged', 'declining.notified', 'complaint.closed'],
}

const failures = (more: Partial<ClockDefinition>, change: Partial<Regime> = {}): string[] => {
  const regime = smallRegime({ clocks: [answerClock({ ...sound, ...more })], ...change })
  return regimeContract(regime, { library: [always] }).flatMap(({ run }) => {
    try {
      run()
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

test.each(firstEditions)('the first edition of $id, of before these questions, does not pass', (regime) => {
  const failed = regimeContract(regime, { library: calendars }).filter(({ run }) => {
    try {
      run()
      return false
    } catch {
      return true
    }
  })
  expect(failed).not.toEqual([])
})

const window = { window: true, startsOn: ['final-response.sent'], stopsOn: ['review.requested'] } as const

describe('a regime of another hand', () => {
  test('that is sound passes', () => {
    expect(failures({})).toEqual([])
    expect(failures({ ...window, startsAt: 'receipt' })).toEqual([])
  })

  test.each<[string, Partial<ClockDefinition>, string]>([
    ['a duty that a closing does not end', { cancelsOn: ['complaint.withdrawn'] }, 'leaves it breached'],
    [
      'a wait for the customer without an end',
      { pausesOn: ['information.requested'], resumesOn: ['information.received'], pausesBy: ['request'] },
      'without an end',
    ],
    [
      'pauses that nothing tells apart',
      { pausesOn: ['mediation.agreed'], resumesOn: ['mediation.ended'] },
      'pausesBy',
    ],
    [
      'a pause that has no end',
      { pausesOn: ['mediation.agreed'], resumesOn: ['expert.reported'], pausesBy: ['body'] },
      'ends the pause',
    ],
    ['a window of which nobody knows whose moment starts it', { ...window }, 'startsAt'],
    [
      'a window that opens in the silence of a clock that is not there',
      { ...window, startsAt: 'receipt', silence: { of: ['nothing'], source: houseRule } },
      'nothing',
    ],
  ])('%s fails', (_, more, says) => {
    expect(failures(more).join()).toContain(says)
  })

  test('a worked case that does not hold fails', () => {
    const cases: Regime['cases'] = [
      {
        id: 'wrong',
        events: [{ type: 'complaint.received', at: '2026-03-02T10:00:00Z' }],
        expect: [{ clock: 'answer', dueOn: '2026-03-13' }],
        source: houseRule,
      },
    ]
    expect(failures({}, { cases })).toEqual(['answer: running, 2026-03-12'])
  })

  test('a source that is missing fails', () => {
    expect(failures({ source: undefined as never }).join()).toContain('source')
  })
})
