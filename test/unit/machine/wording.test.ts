import { expect, test } from 'vitest'
import { moneyText } from '../../../src/machine/guards/money-text.js'
import { defaultControls } from '../../../src/machine/index.js'
import { closedEvent, ordinaryLife } from '../../support/events.js'
import { refusalOf } from '../../support/walk.js'

test.each([
  [{ currency: 'CNY', minor: 2_000_000 }, 'CNY 20,000.00'],
  [{ currency: 'JPY', minor: 500 }, 'JPY 500'],
  [{ currency: 'KWD', minor: 1_234 }, 'KWD 1.234'],
  [{ currency: 'constructor', minor: 5 }, '5 constructor'],
])('%j reads %s', (money, text) => {
  expect(moneyText(money)).toBe(text)
})

test('a closure rule is named in words, never by its code', () => {
  const controls = {
    ...defaultControls,
    closure: { ...defaultControls.closure, by: { rule: 'satisfaction-required' as const } },
  }
  const untilClosed = ordinaryLife().filter(
    ({ type }) => type !== 'complaint.closed' && type !== 'complaint.archived',
  )
  const refusal = refusalOf(untilClosed, closedEvent({ ground: 'explained' }), controls)
  expect(refusal.because.map(({ says }) => says.zh)).toContain(
    '符合结案规则：本行规定客户满意方可结案，不接受以“已解释处理结果”为由结案',
  )
})
