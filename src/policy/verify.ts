import { doubtful, type Issue, within } from '../issues.js'
import { type CompiledTable, verifyTable } from '../rules/index.js'
import { staleIssue, staleZones } from '../sla/index.js'
import type { PlainDate } from '../time.js'
import { checkCalendars } from './check-calendars.js'
import type { Policy } from './policy.js'
import { checkFloors, timesWithoutVersion } from './policy-tables.js'
import { provePolicy } from './proof/prove-policy.js'

const tableFindings = ({ id, table }: CompiledTable): Issue[] => {
  const { findings, notDecided } = verifyTable(table)
  const open = notDecided.map(({ code, says }): Issue => doubtful(`${code}-not-decided`, [], says))
  return within(['tables', id], [...findings, ...open])
}

/** Whatever calendar it is that counts in such a zone, one finding is enough. */
const staleCalendars = ({ calendars, clocks, document }: Policy): Issue[] => {
  const used = new Map(
    [calendars.get(document.calendar), ...clocks.map(({ obligation }) => obligation.calendar)].flatMap(
      (calendar) => (calendar === undefined ? [] : [[calendar.id, calendar.definition]]),
    ),
  )
  return [...used].flatMap(([id, definition]) =>
    within(['calendars', id], staleZones(definition).map(staleIssue)),
  )
}

/** What was found wrong with a policy; nothing when `findings` is empty. */
export interface PolicyVerification {
  readonly findings: readonly Issue[]
}

/**
 * Everything that can be found wrong with a policy before the first complaint: names and values that nothing answers to (facts and what
 * they can be, events and their fields, tags, signals, teams, categories, steps), lengths that no clock can run, clocks that can never
 * start or be met, steps that nobody may take, parts that nothing asks for, and what `verifyTable` finds inside each table (gaps,
 * conflicts, dead rules), each with a witness. What passes without an error does not throw at run time.
 *
 * Issues: `unknown-fact`, `unknown-value`, `unknown-signal`, `wrong-type`, `never-holds`, `unknown-event`, `unknown-field`, `unknown-tag`,
 * `unknown-clock`, `unknown-step`, `unknown-team`, `unknown-category`, `unknown-cause`, `invalid-target`, `beyond-horizon`,
 * `calendar-not-published`, `invalid-value`, `invalid-interval`, `duplicate-id`, `reversed-dates`, `never-starts`, `never-ends`,
 * `no-version-in-force`, `harm-below-floor`, `unknown-floor`, `stale-time-zone`, and those of the tables; as warnings `percent-beyond-due`,
 * `before-the-start`, `out-of-order`, `nobody-may`, `regime-not-in-force`, `unused-fact`, `unused-calendar`, `unused-value`; with `on` also
 * `calendar-used` (an information: which clocks count on which calendar), `calendar-ends` and `calendar-incomplete`.
 *
 * @param options `on`: the day on which it is asked, for what ends in time.
 * @example
 * verifyPolicy(policy).findings.map(issueText) // [] when nothing was found
 */
export const verifyPolicy = (
  policy: Policy,
  { on }: { readonly on?: PlainDate } = {},
): PolicyVerification => {
  const findings = [
    ...provePolicy(policy),
    ...timesWithoutVersion(
      policy.tables.map(({ table }) => table),
      policy.document.effectiveFrom,
      policy.document.effectiveTo,
    ),
    ...checkFloors(policy),
    ...(on === undefined ? [] : checkCalendars(policy, on)),
    ...policy.tables.flatMap(tableFindings),
    ...staleCalendars(policy),
  ]
  return { findings }
}
