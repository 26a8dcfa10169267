import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvRecords } from '../../../src/import/csv-records.js'

async function* cutAt(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
  let start = 0
  for (const place of [...places, text.length]) {
    yield text.slice(start, place)
    start = place
  }
}

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '投', '𠮷', '\uFEFF'),
  maxLength: 8,
})
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

it('what was written as CSV is read back cell by cell, whatever the pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (rows, ending, cuts) => {
        const text = rows.map((row) => row.map(quote).join(',') + ending).join('')
        const read: (readonly string[])[] = []
        for await (const record of csvRecords(cutAt(text, cuts)))
          if ('cells' in record) read.push(record.cells)
        expect(read).toEqual(rows)
      },
    ),
  )
})

it('no character is lost, however broken the text: the raw texts join to it, but for blank lines', async () => {
  const blankless = (text: string) => text.replaceAll(/[\r\n]+/g, '')
  const soup = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '投'), maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(soup, fc.array(fc.nat(), { maxLength: 6 }), async (text, cuts) => {
      let joined = ''
      for await (const record of csvRecords(cutAt(text, cuts))) joined += record.raw
      expect(blankless(joined)).toBe(blankless(text))
    }),
    { numRuns: 1000 },
  )
})
