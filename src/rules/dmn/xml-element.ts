import { encoded, type XmlElement, type XmlNode } from './xml-tree.js'

/** An element to be written; attributes without a value are left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly XmlNode[] = [],
): XmlElement => ({
  kind: 'element',
  name,
  attributes: Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [[key, encoded(value).replace(/[\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`)] as const],
  ),
  children,
})

/** An element around a `text` child, as DMN writes every expression. */
export const worded = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
) =>
  element(name, attributes, [element('text', {}, text === '' ? [] : [{ kind: 'text', raw: encoded(text) }])])

/** The same element with its children on lines of their own, unless it holds text. */
export const indented = (node: XmlElement, level = 0): XmlElement => {
  if (node.children.length === 0 || node.children.some((child) => child.kind === 'text')) return node
  const line = (depth: number): XmlNode => ({ kind: 'text', raw: `\n${'  '.repeat(depth)}` })
  const children = node.children.flatMap((child) => [
    line(level + 1),
    child.kind === 'element' ? indented(child, level + 1) : child,
  ])
  return { ...node, children: [...children, line(level)] }
}
