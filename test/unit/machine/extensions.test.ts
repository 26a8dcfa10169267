import { describe, expect, test } from 'vitest'
import {
  begin,
  type Controls,
  defaultControls,
  type Stage,
  type StepFacts,
  step,
} from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import {
  acceptedEvent,
  extensionApproved,
  extensionAsked,
  extensionNotified,
  hoursIn,
  person,
  received,
  registered,
} from '../../support/events.js'
import { stageAfter } from '../../support/walk.js'

const controls: Controls = {
  ...defaultControls,
  extensions: [{ clock: 'decision', step: 'to-60', approvers: ['senior-management'], toldBeforeDue: true }],
}
const dueAt = (hours: number): StepFacts => ({ dueAt: { decision: hoursIn(hours) } })
const toAccepted = stageAfter([received(), registered(), acceptedEvent()], controls)

const moved = (stage: Stage, event: ComplaintEvent, facts?: StepFacts): Stage => {
  const result = step(stage, event, controls, facts)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.stage
}
const refused = (stage: Stage, event: ComplaintEvent, facts?: StepFacts) => {
  const result = step(stage, event, controls, facts)
  if (result.ok) throw new Error('not refused')
  return result.refusal
}

describe('an extension that the customer must be told of before the old due time', () => {
  const asked = moved(toAccepted, extensionAsked(), dueAt(100))

  test('counts the due time known when it was approved, not the one it made', () => {
    const approved = moved(asked, extensionApproved({ at: hoursIn(90) }), dueAt(100))
    const late = extensionNotified({ at: hoursIn(150) })
    expect(refused(approved, late, dueAt(800)).controls).toEqual(['extension-told-in-time'])
    expect(
      moved(approved, extensionNotified({ at: hoursIn(99) }), dueAt(800)).context.extensions[0]?.state,
    ).toBe('told')
  })

  test('counts when the notice was sent, not when it was recorded', () => {
    const approved = moved(asked, extensionApproved({ at: hoursIn(90) }), dueAt(100))
    const { notice } = extensionNotified()
    const sent = extensionNotified({ at: hoursIn(120), notice: { ...notice, dispatchedAt: hoursIn(100) } })
    expect(moved(approved, sent).context.extensions[0]?.state).toBe('told')
  })

  test('cannot be approved after the due time', () => {
    expect(refused(asked, extensionApproved({ at: hoursIn(101) }), dueAt(100)).because[0]?.says.zh).toContain(
      '届满',
    )
  })

  test('is refused rather than guessed when no due time is known', () => {
    const blind = moved(toAccepted, extensionAsked())
    const refusal = refused(blind, extensionApproved())
    expect(refusal.controls).toEqual(['extension-told-in-time'])
    expect(refusal.because[0]?.says.en).toContain('not known')
  })

  test('is not approved by the person who asked for it', () => {
    const byChief = moved(toAccepted, extensionAsked({ by: person('senior-management') }), dueAt(100))
    expect(refused(byChief, extensionApproved(), dueAt(100)).controls).toEqual(['four-eyes'])
  })

  test('is none of the clock’s when the rules provide none', () => {
    expect(refused(toAccepted, extensionAsked({ clock: 'acknowledgement' })).controls).toEqual([
      'extension-step',
    ])
  })
})

test('a host that changes a stage in place reaches no other complaint', () => {
  const stage = begin()
  expect(() => Object.assign(stage.value, { handling: 'archived' })).toThrowError(TypeError)
  expect(begin().value.handling).toBe('expected')
})
