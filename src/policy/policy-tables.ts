import { said } from '../explanation.js'
import { type Issue, wrong } from '../issues.js'
import { knownAre } from '../known-are.js'
import { addDays } from '../plain-date.js'
import { answersUnder, type CompiledTable, chooseVersion, type Facts, type Table } from '../rules/index.js'
import type { PlainDate } from '../time.js'
import type { Policy } from './policy.js'
import type { Floor } from './policy-input.js'

/** A policy, as far as its tables go. */
interface Tables {
  readonly tables: readonly CompiledTable[]
}

/** The tables of each id, in the order in which they are written. */
export const versionsOf = (tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> => {
  const versions = new Map<string, Table[]>()
  for (const table of tables) versions.set(table.id, [...(versions.get(table.id) ?? []), table])
  return versions
}

/**
 * The tables of a policy that are in force on a date, one version of each, in order of evaluation. A table that has no version in
 * force is left out. Both ends of a version's time are inclusive; where several are in force, the one that came into force last.
 *
 * @param date A local date of the bank: for a complaint, the day of its receipt in the policy's time zone.
 * @example
 * tablesOn(policy, '2026-03-02').map(({ id, version }) => `${id} ${version}`) // ['routing 2026.1']
 */
export const tablesOn = ({ tables }: Tables, date: PlainDate): readonly CompiledTable[] => {
  const isDated = ({ table }: CompiledTable): boolean =>
    table.effectiveFrom !== undefined || table.effectiveTo !== undefined
  if (!tables.some(isDated)) return tables
  const versions = versionsOf(tables.map(({ table }) => table))
  return tables.filter(({ id, table }) => chooseVersion(versions.get(id) ?? [], date) === table)
}

/**
 * The version of each table that comes into force last, in order of evaluation: what a policy is tested and compared by where no
 * date is given.
 */
export const newestTables = ({ tables }: Tables): readonly CompiledTable[] =>
  tables.filter(({ id, table: { effectiveFrom = '' } }) =>
    tables.every((other) => other.id !== id || (other.table.effectiveFrom ?? '') <= effectiveFrom),
  )

/**
 * The tables so that each one comes after those whose outputs it reads; tables that need nothing of each other keep the
 * order they were given in. A circle is an issue that names its tables.
 */
export const orderTables = (
  tables: readonly Table[],
): { ordered: readonly Table[]; issues: readonly Issue[] } => {
  const makers = new Map<string, Table[]>()
  for (const table of tables)
    for (const output of table.outputs) makers.set(output.name, [...(makers.get(output.name) ?? []), table])

  const ordered: Table[] = []
  const state = new Map<Table, 'open' | 'done'>()
  const issues: Issue[] = []
  const visit = (table: Table, path: readonly Table[]): void => {
    if (state.get(table) === 'done') return
    if (state.get(table) === 'open') {
      const circle = [...path.slice(path.indexOf(table)), table].map((each) => each.id)
      issues.push(
        wrong(
          'table-cycle',
          ['tables', table.id],
          said(
            `tables need each other in a circle: ${circle.join(' → ')}`,
            `决策表互为前提，形成循环：${circle.join(' → ')}`,
          ),
          said('let one of them ask for other facts', '请让其中一张表改用其他事实'),
        ),
      )
      return
    }
    state.set(table, 'open')
    // Versions of one table are never asked together.
    for (const input of table.inputs)
      for (const maker of makers.get(input.name) ?? [])
        if (maker === table || maker.id !== table.id) visit(maker, [...path, table])
    state.set(table, 'done')
    ordered.push(table)
  }
  for (const table of tables) visit(table, [])
  return { ordered, issues }
}

/** Versions of one table are told apart by what they are called and by when they begin. */
export const indistinctVersions = (tables: readonly Table[]): readonly Issue[] =>
  [...versionsOf(tables)].flatMap(([id, versions]) => {
    const names = new Set(versions.map(({ version }) => version))
    const starts = new Set(versions.map(({ effectiveFrom }) => effectiveFrom))
    if (names.size === versions.length && starts.size === versions.length) return []
    return [
      wrong(
        'duplicate-table',
        ['tables', id],
        said(
          `${versions.length} tables are called "${id}" and cannot be told apart`,
          `有 ${versions.length} 张决策表都叫“${id}”，无法区分`,
        ),
        said(
          'give each version of a table its own `version` and `effectiveFrom`',
          '同一决策表的各个版本须分别填写 `version` 和 `effectiveFrom`',
        ),
      ),
    ]
  })

/** The times within those of the policy when no version of a table is in force. */
export const timesWithoutVersion = (
  tables: readonly Table[],
  from: PlainDate,
  to: PlainDate | undefined,
): readonly Issue[] =>
  [...versionsOf(tables)].flatMap(([id, versions]) => {
    const gap = (first: PlainDate, last: PlainDate | undefined): Issue =>
      wrong(
        'no-version-in-force',
        ['tables', id],
        said(
          `no version of "${id}" is in force from ${first} ${last === undefined ? 'on' : `to ${last}`}`,
          `自 ${first} ${last === undefined ? '起' : `至 ${last}`}，“${id}”没有生效的版本`,
        ),
        said(
          'let a version begin earlier or end later; without `effectiveTo` it stays in force',
          '请提前某一版本的生效日或推迟其失效日；不填 `effectiveTo` 即持续有效',
        ),
      )
    const gaps: Issue[] = []
    let open: PlainDate | undefined = from
    for (const { effectiveFrom = from, effectiveTo } of [...versions].sort((a, b) =>
      (a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1,
    )) {
      if (open === undefined || (to !== undefined && effectiveFrom > to)) break
      if (effectiveFrom > open) gaps.push(gap(open, addDays(effectiveFrom, -1)))
      if (effectiveTo === undefined) open = undefined
      else if (effectiveTo >= open) open = addDays(effectiveTo, 1)
    }
    return open === undefined || (to !== undefined && open > to) ? gaps : [...gaps, gap(open, to)]
  })

const orderOf = (policy: Policy, output: string): readonly unknown[] =>
  policy.tables
    .flatMap(({ table }) => table.outputs)
    .find(({ name, values }) => name === output && values !== undefined)?.values ?? []

/** What is known when one of a floor's signals was found. Who needs particular care is a fact of its own that the signal makes true. */
const factsUnder = ({ facts = {} }: Floor, signal: string | undefined): Facts => ({
  ...(signal === undefined ? {} : { signals: [signal] }),
  ...(signal === 'vulnerable' ? { vulnerable: true } : {}),
  ...facts,
})

const belowFloor = (policy: Policy, floor: Floor, index: number): Issue[] => {
  const { output, atLeast, signals = [] } = floor
  const order = orderOf(policy, output)
  const least = order.indexOf(atLeast)
  if (least < 0)
    return [
      wrong(
        'unknown-floor',
        ['floors', index, 'atLeast'],
        said(
          `no table lists "${atLeast}" among the values of "${output}"`,
          `没有决策表将“${atLeast}”列为“${output}”的取值`,
        ),
        order.length === 0
          ? said(
              'give the output its `values`, the strongest first, and name one of them',
              '请为该输出列出 `values`（由高到低），并从中选用',
            )
          : knownAre(order.map(String), atLeast),
      ),
    ]
  const tables = policy.tables.map(({ table }) => table)
  return (signals.length === 0 ? [undefined] : signals).flatMap((signal): Issue[] => {
    const low = answersUnder(tables, output, factsUnder(floor, signal)).filter((answer) => {
      const place = order.indexOf(answer.output[output])
      return place < 0 || place > least
    })
    if (low.length === 0) return []
    const [{ table, rule, output: answer } = { table: '', rule: '', output: {} }] = low
    const rules = low.map((each) => each.rule)
    const given = JSON.stringify(answer[output])
    const harm = signal === undefined ? floor.title : said(`"${signal}"`, `“${signal}”`)
    return [
      wrong(
        'harm-below-floor',
        ['floors', index, ...(signal === undefined ? [] : [signal])],
        said(
          `${harm.en} can end at ${output} ${given} by rule ${rules.join(', ')} of "${table}", below ${atLeast}`,
          `${harm.zh}可能由“${table}”的规则 ${rules.join('、')} 定为 ${output} ${given}，低于 ${atLeast}`,
        ),
        said(
          `ask for the harm before rule ${rule} is reached, or let an earlier table answer for it`,
          `请在规则 ${rule} 之前判断该情形，或由前置决策表给出结果`,
        ),
      ),
    ]
  })
}

/**
 * Where the tables can answer less than a floor of the policy promises, whatever else is true of the complaint.
 *
 * Issues: `harm-below-floor`, `unknown-floor`.
 */
export const checkFloors = (policy: Policy): Issue[] =>
  (policy.document.floors ?? []).flatMap((floor, index) => belowFloor(policy, floor, index))
