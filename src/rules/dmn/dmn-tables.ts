import type { TableSource } from '../table/table.js'
import type { DmnModel } from './dmn-model.js'
import { readFacet } from './extension-facets.js'
import { feelName, typeOf } from './feel-names.js'
import { parameterTypes, variableTypes } from './node-variables.js'
import { readTableSource } from './read-table.js'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml-tree.js'

const titled = (source: TableSource, name: string): TableSource =>
  source.title !== undefined || name === feelName(source.id)
    ? source
    : { ...source, title: { en: name, zh: name } }

const tablesOf = (node: XmlElement, { document, types }: DmnModel): readonly TableSource[] => {
  const logic = childNamed(node, 'encapsulatedLogic')
  const table = childNamed(logic ?? node, 'decisionTable')
  if (table === undefined) return []
  const name = feelName(attributeOf(node, 'name'))
  const variable = childNamed(node, 'variable')
  const known = logic === undefined ? variableTypes(document.root) : parameterTypes(logic)
  const source = readTableSource(
    table,
    {
      id: attributeOf(node, 'id') ?? name,
      name: feelName(variable === undefined ? undefined : attributeOf(variable, 'name')) || name,
    },
    {
      types,
      typeOfVariable: (each) => known.get(each),
      resultType: typeOf(table).type ?? typeOf(variable).type,
    },
    readFacet,
  )
  return [titled(source, name)]
}

/**
 * The decision tables of a model, of decisions and of knowledge, in the form that `parseTable` reads: to verify, test,
 * compare and run them as strictly as tables written by hand. Cells keep their FEEL text.
 *
 * @example
 * const read = parseDmn(xml)
 * const tables = read.ok ? dmnTables(read.value).map((source) => parseTable(source, { feel })) : []
 */
export const dmnTables = (model: DmnModel): readonly TableSource[] =>
  ['decision', 'businessKnowledgeModel'].flatMap((kind) =>
    childrenNamed(model.document.root, kind).flatMap((node) => tablesOf(node, model)),
  )
