import type { ClockDefinition } from '../../regimes/index.js'
import type { Facts } from '../../rules/index.js'
import type { PlainDate } from '../../time.js'
import { meetsCondition, type Supposition, type View } from './conditions.js'

/** How a clock stands when its facts are these, and when it is due: never, where nothing is. */
interface Standing<T> {
  readonly clock: T
  readonly at: number
  readonly dueOn: PlainDate | undefined
}

interface Way<T> extends Standing<T> {
  readonly views: readonly View[]
}

/** All that facts decide of a clock: which of its rules they meet. Views that meet the same ones give the same date. */
const rulesMet = (
  { lengths = [], suspensions = [], sparedWhen = [] }: ClockDefinition,
  { facts }: View,
): string =>
  [...lengths, ...suspensions, ...sparedWhen]
    .map(({ when }) => (meetsCondition(when, facts) ? 1 : 0))
    .join('')

type Value = Supposition['values'][number]

/** What the chosen way supposes of each fact, where another value of it would change the date. */
const suppositions = (
  views: readonly View[],
  ways: readonly Way<unknown>[],
  chosen: Way<unknown>,
): readonly Supposition[] =>
  Object.keys(views[0]?.supposed ?? {}).flatMap((fact): Supposition[] => {
    const values = (among: readonly View[]) => [...new Set(among.map(({ supposed }) => supposed[fact]))]
    const own = values(chosen.views)
    const dueWith = (value: Value) =>
      ways
        .filter((way) => way.views.some(({ supposed }) => supposed[fact] === value))
        .sort((one, other) => one.at - other.at)[0]?.dueOn
    const instead = new Map<string | undefined, Value[]>()
    for (const value of values(views)) {
      const dueOn = dueWith(value)
      if (!own.includes(value) && dueOn !== chosen.dueOn)
        instead.set(dueOn, [...(instead.get(dueOn) ?? []), value])
    }
    if (instead.size === 0) return []
    const others = [...instead].map(([dueOn, each]) => ({
      values: each,
      ...(dueOn === undefined ? {} : { dueOn }),
    }))
    return [{ fact, values: own, instead: others }]
  })

/**
 * A clock as its facts make it; while some are not known, in the way that is due first, with what that supposes of them. Nothing,
 * when it applies in no way.
 */
export const earliestWay = <T>(
  definition: ClockDefinition,
  views: readonly View[],
  standing: (facts: Facts) => Standing<T>,
): { readonly clock: T; readonly supposed: readonly Supposition[] } | undefined => {
  const applying = views.filter(({ facts }) => meetsCondition(definition.appliesWhen, facts))
  const [only, ...others] = applying
  if (only !== undefined && others.length === 0 && views.length === 1)
    return { clock: standing(only.facts).clock, supposed: [] }
  const alike = new Map<string, [View, ...View[]]>()
  for (const view of applying) {
    const met = rulesMet(definition, view)
    const same = alike.get(met)
    if (same === undefined) alike.set(met, [view])
    else same.push(view)
  }
  const ways = [...alike.values()].map((same) => ({ ...standing(same[0].facts), views: same }))
  const [first, ...rest] = ways
  if (first === undefined) return undefined
  const chosen = rest.reduce((sofar, way) => (way.at < sofar.at ? way : sofar), first)
  return { clock: chosen.clock, supposed: suppositions(views, ways, chosen) }
}
