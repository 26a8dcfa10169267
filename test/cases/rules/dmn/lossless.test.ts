import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkTable } from '../../../../src/rules/check-table.js'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { readDmn } from '../../../../src/rules/dmn/read-dmn.js'
import { writeDmn } from '../../../../src/rules/dmn/write-dmn.js'
import { casesFolder } from '../../../support/shared.js'

if (casesFolder === undefined) console.warn('skipped: no folder of third-party cases (REDRESS_CASES)')

const level =
  casesFolder === undefined ? undefined : join(casesFolder, 'dmn-tck', 'TestCases', 'compliance-level-2')
const models =
  level === undefined ? [] : readdirSync(level).map((name) => [name, join(level, name, `${name}.dmn`)])

const oneLine = (xml: string): string =>
  xml
    .replace(/\r\n?/g, '\n')
    .replace(/>\s+</g, '><')
    .replace(/\s+(\/?>)/g, '$1')
    .trim()

describe.skipIf(models.length === 0)('DMN files of other tools', () => {
  it.each(models)('%s is written as it was read', (_, path) => {
    const xml = readFileSync(path ?? '', 'utf8')
    const model = readDmn(xml)
    expect(model.ok && oneLine(writeDmn(model.value))).toBe(oneLine(xml))
  })

  it.each(models)('%s: its tables are sound tables of ours', (_, path) => {
    const model = readDmn(readFileSync(path ?? '', 'utf8'))
    expect(
      model.ok &&
        dmnTables(model.value)
          .map(checkTable)
          .flatMap(({ issues }) => issues),
    ).toEqual([])
  })
})
