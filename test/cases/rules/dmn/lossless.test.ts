import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../../src/rules/dmn/dmn-model.js'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'
import { parseXml } from '../../../../src/rules/dmn/parse-xml.js'
import { writeDmn } from '../../../../src/rules/dmn/write-dmn.js'
import { feel } from '../../../../src/rules/feel/feel.js'
import { parseTable } from '../../../../src/rules/table/parse-table.js'
import { casesFolder } from '../../../support/shared.js'

if (casesFolder === undefined) console.warn('skipped: no folder of third-party cases (REDRESS_CASES)')

const testCases = casesFolder === undefined ? undefined : join(casesFolder, 'dmn-tck', 'TestCases')
const models =
  testCases === undefined
    ? []
    : readdirSync(testCases, { recursive: true, encoding: 'utf8' })
        .filter((path) => /compliance-level-.*\.dmn$/.test(path))
        .sort()
        .map((path) => [basename(path), join(testCases, path)])

/** The elements, attributes, comments and texts of a document; white space between elements and in tags aside. */
const contentOf = (xml: string): unknown => {
  const document = parseXml(xml)
  if (!document.ok) throw new Error(document.issues[0]?.message)
  return JSON.parse(
    JSON.stringify(document.value, (key, value) =>
      key === 'children' && Array.isArray(value)
        ? value.filter((node) => node.kind !== 'text' || node.raw.trim() !== '')
        : value,
    ),
  )
}

describe.skipIf(models.length === 0)('DMN files of other tools', () => {
  it.each(models)('%s is written as it was read', (_, path) => {
    const xml = readFileSync(path ?? '', 'utf8')
    const model = parseDmn(xml)
    expect(model.ok && contentOf(writeDmn(model.value))).toEqual(contentOf(xml))
  })

  it.each(models)('%s: its tables are sound tables of ours', (_, path) => {
    const model = parseDmn(readFileSync(path ?? '', 'utf8'))
    expect(
      model.ok &&
        dmnTables(model.value)
          .map((source) => parseTable(source, { feel, context: namesIn(model.value) }))
          .flatMap(({ issues }) => issues),
    ).toEqual([])
  })
})
