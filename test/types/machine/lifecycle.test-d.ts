import { describe, expectTypeOf, test } from 'vitest'
import { createActor } from 'xstate'
import {
  begin,
  type ControlCode,
  type Controls,
  extendLifecycle,
  lifecycle,
  type Stage,
  type Step,
  step,
} from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'

const by = { id: 'chen', role: 'acceptance-officer' as const }

describe('a running lifecycle', () => {
  const actor = createActor(lifecycle, { input: {} })

  test('takes the events of the vocabulary and no others', () => {
    actor.send({ type: 'complaint.accepted', at: '2026-03-02T01:00:00.000Z', by })
    // @ts-expect-error there is no such event
    actor.send({ type: 'complaint.acepted', at: '2026-03-02T01:00:00.000Z', by })
    // @ts-expect-error a registration names its reference
    actor.send({ type: 'complaint.registered', at: '2026-03-02T01:00:00.000Z', by })
  })

  test('knows its states', () => {
    const snapshot = actor.getSnapshot()
    expectTypeOf(snapshot.value.attention).toEqualTypeOf<'normal' | 'escalated' | 'major'>()
    snapshot.matches({ handling: { open: 'assessing' } })
    // @ts-expect-error the chart has no such region
    snapshot.matches({ weather: 'fine' })
  })
})

describe('step', () => {
  test('takes a stage and an event and answers a move or a refusal', () => {
    expectTypeOf(step).parameter(0).toEqualTypeOf<Stage>()
    expectTypeOf(step).parameter(1).toEqualTypeOf<ComplaintEvent>()
    const result: Step = step(begin(), {} as ComplaintEvent)
    if (result.ok) expectTypeOf(result.stage).toEqualTypeOf<Stage>()
    else expectTypeOf(result.refusal.controls).toEqualTypeOf<readonly ControlCode[]>()
    // @ts-expect-error a stage only after asking whether there is one
    result.stage
  })
})

describe('controls', () => {
  test('name their days only where silence closes', () => {
    expectTypeOf<{ rule: 'silent-after'; days: number }>().toExtend<Controls['closure']['by']>()
    expectTypeOf<{ rule: 'silent-after' }>().not.toExtend<Controls['closure']['by']>()
    expectTypeOf<{ rule: 'never' }>().not.toExtend<Controls['closure']['by']>()
  })

  test('that can never be set aside are not among those a policy may name', () => {
    const overrides: Controls['overrides'] = { apology: ['head-office'] }
    // @ts-expect-error four eyes are never closed
    overrides['four-eyes'] = ['head-office']
  })
})

test('an extension speaks of its own stages in both languages', () => {
  const phase = 'resolve'
  // @ts-expect-error the Chinese title is missing
  extendLifecycle({ stages: { own: { title: { en: 'Own' }, phase, transitions: {} } }, transitions: {} })
})
