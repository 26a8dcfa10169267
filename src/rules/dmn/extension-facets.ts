import { isRecord } from '../../is-record.js'
import { childNamed, childrenNamed, encoded, textOf, type XmlElement } from './xml-tree.js'

/**
 * What a table says and DMN has no words for travels as JSON in DMN's `extensionElements`, where other tools keep it
 * without looking inside. A facet about a text holds only as long as that text is not edited.
 */
export const facetNamespace = 'urn:redress:dmn:1'

const facetName = 'redress:facet'

export interface Facet {
  /** Keys of a heading, a column or a rule. */
  readonly keys?: Readonly<Record<string, unknown>>
  /** Cells and outputs by column, each with the text that it stands behind. */
  readonly behind?: Readonly<Record<string, { readonly text: string; readonly value: unknown }>>
}

const nothing: Facet = {}

const recordIn = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {})

const facetOf = (parsed: unknown): Facet => {
  const { keys, behind } = recordIn(parsed)
  const entries = Object.entries(recordIn(behind)).flatMap(([name, each]) => {
    const { text, value } = recordIn(each)
    return typeof text === 'string' ? [[name, { text, value }] as const] : []
  })
  return { keys: recordIn(keys), behind: Object.fromEntries(entries) }
}

/** The facet that an element carries; one that is not JSON says nothing. */
export const readFacet = (element: XmlElement): Facet => {
  const extensions = childNamed(element, 'extensionElements')
  const carrier = extensions === undefined ? undefined : childrenNamed(extensions, 'facet')[0]
  if (carrier?.name !== facetName) return nothing
  try {
    return facetOf(JSON.parse(textOf(carrier)))
  } catch {
    return nothing
  }
}

const isEmpty = (record: object | undefined): boolean =>
  record === undefined || Object.keys(record).length === 0

/** The `extensionElements` that carry a facet; none for an empty one. */
export const facetElements = (facet: Facet): readonly XmlElement[] => {
  if (isEmpty(facet.keys) && isEmpty(facet.behind)) return []
  const content = {
    ...(isEmpty(facet.keys) ? {} : { keys: facet.keys }),
    ...(isEmpty(facet.behind) ? {} : { behind: facet.behind }),
  }
  const carrier: XmlElement = {
    kind: 'element',
    name: facetName,
    attributes: [['xmlns:redress', facetNamespace]],
    children: [{ kind: 'text', raw: encoded(JSON.stringify(content)) }],
  }
  return [{ kind: 'element', name: 'extensionElements', attributes: [], children: [carrier] }]
}
