import type { Cell } from './cell.js'
import type { CellSource } from './cell-source.js'

/** The object spelling of a cell that was read, so that it can be read again. */
export const cellSourceOf = (cell: Cell): CellSource => {
  switch (cell.kind) {
    case 'any':
      return '-'
    case 'null':
      return { null: true }
    case 'in':
      return cell.values.map((value) => ({ is: value }))
    case 'range':
      return {
        ...(cell.low === undefined ? {} : { [cell.low.inclusive ? 'gte' : 'gt']: cell.low.value }),
        ...(cell.high === undefined ? {} : { [cell.high.inclusive ? 'lte' : 'lt']: cell.high.value }),
      }
    case 'text':
      return cell.test === 'contains'
        ? { contains: cell.literals }
        : cell.test === 'startsWith'
          ? { startsWith: cell.literals }
          : { endsWith: cell.literals }
    case 'has':
      return cell.quantity === 'any' ? { has: cell.values } : { hasAll: cell.values }
    case 'not':
      return { not: cellSourceOf(cell.cell) }
    case 'either':
      return cell.cells.map(cellSourceOf)
    case 'feel':
      return { feel: cell.text }
    case 'function':
      return { fn: cell.name }
  }
}
