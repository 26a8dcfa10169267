import { describe, expect, test } from 'vitest'
import { step } from '../../../src/machine/index.js'
import {
  acceptedEvent,
  assigned,
  customerAnswered,
  customerAsked,
  departmentAnswered,
  departmentAsked,
  investigated,
  received,
  registered,
} from '../../support/events.js'
import { stageAfter } from '../../support/walk.js'

const toAssigned = [received(), registered(), acceptedEvent(), assigned()]
const signals = (result: ReturnType<typeof step>) =>
  result.ok ? { entered: [...result.entered].sort(), left: [...result.left].sort() } : result.refusal

describe('the levels of an investigation', () => {
  test.each(['preliminary', 'in-depth', 'special'] as const)('%s begins at once', (level) => {
    expect(signals(step(stageAfter(toAssigned), investigated({ level })))).toEqual({
      entered: ['handling.investigating', `investigation.${level}`],
      left: ['handling.assessing'],
    })
  })

  test('go over into each other without leaving the investigation', () => {
    const preliminary = stageAfter([...toAssigned, investigated()])
    expect(signals(step(preliminary, investigated({ level: 'special' })))).toEqual({
      entered: ['investigation.special'],
      left: ['investigation.preliminary'],
    })
  })
})

describe('waiting', () => {
  const asked = [...toAssigned, departmentAsked(), departmentAsked({ enquiry: 'enquiry-2' }), customerAsked()]

  test('on several at once is shown for each', () => {
    const { waiting } = stageAfter(asked).value
    expect(waiting).toEqual({ customer: 'open', department: 'open', expert: 'none', mediation: 'none' })
  })

  test('on one party lasts until its last answer', () => {
    expect(signals(step(stageAfter(asked), departmentAnswered()))).toEqual({ entered: [], left: [] })
    const once = stageAfter([...asked, departmentAnswered()])
    expect(signals(step(once, departmentAnswered({ enquiry: 'enquiry-2' })))).toEqual({
      entered: [],
      left: ['waiting.department'],
    })
  })

  test('on the customer lasts until the answer is complete', () => {
    expect(signals(step(stageAfter(asked), customerAnswered({ complete: false })))).toEqual({
      entered: [],
      left: [],
    })
    expect(signals(step(stageAfter(asked), customerAnswered()))).toEqual({
      entered: [],
      left: ['waiting.customer'],
    })
  })
})
