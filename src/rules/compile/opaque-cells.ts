import type { Cell } from '../cells/cell.js'
import type { Fact } from '../facts/fact.js'
import type { Rule, Table } from '../table/table.js'

/** A host's own test: the value of the column and all facts of the decision. It must answer at once. */
export type HostFunction = (value: Fact, facts: Readonly<Record<string, unknown>>) => boolean

type OpaqueCell = Cell & { readonly kind: 'feel' | 'function' }

const opaqueIn = (cell: Cell): readonly OpaqueCell[] => {
  switch (cell.kind) {
    case 'feel':
    case 'function':
      return [cell]
    case 'not':
      return opaqueIn(cell.cell)
    case 'either':
      return cell.cells.flatMap(opaqueIn)
    default:
      return []
  }
}

/** The host functions that the cells of a table name, each once. */
export const functionNamesIn = (table: Table): readonly string[] => [
  ...new Set(
    table.rules
      .flatMap((rule) => rule.cells.flatMap(opaqueIn))
      .flatMap((cell) => (cell.kind === 'function' ? [cell.name] : [])),
  ),
]

const feelColumn = ({ inputs, outputs }: Table, { cells, output }: Rule): string | undefined => {
  const asked = cells.findIndex((cell) => opaqueIn(cell).some(({ kind }) => kind === 'feel'))
  if (asked >= 0) return inputs[asked]?.name
  return outputs.find(({ name }) => isExpression(output[name]))?.name
}

const isExpression = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'feel' in value

/** The first place of a table that only a FEEL engine can answer, by rule and column. */
export const feelPlaceIn = (table: Table): { readonly rule: string; readonly column: string } | undefined => {
  for (const rule of table.rules) {
    const column = feelColumn(table, rule)
    if (column !== undefined) return { rule: rule.id, column }
  }
  return undefined
}
