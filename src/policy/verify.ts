import { said } from '../explanation.js'
import { doubtful, type Issue, within, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { chartTags } from '../machine/index.js'
import type { ClockDefinition, EventPattern } from '../regimes/index.js'
import { type CompiledTable, scoreFact, verifyTable } from '../rules/index.js'
import { staleIssue, staleZones } from '../sla/index.js'
import type { PlainDate } from '../time.js'
import { eventTypes, factWords } from '../vocabulary/index.js'
import { checkCalendars } from './check-calendars.js'
import type { Policy } from './policy.js'
import { checkFloors, timesWithoutVersion } from './policy-tables.js'
import { noClock, noEvent, noFact, noTag, type Unknown, unknown } from './unknown-names.js'

/** Events of a regulator's own desk, which no complaint in a bank ever has: only histories told to `deadlines` use them. */
const outsideEvents = ['regulator-complaint.received', 'regulator-complaint.forwarded']

const knownEvents = new Set<string>([...eventTypes, ...outsideEvents])

/** What a pattern names that may not be there. */
const unknownName = (pattern: EventPattern, clocks: ReadonlySet<string>): Unknown | undefined => {
  if (typeof pattern !== 'string' && 'meets' in pattern)
    return clocks.has(pattern.meets) ? undefined : noClock(pattern.meets, clocks)
  if (typeof pattern !== 'string' && !('on' in pattern)) {
    const tag = 'enters' in pattern ? pattern.enters : pattern.leaves
    return chartTags.includes(tag) ? undefined : noTag(tag)
  }
  const event = typeof pattern === 'string' ? pattern : pattern.on
  return knownEvents.has(event) ? undefined : noEvent(event, knownEvents)
}

/** Every fact on which a clock turns, with the key under which it asks for it. */
const factsAsked = (clock: ClockDefinition): (readonly [string, string])[] => {
  const { appliesWhen = {}, lengths = [], cycles, suspensions = [], sparedWhen = [] } = clock
  const asked = [
    ...Object.keys(appliesWhen).map((fact) => ['appliesWhen', fact] as const),
    ...lengths.flatMap(({ when }) => Object.keys(when)).map((fact) => ['lengths', fact] as const),
    ...suspensions.flatMap(({ when }) => Object.keys(when)).map((fact) => ['suspensions', fact] as const),
    ...sparedWhen.flatMap(({ when }) => Object.keys(when)).map((fact) => ['sparedWhen', fact] as const),
  ]
  return cycles === undefined ? asked : [...asked, ['cycles', cycles.closeOn] as const]
}

const clockNames = (
  clock: ClockDefinition,
  facts: ReadonlySet<string>,
  clocks: ReadonlySet<string>,
): Issue[] => {
  const issues: Issue[] = []
  const { startsOn, stopsOn, pausesOn, resumesOn, restartsOn, cancelsOn, reopensOn, waits, silence } = clock
  const grantedBy = clock.extensions?.flatMap((step) => step.grantedBy ?? [])
  for (const [key, patterns] of Object.entries({
    startsOn,
    stopsOn,
    pausesOn,
    resumesOn,
    restartsOn,
    cancelsOn,
    reopensOn,
    grantedBy,
    waits: [...(waits?.on ?? []), ...(waits?.until ?? [])],
  }))
    for (const pattern of patterns ?? []) {
      const found = unknownName(pattern, clocks)
      if (found !== undefined) issues.push(unknown([key], found))
    }
  for (const tag of clock.pausesWhile ?? [])
    if (!chartTags.includes(tag)) issues.push(unknown(['pausesWhile'], noTag(tag)))
  for (const id of silence?.of ?? [])
    if (!clocks.has(id)) issues.push(unknown(['silence', 'of'], noClock(id, clocks)))
  for (const [key, fact] of factsAsked(clock))
    if (!facts.has(fact)) issues.push(unknown([key, fact], noFact(fact, facts)))
  return issues
}

const tableNames = (policy: Policy, facts: ReadonlySet<string>): Issue[] =>
  policy.tables.flatMap(({ table }) =>
    table.inputs
      .filter((input) => !facts.has(input.name))
      .map((input) =>
        wrong(
          'unknown-fact',
          ['tables', table.id, 'inputs', input.name],
          said(`nothing provides the fact "${input.name}"`, `没有任何来源提供事实“${input.name}”`),
          said(
            'declare it under `facts`, or let another table put it out',
            '请在 `facts` 中声明，或由另一张决策表输出',
          ),
        ),
      ),
  )

/** Values that a table can put out under one name, wherever they are literal. */
const producedValues = (policy: Policy, name: string): { table: string; rule: string; value: unknown }[] =>
  policy.tables.flatMap(({ table }) =>
    table.rules.flatMap((rule) =>
      rule.output[name] === undefined ? [] : [{ table: table.id, rule: rule.id, value: rule.output[name] }],
    ),
  )

const namesOf = (list: readonly { readonly code: string }[] | undefined): ReadonlySet<string> | undefined =>
  list === undefined ? undefined : new Set(list.map((each) => each.code))

const outputNames = (policy: Policy): Issue[] => {
  const { teams, taxonomy } = policy.document
  const lists: ['team' | 'category' | 'cause', ReadonlySet<string> | undefined, string][] = [
    ['team', new Set(Object.keys(teams)), 'teams'],
    ['category', namesOf(taxonomy?.categories), 'taxonomy.categories'],
    ['cause', namesOf(taxonomy?.causes), 'taxonomy.causes'],
  ]
  return lists.flatMap(([name, known, where]) =>
    known === undefined
      ? []
      : producedValues(policy, name)
          .filter(({ value }) => typeof value === 'string' && !known.has(value))
          .map(({ table, rule, value }) =>
            wrong(
              `unknown-${name}`,
              ['tables', table, 'rules', rule, name],
              said(`"${String(value)}" is not listed under ${where}`, `${where} 中没有“${String(value)}”`),
              knownAre([...known], String(value)),
            ),
          ),
  )
}

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
 * Everything that can be found wrong with a policy before the first complaint: names that nothing answers to (facts, events,
 * tags, teams, categories), and what `verify` finds inside each table (gaps, conflicts, dead rules), each with a witness.
 *
 * Issues: `unknown-fact`, `unknown-event`, `unknown-tag`, `unknown-team`, `unknown-category`, `unknown-cause`,
 * `no-version-in-force`, `harm-below-floor`, `unknown-floor`, `stale-time-zone`, and those of the tables; with `on` also `calendar-used` (an information:
 * which clocks count on which calendar), `calendar-ends` and `calendar-incomplete`.
 *
 * @param options `on`: the day on which it is asked, for what ends in time.
 * @example
 * verifyPolicy(policy).findings.map(issueText) // [] when nothing was found
 */
export const verifyPolicy = (
  policy: Policy,
  { on }: { readonly on?: PlainDate } = {},
): PolicyVerification => {
  const facts = new Set([
    ...Object.keys(factWords),
    ...Object.keys(policy.document.facts),
    ...policy.regimes.flatMap((regime) => Object.keys(regime.facts ?? {})),
    ...policy.tables.flatMap(({ table }) => table.outputs.map((output) => output.name)),
    ...policy.signals.flatMap(({ fact, signals }) => [
      ...(fact === undefined ? [] : [fact]),
      ...signals.map(({ name }) => scoreFact(name)),
    ]),
  ])
  const clocks = new Set(policy.clocks.map(({ definition }) => definition.id))
  const findings = [
    ...policy.clocks.flatMap(({ definition, regime }) =>
      within(
        regime === undefined ? ['clocks', definition.id] : ['regimes', regime.id, definition.id],
        clockNames(definition, facts, clocks),
      ),
    ),
    ...timesWithoutVersion(
      policy.tables.map(({ table }) => table),
      policy.document.effectiveFrom,
      policy.document.effectiveTo,
    ),
    ...tableNames(policy, facts),
    ...outputNames(policy),
    ...checkFloors(policy),
    ...(on === undefined ? [] : checkCalendars(policy, on)),
    ...policy.tables.flatMap(tableFindings),
    ...staleCalendars(policy),
  ]
  return { findings }
}
