import { describe, expect, it } from 'vitest'
import { loadPolicy, type Policy } from '../../../src/policy/index.js'
import { scenario } from '../../../src/testing/index.js'
import { hoursIn, received, registered } from '../../support/events.js'
import { sizePolicy } from '../../support/size-policy.js'

const policy = (): Policy => {
  const found = loadPolicy(sizePolicy, 'policy.yaml')
  if (!found.ok) throw new Error('the policy of the tests is broken')
  return found.value
}

describe('a scenario', () => {
  it('shows what an event leaves behind after a history', () => {
    scenario(policy(), 'c-7')
      .given(received())
      .when(registered({ at: hoursIn(1) }))
      .leaves(({ complaint, drafts, issues }) => {
        expect(complaint).toMatchObject({ id: 'c-7', facts: { severity: 'minor', team: 'desk' } })
        expect(drafts.map(({ event }) => event.type)).toEqual(['complaint.registered'])
        expect(issues).toEqual([])
      })
  })

  it('takes what is expected to be refused, and gives the refusal', () => {
    const again = scenario(policy()).given(received(), registered({ at: hoursIn(1) }))
    const { allowed } = again.when(registered({ at: hoursIn(2) })).refused('event-not-allowed')
    expect(allowed.length).toBeGreaterThan(0)
    expect(scenario(policy()).when(registered()).refused('not-a-receipt').event).toBe('complaint.registered')
  })

  it('fails when what must be refused is taken in, or refused for another reason', () => {
    const tried = scenario(policy()).given(received()).when(registered())
    expect(() => tried.refused('not-permitted')).toThrow(
      'expected the refusal not-permitted, but it was taken in',
    )
    const early = scenario(policy()).when(registered())
    expect(() => early.refused('not-permitted')).toThrow(
      /but complaint\.registered was refused .*not-a-receipt/,
    )
  })

  it('fails when what must happen is refused, and says why', () => {
    const tried = scenario(policy()).when(registered())
    expect(() => tried.leaves(() => undefined)).toThrow(
      /complaint\.registered was refused at expected: not-a-receipt\n {2}A complaint begins/,
    )
    expect(() => scenario(policy()).given(registered())).toThrow(
      'The history cannot be: complaint.registered',
    )
  })

  it('lets the expectations of the test itself fail', () => {
    const tried = scenario(policy()).when(received())
    expect(() => tried.leaves(({ complaint }) => expect(complaint.id).toBe('other'))).toThrow()
  })

  it('branches: trying something leaves the history as it was', () => {
    const history = scenario(policy()).given(received())
    for (let time = 0; time < 2; time += 1)
      history.when(registered()).leaves(({ complaint }) => expect(complaint.entries).toBe(2))
  })
})
