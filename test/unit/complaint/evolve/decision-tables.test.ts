import { describe, expect, test } from 'vitest'
import { openComplaint } from '../../../../src/complaint/index.js'
import { hoursIn as at, received } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'
import { routingTo } from '../../../support/versioned-bank.js'

const opened = (policy: ReturnType<typeof smallBank>) => {
  const answer = openComplaint(received(), { policy, id: 'c-1', now: at(0) })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

const inputs = [{ name: 'complainants', type: 'number' as const, min: 1, integer: true }]
const outputs = [{ name: 'hint', type: 'string' as const, values: ['first', 'second'] }]
const rule = (id: string, hint: string) => ({ id, when: {}, output: { hint } })

const gapped = smallBank({
  tables: [
    routingTo('cards', { version: '1', effectiveTo: '2026-02-28' }),
    routingTo('general', { version: '2', effectiveFrom: '2026-04-01' }),
    { id: 'hints', hitPolicy: 'first', inputs, outputs, rules: [rule('all', 'first')] },
  ],
})

const covered = smallBank({
  tables: [
    routingTo('cards', { version: '1', effectiveTo: '2026-02-28' }),
    routingTo('general', { version: '2', effectiveFrom: '2026-03-01' }),
  ],
})

const lists = smallBank({
  tables: [
    {
      id: 'all-hints',
      hitPolicy: 'collect',
      inputs,
      outputs,
      rules: [rule('a', 'first'), rule('b', 'second')],
    },
    {
      id: 'no-hint',
      hitPolicy: 'unique',
      inputs,
      outputs: [{ ...outputs[0], name: 'tip' } as never],
      rules: [{ id: 'crowd', when: { complainants: { gte: 50 } }, output: { tip: 'first' } }],
    },
  ],
})

describe('tables of which no version is in force', () => {
  test('decide nothing, each says so once, and those in force decide', () => {
    const { complaint, issues } = opened(gapped)
    expect(issues).toMatchObject([
      {
        code: 'no-version-in-force',
        severity: 'error',
        path: ['tables', 'routing'],
        message: 'no version of "routing" is in force on 2026-03-02',
      },
    ])
    expect(Object.keys(complaint.decisions)).toEqual(['hints'])
    expect(complaint.facts).toMatchObject({ hint: 'first' })
    expect(complaint.facts).not.toHaveProperty('team')
  })

  test('are not missed where another version is', () => {
    expect(opened(covered).issues).toEqual([])
    expect(opened(covered).complaint.facts.team).toBe('general')
  })
})

describe('what a table gives', () => {
  test('becomes facts; a list of all that hit, or nothing, is none', () => {
    const { complaint } = opened(lists)
    expect(Object.entries(complaint.decisions).map(([id, { output }]) => [id, output])).toEqual([
      ['all-hints', {}],
      ['no-hint', {}],
    ])
    for (const key of ['0', '1', 'hint', 'tip']) expect(complaint.facts).not.toHaveProperty(key)
  })
})
