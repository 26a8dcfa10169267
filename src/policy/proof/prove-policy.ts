import { said } from '../../explanation.js'
import { doubtful, type Issue, within } from '../../issues.js'
import { memoizeWeak } from '../../memoize-weak.js'
import { due } from '../../sla/index.js'
import type { PolicyClock } from '../clocks.js'
import type { Policy } from '../policy.js'
import { wrongControls } from './authority.js'
import { wrongConditions } from './clock-conditions.js'
import { wrongLength, wrongLengths } from './clock-lengths.js'
import { wrongPatterns } from './clock-patterns.js'
import { neverReached } from './clock-reach.js'
import { wrongSteps } from './clock-steps.js'
import { clockDates, wrongDates } from './dates.js'
import { factRanges } from './fact-range.js'
import { wrongFloors } from './floor-names.js'
import { leftovers } from './leftovers.js'
import { wrongTableFacts } from './table-facts.js'

/** Where a clock stands in its policy. */
const placeOf = ({ definition, regime }: PolicyClock): readonly string[] =>
  regime === undefined ? ['clocks', definition.id] : ['regimes', regime.id, definition.id]

const wrongRecording = ({ document, calendars }: Policy): Issue[] => {
  const { recording = {}, calendar, effectiveFrom } = document
  const counted = calendars.get(calendar)
  if (counted === undefined) return []
  const { lateAfter, latestAfter } = recording
  const found = within(
    ['recording'],
    [
      ...(lateAfter === undefined
        ? []
        : wrongLength(counted, [['lateAfter'], lateAfter, 'none'], effectiveFrom)),
      ...(latestAfter === undefined
        ? []
        : wrongLength(counted, [['latestAfter'], latestAfter, 'some'], effectiveFrom)),
    ],
  )
  if (found.length > 0 || lateAfter === undefined || latestAfter === undefined) return found
  return due(counted, effectiveFrom, lateAfter) <= due(counted, effectiveFrom, latestAfter)
    ? []
    : [
        doubtful(
          'out-of-order',
          ['recording', 'latestAfter'],
          said(
            'it ends before `lateAfter`, so that nothing is ever marked as late',
            '短于 lateAfter，不会有任何事件被标记为补录',
          ),
          said('give more than under `lateAfter`', '须大于 lateAfter'),
        ),
      ]
}

const clockFaults = (policy: Policy): Issue[] => {
  const ranges = factRanges(policy)
  return policy.clocks.flatMap((clock) => {
    const steps = wrongSteps(clock.definition)
    return within(placeOf(clock), [
      ...wrongPatterns(policy, clock.definition),
      ...wrongConditions(clock.definition, ranges),
      ...wrongLengths(clock, policy.document.effectiveFrom, steps),
      ...steps,
      ...clockDates(clock.definition),
    ])
  })
}

/**
 * Why a policy cannot be used at all: events, values and lengths of its clocks that would stop a complaint at run time, or leave
 * a deadline out of it. A fact that nothing provides is none of them, since a host may give it with the complaint.
 */
export const whyUnusable = memoizeWeak((policy: Policy): readonly Issue[] =>
  [...clockFaults(policy), ...wrongRecording(policy)].filter(
    ({ severity, code }) => severity === 'error' && code !== 'unknown-fact',
  ),
)

/** Everything in a policy besides its tables themselves that throws, goes dead, or names what is not there. */
export const provePolicy = (policy: Policy): readonly Issue[] => {
  const never = neverReached(policy)
  const clocks = clockFaults(policy)
  return [
    ...clocks,
    ...policy.clocks.flatMap((clock) => within(placeOf(clock), never(clock))),
    ...wrongRecording(policy),
    ...wrongDates(policy),
    ...wrongTableFacts(policy),
    ...wrongFloors(policy),
    ...wrongControls(policy),
    ...leftovers(policy),
  ]
}
