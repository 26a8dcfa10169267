import type { Issue } from '../issues.js'
import type { Table } from '../rules/index.js'

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
