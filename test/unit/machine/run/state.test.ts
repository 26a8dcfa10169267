import { describe, expect, test } from 'vitest'
import {
  begin,
  defaultControls,
  lifecycle,
  type Stage,
  type StageValue,
  stageSummary,
  stages,
} from '../../../../src/machine/index.js'
import { statesOf } from '../../../../src/machine/run/state.js'
import { stepsOver } from '../../../../src/machine/step.js'
import { toAssessing } from '../../../support/control-cases-handling.js'
import {
  assigned,
  customerAsked,
  escalated,
  investigated,
  ordinaryLife,
  registered,
} from '../../../support/events.js'
import { stageAfter } from '../../../support/walk.js'

/** Nothing is remembered yet: every question goes to the chart itself. */
const fresh = () => {
  const stateAt = statesOf(lifecycle)
  return { stateAt, ...stepsOver(lifecycle, stateAt) }
}
const walked = (events: ReturnType<typeof ordinaryLife>): Stage[] => {
  const { step, begin } = fresh()
  const past: Stage[] = [begin()]
  for (const event of events) {
    const result = step(past.at(-1) ?? begin(), event)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    past.push(result.stage)
  }
  return past
}

describe('a place asked of a fresh chart', () => {
  test('before receipt', () => {
    const place = fresh().stateAt(begin().value)
    expect(place).toMatchObject({ handling: 'expected', ...stages.expected })
    expect([...place.types].filter((type) => type.startsWith('complaint.')).sort()).toEqual([
      'complaint.escalated',
      'complaint.major-declared',
      'complaint.received',
    ])
  })

  test('in the middle, with the signals of all regions', () => {
    const stage = stageAfter([...toAssessing, customerAsked(), escalated(), assigned(), investigated()])
    const place = fresh().stateAt(stage.value)
    expect(place).toMatchObject({ handling: 'investigating', ...stages.investigating })
    expect([...place.tags].sort()).toEqual([
      'attention.escalated',
      'handling.investigating',
      'investigation.preliminary',
      'open',
      'waiting.customer',
    ])
    expect(place.types.has('')).toBe(false)
    expect(stageSummary(stage, fresh().stateAt)).toMatchObject({
      waiting: ['customer'],
      attention: 'escalated',
    })
  })

  test('is frozen to its innermost part, for many complaints share it', () => {
    const { value } = fresh().stateAt(stageAfter(toAssessing).value)
    expect(Object.isFrozen(value)).toBe(true)
    expect(Object.isFrozen(value.handling)).toBe(true)
    expect(Object.isFrozen(value.waiting)).toBe(true)
  })

  test.each<[string, StageValue]>([
    ['a stage that is none', { ...begin().value, handling: 'nowhere' }],
    ['a stage that lost a part', { handling: 'expected' } as unknown as StageValue],
  ])('that is %s is refused', (_title, value) => {
    expect(() => fresh().stateAt(value)).toThrowError(
      expect.objectContaining({ code: 'stage-not-restorable' }),
    )
  })
})

describe('what is remembered', () => {
  test('is what the chart says when asked afresh, all along a life', () => {
    const past = walked(ordinaryLife())
    const { stateAt } = fresh()
    for (const { value } of past) expect(stateAt(stateAt(value).value)).toBe(stateAt(value))
    expect([...new Set(past.map(({ value }) => stateAt(value).handling))]).toEqual([
      'expected',
      'received',
      'registered',
      'assessing',
      'investigating',
      'deciding',
      'decided',
      'responded',
      'following-up',
      'closed',
      'archived',
    ])
  })

  test('is one place a stage', () => {
    const { stateAt } = fresh()
    expect(stateAt(begin().value)).toBe(stateAt({ ...begin().value }))
  })

  test('is where the event leads, once and again', () => {
    const { step, begin } = fresh()
    const received = stageAfter(toAssessing.slice(0, 1))
    const [first, again] = [step(received, registered()), step(received, registered())]
    expect(first).toEqual(again)
    expect(first.ok && first.entered).toEqual(['handling.registered'])
    expect(step(begin(), registered()).ok).toBe(false)
    expect(step(begin(), registered()).ok).toBe(false)
  })

  test('depends on the answers, not on the event alone', () => {
    const { step } = fresh()
    const stage = stageAfter([...toAssessing, assigned()])
    for (const level of ['preliminary', 'in-depth', 'special', 'in-depth', 'preliminary'] as const) {
      const result = step(stage, investigated({ level }), defaultControls)
      expect(result.ok && result.entered).toContain(`investigation.${level}`)
    }
  })
})
