import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { createDesk } from '../../../src/desk/index.js'
import { readComplaints } from '../../../src/import/index.js'
import { cfpbRegister } from '../../../src/report/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { smallBank } from '../../support/policies.js'
import { dataFolder } from '../../support/shared.js'

type Row = Readonly<Record<string, string>>

const said = (cell = ''): string => (['N/A', 'None'].includes(cell.trim()) ? '' : cell)

const file = join(dataFolder ?? '', 'cfpb_mixed_298.csv')

describe.skipIf(dataFolder === undefined)('rows of the CFPB (REDRESS_DATA)', () => {
  it('go out as they came in', async () => {
    const rows: Row[] = parse(readFileSync(file, 'utf8'), {
      columns: true,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_error: true,
    })
    const original = new Map(rows.map((row) => [row['Complaint ID'], row]))
    const policy = smallBank({ effectiveFrom: '2010-01-01' })
    const desk = createDesk({
      store: memoryStore(),
      policies: [policy],
      now: () => '2026-01-01T00:00:00.000Z',
    })
    let compared = 0
    for await (const read of readComplaints(createReadStream(file), { kind: 'cfpb' })) {
      if (!read.ok) continue
      const answer = await desk.openAll(read.complaint)
      if (!answer.ok) continue
      const cells = cfpbRegister.row(answer.complaint, { clocks: answer.clocks })
      const row = original.get(cells.at(-1))
      if (row === undefined) continue
      const found = Object.fromEntries(cfpbRegister.head.map((name, place) => [name, cells[place]]))
      expect(found).toEqual(Object.fromEntries(cfpbRegister.head.map((name) => [name, said(row[name])])))
      compared += 1
    }
    expect(compared).toBeGreaterThan(250)
  })
})
