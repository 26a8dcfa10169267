import { omitUndefined } from '../omit-undefined.js'
import type { ClockDefinition, Regime } from '../regimes/index.js'
import type { Calendar, Obligation } from '../sla/index.js'

/** A clock ready to run: its definition, what it owes by when, and the regime it comes from (none: the bank itself). */
export interface PolicyClock {
  readonly definition: ClockDefinition
  readonly obligation: Obligation
  readonly regime?: Regime
}

const pauses = (definition: ClockDefinition): boolean =>
  definition.pausesOn !== undefined ||
  definition.pausesWhile !== undefined ||
  definition.suspensions !== undefined

/** The clock of a definition on a calendar. It may pause only when its definition says for what. */
export const policyClock = (
  definition: ClockDefinition,
  calendar: Calendar,
  regime?: Regime,
): PolicyClock => ({
  definition,
  obligation: {
    id: definition.id,
    title: definition.title,
    calendar,
    target: definition.target,
    options: omitUndefined(definition.counting ?? {}),
    pausable: pauses(definition),
    escalations: (definition.escalations ?? []).map(({ notify: _, escalate: __, ...step }) =>
      omitUndefined(step),
    ),
    quietHours: definition.quietHours ?? [],
    source: definition.source,
  },
  ...(regime === undefined ? {} : { regime }),
})
