import { describe, expect, it } from 'vitest'
import { type CsvRecord, csvRecords } from '../../../src/import/csv-records.js'

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}

const recordsOf = async (text: string, size = 5): Promise<CsvRecord[]> => {
  const records: CsvRecord[] = []
  for await (const record of csvRecords(inPieces(text, size))) records.push(record)
  return records
}

const cellsOf = (records: readonly CsvRecord[]) =>
  records.map((record) => ('cells' in record ? record.cells : 'broken'))

describe('records', () => {
  it('keep line breaks, doubled quotes and Chinese inside quoted cells, whatever the pieces', async () => {
    const text = '单号,内容\n1,"第一行\n第二行 ""引用"""\n2,𠮷\n'
    for (const size of [1, 2, 3, 7, 1000]) {
      expect(cellsOf(await recordsOf(text, size))).toEqual([
        ['单号', '内容'],
        ['1', '第一行\n第二行 "引用"'],
        ['2', '𠮷'],
      ])
    }
  })

  it('say on which line they start, with CRLF and blank lines before them', async () => {
    const records = await recordsOf('a,b\r\n\r\n1,"x\r\ny"\r\n2,z')
    expect(records.map((record) => record.line)).toEqual([1, 3, 5])
    expect(records.map((record) => record.raw)).toEqual(['a,b\r\n', '1,"x\r\ny"\r\n', '2,z'])
  })

  it('read old files whose lines end in CR', async () => {
    expect(cellsOf(await recordsOf('a,b\r1,2\r3,4\r'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('come as wide as they are', async () => {
    expect(cellsOf(await recordsOf('a,b\n1\n1,2,3\n'))).toEqual([['a', 'b'], ['1'], ['1', '2', '3']])
  })
})

describe('broken stretches', () => {
  it('hold the last row of a file that was cut off inside quotes', async () => {
    const [, , last] = await recordsOf('a,b\n1,2\n3,"cut off\n\nhere')
    expect(last).toMatchObject({
      line: 3,
      raw: '3,"cut off\n\nhere',
      broken: expect.stringContaining('Quote'),
    })
  })

  it('reach to the end of the next whole record', async () => {
    const records = await recordsOf('a,b\n1,"he said "no" to me"\n2,x\n3,y\n')
    expect(cellsOf(records)).toEqual([['a', 'b'], 'broken', ['3', 'y']])
    expect(records[1]).toMatchObject({ line: 2, raw: '1,"he said "no" to me"\n2,x\n' })
    expect(records[2]).toMatchObject({ line: 4 })
  })

  it('do not grow without bound when a quote is never closed', async () => {
    async function* endless(): AsyncGenerator<string> {
      yield 'a,b\n1,"'
      const block = `${'x'.repeat(1023)}\n`.repeat(1024)
      for (let megabytes = 0; megabytes < 70; megabytes += 1) yield block
    }
    let broken = 0
    let longest = 0
    for await (const record of csvRecords(endless())) {
      if ('broken' in record) broken += 1
      longest = Math.max(longest, record.raw.length)
    }
    expect(broken).toBeGreaterThan(0)
    expect(longest).toBeLessThan(66 * 1024 * 1024)
  })
})
