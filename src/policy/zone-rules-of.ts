import { contentHash } from '../hash.js'
import { memoizeWeak } from '../memoize-weak.js'
import { type CalendarDefinition, defineCalendar } from '../sla/index.js'
import { changesOf } from '../time-zone.js'
import { type ZoneChange, type ZoneRules, zoneOf } from '../zone-rules.js'
import type { Policy } from './policy.js'

const partsOf = (definition: CalendarDefinition): readonly CalendarDefinition[] => [
  definition,
  ...(definition.merge?.calendars ?? []).flatMap(partsOf),
]

const definitionsOf = ({ calendars }: Policy): readonly CalendarDefinition[] =>
  [...calendars.values()].flatMap(({ definition }) => partsOf(definition))

/** What stands for the rules that were handed over for the zones of a policy; nothing where the runtime's count alone. */
const givenMark = memoizeWeak((policy: Policy): string | undefined => {
  const given = definitionsOf(policy).flatMap(({ zones }) => (zones === undefined ? [] : [zones]))
  return given.length === 0 ? undefined : contentHash(given).slice(0, 8)
})

/** Under which rules of zones a policy counts: the runtime's version, and a mark of the rules that were handed over, as `2025c+1f0a9b3c`. */
export const zoneVersion = (policy: Policy, ofRuntime: string): string => {
  const mark = givenMark(policy)
  return mark === undefined ? ofRuntime : `${ofRuntime}+${mark}`
}

/** No open complaint is older, and none of its clocks runs longer. */
const [first, last] = [Date.UTC(2020, 0, 1), Date.UTC(2036, 0, 1)]

/** The rules of every zone in which a policy counts, as they are used here and now. */
export const zoneRulesOf = memoizeWeak(
  (policy: Policy): ZoneRules =>
    Object.fromEntries(
      definitionsOf(policy)
        .map((definition): [string, readonly ZoneChange[]] => [
          definition.timeZone,
          changesOf(zoneOf(definition), first, last),
        ])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
)

const underRules = (definition: CalendarDefinition, zones: ZoneRules): CalendarDefinition => ({
  ...definition,
  zones: { ...definition.zones, ...zones },
  ...(definition.merge === undefined
    ? {}
    : {
        merge: {
          ...definition.merge,
          calendars: definition.merge.calendars.map((each) => underRules(each, zones)),
        },
      }),
})

/** A policy as it counts under other rules of zones: what {@link zoneRulesOf} answered elsewhere, say. */
export const policyUnderRules = (policy: Policy, zones: ZoneRules): Policy => {
  const remade = new Map(
    [...policy.calendars.values()].map((each) => [each, defineCalendar(underRules(each.definition, zones))]),
  )
  const calendars = new Map([...policy.calendars].map(([name, each]) => [name, remade.get(each) ?? each]))
  const own = calendars.get(policy.document.calendar)?.definition.zones
  return {
    ...policy,
    ...(own === undefined ? {} : { zones: own }),
    calendars,
    clocks: policy.clocks.map((clock) => ({
      ...clock,
      obligation: {
        ...clock.obligation,
        calendar: remade.get(clock.obligation.calendar) ?? clock.obligation.calendar,
      },
    })),
  }
}
