import { type CompiledTable, chooseVersion, type Table } from '../rules/index.js'
import type { PlainDate } from '../time.js'

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
