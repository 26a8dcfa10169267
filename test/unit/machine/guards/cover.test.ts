import { describe, expect, test } from 'vitest'
import { coversOf } from '../../../../src/machine/guards/cover.js'
import { type Controls, controlsSchema, defaultControls } from '../../../../src/machine/index.js'
import { hoursIn } from '../../../support/events.js'

type Cover = Controls['delegations'][number]

const morning: Cover = {
  from: 'head',
  to: 'deputy',
  roles: ['complaints-manager', 'handler'],
  start: hoursIn(0),
  end: hoursIn(4),
}
const evening: Cover = { ...morning, start: hoursIn(4), end: hoursIn(8) }
const controls: Controls = { ...defaultControls, delegations: [morning, evening] }
const by = { id: 'deputy', role: 'complaints-manager' as const, onBehalfOf: 'head' }

describe('the cover under which somebody acts', () => {
  test.each<[string, Parameters<typeof coversOf>[1], Cover | undefined]>([
    ['is there from its first moment', { by, at: hoursIn(0) }, morning],
    ['is there for every role that it names', { by: { ...by, role: 'handler' }, at: hoursIn(1) }, morning],
    ['passes to the next one where one ends and another begins', { by, at: hoursIn(4) }, evening],
    ['is none before the first begins', { by, at: hoursIn(-1) }, undefined],
    ['is none when the last has ended', { by, at: hoursIn(8) }, undefined],
    [
      'is none for a role that it does not name',
      { by: { ...by, role: 'investigator' }, at: hoursIn(1) },
      undefined,
    ],
    ['is none for a third person', { by: { ...by, id: 'clerk' }, at: hoursIn(1) }, undefined],
    [
      'is none for somebody else who is absent',
      { by: { ...by, onBehalfOf: 'chair' }, at: hoursIn(1) },
      undefined,
    ],
    [
      'is none for who acts for themselves',
      { by: { id: 'deputy', role: 'handler' }, at: hoursIn(1) },
      undefined,
    ],
    [
      'counts moments and not texts where the clock reads before its start',
      { by, at: hoursIn(-4).replace('Z', '-05:00') },
      morning,
    ],
    [
      'counts moments and not texts where the clock reads after its end',
      { by, at: hoursIn(10).replace('Z', '+09:00') },
      morning,
    ],
  ])('%s', (_title, event, cover) => {
    expect(coversOf(controls, event)).toEqual(cover === undefined ? [] : [cover, cover])
  })

  test('that ends when it begins covers no moment, and is an issue of the policy', () => {
    const empty: Cover = { ...morning, end: morning.start }
    const never: Controls = { ...defaultControls, delegations: [empty] }
    expect(coversOf(never, { by, at: empty.start })).toEqual([])
    expect(controlsSchema.safeParse(never).error?.issues).toEqual([
      { code: 'custom', path: ['delegations', 0], message: 'the cover ends before it begins' },
    ])
  })

  test.each<[string, string, readonly Cover[]]>([
    ['under the one that is over when it is recorded', hoursIn(9), []],
    ['under another one that began since', hoursIn(5), [morning, evening]],
    ['under the same one', hoursIn(3), [morning, morning]],
  ])('is asked at the moment of recording as well: %s', (_, recordedAt, covers) => {
    expect(coversOf(controls, { by, at: hoursIn(2), facts: { recordedAt } })).toEqual(covers)
  })

  test('may be as short as a millisecond', () => {
    const end = new Date(Date.parse(morning.start) + 1).toISOString()
    const short: Controls = { ...defaultControls, delegations: [{ ...morning, end }] }
    expect(controlsSchema.safeParse(short)).toEqual({ success: true, data: short })
  })
})
