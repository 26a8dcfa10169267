import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { frequentTable } from '../../../src/report/forms/count-table.js'
import { withoutSmallCells } from '../../../src/report/forms/public-report.js'

const counts = fc.dictionary(fc.string({ maxLength: 4 }), fc.integer({ min: 1, max: 30 }), {
  noNullPrototype: true,
})
const least = fc.integer({ min: 2, max: 20 })

it('no line of a published table is of fewer complaints than allowed, and the lines still add up', () => {
  fc.assert(
    fc.property(counts, least, (held, few) => {
      const table = frequentTable('t', { en: '', zh: '' }, held, {})
      const shown = withoutSmallCells(table, few)
      for (const { count } of shown.rows) expect(count).toBeGreaterThanOrEqual(few)
      expect(shown.rows.reduce((sum, { count }) => sum + count, 0)).toBe(shown.total)
      expect(shown.withheld).toBe(table.total < few)
      if (!shown.withheld) expect(shown.total).toBe(table.total)
    }),
  )
})

it('a line that stands alone below the bound takes another with it', () => {
  const table = frequentTable('t', { en: '', zh: '' }, { a: 50, b: 12, c: 3 }, {})
  const { rows } = withoutSmallCells(table, 10)
  expect(rows.map(({ code, count }) => [code, count])).toEqual([
    ['a', 50],
    ['+', 15],
  ])
})
