import { type CompiledTable, diffTables, feel, type TableDiff } from '../../rules/index.js'
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

/** Every version that a policy keeps, or the one table of a file. */
const versionsOf = ({ policy, tables }: GivenTables): readonly CompiledTable[] => policy?.tables ?? tables

/** What a reader calls a table: by its version too where there are several. */
const nameOf = ({ id, version }: CompiledTable, tables: readonly CompiledTable[]): string =>
  version !== undefined && tables.filter((each) => each.id === id).length > 1 ? `${id} ${version}` : id

/**
 * Table by table, by id, and version by version where a policy keeps several; two single tables are compared whatever they are
 * called.
 */
export const compareTables = (
  before: GivenTables,
  after: GivenTables,
  limit: number,
): readonly TableChange[] => {
  const isPair = before.policy === undefined && after.policy === undefined
  const [olds, news] = [versionsOf(before), versionsOf(after)]
  const counterpart = (
    table: CompiledTable,
    among: readonly CompiledTable[],
    own: readonly CompiledTable[],
  ) => {
    const versions = among.filter(({ id }) => id === table.id)
    const isOnly = versions.length === 1 && own.filter(({ id }) => id === table.id).length === 1
    return isOnly ? versions[0] : versions.find(({ version }) => version === table.version)
  }
  const changes = olds.map((old): TableChange => {
    const now = isPair ? news[0] : counterpart(old, news, olds)
    if (now === undefined) return { table: nameOf(old, olds), change: 'removed' }
    const functions = Object.fromEntries([...old.functions, ...now.functions])
    const diff = diffTables(old.table, now.table, { feel, functions, limit })
    return { table: nameOf(now, news), change: changeOf(diff), diff }
  })
  const added = isPair ? [] : news.filter((table) => counterpart(table, olds, news) === undefined)
  return [...changes, ...added.map((table): TableChange => ({ table: nameOf(table, news), change: 'added' }))]
}
