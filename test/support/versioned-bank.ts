import type { Policy } from '../../src/policy/index.js'
import { smallBank } from './policies.js'

interface Version {
  readonly version?: string
  readonly effectiveFrom?: string
  readonly effectiveTo?: string
}

/** A routing table that sends everyone to one team. */
export const routingTo = (team: 'cards' | 'general', version: Version) => ({
  id: 'routing',
  ...version,
  hitPolicy: 'first',
  inputs: [{ name: 'complainants', type: 'number', min: 1, integer: true }],
  outputs: [{ name: 'team', type: 'string', values: ['cards', 'general'] }],
  rules: [{ id: `to-${team}`, when: {}, output: { team } }],
})

/** A bank that routed to general until the end of February 2026, and routes to cards from March. */
export const versionedBank = (): Policy =>
  smallBank({
    tables: [
      routingTo('cards', { version: '2', effectiveFrom: '2026-03-01' }),
      routingTo('general', { version: '1', effectiveTo: '2026-02-28' }),
    ],
  })
