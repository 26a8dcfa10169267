import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../../src/rules/dmn/parse-xml.js'
import { writeXml } from '../../../../src/rules/dmn/write-xml.js'

const again = (xml: string): string | undefined => {
  const read = parseXml(xml)
  return read.ok ? writeXml(read.value) : read.issues[0]?.code
}

describe('parseXml', () => {
  it.each([
    '<a/>',
    '<a b="1" c=\'say "x"\'/>',
    '<a xmlns:x="u"><x:b y="&lt;&amp;&#x1F600;"/>text &gt; more</a>',
    '<a><![CDATA[<not> & parsed]]><!-- kept --><?kept too?></a>',
  ])('keeps %s as it is', (xml) => {
    expect(again(xml)).toBe(`${xml}\n`)
  })

  it('keeps what stands before and after the root', () => {
    expect(again('<?xml version="1.0"?><!-- a --><b/><!-- c -->')).toBe(
      '<?xml version="1.0"?>\n<!-- a -->\n<b/>\n<!-- c -->\n',
    )
  })

  it.each([
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY x "y"><!ENTITY z "&x;&x;">]><a>&z;</a>', 'doctype-refused'],
    ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'doctype-refused'],
    ['an undeclared entity', '<a>&bomb;</a>', 'unknown-entity'],
    ['an entity in an attribute', '<a b="&bomb;"/>', 'unknown-entity'],
    ['a tag left open', '<a>', 'malformed-xml'],
    ['crossed tags', '<a><b></a></b>', 'malformed-xml'],
    ['two roots', '<a/><b/>', 'malformed-xml'],
    ['no root', '', 'malformed-xml'],
    ['plain text', 'hello', 'malformed-xml'],
    ['an attribute twice', '<a b="1" b="2"/>', 'malformed-xml'],
    ['ten thousand levels', '<a>'.repeat(10_000) + '</a>'.repeat(10_000), 'too-deep'],
  ])('refuses %s', (_, xml, code) => {
    expect(again(xml)).toBe(code)
  })

  it('reads two hundred thousand elements', () => {
    expect(parseXml(`<a>${'<b c="d">e</b>'.repeat(200_000)}</a>`).ok).toBe(true)
  })
})
