import { Document, isMap, visit, type YAMLMap } from 'yaml'
import type { Issue } from '../../issues.js'
import {
  type Cell,
  sheetToCsv,
  type Table,
  tableSource,
  tablesToDmn,
  tableToSheet,
} from '../../rules/index.js'
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

const onOneLine: ReadonlySet<string> = new Set(['when', 'output', 'title', 'label', 'note', 'source'])

const widest = 110

const isShort = (node: YAMLMap): boolean => JSON.stringify(node).length <= widest

/** YAML as people write tables: a rule's conditions and its answer on a line each, columns too. */
const yamlText = (table: Table): string => {
  const document = new Document(tableSource(table), { aliasDuplicateObjects: false })
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isMap(value) && onOneLine.has(String(key))) value.flow = true
    },
    Seq: (_, node, path) => {
      const parent = path.at(-1)
      const key = typeof parent === 'object' && 'key' in parent ? String(parent.key) : ''
      const isColumns = key === 'inputs' || key === 'outputs'
      if (isColumns) for (const item of node.items) if (isMap(item) && isShort(item)) item.flow = true
      if (key === 'values') node.flow = true
    },
  })
  return document.toString({ lineWidth: widest })
}

/** A program that opens CSV takes it for UTF-8 only when it begins with this mark. */
const byteOrderMark = '\ufeff'

/** Tables in one of their spellings; only DMN holds several. */
export const tablesText = (tables: readonly [Table, ...Table[]], format: Format): string => {
  const [table] = tables
  switch (format) {
    case 'dmn':
      return tablesToDmn(tables, { name: table.title?.en ?? table.id })
    case 'csv':
      return byteOrderMark + sheetToCsv(tableToSheet(table))
    case 'json':
      return `${JSON.stringify(tableSource(table), null, 2)}\n`
    case 'yaml':
      return yamlText(table)
  }
}
