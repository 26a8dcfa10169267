import type { Issue } from '../issues.js'
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
      issues.push({
        code: 'table-cycle',
        severity: 'error',
        path: ['tables', table.id],
        message: `tables need each other in a circle: ${circle.join(' → ')}`,
      })
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
      {
        code: 'duplicate-table',
        severity: 'error',
        path: ['tables', id],
        message: `${versions.length} tables are called "${id}" and cannot be told apart`,
        hint: 'versions of one table each have their own `version` and `effectiveFrom`',
      },
    ]
  })

/** The times within those of the policy when no version of a table is in force. */
export const timesWithoutVersion = (
  tables: readonly Table[],
  from: PlainDate,
  to: PlainDate | undefined,
): readonly Issue[] =>
  [...versionsOf(tables)].flatMap(([id, versions]) => {
    const gap = (first: PlainDate, last: PlainDate | undefined): Issue => ({
      code: 'no-version-in-force',
      severity: 'error',
      path: ['tables', id],
      message: `no version of "${id}" is in force from ${first} ${last === undefined ? 'on' : `to ${last}`}`,
      hint: 'let a version begin earlier or end later; without `effectiveTo` it stays in force',
    })
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
      {
        code: 'unknown-floor',
        severity: 'error',
        path: ['floors', index, 'atLeast'],
        message: `no table lists "${atLeast}" among the values of "${output}"`,
        hint: 'give the output its `values`, the strongest first, and name one of them',
      },
    ]
  const tables = policy.tables.map(({ table }) => table)
  return (signals.length === 0 ? [undefined] : signals).flatMap((signal): Issue[] => {
    const low = answersUnder(tables, output, factsUnder(floor, signal)).filter((answer) => {
      const place = order.indexOf(answer.output[output])
      return place < 0 || place > least
    })
    if (low.length === 0) return []
    const [{ table, rule, output: answer } = { table: '', rule: '', output: {} }] = low
    return [
      {
        code: 'harm-below-floor',
        severity: 'error',
        path: ['floors', index, ...(signal === undefined ? [] : [signal])],
        message:
          `${signal === undefined ? floor.title.en : `"${signal}"`} can end at ${output} ${JSON.stringify(answer[output])}` +
          ` by rule ${low.map((each) => each.rule).join(', ')} of "${table}", below ${atLeast}`,
        hint: `ask for the harm before rule ${rule} is reached, or let an earlier table answer for it`,
      },
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
