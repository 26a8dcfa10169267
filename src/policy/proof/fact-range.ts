import { memoizeWeak } from '../../memoize-weak.js'
import { type FactType, type Rule, scoreFact, type Table } from '../../rules/index.js'
import { type FactName, factValues, factWords } from '../../vocabulary/index.js'
import type { Policy } from '../policy.js'

type Value = string | number | boolean

/** What a fact can be. */
export interface FactRange {
  readonly type: FactType
  /** It can have no other values than these. */
  readonly values?: readonly Value[]
  /** The least and the greatest number. */
  readonly between?: readonly [least: number, greatest: number]
}

type Given = readonly [name: string, range: FactRange]

const codesOf = (list: readonly { readonly code: string }[] | undefined): readonly string[] | undefined =>
  list?.map(({ code }) => code)

/** Words that the vocabulary leaves to each bank, where the bank has said them. */
const ownWords = ({
  document: { taxonomy, teams },
}: Policy): Readonly<Record<string, readonly string[] | undefined>> => {
  const named = Object.keys(teams)
  return {
    category: codesOf(taxonomy?.categories),
    subcategory: codesOf(taxonomy?.categories),
    cause: codesOf(taxonomy?.causes),
    product: codesOf(taxonomy?.products),
    team: named.length === 0 ? undefined : named,
  }
}

/** Codes that people may establish by words of their own: what a bank wrote down is all that they have. */
const leftOpen: ReadonlySet<string> = new Set([
  'category',
  'subcategory',
  'nature',
  'cause',
  'team',
  'suggestedKind',
])

const fromVocabulary = (policy: Policy): readonly Given[] => {
  const own = ownWords(policy)
  return (Object.keys(factWords) as FactName[]).map((name): Given => {
    const values = factValues[name] ?? own[name]
    return [name, { type: factWords[name].type, ...(values === undefined ? {} : { values }) }]
  })
}

const isPlain = (value: Rule['output'][string] | undefined): value is Value | null =>
  value === null || typeof value !== 'object'

/** Every value that a column can answer; nothing where one is computed. */
const answersOf = ({ outputs, rules, hitPolicy }: Table, name: string): readonly Value[] | undefined => {
  const output = outputs.find((each) => each.name === name)
  if (output === undefined || output.type === 'number' || hitPolicy === 'collect') return undefined
  const answers = [...rules.map((rule) => rule.output[name]), output.default ?? null].flatMap((answer) =>
    output.type === 'list' && Array.isArray(answer) ? answer : [answer as Rule['output'][string]],
  )
  if (!answers.every(isPlain)) return undefined
  return [...new Set([...(output.values ?? []), ...answers])].filter((value) => value !== null)
}

/** A table that answers a list of records puts out no facts. */
const givesFacts = ({ hitPolicy, aggregation }: Table): boolean =>
  hitPolicy !== 'rule-order' &&
  hitPolicy !== 'output-order' &&
  !(hitPolicy === 'collect' && aggregation === 'list')

const fromTables = ({ tables }: Policy): readonly Given[] =>
  tables
    .filter(({ table }) => givesFacts(table))
    .flatMap(({ table }) =>
      table.outputs.map(({ name, type }): Given => {
        const values = answersOf(table, name)
        return [name, { type, ...(values === undefined ? {} : { values }) }]
      }),
    )

const fromRegimes = ({ regimes }: Policy): readonly Given[] =>
  regimes.flatMap(({ facts = {} }) =>
    Object.entries(facts).map(
      ([name, { type, values, between }]): Given => [
        name,
        {
          type,
          ...(values === undefined ? {} : { values }),
          ...(between === undefined ? {} : { between }),
        },
      ],
    ),
  )

/** The names of all signals that the policy's sets can find. */
export const signalNames = ({ signals }: Policy): readonly string[] => [
  ...new Set(signals.flatMap((set) => set.signals.map(({ name }) => name))),
]

const fromSignals = ({ signals }: Policy): readonly Given[] =>
  signals.flatMap(({ fact, signals: found }): Given[] => [
    ...(fact === undefined
      ? []
      : [[fact, { type: 'string', values: found.map(({ name }) => name) }] as const]),
    ...found.map(({ name }): Given => [scoreFact(name), { type: 'number' }]),
  ])

const fromHost = ({ document }: Policy): readonly Given[] =>
  Object.entries(document.facts).map(([name, { type }]): Given => [name, { type }])

const joined = (one: FactRange, other: FactRange): FactRange => ({
  type: one.type,
  ...(one.values === undefined || other.values === undefined
    ? {}
    : { values: [...new Set([...one.values, ...other.values])] }),
  ...(one.between === undefined ? {} : { between: one.between }),
})

/**
 * What every fact of a policy's complaints can be, by name: those of the vocabulary, of the regimes and of the host, and what
 * signals and tables put out. A regime says what its own facts can be, whoever gives them; what the host declares has any value.
 */
export const factRanges = memoizeWeak((policy: Policy): ReadonlyMap<string, FactRange> => {
  const ranges = new Map<string, FactRange>()
  const add = (given: readonly Given[]): void => {
    for (const [name, range] of given) {
      const before = ranges.get(name)
      ranges.set(name, before === undefined ? range : joined(before, range))
    }
  }
  const produced = [...fromTables(policy), ...fromSignals(policy)]
  const answered = new Set(produced.map(([name]) => name))
  const words = fromVocabulary(policy)
  // A code that the vocabulary leaves open is what tables or the taxonomy say that it is.
  add(
    words.filter(([name, { values }]) => values !== undefined || !(leftOpen.has(name) && answered.has(name))),
  )
  add(produced)
  ranges.set('signals', { type: 'list', values: signalNames(policy) })
  add(fromHost(policy))
  for (const [name, range] of fromRegimes(policy))
    ranges.set(name, range.values === undefined ? joined(range, ranges.get(name) ?? range) : range)
  return ranges
})
