import type { Issue } from '../../issues.js'
import type { Cell, Table } from '../../rules/index.js'
import type { Format } from './format.js'
import { readTables } from './read-tables.js'

const hasFunction = (cell: Cell): boolean => {
  if (cell.kind === 'not') return hasFunction(cell.cell)
  return cell.kind === 'either' ? cell.cells.some(hasFunction) : cell.kind === 'function'
}

/** Other tools read the FEEL of a DMN file, and keep what stands beside it without understanding it. */
const unseenByOthers = ({ id, inputs, rules }: Table): readonly Issue[] =>
  rules.flatMap((rule) =>
    rule.cells.flatMap((cell, column): Issue[] =>
      hasFunction(cell)
        ? [
            {
              code: 'not-carried',
              severity: 'warning',
              path: [id, 'rules', rule.id, inputs[column]?.name ?? ''],
              message: 'a host function means nothing to another DMN tool',
              hint: 'this package reads it back; write the condition in FEEL for others',
            },
          ]
        : [],
    ),
  )

/**
 * What a conversion loses. The written text is read again: a table that does not come back with its own hash is an error, and
 * what only other tools will miss is a warning.
 */
export const notCarried = async (
  tables: readonly Table[],
  text: string,
  format: Format,
): Promise<readonly Issue[]> => {
  const back = await readTables(`written.${format}`, text, format)
  const hashes = new Set(back.ok ? back.value.map(({ hash }) => hash) : [])
  const lost = tables
    .filter(({ hash }) => !hashes.has(hash))
    .map(
      ({ id }): Issue => ({
        code: 'not-carried',
        severity: 'error',
        path: [id],
        message: `the table as ${format} is not the same table when it is read again`,
        ...(back.issues[0] === undefined ? {} : { hint: back.issues[0].message }),
      }),
    )
  return format === 'dmn' ? [...lost, ...tables.flatMap(unseenByOthers)] : lost
}
