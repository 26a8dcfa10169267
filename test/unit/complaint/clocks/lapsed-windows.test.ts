import { expect, test } from 'vitest'
import { clocksOf } from '../../../../src/complaint/index.js'
import { answerClock, clockBank, onDay, receivedOn, seen } from '../../../support/clock-bank.js'

const after = (now: string, ...signals: Parameters<typeof seen>[]) => {
  const events = [receivedOn(2), ...signals.map((each) => seen(...each))]
  const escalations = [{ id: 'over', after: { calendarDays: 5 }, notify: ['handler' as const] }]
  const [clock] = clocksOf(
    { facts: {}, signals: events },
    { policy: clockBank([answerClock({ window: true, escalations })]), now },
  )
  const [duty] = clocksOf(
    { facts: {}, signals: events },
    { policy: clockBank([answerClock({ escalations })]), now },
  )
  return { window: clock?.clock, duty: duty?.clock }
}

test('a window that nobody used is called off at its due time, and nobody is late', () => {
  const { window, duty } = after(onDay(13))
  expect(duty).toMatchObject({ status: 'breached', overdue: true })
  expect(window).toMatchObject({ status: 'cancelled', overdue: false, dueOn: '2026-03-12' })
  expect(window?.stoppedAt).toEqual(window?.dueAt)
  // The same words but one: what is late for a duty is merely over for a window.
  expect(window?.because.says).toEqual({
    en: `${duty?.because.says.en.replace('breached, ', '')}; the window closed on 2026-03-12; this is not a breach`,
    zh: `${duty?.because.says.zh.replace('逾期，', '')}；该期限已于2026-03-12届满，不再行使，不构成逾期`,
  })
})

test('nothing is to be done about it any more', () => {
  const { window, duty } = after(onDay(13))
  expect(duty?.nextActionAt).toBeDefined()
  expect(Object.keys(window ?? {})).not.toContain('nextActionAt')
})

test('a window used too late is called off when it was used', () => {
  const { window } = after(onDay(20), ['final-response.sent', 15])
  expect(window).toMatchObject({ status: 'cancelled', overdue: false })
  expect(window?.stoppedAt?.toISOString()).toBe(onDay(15))
})

test.each([
  ['is open', onDay(5), []],
  ['was used in time', onDay(20), [['final-response.sent', 5]]],
] as [string, string, Parameters<typeof seen>[]][])(
  'a window that %s is like any other clock',
  (_, now, signals) => {
    const { window, duty } = after(now, ...signals)
    expect(window).toEqual(duty)
  },
)
