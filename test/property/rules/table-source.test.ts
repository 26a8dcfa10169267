import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTable, tableSource } from '../../../src/rules/index.js'
import { runs } from '../../support/runs.js'
import { samples } from './arbitrary-table.js'

it('a table as it is written down is the same table when it is read, also through JSON', () => {
  fc.assert(
    fc.property(samples(8), ({ source }) => {
      const table = parseTable(source)
      if (!table.ok) throw new Error(JSON.stringify(table.issues))
      const written = tableSource(table.value)
      expect(parseTable(written)).toEqual(table)
      expect(parseTable(JSON.parse(JSON.stringify(written)))).toEqual(table)
    }),
    { numRuns: runs(1_000) },
  )
})
