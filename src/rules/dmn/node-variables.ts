import { feelName, typeOf } from './feel-names.js'
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml-tree.js'

/** The name by which others speak of a node: that of its variable, else its own. */
export const variableName = (node: XmlElement): string => {
  const variable = childNamed(node, 'variable')
  return (
    feelName(variable === undefined ? undefined : attributeOf(variable, 'name')) ||
    feelName(attributeOf(node, 'name'))
  )
}

/** The type of a node's variable. */
export const variableType = (node: XmlElement): { type?: string } => typeOf(childNamed(node, 'variable'))

const typesByName = (named: readonly (readonly [string, { type?: string }])[]): ReadonlyMap<string, string> =>
  new Map(named.flatMap(([name, { type }]) => (type === undefined ? [] : [[name, type] as const])))

/** The types of all inputs and decisions of a model, by name. */
export const variableTypes = (root: XmlElement): ReadonlyMap<string, string> =>
  typesByName(
    [...childrenNamed(root, 'inputData'), ...childrenNamed(root, 'decision')].map((node) => [
      variableName(node),
      variableType(node),
    ]),
  )

/** The types of a function's parameters, by name. */
export const parameterTypes = (logic: XmlElement): ReadonlyMap<string, string> =>
  typesByName(
    childrenNamed(logic, 'formalParameter').map((parameter) => [
      feelName(attributeOf(parameter, 'name')),
      typeOf(parameter),
    ]),
  )
