import { Document, isMap, visit, type YAMLMap } from 'yaml'
import { sheetToCsv, type Table, tableSource, tablesToDmn, tableToSheet } from '../../rules/index.js'
import type { Format } from './format.js'

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
