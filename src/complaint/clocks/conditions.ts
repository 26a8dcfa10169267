import type { Reason, Said } from '../../explanation.js'
import { memoizeWeak } from '../../memoize-weak.js'
import type { PolicyClock } from '../../policy/index.js'
import type { ClockDefinition, FactCondition, Regime } from '../../regimes/index.js'
import type { Facts } from '../../rules/index.js'

/** Whether facts meet a condition: every named fact equals the value or one of the values. */
export const meetsCondition = (condition: FactCondition | undefined, facts: Facts): boolean =>
  Object.entries(condition ?? {}).every(([name, wanted]) => {
    const found = facts[name]
    return Array.isArray(wanted) ? wanted.some((each) => each === found) : wanted === found
  })

type AskedFact = NonNullable<Regime['facts']>[string]

const assumedBy = memoizeWeak((regime: Regime): readonly [string, AskedFact][] =>
  Object.entries(regime.facts ?? {}).filter(([, { assumed }]) => assumed !== undefined),
)

const assumptionsOf = ({ regime }: PolicyClock): readonly [string, AskedFact][] =>
  regime === undefined ? [] : assumedBy(regime)

/** The facts that one clock sees: what is known, and what its regime assumes of the rest. */
export const withAssumed = (clock: PolicyClock, facts: Facts): Facts => {
  const missing = assumptionsOf(clock).filter(([name]) => facts[name] === undefined)
  if (missing.length === 0) return facts
  return { ...facts, ...Object.fromEntries(missing.map(([name, { assumed }]) => [name, assumed])) }
}

const turnsOn = memoizeWeak(
  ({ appliesWhen = {}, lengths = [] }: ClockDefinition): ReadonlySet<string> =>
    new Set([appliesWhen, ...lengths.map(({ when }) => when)].flatMap((condition) => Object.keys(condition))),
)

const sayValue = (value: AskedFact['assumed']): Said =>
  typeof value === 'boolean'
    ? { en: value ? 'yes' : 'no', zh: value ? '是' : '否' }
    : { en: String(value), zh: String(value) }

/** What had to be assumed for one clock, so that an assumption is not taken for a fact. */
export const assumptions = (clock: PolicyClock, facts: Facts): Reason[] => {
  const asked = turnsOn(clock.definition)
  return assumptionsOf(clock)
    .filter(([name]) => asked.has(name) && facts[name] === undefined)
    .map(([name, { label, assumed }]) => {
      const value = sayValue(assumed)
      return {
        says: {
          en: `"${label.en}" (${name}) is not known; assumed: ${value.en}`,
          zh: `“${label.zh}”（${name}）未知，暂按“${value.zh}”处理`,
        },
      }
    })
}
