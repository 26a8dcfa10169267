import { describe, expect, test } from 'vitest'
import { handle, openComplaint } from '../../../../src/complaint/index.js'
import { createDesk } from '../../../../src/desk/index.js'
import { RedressError } from '../../../../src/errors.js'
import { definePolicy, type PolicyInput, parsePolicy, shipped } from '../../../../src/policy/index.js'
import { memoryStore } from '../../../../src/stores/index.js'
import { assigned, received } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'
import { changed, soundPolicy } from '../../../support/sound-policy.js'

const misspelt = changed(soundPolicy, 'clocks.0.startsOn.0', 'complaint.recieved')

const thrown = (work: () => unknown): RedressError | undefined => {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof RedressError) return error
    throw error
  }
}

const parsed = (document: unknown, unproven = false) => {
  const policy = parsePolicy(document, { library: shipped, unproven })
  if (!policy.ok) throw new Error(JSON.stringify(policy.issues))
  return policy.value
}

describe('a clock on an event that there is not', () => {
  test('is refused where a policy is defined', () => {
    const error = thrown(() => definePolicy(misspelt as unknown as PolicyInput, { library: shipped }))
    expect(error?.code).toBe('invalid-definition')
    expect(error?.message).toContain('did you mean "complaint.received"')
  })

  test('is refused where a desk is made', () => {
    const error = thrown(() => createDesk({ store: memoryStore(), policies: [parsed(misspelt)] }))
    expect(error?.code).toBe('invalid-definition')
    expect(error?.details).toMatchObject({
      issues: [{ code: 'unknown-event', path: ['clocks', 'reply', 'startsOn', 0] }],
    })
  })

  test('is let through in a version that complaints were opened under, with the same hash', () => {
    const policy = parsed(misspelt, true)
    expect(policy.hash).toBe(parsed(misspelt).hash)
    expect(thrown(() => createDesk({ store: memoryStore(), policies: [policy] }))).toBeUndefined()
  })
})

describe('a complaint is assigned', () => {
  const policy = smallBank()
  const now = '2026-03-02T03:00:00.000Z'
  const opened = openComplaint(received(), { policy, id: 'c-1', now })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const refusalOf = (team: string, under = policy) => {
    const handled = handle(opened.complaint, assigned({ team }), { policy: under, now })
    return handled.ok ? undefined : handled.refusal
  }

  test('to a team that the policy does not have: refused, with those that there are, in both languages', () => {
    const refusal = refusalOf('crads')
    expect(refusal?.code).toBe('unknown-team')
    const [because] = refusal?.because ?? []
    expect(because?.says.en).toContain('did you mean "cards"')
    expect(because?.says.zh).toContain('是否为“cards”')
  })

  test('to one that it has, or under a policy without teams: not for that reason', () => {
    expect(refusalOf('cards')?.code).not.toBe('unknown-team')
    expect(refusalOf('anybody', smallBank({ teams: {} }))?.code).not.toBe('unknown-team')
  })
})
