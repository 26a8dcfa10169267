import { attributeOf, childNamed, textOf, type XmlElement } from './xml-tree.js'

/** A FEEL name: runs of white space inside it are one space. */
export const feelName = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ')

/** The name of a type, without the prefix that DMN 1.1 writes before FEEL's own types (`feel:string`). */
export const typeName = (text: string | undefined): string | undefined => {
  const name = feelName(text).replace(/^feel:/, '')
  return name === '' ? undefined : name
}

/** The type that an element names in its `typeRef`: an attribute, or a child element in item definitions. */
export const typeOf = (element: XmlElement | undefined): { type?: string } => {
  if (element === undefined) return {}
  const type = typeName(attributeOf(element, 'typeRef') ?? textOf(childNamed(element, 'typeRef')))
  return type === undefined ? {} : { type }
}

/** The element that a reference points to: the part after `#`. */
export const referenceOf = (element: XmlElement | undefined): string =>
  (element === undefined ? '' : (attributeOf(element, 'href') ?? '')).replace(/^.*#/, '')
