import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ImportFormat, readComplaints } from '../../../src/import/read-complaints.js'
import type { ReadRow } from '../../../src/import/row.js'
import { dataFolder } from '../../support/shared.js'

const mapping = {
  id: '{号}',
  columns: {
    日期: { to: 'at', dateFormat: 'yyyy-MM-dd', zone: 'Asia/Shanghai' },
    内容: { to: 'complaint.content' },
  },
  constants: { 'complaint.channel': 'phone' },
}
const ledger: ImportFormat = { kind: 'csv', mapping }

const rowsOf = async (
  source: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  format: ImportFormat = ledger,
) => {
  const rows: ReadRow[] = []
  for await (const row of readComplaints(source, format)) rows.push(row)
  return rows
}

const summary = (rows: readonly ReadRow[]) =>
  rows.map((row) => (row.ok ? row.complaint.id : row.reasons[0]?.code))

describe('a bank’s own CSV', () => {
  const text = '号,日期,内容\r\n1,2026-03-02,“收费”不明\r\n2,2026-03-03,"多行\r\n内容"\r\n'

  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with a byte order mark', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('is read from %s', async (_, bytes) => {
    expect(summary(await rowsOf([bytes]))).toEqual(['1', '2'])
  })

  it('is read from gb18030 when asked to, also cut inside a character', async () => {
    const bytes = new Uint8Array([
      ...[0xba, 0xc5, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a],
      ...[0x31, 0x2c, ...new TextEncoder().encode('2026-03-02'), 0x2c, 0xcd, 0xb6, 0xcb, 0xdf, 0x0a],
    ])
    const pieces = [...bytes].map((byte) => Uint8Array.of(byte))
    const rows = await rowsOf(pieces, { kind: 'csv', mapping: { ...mapping, encoding: 'gb18030' } })
    expect(rows).toMatchObject([{ ok: true, complaint: { events: [{ complaint: { content: '投诉' } }] } }])
  })

  it('rejects rows of the wrong width and goes on', async () => {
    const rows = await rowsOf(['号,日期,内容\n1,2026-03-02\n2,2026-03-02,a,b\n3,2026-03-02,x\n'])
    expect(summary(rows)).toEqual(['wrong-column-count', 'wrong-column-count', '3'])
    expect(rows[0]).toMatchObject({ row: 1, line: 2, raw: '1,2026-03-02\n' })
  })

  it('takes back rows that a broken quote swallowed', async () => {
    const rows = await rowsOf([
      '号,日期,内容\n1,2026-03-02,"never closed\n2,2026-03-02,"second"\n3,2026-03-03,third\n4,2026-03-04,"fourth"\n',
    ])
    expect(summary(rows)).toEqual(['broken-csv', '2', '3', '4'])
    expect(rows.map((row) => [row.row, row.line])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ])
    expect(rows[0]).toMatchObject({ raw: '1,2026-03-02,"never closed\n' })
  })

  it('takes a line with loose quotes as it stands, and says so', async () => {
    const rows = await rowsOf([
      '号,日期,内容\n1,2026-03-02,他说"不行"\n2,2026-03-03,"客户称"没人管",要求回复"\n3,2026-03-04,"说"好"了"\n4,2026-03-05,x\n',
    ])
    expect(summary(rows)).toEqual(['1', 'broken-csv', '3', '4'])
    expect(rows[0]).toMatchObject({
      notes: [{ code: 'loose-quotes' }],
      complaint: { events: [{ complaint: { content: '他说"不行"' } }] },
    })
    expect(rows[3]).toMatchObject({ notes: [] })
  })

  it('takes back rows however many quotes are broken before them', async () => {
    const body = Array.from({ length: 400 }, (_, row) =>
      row % 3 === 0
        ? `${row},2026-03-02,"open\n`
        : row % 3 === 1
          ? `${row},2026-03-02,"two\nlines"\n`
          : `${row},2026-03-02,x\n`,
    )
    const rows = await rowsOf([`号,日期,内容\n${body.join('')}`])
    const good = rows.flatMap((row) => (row.ok ? [Number(row.complaint.id)] : []))
    expect(good).toEqual(Array.from({ length: 400 }, (_, row) => row).filter((row) => row % 3 !== 0))
    expect(rows.filter((row) => !row.ok)).toHaveLength(134)
  })

  it('keeps the lines of a broken row together when none of them is a row', async () => {
    const rows = await rowsOf(['号,日期,内容\n1,2026-03-02,"cut off\n\nin the middle, of a text'])
    expect(rows).toMatchObject([{ ok: false, raw: '1,2026-03-02,"cut off\n\nin the middle, of a text' }])
  })

  it('reads a narrative of ten million characters', async () => {
    const narrative = '长'.repeat(10_000_000)
    const [row] = await rowsOf([`号,日期,内容\n1,2026-03-02,"${narrative}"\n`])
    expect(row?.ok && row.complaint.events[0]).toMatchObject({ complaint: { content: narrative } })
  })

  it('warns where bytes could not be decoded', async () => {
    const bytes = Buffer.concat([Buffer.from('号,日期,内容\n1,2026-03-02,'), Buffer.from([0xcd, 0xd0])])
    expect(await rowsOf([bytes])).toMatchObject([{ ok: true, notes: [{ code: 'replacement-character' }] }])
  })

  it('that is empty, or has another header, is one reject of row 0', async () => {
    expect(await rowsOf([])).toMatchObject([{ ok: false, row: 0, reasons: [{ code: 'no-header' }] }])
    expect(await rowsOf(['a,b\n1,2\n'])).toMatchObject([{ ok: false, row: 0, raw: 'a,b\n' }])
  })

  it('in an encoding nobody knows is an error', async () => {
    const rows = readComplaints(['x'], ledger, 'klingon')
    await expect(async () => {
      for await (const _ of rows);
    }).rejects.toMatchObject({ code: 'unknown-encoding' })
  })
})

describe.skipIf(dataFolder === undefined)('the public complaint export (REDRESS_DATA)', () => {
  const read = (file: string) => rowsOf(createReadStream(join(dataFolder ?? '', file)), { kind: 'cfpb' })
  const ids = (rows: readonly ReadRow[]) => new Set(rows.flatMap((row) => (row.ok ? [row.complaint.id] : [])))

  it('of 6,623 rows is read whole', async () => {
    const rows = await read('cfpb_mixed_6623.csv')
    expect(rows.filter((row) => !row.ok)).toEqual([])
    expect(ids(rows).size).toBe(6623)
  })

  it('that was cut off gives 297 complaints and the last row as a reject with its text', async () => {
    const rows = await read('cfpb_mixed_298.csv')
    expect(ids(rows).size).toBe(297)
    expect(rows.at(-1)).toMatchObject({
      ok: false,
      row: 298,
      reasons: [{ code: 'broken-csv' }],
      raw: expect.stringMatching(/^2024-06-21,/),
    })
  })

  it('with American dates and None is read whole', async () => {
    expect(ids(await read('cfpb_payday_2025_131.csv')).size).toBe(131)
  })
})
