import { expect, test } from 'vitest'
import { defaultControls } from '../../../src/machine/index.js'
import { closedEvent, ordinaryLife } from '../../support/events.js'
import { refusalOf } from '../../support/walk.js'

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
