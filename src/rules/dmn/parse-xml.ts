import { Parser } from 'saxen'
import { type Said, said } from '../../explanation.js'
import { accepted, type Checked, type Issue, type IssueCode, rejected, wrong } from '../../issues.js'
import type { XmlDocument, XmlElement, XmlNode } from './xml-tree.js'

/** A DMN file of a bank has some dozens of levels and less than a megabyte. */
const deepest = 200
const longest = 50_000_000

interface Open {
  readonly name: string
  readonly attributes: XmlElement['attributes']
  readonly children: XmlNode[]
}

const issue = (code: IssueCode, says: Said, remedy?: Said): Issue => wrong(code, [], says, remedy)

const strangeReference = /&(?!(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot|apos);)/i

/** The tree of a document, or the first thing that is wrong with it. */
const build = (xml: string): XmlNode[] | Issue => {
  const nodes: XmlNode[] = []
  const open: Open[] = []
  let first: Issue | undefined
  const parser = new Parser()
  const refuse = (found: Issue): void => {
    first ??= found
    parser.stop()
  }
  const push = (node: XmlNode): void => {
    ;(open.at(-1)?.children ?? nodes).push(node)
  }
  const checkReferences = (raw: string): void => {
    if (strangeReference.test(raw))
      refuse(
        issue(
          'unknown-entity',
          said(
            'only the entities lt, gt, amp, quot and apos are known',
            '只能使用实体 lt、gt、amp、quot 和 apos',
          ),
          said('write & as &amp;', '请将 & 写作 &amp;'),
        ),
      )
  }
  parser.on('openTag', (name, attributes) => {
    if (open.length >= deepest)
      refuse(
        issue(
          'too-deep',
          said(`elements are nested more than ${deepest} levels deep`, `元素嵌套超过 ${deepest} 层`),
        ),
      )
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
        said('a document type is not allowed', '不允许声明文档类型'),
        said('remove <!DOCTYPE …>: entities are never expanded', '请删除 <!DOCTYPE …>：不展开任何实体'),
      ),
    ),
  )
  const malformed = (error: Error, context: () => { line: number; column: number }): void => {
    const { line, column } = context()
    const at = { line: line + 1, column: column + 1 }
    const says = said(`this is no XML: ${error.message}`, `无法按 XML 读取：${error.message}`)
    refuse({ ...issue('malformed-xml', says), at })
  }
  parser.on('error', malformed)
  parser.on('warn', malformed)
  parser.parse(xml)
  return first ?? nodes
}

/**
 * Reads XML without a document type: no entity is ever declared, none expanded. What is not understood is kept.
 *
 * Issues: `malformed-xml`, `doctype-refused`, `unknown-entity`, `too-deep`, `too-long`.
 */
export const parseXml = (xml: string): Checked<XmlDocument> => {
  if (xml.length > longest)
    return rejected([issue('too-long', said(`more than ${longest} characters`, `超过 ${longest} 个字符`))])
  const nodes = build(xml.replace(/^\ufeff/, ''))
  if (!Array.isArray(nodes)) return rejected([nodes])
  const roots = nodes.filter((node) => node.kind === 'element')
  const [root] = roots
  if (root === undefined || roots.length > 1)
    return rejected([
      issue('malformed-xml', said('a document has exactly one root element', '文档只能有一个根元素')),
    ])
  return accepted({ nodes, root })
}
