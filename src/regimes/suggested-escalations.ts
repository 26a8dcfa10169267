import type { ClockDefinition } from './clock-definition.js'

/** When to warn and whom. This is advice of this package, not the regulator's, so it has no source of its own. */
export const suggestedEscalations: NonNullable<ClockDefinition['escalations']> = [
  { id: 'half-time', percent: 50, notify: ['handler'] },
  { id: 'nearly-due', percent: 80, notify: ['handler', 'head-of-department'] },
  { id: 'overdue', after: { minutes: 0 }, notify: ['senior-management'], escalate: true },
]
