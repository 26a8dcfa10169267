import { said } from '../explanation.js'
import { type Issue, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { omitUndefined } from '../omit-undefined.js'
import type { ClockDefinition, Regime } from '../regimes/index.js'
import type { Calendar, Obligation } from '../sla/index.js'
import { knownInLibrary } from './library.js'
import type { PolicyDocument } from './policy-input.js'

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
const policyClock = (definition: ClockDefinition, calendar: Calendar, regime?: Regime): PolicyClock => ({
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

/** The calendar that a regime's clock counts on: the bank's own where the clauses leave the place open and it is a place of theirs. */
const calendarOf = (
  clock: ClockDefinition,
  { calendar, place }: Regime,
  own: { readonly name: string; readonly timeZone: string | undefined },
): string => {
  if (clock.calendar !== undefined) return clock.calendar
  const admitted = own.timeZone !== undefined && place?.zones.includes(own.timeZone)
  return admitted === true ? own.name : calendar
}

interface OwnWay {
  readonly counting?: ClockDefinition['counting'] | undefined
  readonly calendar?: string | undefined
}

/**
 * All clocks of a policy, regimes first. For a regime's clock the bank may count more strictly (`counting`) or on a calendar of
 * its own; the limit itself stays the regulator's. Where a regime leaves open whose days count, the policy's calendar does.
 */
export const policyClocks = (
  document: PolicyDocument,
  regimes: readonly Regime[],
  calendars: ReadonlyMap<string, Calendar>,
  told: ReadonlySet<string>,
): { clocks: readonly PolicyClock[]; issues: readonly Issue[] } => {
  const issues: Issue[] = []
  const clocks: PolicyClock[] = []
  const taken = new Set<string>()
  const add = (definition: ClockDefinition, calendarName: string, path: string[], regime?: Regime): void => {
    const calendar = calendars.get(calendarName)
    if (calendar === undefined) {
      if (told.has(calendarName)) return
      issues.push(
        wrong(
          'unknown-calendar',
          [...path, 'calendar'],
          said(
            `clock "${definition.id}" counts on a calendar "${calendarName}" that is not there`,
            `时限“${definition.id}”所用的日历“${calendarName}”不存在`,
          ),
          knownInLibrary([...calendars.keys()], calendarName),
        ),
      )
    } else if (taken.has(definition.id))
      issues.push(
        wrong(
          'duplicate-clock',
          path,
          said(`two clocks are called "${definition.id}"`, `有两个时限都叫“${definition.id}”`),
          said(
            'give this one another name: one of your own or of a regime has it already',
            '请为本时限另取名称：该名称已被本制度或监管规定的时限使用',
          ),
        ),
      )
    else {
      taken.add(definition.id)
      clocks.push(policyClock(definition, calendar, regime))
    }
  }
  const ownWays = new Map<string, Readonly<Record<string, OwnWay>>>()
  for (const use of document.regimes)
    if (typeof use !== 'string' && use.clocks !== undefined) ownWays.set(use.regime, use.clocks)

  const bank = { name: document.calendar, timeZone: calendars.get(document.calendar)?.timeZone }
  for (const regime of regimes) {
    const own = ownWays.get(regime.id) ?? {}
    for (const id of Object.keys(own))
      if (!regime.clocks.some((clock) => clock.id === id))
        issues.push(
          wrong(
            'unknown-clock',
            ['regimes', regime.id, 'clocks', id],
            said(`${regime.id} has no clock "${id}"`, `${regime.id} 没有时限“${id}”`),
            knownAre(
              regime.clocks.map((clock) => clock.id),
              id,
            ),
          ),
        )
    for (const clock of regime.clocks) {
      const way = own[clock.id]
      const counting = { ...clock.counting, ...way?.counting }
      const definition = Object.keys(counting).length === 0 ? clock : { ...clock, counting }
      add(
        definition,
        way?.calendar ?? calendarOf(clock, regime, bank),
        ['regimes', regime.id, clock.id],
        regime,
      )
    }
  }
  document.clocks.forEach((clock, index) => {
    add(clock, clock.calendar ?? document.calendar, ['clocks', String(index)])
  })
  return { clocks, issues }
}
