import { describe, expect, test } from 'vitest'
import { clocksOf, deadlines, nextDue } from '../../../src/complaint/index.js'
import { addDays } from '../../../src/plain-date.js'
import { shelved, shipped } from '../../../src/policy/index.js'
import type { Regime } from '../../../src/regimes/index.js'
import { policyFrom } from '../../support/policy-from.js'

const alone = ({ id, title, calendar, edition }: Regime) =>
  policyFrom({
    id,
    version: '1',
    title,
    effectiveFrom: '2000-01-01',
    regimes: [edition === undefined ? { regime: id, edition: 1 } : id],
    calendar,
  })

const { regimes, editions } = shelved(shipped)
const binding = regimes.filter(({ onlyReceivedInForce }) => onlyReceivedInForce === true)

const receivedOn = (regime: Regime, date: string) =>
  deadlines(
    { id: 'x', events: [{ type: 'complaint.received', at: `${date}T12:00:00Z` }] },
    { policy: alone(regime) },
  )

test('every regime binds from its date on, but for those whose law is older than the text that was read', () => {
  expect(regimes.filter((each) => !binding.includes(each)).map(({ id }) => id)).toEqual([
    'us-reg-e',
    'us-reg-z',
    'us-cfpb-portal',
  ])
})

describe.each(binding)('$id', (regime) => {
  test('owes nothing for a complaint that was received the day before it was in force, and says so', () => {
    const { clocks, issues } = receivedOn(regime, addDays(regime.effectiveFrom, -1))
    for (const { status, dueAt } of clocks) expect([status, dueAt]).toEqual(['cancelled', undefined])
    if (clocks.length === 0) return
    expect(issues[0]).toMatchObject({ code: 'regime-not-in-force', severity: 'warning' })
    expect(clocks[0]?.because.because?.some(({ says }) => says.en.includes(regime.effectiveFrom))).toBe(true)
  })

  test('owes what it owes from the first day on', () => {
    expect(receivedOn(regime, regime.effectiveFrom).issues).toEqual([])
  })
})

test('both doors say it: a complaint of a desk has the issue on its clocks, and nothing to wait for', () => {
  const regime = regimes.find(({ id }) => id === 'in-rbi-2026') as Regime
  const history = {
    facts: { kind: 'complaint' },
    signals: [{ type: 'complaint.received', at: '2026-06-15T04:30:00.000Z' }],
  }
  const context = { policy: alone(regime), now: '2026-07-20T04:30:00.000Z' }
  for (const { clock } of clocksOf(history, context)) {
    expect(clock).toMatchObject({ status: 'cancelled', overdue: false })
    expect(clock.issues.map(({ code }) => code)).toContain('regime-not-in-force')
  }
  expect(nextDue(clocksOf(history, context))).toBeUndefined()
})

test('the first editions go on as they were written', () => {
  const first = editions.find(({ id, edition }) => id === 'in-rbi-2026' && edition === undefined) as Regime
  expect(receivedOn(first, '2026-06-15').clocks.map(({ status }) => status)).toEqual(['running', 'running'])
})
