import { Parser } from 'saxen'
import { accepted, type Checked, type Issue, type IssueCode, rejected } from '../../issues.js'
import type { XmlDocument, XmlElement, XmlNode } from './xml-tree.js'

/** A DMN file of a bank has some dozens of levels and less than a megabyte. */
const deepest = 200
const longest = 50_000_000

interface Open {
  readonly name: string
  readonly attributes: XmlElement['attributes']
  readonly children: XmlNode[]
}

const issue = (code: IssueCode, message: string, hint?: string): Issue => ({
  code,
  severity: 'error',
  path: [],
  message,
  ...(hint === undefined ? {} : { hint }),
})

const strangeReference = /&(?!(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);)/i

/** The tree of a document, or the first thing that is wrong with it. */
const build = (xml: string): XmlNode[] | Issue => {
  const nodes: XmlNode[] = []
  const open: Open[] = []
  let wrong: Issue | undefined
  const parser = new Parser()
  const refuse = (found: Issue): void => {
    wrong ??= found
    parser.stop()
  }
  const push = (node: XmlNode): void => {
    ;(open.at(-1)?.children ?? nodes).push(node)
  }
  const checkReferences = (raw: string): void => {
    if (strangeReference.test(raw))
      refuse(issue('unknown-entity', 'only the entities lt, gt, amp, quot and apos are known'))
  }
  parser.on('openTag', (name, attributes) => {
    if (open.length >= deepest)
      refuse(issue('too-deep', `elements are nested more than ${deepest} levels deep`))
    const pairs = Object.entries(attributes())
    for (const [, raw] of pairs) checkReferences(raw)
    open.push({ name, attributes: pairs, children: [] })
  })
  parser.on('closeTag', () => {
    const element = open.pop()
    if (element !== undefined) push({ kind: 'element', ...element })
  })
  parser.on('text', (raw) => {
    checkReferences(raw)
    push({ kind: 'text', raw })
  })
  parser.on('cdata', (raw) => push({ kind: 'cdata', raw }))
  parser.on('comment', (raw) => push({ kind: 'comment', raw }))
  parser.on('question', (raw) => push({ kind: 'instruction', raw }))
  parser.on('attention', () =>
    refuse(
      issue(
        'doctype-refused',
        'a document type is not allowed',
        'remove <!DOCTYPE …>: entities are never expanded',
      ),
    ),
  )
  const malformed = (error: Error, context: () => { line: number; column: number }): void => {
    const { line, column } = context()
    refuse(issue('malformed-xml', `line ${line + 1}, column ${column + 1}: ${error.message}`))
  }
  parser.on('error', malformed)
  parser.on('warn', malformed)
  parser.parse(xml)
  return wrong ?? nodes
}

/**
 * Reads XML without a document type: no entity is ever declared, none expanded. What is not understood is kept.
 *
 * Issues: `malformed-xml`, `doctype-refused`, `unknown-entity`, `too-deep`, `too-long`.
 */
export const parseXml = (xml: string): Checked<XmlDocument> => {
  if (xml.length > longest) return rejected([issue('too-long', `more than ${longest} characters`)])
  const nodes = build(xml.replace(/^\ufeff/, ''))
  if (!Array.isArray(nodes)) return rejected([nodes])
  const roots = nodes.filter((node) => node.kind === 'element')
  const [root] = roots
  if (root === undefined || roots.length > 1)
    return rejected([issue('malformed-xml', 'a document has exactly one root element')])
  return accepted({ nodes, root })
}
