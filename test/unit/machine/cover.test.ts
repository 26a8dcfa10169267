import { describe, expect, test } from 'vitest'
import { type Controls, controlsSchema, defaultControls, step } from '../../../src/machine/index.js'
import { toProposed } from '../../support/control-cases-handling.js'
import { approvalAsked, approved, decidedEvent, hoursIn, proposed } from '../../support/events.js'
import { stageAfter } from '../../support/walk.js'

const cover = {
  from: 'head',
  to: 'deputy',
  roles: ['complaints-manager' as const],
  start: hoursIn(-24),
  end: hoursIn(24),
}
const covering = (more: Partial<Controls['delegations'][number]> = {}): Controls => ({
  ...defaultControls,
  delegations: [{ ...cover, ...more }],
})

const costly = proposed({
  proposal: {
    ...proposed().proposal,
    remedies: proposed().proposal.remedies.map((each) =>
      each.amount === undefined ? each : { ...each, amount: { currency: 'CNY', minor: 1_000_000 } },
    ),
  },
})
const asked = [...toProposed.slice(0, -1), costly, approvalAsked()]
const grant = (at = hoursIn(1)) =>
  approved({ at, by: { id: 'deputy', role: 'complaints-manager', onBehalfOf: 'head' } })

const answer = (controls: Controls, at?: string) => step(stageAfter(asked, controls), grant(at), controls)

describe('cover for an absent colleague', () => {
  test('a deputy grants as much as the role may, on the record for both', () => {
    const taken = answer(covering())
    expect(taken.ok && taken.stage.context.proposals[0]?.approvers).toEqual(['deputy', 'head'])
  })

  test('and no more than the cover allows', () => {
    expect(answer(covering({ upTo: { CNY: 1_000_000 } })).ok).toBe(true)
    const refused = answer(covering({ upTo: { CNY: 999_999 } }))
    expect(refused).toMatchObject({ ok: false, refusal: { controls: ['authority-limit'] } })
    expect(answer(covering({ upTo: { USD: 1_000_000 } })).ok).toBe(false)
  })

  test('a wide cover gives no more than the role has', () => {
    const controls = { ...covering({ upTo: 'unlimited' }), authority: { 'complaints-manager': { CNY: 1 } } }
    expect(answer(controls)).toMatchObject({ ok: false, refusal: { controls: ['authority-limit'] } })
  })

  test('it holds from its first moment until before its last', () => {
    expect(answer(covering(), hoursIn(-24)).ok).toBe(true)
    expect(answer(covering(), hoursIn(24))).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  })

  test('a decision under a cover needs approval above the cover’s limit', () => {
    const controls: Controls = covering({ roles: ['handler'], upTo: { CNY: 1 } })
    const by = { id: 'deputy', role: 'handler' as const, onBehalfOf: 'head' }
    expect(step(stageAfter(toProposed, controls), decidedEvent({ by }), controls)).toMatchObject({
      ok: false,
      refusal: { controls: expect.arrayContaining(['approval-needed']) },
    })
  })

  test.each([
    ['for oneself', { from: 'deputy' }, 'nobody stands in for themselves'],
    ['that ends before it begins', { end: hoursIn(-48) }, 'the cover ends before it begins'],
  ])('a cover %s is an issue of the policy', (_, more, message) => {
    const found = controlsSchema.safeParse(covering(more))
    expect(found.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})
