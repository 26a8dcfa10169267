import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { RedressError } from '../../../src/errors.js'
import type { Issue } from '../../../src/issues.js'
import {
  type ChartExtension,
  defaultControls,
  extendLifecycle,
  type Stage,
  verifyChart,
} from '../../../src/machine/index.js'
import type { ComplaintEvent, Role } from '../../../src/vocabulary/index.js'
import { hoursIn, ordinaryLife, person, withdrawn } from '../../support/events.js'

const committee: ChartExtension = {
  stages: {
    committee: {
      title: { en: 'Before the committee', zh: '提交委员会审议' },
      phase: 'resolve',
      transitions: { 'committee.advised': 'deciding' },
    },
  },
  transitions: { deciding: { 'committee.convened': 'committee' } },
}

const own = (type: string, role: Role = 'handler') =>
  ({ type, at: hoursIn(12), by: person(role) }) as unknown as ComplaintEvent

const toDeciding = ordinaryLife().slice(0, 11)
const extended = extendLifecycle(committee)

const standing = (events: readonly ComplaintEvent[]): Stage =>
  events.reduce<Stage>((stage, event) => {
    const result = extended.step(stage, event)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    return result.stage
  }, extended.begin())

describe('a lifecycle that a host extended', () => {
  test('goes through the host’s stage and back', () => {
    const before = extended.step(standing(toDeciding), own('committee.convened'))
    if (!before.ok) throw new Error('refused')
    expect(before.entered).toContain('handling.committee')
    expect(extended.summary(before.stage)).toMatchObject({
      handling: 'committee',
      phase: 'resolve',
      title: { zh: '提交委员会审议' },
      open: true,
    })
    const back = standing([...toDeciding, own('committee.convened'), own('committee.advised')])
    expect(extended.summary(back).handling).toBe('deciding')
  })

  test('keeps what holds in every open stage', () => {
    const stage = standing([...toDeciding, own('committee.convened'), withdrawn()])
    expect(extended.summary(stage).handling).toBe('withdrawn')
  })

  test('puts the host’s events under the same permission and names the stage when it refuses', () => {
    const stage = standing([...toDeciding, own('committee.convened')])
    const refused = extended.step(stage, own('committee.advised', 'complainant'))
    expect(refused.ok ? undefined : refused.refusal).toMatchObject({
      code: 'not-permitted',
      stage: 'committee',
      control: 'permission',
    })
    const elsewhere = extended.step(stage, own('committee.convened'))
    expect(elsewhere.ok ? '' : elsewhere.refusal.because[0]?.says.zh).toContain('提交委员会审议')
  })

  test('runs live as it steps, also where permissions vary by stage', () => {
    const controls = {
      ...defaultControls,
      permissions: {
        ...defaultControls.permissions,
        '*': { roles: ['handler' as const], inStages: { deciding: ['investigator' as const] } },
      },
    }
    const actor = createActor(extended.machine, { input: { controls } }).start()
    let stage = extended.begin(controls)
    const history = [
      ...toDeciding,
      own('committee.convened'),
      own('committee.convened', 'investigator'),
      own('committee.advised', 'investigator'),
      own('committee.advised'),
    ]
    for (const event of history) {
      actor.send(event)
      const result = extended.step(stage, event, controls)
      if (result.ok) stage = result.stage
      expect(actor.getSnapshot().value).toEqual(stage.value)
    }
  })

  test('is a sound chart', () => {
    expect(verifyChart(extended.machine)).toEqual({ findings: [] })
  })
})

const issuesOf = (extension: ChartExtension): string[] => {
  try {
    extendLifecycle(extension)
  } catch (error) {
    if (error instanceof RedressError)
      return (error.details.issues as Issue[]).map(({ code, path }) => `${code} ${path.join('.')}`)
    throw error
  }
  return []
}

const stage = (transitions: Record<string, string>) => ({
  title: { en: 'Own', zh: '自有' },
  phase: 'resolve' as const,
  transitions,
})

describe('an extension is refused', () => {
  test.each<[string, ChartExtension, string]>([
    [
      'under a name that is taken',
      { stages: { closed: stage({}) }, transitions: {} },
      'stage-name stages.closed',
    ],
    ['under a name that is none', { stages: { 'A b': stage({}) }, transitions: {} }, 'stage-name stages.A b'],
    [
      'that leads nowhere',
      { stages: { own: stage({ go: 'mars' }) }, transitions: { deciding: { 'own.begun': 'own' } } },
      'unknown-stage stages.own.transitions.go',
    ],
    [
      'out of a stage that is none',
      { stages: {}, transitions: { mars: { go: 'closed' } } },
      'unknown-stage transitions.mars',
    ],
    [
      'that leads an event of the package elsewhere',
      { stages: {}, transitions: { deciding: { 'decision.made': 'closed' } } },
      'event-taken transitions.deciding.decision.made',
    ],
    [
      'with a stage that nothing leads to',
      { stages: { own: stage({ go: 'deciding' }) }, transitions: {} },
      'unreachable-state handling.open.own',
    ],
    [
      'with the ways of 0.1.0',
      { stages: {}, ways: { deciding: { go: 'closed' } } } as unknown as ChartExtension,
      'renamed-key ways',
    ],
    [
      'with a stage that has the ways of 0.1.0',
      {
        stages: { own: { title: { en: 'Own', zh: '自有' }, phase: 'resolve', ways: {} } },
      } as unknown as ChartExtension,
      'renamed-key stages.own.ways',
    ],
  ])('%s', (_name, extension, expected) => {
    expect(issuesOf(extension)).toContain(expected)
  })
})
