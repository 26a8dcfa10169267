import { expect, test } from 'vitest'
import { choices } from '../../../../src/machine/chart/choices.js'
import { type ChartEvent, type ControlInput, defaultControls } from '../../../../src/machine/index.js'
import { emptyFile } from '../../../support/control-finding.js'
import * as make from '../../../support/events.js'

type Choice = keyof typeof choices

const disputes = (
  ...list: readonly (readonly [id: string, route: 'court' | 'mediation', open: boolean])[]
) => ({
  disputes: list.map(([id, route, open]) =>
    open ? { id, route } : { id, route, result: 'settled' as const },
  ),
})
const reviews = (result: 'confirmed' | 'changed' | 'returned'): Partial<ControlInput> => ({
  reviews: [
    { id: 'review-0', to: 'superior', result: result === 'changed' ? 'returned' : 'changed' },
    { id: 'review-1', to: 'superior', result },
  ],
})
const waiting = (party: keyof ControlInput['waits']) => ({ waits: { ...emptyFile.waits, [party]: ['x'] } })
const other = make.registered()
const unhappy = {
  ...make.calledBack({ satisfied: false }),
  type: 'follow-up.completed',
} as unknown as ChartEvent

test.each<[Choice, boolean, ChartEvent, Partial<ControlInput>]>([
  ['accepted', true, other, { accepted: true }],
  ['accepted', false, other, {}],
  ['becomes a complaint', true, make.kindChanged(), {}],
  ['becomes a complaint', false, make.kindChanged({ to: 'enquiry' }), {}],
  ['becomes a complaint', false, other, {}],
  ['in depth', true, make.investigated({ level: 'in-depth' }), {}],
  ['in depth', false, make.investigated({ level: 'special' }), {}],
  ['special', true, make.investigated({ level: 'special' }), {}],
  ['special', false, make.investigated({ level: 'in-depth' }), {}],
  ['still dissatisfied', true, make.explained({ satisfied: false }), {}],
  ['still dissatisfied', false, make.explained({ satisfied: true }), {}],
  ['still dissatisfied', false, make.explained(), {}],
  ['customer dissatisfied', true, make.calledBack({ satisfied: false }), {}],
  ['customer dissatisfied', false, make.calledBack({ satisfied: false, reached: false }), {}],
  ['customer dissatisfied', false, make.calledBack(), {}],
  ['customer dissatisfied', false, unhappy, {}],
  ['not solved', true, make.followedUp({ solved: false }), {}],
  ['not solved', false, make.followedUp(), {}],
  ['not solved', false, other, {}],
  ['decision changed', true, make.reviewNotified(), reviews('changed')],
  ['decision changed', false, make.reviewNotified(), reviews('confirmed')],
  ['decision changed', false, make.reviewNotified(), {}],
  ['sent back', true, make.reviewNotified(), reviews('returned')],
  ['sent back', false, make.reviewNotified(), reviews('changed')],
  ['last dispute', true, make.disputeEnded(), disputes(['dispute-1', 'court', true], ['d', 'court', false])],
  ['last dispute', false, make.disputeEnded(), disputes(['dispute-1', 'court', true], ['d', 'court', true])],
  ['customer asked', true, other, waiting('customer')],
  ['customer asked', false, other, waiting('expert')],
  ['department asked', true, other, waiting('department')],
  ['department asked', false, other, waiting('customer')],
  ['expert asked', true, other, waiting('expert')],
  ['expert asked', false, other, waiting('department')],
  ['mediation open', true, other, waiting('mediation')],
  ['mediation open', true, other, disputes(['a', 'court', true], ['b', 'mediation', true])],
  ['mediation open', false, other, disputes(['a', 'court', true], ['b', 'mediation', false])],
  ['mediation open', false, other, {}],
  ['dispute open', true, other, disputes(['a', 'court', false], ['b', 'court', true])],
  ['dispute open', false, other, disputes(['a', 'court', false])],
  ['dispute open', false, other, {}],
  ['on file', true, other, { kind: 'enquiry' }],
  ['on file', false, other, {}],
])('%s is answered %s', (choice, answer, event, file) => {
  expect(
    choices[choice]({ context: { controls: defaultControls, file: { ...emptyFile, ...file } }, event }),
  ).toBe(answer)
})
