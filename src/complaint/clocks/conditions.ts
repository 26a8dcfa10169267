import { type Reason, type Said, said } from '../../explanation.js'
import { type Issue, wrong } from '../../issues.js'
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
type Value = string | boolean | undefined

const asked = memoizeWeak((regime: Regime): readonly [string, AskedFact][] =>
  Object.entries(regime.facts ?? {}),
)

const askedBy = ({ regime }: PolicyClock): readonly [string, AskedFact][] =>
  regime === undefined ? [] : asked(regime)

const conditionsOf = ({
  appliesWhen = {},
  lengths = [],
  suspensions = [],
  sparedWhen = [],
}: ClockDefinition): readonly FactCondition[] => [
  appliesWhen,
  ...[...lengths, ...suspensions, ...sparedWhen].map(({ when }) => when),
]

/** The facts on which a clock turns, each with the values that its conditions name. */
export const turnsOn = memoizeWeak((definition: ClockDefinition): ReadonlyMap<string, readonly Value[]> => {
  const found = new Map<string, Value[]>()
  for (const condition of conditionsOf(definition))
    for (const [name, wanted] of Object.entries(condition))
      found.set(name, [...(found.get(name) ?? []), ...([wanted].flat() as Value[])])
  if (definition.cycles !== undefined) found.set(definition.cycles.closeOn, [])
  return found
})

const allowed = ({ type, values, between }: AskedFact): Said => {
  if (values !== undefined)
    return { en: `one of ${values.join(', ')}`, zh: `以下值之一：${values.join('、')}` }
  if (between !== undefined)
    return {
      en: `a whole number from ${between[0]} to ${between[1]}`,
      zh: `${between[0]}至${between[1]}之间的整数`,
    }
  return {
    boolean: { en: 'true or false', zh: 'true（是）或false（否）' },
    string: { en: 'a text', zh: '文本' },
    number: { en: 'a number', zh: '数字' },
  }[type]
}

const isWrong = ({ type, values, between }: AskedFact, value: unknown): boolean => {
  if (typeof value !== type) return true
  if (values !== undefined && !values.includes(String(value))) return true
  if (between === undefined) return false
  return !Number.isInteger(value) || Number(value) < between[0] || Number(value) > between[1]
}

const wrongFacts = (clock: PolicyClock, facts: Facts): readonly [string, AskedFact][] =>
  askedBy(clock).filter(
    ([name, fact]) =>
      facts[name] !== undefined &&
      facts[name] !== null &&
      isWrong(fact, facts[name]) &&
      turnsOn(clock.definition).has(name),
  )

/** Facts on which a clock turns and which cannot be what they are said to be: they count as not known. */
export const factIssues = (clock: PolicyClock, facts: Facts): readonly Issue[] =>
  wrongFacts(clock, facts).map(([name, fact]) => {
    const found = JSON.stringify(facts[name])?.slice(0, 80)
    const { en, zh } = allowed(fact)
    return wrong(
      'invalid-fact',
      ['facts', name],
      said(
        `"${fact.label.en}" cannot be ${found}; it counts as not known`,
        `“${fact.label.zh}”不能为 ${found}，按未知处理`,
      ),
      said(`give ${en}`, `须填写${zh}`),
    )
  })

/** What a clock is told of one complaint, once for every value that what is not known of it can have. */
export interface View {
  readonly facts: Facts
  /** What was supposed of facts that are not known. */
  readonly supposed: Readonly<Record<string, Value>>
}

const valuesOf = (
  name: string,
  { type, values }: AskedFact,
  definition: ClockDefinition,
): readonly Value[] =>
  type === 'boolean'
    ? [false, true]
    : [...new Set<Value>(values ?? [...(turnsOn(definition).get(name) ?? []), undefined])]

/** More would be asked of no clock: of a fact beyond that the first value is supposed. */
const mostViews = 64

/**
 * The facts that a clock sees: what is known, and what its regime assumes of the rest. Where the regime counts to the earliest date
 * while a fact is not known, they are seen with each value that it can have.
 */
export const viewsOf = (clock: PolicyClock, given: Facts): readonly View[] => {
  const wrong = new Set(wrongFacts(clock, given).map(([name]) => name))
  const facts =
    wrong.size === 0 ? given : Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.has(name)))
  const missing = askedBy(clock).filter(([name]) => facts[name] === undefined)
  if (missing.length === 0) return [{ facts, supposed: {} }]
  const assumed = missing.flatMap(([name, fact]) =>
    fact.assumed === undefined ? [] : [[name, fact.assumed] as const],
  )
  let views: View[] = [
    { facts: assumed.length === 0 ? facts : { ...facts, ...Object.fromEntries(assumed) }, supposed: {} },
  ]
  for (const [name, fact] of missing) {
    if (fact.whileUnknown === undefined || !turnsOn(clock.definition).has(name)) continue
    const values = valuesOf(name, fact, clock.definition)
    if (values.length * views.length > mostViews) continue
    views = views.flatMap((view) =>
      values.map((value) => ({
        facts: value === undefined ? view.facts : { ...view.facts, [name]: value },
        supposed: { ...view.supposed, [name]: value },
      })),
    )
  }
  return views
}

const sayValue = (value: Value): Said =>
  value === undefined
    ? { en: 'something else', zh: '其他' }
    : typeof value === 'boolean'
      ? { en: value ? 'yes' : 'no', zh: value ? '是' : '否' }
      : { en: value, zh: value }

const sayValues = (values: readonly Value[]): Said => ({
  en: values.map((value) => sayValue(value).en).join(' or '),
  zh: values.map((value) => sayValue(value).zh).join('或'),
})

/** Whether a fact decides a condition of a clock, whose other facts hold. */
const decides = (definition: ClockDefinition, name: string, facts: Facts): boolean =>
  conditionsOf(definition).some(
    ({ [name]: wanted, ...others }) => wanted !== undefined && meetsCondition(others, facts),
  )

/** What had to be assumed for one clock, so that an assumption is not taken for a fact. */
export const assumptions = (clock: PolicyClock, facts: Facts): Reason[] => {
  const missing = askedBy(clock).filter(
    ([name, { assumed }]) => assumed !== undefined && facts[name] === undefined,
  )
  if (missing.length === 0) return []
  const seen = viewsOf(clock, facts)[0]?.facts ?? facts
  return missing
    .filter(([name]) => decides(clock.definition, name, seen))
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

/** What one fact that is not known was supposed to be, and what it might be instead. */
export interface Supposition {
  readonly fact: string
  readonly values: readonly Value[]
  readonly instead: readonly {
    readonly values: readonly Value[]
    /** Absent: the clock does not apply then, or nothing is due. */
    readonly dueOn?: string
  }[]
}

/** A supposition in words; `others` are clocks that apply instead of this one, with their dates. */
export const sayUnknown = (
  clock: PolicyClock,
  { fact, values, instead }: Supposition,
  others: (values: readonly Value[]) => readonly Said[],
): Reason => {
  const label = askedBy(clock).find(([name]) => name === fact)?.[1].label ?? { en: fact, zh: fact }
  const counted = sayValues(values)
  const ways = instead.map((way) => {
    const when = sayValues(way.values)
    const rest = way.dueOn === undefined ? others(way.values) : []
    const then =
      way.dueOn === undefined
        ? rest.length === 0
          ? { en: 'this does not apply', zh: '本时限不适用' }
          : {
              en: rest.map(({ en }) => en).join('; '),
              zh: rest.map(({ zh }) => zh).join('；'),
            }
        : { en: `due ${way.dueOn}`, zh: `到期日为${way.dueOn}` }
    return { en: `if ${when.en}: ${then.en}`, zh: `若为“${when.zh}”：${then.zh}` }
  })
  return {
    says: {
      en: `"${label.en}" (${fact}) is not known; counted as ${counted.en}, the earlier date; ${ways.map(({ en }) => en).join('; ')}`,
      zh: `“${label.zh}”（${fact}）未知，暂按“${counted.zh}”计算较早的期限；${ways.map(({ zh }) => zh).join('；')}`,
    },
  }
}
