import { describe, expect, test } from 'vitest'
import { controlsSchema, defaultControls, step } from '../../../src/machine/index.js'
import {
  acceptedEvent,
  assigned,
  closedEvent,
  committed,
  decidedEvent,
  findingsMade,
  investigated,
  person,
  proposed,
  received,
  registered,
  responded,
} from '../../support/events.js'
import { refusalOf, stageAfter } from '../../support/walk.js'

const decidable = [
  received(),
  registered(),
  acceptedEvent(),
  assigned(),
  investigated(),
  findingsMade(),
  proposed(),
]
const setAside = (control: string, reason = 'No other evidence can exist') => [{ control, reason }]

describe('an override', () => {
  test('by a role that may sets the control aside and is listed', () => {
    const result = step(
      stageAfter(decidable),
      decidedEvent({ by: person('complaints-manager'), overrides: setAside('independent-evidence') }),
    )
    expect(result.ok && result.overridden).toEqual([
      { control: 'independent-evidence', reason: 'No other evidence can exist' },
    ])
  })

  test('by any other role is refused', () => {
    const refusal = refusalOf(decidable, decidedEvent({ overrides: setAside('independent-evidence') }))
    expect(refusal.code).toBe('override-not-permitted')
    expect(refusal.because[0]?.says.zh).toContain('经办人无权豁免控制项 independent-evidence')
  })

  test('without a reason is refused', () => {
    const refusal = refusalOf(
      decidable,
      decidedEvent({ by: person('complaints-manager'), overrides: setAside('independent-evidence', '  ') }),
    )
    expect(refusal.controls).toContain('override-authority')
  })

  test('that was not needed is not listed', () => {
    const result = step(
      stageAfter([received(), registered(), acceptedEvent(), assigned()]),
      investigated({ by: person('complaints-manager'), overrides: setAside('assigned-first') }),
    )
    expect(result.ok && result.overridden).toEqual([])
  })

  test.each([
    'four-eyes',
    'commitments-fulfilled',
    'permission',
    'override-authority',
    'constructor',
    'unheard-of',
  ])('of %s is never possible, whatever the policy', (control) => {
    const overrides = { ...defaultControls.overrides, [control]: ['complaints-manager'] }
    expect(controlsSchema.safeParse({ ...defaultControls, overrides }).success).toBe(false)
    const refusal = refusalOf(
      [...decidable.slice(0, 4), committed()],
      investigated({ by: person('complaints-manager'), overrides: setAside(control) }),
      { ...defaultControls, overrides },
    )
    expect(refusal.code).toBe('override-not-permitted')
  })

  test('cannot excuse itself', () => {
    const refusal = refusalOf(
      decidable,
      decidedEvent({ overrides: [...setAside('override-authority'), ...setAside('independent-evidence')] }),
    )
    expect(refusal.controls).toContain('override-authority')
  })

  test('never closes a complaint with an open commitment', () => {
    const told = [
      ...decidable,
      decidedEvent({ by: person('complaints-manager'), overrides: setAside('independent-evidence') }),
      responded(),
      committed(),
    ]
    const refusal = refusalOf(told, closedEvent({ overrides: setAside('commitments-fulfilled') }))
    expect(refusal.controls).toContain('override-authority')
    expect(refusal.controls).toContain('commitments-fulfilled')
  })
})
