/** An element as it was written: names with their prefixes, attribute values and texts with their entities. */
export interface XmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: readonly (readonly [name: string, raw: string])[]
  readonly children: readonly XmlNode[]
}

/** What stands between elements: text with its entities, and what a reader keeps without looking inside. */
export interface XmlText {
  readonly kind: 'text' | 'cdata' | 'comment' | 'instruction'
  readonly raw: string
}

export type XmlNode = XmlElement | XmlText

/** A whole document: its root with all that stands before and after it. */
export interface XmlDocument {
  readonly nodes: readonly XmlNode[]
  readonly root: XmlElement
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const highestCodePoint = 0x10ffff

const decodeReference = (whole: string, body: string): string => {
  if (!body.startsWith('#')) return named[body] ?? whole
  const code = body.startsWith('#x') ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10)
  return code > 0 && code <= highestCodePoint ? String.fromCodePoint(code) : '\ufffd'
}

/** Text with its character references resolved. Only the five entities that XML itself knows exist. */
export const decoded = (raw: string): string =>
  raw.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{1,4});/gi, decodeReference)

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Text that can stand in an element or an attribute. */
export const encoded = (text: string): string =>
  text.replace(/[<>&"]/g, (letter) => escapes[letter] ?? letter)

/** The name without its prefix. */
export const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1)

export const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => child.kind === 'element')

/** The child elements of this local name. DMN's own names are not shared by any extension that sits beside them. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).filter((child) => localName(child) === name)

export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  childrenNamed(element, name)[0]

export const attributeOf = (element: XmlElement, name: string): string | undefined => {
  const found = element.attributes.find(([each]) => each === name)
  return found === undefined ? undefined : decoded(found[1])
}

/** All text directly inside an element, trimmed. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? [])
    .map((child) => (child.kind === 'text' ? decoded(child.raw) : child.kind === 'cdata' ? child.raw : ''))
    .join('')
    .trim()
