import { diffTables, type TableDiff } from '../../rules/index.js'
import type { GivenTables } from '../given-tables.js'

/** What became of one table. */
export type TableChange =
  | { readonly table: string; readonly change: 'added' | 'removed' }
  | {
      readonly table: string
      /** `same`: proven. `open`: no difference was shown, and none was ruled out. */
      readonly change: 'same' | 'changed' | 'open'
      readonly diff: TableDiff
    }

const changeOf = (diff: TableDiff): 'same' | 'changed' | 'open' => {
  if (diff.same === false || diff.columns.length > 0) return 'changed'
  return diff.same === true ? 'same' : 'open'
}

/** Table by table, by id; two single tables are compared whatever they are called. */
export const compareTables = (
  before: GivenTables,
  after: GivenTables,
  limit: number,
): readonly TableChange[] => {
  const isPair = before.policy === undefined && after.policy === undefined
  const known = before.tables.map(({ id }) => id)
  const changes = before.tables.map((old): TableChange => {
    const now = isPair ? after.tables[0] : after.tables.find(({ id }) => id === old.id)
    if (now === undefined) return { table: old.id, change: 'removed' }
    const functions = Object.fromEntries([...old.functions, ...now.functions])
    const diff = diffTables(old.table, now.table, { functions, limit })
    return { table: now.id, change: changeOf(diff), diff }
  })
  const added = isPair ? [] : after.tables.filter(({ id }) => !known.includes(id))
  return [...changes, ...added.map(({ id }): TableChange => ({ table: id, change: 'added' }))]
}
