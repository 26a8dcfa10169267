import type { Cell } from '../cells/cell.js'
import type { Table } from '../table/table.js'

const functionsNamed = (cell: Cell): readonly string[] => {
  switch (cell.kind) {
    case 'function':
      return [cell.name]
    case 'not':
      return functionsNamed(cell.cell)
    case 'either':
      return cell.cells.flatMap(functionsNamed)
    default:
      return []
  }
}

/** The host functions that the cells of a table name, each once. */
export const functionNamesIn = (table: Table): readonly string[] => [
  ...new Set(table.rules.flatMap((rule) => rule.cells.flatMap(functionsNamed))),
]
