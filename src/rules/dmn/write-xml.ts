import type { XmlDocument, XmlElement, XmlNode } from './xml-tree.js'

const attributesText = ({ attributes }: XmlElement): string =>
  attributes.map(([name, raw]) => (raw.includes('"') ? ` ${name}='${raw}'` : ` ${name}="${raw}"`)).join('')

const nodeText = (node: XmlNode): string => {
  switch (node.kind) {
    case 'element': {
      const start = `<${node.name}${attributesText(node)}`
      return node.children.length === 0
        ? `${start}/>`
        : `${start}>${node.children.map(nodeText).join('')}</${node.name}>`
    }
    case 'cdata':
      return `<![CDATA[${node.raw}]]>`
    case 'comment':
      return `<!--${node.raw}-->`
    case 'instruction':
      return node.raw
    case 'text':
      return node.raw
  }
}

/** A document as text: the same elements, attributes, texts and comments in the same order; lines between top nodes. */
export const writeXml = ({ nodes }: XmlDocument): string => `${nodes.map(nodeText).join('\n')}\n`
