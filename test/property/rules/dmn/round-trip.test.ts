import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dmnTables } from '../../../../src/rules/dmn/dmn-tables.js'
import { parseDmn } from '../../../../src/rules/dmn/parse-dmn.js'
import { tablesToDmn, writeDmn } from '../../../../src/rules/dmn/write-dmn.js'
import { isWellFormed } from '../../../../src/rules/facts/plain-value.js'
import { parseTable } from '../../../../src/rules/table/parse-table.js'
import type { Table, TableSource } from '../../../../src/rules/table/table.js'
import { samples } from '../arbitrary-table.js'

const tableOf = (source: unknown): Table => {
  const table = parseTable(source)
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  return table.value
}

const modelOf = (xml: string) => {
  const model = parseDmn(xml)
  if (!model.ok) throw new Error(JSON.stringify(model.issues))
  return model.value
}

const awkward = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => text !== '' && isWellFormed(text))
const plainName = fc.stringMatching(/^[a-z一-龥][a-z0-9一-龥_]{0,8}$/)

const decorated = fc
  .record({
    source: samples(6).map(({ source }) => source),
    id: fc.oneof(plainName, awkward),
    title: fc.option(fc.record({ en: awkward, zh: awkward })),
    note: fc.option(fc.oneof(awkward, fc.record({ en: awkward, zh: awkward }))),
    version: fc.option(awkward),
    label: fc.option(fc.record({ en: awkward, zh: awkward })),
  })
  .map(
    ({ source, id, title, note, version, label }): TableSource => ({
      ...source,
      id,
      ...(title === null ? {} : { title }),
      ...(version === null ? {} : { version }),
      effectiveFrom: '2026-01-01',
      inputs: source.inputs.map((input) => (label === null ? input : { ...input, label })),
      rules: source.rules.map((rule, index) => ({
        ...rule,
        ...(note === null || index % 2 === 0 ? {} : { note }),
        ...(index % 3 === 0 ? { source: { cite: 'art 1', confidence: 'P' as const } } : {}),
      })),
    }),
  )

it('a table written as DMN and read again is the same table, down to its hash', () => {
  fc.assert(
    fc.property(decorated, (source) => {
      const table = tableOf(source)
      const [back, ...others] = dmnTables(modelOf(tablesToDmn([table], { name: 'Round trip' })))
      expect(others).toEqual([])
      expect(tableOf(back)).toEqual(table)
    }),
    { numRuns: 1_500 },
  )
})

it('a model that is written and read again says the same text again', () => {
  fc.assert(
    fc.property(decorated, (source) => {
      const xml = tablesToDmn([tableOf(source)], { name: 'Round trip' })
      expect(writeDmn(modelOf(xml))).toBe(xml)
    }),
    { numRuns: 300 },
  )
})

it('texts of any kind survive as literals', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).filter((text) => text !== '' && isWellFormed(text)),
      (text) => {
        const table = tableOf({
          id: 'texts',
          hitPolicy: 'first',
          inputs: [{ name: 'a', type: 'string' }],
          outputs: [{ name: 'b', type: 'string' }],
          rules: [{ when: { a: { is: text } }, output: { b: text } }],
        })
        expect(dmnTables(modelOf(tablesToDmn([table], { name: 'Texts' }))).map(tableOf)).toEqual([table])
      },
    ),
    { numRuns: 2_000 },
  )
})
