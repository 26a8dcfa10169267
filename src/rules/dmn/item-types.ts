import type { ItemType } from './dmn-model.js'
import { feelName, typeName, typeOf } from './feel-names.js'
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from './xml-tree.js'

/** Reads an `itemDefinition` or `itemComponent`. */
export const readItemType = (element: XmlElement): ItemType => {
  const components = childrenNamed(element, 'itemComponent').map(readItemType)
  const allowed = textOf(childNamed(childNamed(element, 'allowedValues') ?? element, 'text'))
  const { type: base } = typeOf(element)
  const functionItem = childNamed(element, 'functionItem')
  const result = typeName(functionItem === undefined ? undefined : attributeOf(functionItem, 'outputTypeRef'))
  return {
    name: feelName(attributeOf(element, 'name')),
    collection: attributeOf(element, 'isCollection') === 'true',
    ...(base === undefined ? {} : { base }),
    ...(components.length === 0 ? {} : { components }),
    ...(allowed === '' ? {} : { allowed }),
    ...(result === undefined ? {} : { result }),
  }
}

/** The named types of a model. */
export type ItemTypes = ReadonlyMap<string, ItemType>

/** More steps from one named type to the next are a circle. */
const longestChain = 20

/** The FEEL type under a named one, with the closest constraint on the way; lists and structures have none. */
export const plainType = (
  types: ItemTypes,
  name: string | undefined,
): { base?: string; allowed?: string } => {
  let base = name
  let allowed: string | undefined
  for (let step = 0; step < longestChain; step += 1) {
    const item = base === undefined ? undefined : types.get(base)
    if (item === undefined)
      return { ...(base === undefined ? {} : { base }), ...(allowed === undefined ? {} : { allowed }) }
    if (item.collection || item.components !== undefined) return {}
    allowed ??= item.allowed
    base = item.base
  }
  return {}
}
