import { describe, expect, test } from 'vitest'
import { type ControlInput, type Controls, defaultControls } from '../../../../src/machine/index.js'
import { expectFinding, type Finding, findingOf } from '../../../support/control-finding.js'
import { closedEvent, hoursIn } from '../../../support/events.js'

type Ground = ReturnType<typeof closedEvent>['ground']
const grounds: readonly Ground[] = [
  'satisfied',
  'explained',
  'silent',
  'settled',
  'withdrawn',
  'declined',
  'merged',
  'answered',
  'external-decision',
]
const dispute = (result: ControlInput['disputes'][number]['result']): ControlInput['disputes'] => [
  { id: 'd', route: 'court', result },
]

describe('the file shows', () => {
  test.each<[string, Partial<ControlInput>, Ground[]]>([
    ['what nothing speaks against', {}, ['explained', 'silent']],
    ['a content customer', { satisfied: true }, ['satisfied', 'explained', 'silent']],
    ['a customer who is not content', { satisfied: false }, ['explained', 'silent']],
    ['a content customer who withdrew', { satisfied: true, ending: 'withdrawn' }, ['withdrawn']],
    ['a declining', { ending: 'declined' }, ['declined']],
    ['a merger', { ending: 'merged' }, ['merged']],
    ['an answer', { ending: 'answered' }, ['answered']],
    ['a referral', { ending: 'referred' }, ['external-decision']],
    ['a settlement', { settled: true }, ['explained', 'silent', 'settled']],
    ['an open dispute', { disputes: dispute(undefined) }, ['explained', 'silent']],
    ['a dispute given up', { disputes: dispute('discontinued') }, ['explained', 'silent']],
    [
      'a dispute decided',
      { disputes: dispute('decided-for-bank') },
      ['explained', 'silent', 'external-decision'],
    ],
    [
      'a dispute settled',
      { disputes: dispute('settled') },
      ['explained', 'silent', 'settled', 'external-decision'],
    ],
    [
      'one dispute decided among others',
      { disputes: [...dispute(undefined), ...dispute('decided-for-complainant')] },
      ['explained', 'silent', 'external-decision'],
    ],
    [
      'one dispute settled among others',
      { disputes: [...dispute('discontinued'), ...dispute('settled')] },
      ['explained', 'silent', 'settled', 'external-decision'],
    ],
  ])('%s', (_title, file, fitting) => {
    const fits = (ground: Ground) =>
      findingOf('ground-fits', { event: closedEvent({ ground }), file }) === undefined
    expect(grounds.filter(fits).sort()).toEqual([...fitting].sort())
  })
})

const by = (rule: Controls['closure']['by']) => ({ closure: { ...defaultControls.closure, by: rule } })
const silence = by({ rule: 'silent-after', days: 15 })
const required = by({ rule: 'satisfaction-required' })
const facts = { timeZone: 'Asia/Shanghai' }
const silent = (hours: number) => ({ ...closedEvent({ ground: 'silent', at: hoursIn(hours) }), facts })
// At nine in Shanghai: the fifteenth day after it ends fifteen hours later than fifteen times 24.
const told = { toldAt: hoursIn(0) }
const last = 15 * 24 + 15

describe('the closure rule', () => {
  test.each<Finding>([
    [
      'takes an explanation where explaining is the rule',
      'closure-rule',
      { event: closedEvent() },
      undefined,
    ],
    [
      'takes no explanation elsewhere',
      'closure-rule',
      { event: closedEvent(), controls: required },
      'no ground',
    ],
    [
      'takes no explanation for silence',
      'closure-rule',
      { event: closedEvent(), controls: silence },
      'no ground',
    ],
    ['takes no silence where silence is not the rule', 'closure-rule', { event: silent(0) }, 'no ground'],
    [
      'leaves every other ground alone',
      'closure-rule',
      { event: closedEvent({ ground: 'withdrawn' }), controls: required },
      undefined,
    ],
    [
      'takes silence to the end of the last of its days',
      'closure-rule',
      { event: silent(last), file: told, controls: silence },
      undefined,
    ],
    [
      'takes no silence a millisecond shorter',
      'closure-rule',
      {
        event: {
          ...closedEvent({ ground: 'silent', at: new Date(Date.parse(hoursIn(last)) - 1).toISOString() }),
          facts,
        },
        file: told,
        controls: silence,
      },
      '15 days must pass',
    ],
    [
      'takes no silence of a customer who spoke as soon as told',
      'closure-rule',
      { event: silent(last), file: { ...told, customerSpokeAt: hoursIn(0) }, controls: silence },
      'The customer answered',
    ],
    [
      'does not mind what the customer said before',
      'closure-rule',
      { event: silent(last), file: { ...told, customerSpokeAt: hoursIn(-1) }, controls: silence },
      undefined,
    ],
    [
      'leaves a customer who was never told to the control of telling',
      'closure-rule',
      { event: silent(0), controls: silence },
      undefined,
    ],
  ])('%s', expectFinding)
})
