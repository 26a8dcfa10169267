import { said } from '../../explanation.js'
import { type Checked, rejected, wrong } from '../../issues.js'
import type { Input } from '../facts/column.js'
import type { Table } from '../table/table.js'
import type { DmnModel } from './dmn-model.js'
import { parseDmn } from './parse-dmn.js'
import { inputNames } from './read-table.js'
import { tableElement } from './write-table.js'
import { writeXml } from './write-xml.js'
import { indented } from './xml-element.js'
import { attributeOf, childNamed, localName, type XmlElement, type XmlNode } from './xml-tree.js'

/** Where the lines of a table begin inside a decision inside the definitions. */
const level = 2

const prefixOf = (node: XmlElement): string => node.name.slice(0, -localName(node).length)

/** The same tree under the prefix that this document gives to DMN's own elements. */
const prefixed = (node: XmlElement, prefix: string): XmlElement => ({
  ...node,
  name: node.name.includes(':') ? node.name : `${prefix}${node.name}`,
  children: node.children.map((child) => (child.kind === 'element' ? prefixed(child, prefix) : child)),
})

const replaced = (
  node: XmlElement,
  old: XmlElement,
  change: (found: XmlElement) => XmlElement,
): XmlElement => ({
  ...node,
  children: node.children.map((child): XmlNode => {
    if (child.kind !== 'element') return child
    return child === old ? change(child) : replaced(child, old, change)
  }),
})

/**
 * The model with one decision's table changed for a checked table of the same id. All else stays as it was: other
 * decisions, extensions, layout. Inputs of the old table keep their expressions; a new input is asked by its name.
 *
 * Issues: `unknown-decision` when no decision of this id holds a table.
 *
 * @example
 * const changed = replaceTable(model, table)
 * if (changed.ok) writeDmn(changed.value)
 */
export const replaceTable = (model: DmnModel, table: Table): Checked<DmnModel> => {
  const { root, nodes } = model.document
  const decision = root.children.find(
    (child): child is XmlElement =>
      child.kind === 'element' && localName(child) === 'decision' && attributeOf(child, 'id') === table.id,
  )
  const old = decision === undefined ? undefined : childNamed(decision, 'decisionTable')
  if (decision === undefined || old === undefined) {
    const says = said(`no decision "${table.id}" holds a table`, `没有决策“${table.id}”含有决策表`)
    return rejected([wrong('unknown-decision', ['decisions', table.id], says)])
  }
  const { names, expressions } = inputNames(old)
  const expressionOf = ({ name }: Input): string => expressions[names.indexOf(name)] ?? name
  const own = tableElement(table, table.id, expressionOf)
  const change = (): XmlElement => indented(prefixed(own, prefixOf(root)), level)
  const next = replaced(root, old, change)
  return parseDmn(writeXml({ root: next, nodes: nodes.map((node) => (node === root ? next : node)) }))
}
