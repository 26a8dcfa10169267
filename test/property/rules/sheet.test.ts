import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defineTable, parseSheet, sheetToCsv, tableToSheet } from '../../../src/rules/index.js'
import { samples } from './arbitrary-table.js'

describe('a table as a sheet', () => {
  it('is the very same table after a round trip through CSV', () => {
    fc.assert(
      fc.property(samples(8), ({ source }) => {
        const table = defineTable({ ...source, version: '7', title: { en: 'Fees, "and" more', zh: '费用' } })
        const rows = parse(sheetToCsv(tableToSheet(table)), { relax_column_count: true }) as string[][]
        const again = parseSheet(rows)
        expect(again.issues).toEqual([])
        expect(again.ok && again.value.hash).toBe(table.hash)
      }),
      { numRuns: 400 },
    )
  })
})
