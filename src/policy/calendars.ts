import { type Checked, checked, type Issue, within } from '../issues.js'
import type { Regime } from '../regimes/index.js'
import { type Calendar, parseCalendar } from '../sla/index.js'
import { knownAre, type Shelves } from './library.js'
import type { PolicyDocument } from './policy-input.js'

/** The shipped calendars that a policy names, by their ids, and its own. */
export const policyCalendars = (
  document: PolicyDocument,
  regimes: readonly Regime[],
  library: Shelves,
): Checked<ReadonlyMap<string, Calendar>> => {
  const calendars = new Map<string, Calendar>()
  const issues: Issue[] = []
  const add = (name: string, definition: unknown, path: string[]): void => {
    const found = parseCalendar(definition)
    issues.push(...within(path, found.issues))
    if (found.ok) calendars.set(name, found.value)
  }
  const named = new Set([
    document.calendar,
    ...document.clocks.map((clock) => clock.calendar),
    ...document.regimes.flatMap((use) =>
      typeof use === 'string' ? [] : Object.values(use.clocks ?? {}).map((way) => way.calendar),
    ),
    ...regimes.flatMap((regime) => [regime.calendar, ...regime.clocks.map((clock) => clock.calendar)]),
  ])
  for (const definition of library.calendars)
    if (named.has(definition.id)) add(definition.id, definition, ['calendars', definition.id])
  for (const [name, use] of Object.entries(document.calendars)) {
    if (!('uses' in use)) {
      add(name, { id: name, ...use }, ['calendars', name])
      continue
    }
    const shipped = library.calendars.find((each) => each.id === use.uses)
    if (shipped === undefined)
      issues.push({
        code: 'unknown-calendar',
        severity: 'error',
        path: ['calendars', name, 'uses'],
        message: `there is no shipped calendar "${use.uses}"`,
        hint: knownAre(library.calendars.map((each) => each.id)),
      })
    else {
      const { uses: _, ...own } = use
      add(name, { ...shipped, ...own, id: name }, ['calendars', name])
    }
  }
  return checked(calendars, issues)
}
