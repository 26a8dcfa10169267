import type { Input } from '../facts/column.js'
import type { Table } from '../table/table.js'
import type { DmnModel } from './dmn-model.js'
import { dmnNamespaces } from './dmn-namespaces.js'
import { tableElement } from './write-table.js'
import { writeXml } from './write-xml.js'
import { element, indented } from './xml-element.js'
import { isXmlId, xmlIdOf } from './xml-id.js'
import type { XmlElement } from './xml-tree.js'

/**
 * A model as it was read: nothing that its author or another tool put in is lost, whether we know it or not.
 *
 * @example
 * const read = parseDmn(xml)
 * if (read.ok) writeDmn(read.value) // the same elements, attributes, texts and comments in the same order
 */
export const writeDmn = ({ document }: DmnModel): string => writeXml(document)

const header = { kind: 'instruction', raw: '<?xml version="1.0" encoding="UTF-8"?>' } as const

interface Producer {
  readonly table: Table
  /** Outputs of a table with several are parts of one context. */
  readonly expression: string
}

const producersOf = (tables: readonly Table[]): ReadonlyMap<string, Producer> =>
  new Map(
    tables.flatMap((table) =>
      table.outputs.map(({ name }): [string, Producer] => [
        name,
        { table, expression: table.outputs.length === 1 ? name : `${table.id}.${name}` },
      ]),
    ),
  )

const decisionId = (table: Table): string => (isXmlId(table.id) ? table.id : xmlIdOf('decision', table.id))

const resultName = ({ id, outputs }: Table): string => (outputs.length === 1 ? (outputs[0]?.name ?? id) : id)

const requirement = (part: 'requiredInput' | 'requiredDecision', id: string): XmlElement =>
  element('informationRequirement', {}, [element(part, { href: `#${id}` })])

const requirementsOf = (table: Table, producers: ReadonlyMap<string, Producer>): readonly XmlElement[] => {
  const ids = table.inputs.map(({ name }) => {
    const producer = producers.get(name)
    return producer === undefined
      ? `input ${xmlIdOf('input', name)}`
      : `decision ${decisionId(producer.table)}`
  })
  return [...new Set(ids)].map((each) => {
    const space = each.indexOf(' ')
    const id = each.slice(space + 1)
    return requirement(each.startsWith('input') ? 'requiredInput' : 'requiredDecision', id)
  })
}

const decisionElement = (table: Table, producers: ReadonlyMap<string, Producer>): XmlElement =>
  element('decision', { id: decisionId(table), name: table.title?.en ?? table.id }, [
    element('variable', { name: resultName(table) }),
    ...requirementsOf(table, producers),
    tableElement(table, decisionId(table), ({ name }: Input) => producers.get(name)?.expression ?? name),
  ])

const inputElements = (tables: readonly Table[], producers: ReadonlyMap<string, Producer>): XmlElement[] => {
  const inputs = new Map(
    tables.flatMap(({ inputs: own }) => own.map((input) => [input.name, input] as const)),
  )
  return [...inputs.values()]
    .filter(({ name }) => !producers.has(name))
    .map(({ name, type }) =>
      element('inputData', { id: xmlIdOf('input', name), name }, [
        element('variable', { name, typeRef: type === 'list' || type === 'any' ? undefined : type }),
      ]),
    )
}

/**
 * Checked tables as one DMN 1.3 model, the version that current modelers open: a decision each, with inputs and
 * requirements drawn from their names. `dmnTables` of the result gives the same tables back.
 *
 * @example
 * const xml = tablesToDmn([routing], { name: 'Routing' })
 */
export const tablesToDmn = (
  tables: readonly Table[],
  { name, namespace = 'urn:redress:tables' }: { readonly name: string; readonly namespace?: string },
): string => {
  const producers = producersOf(tables)
  const root = element(
    'definitions',
    { xmlns: dmnNamespaces['1.3'], id: xmlIdOf('definitions', name), name, namespace },
    [...inputElements(tables, producers), ...tables.map((table) => decisionElement(table, producers))],
  )
  return writeXml({ nodes: [header, indented(root)], root })
}
