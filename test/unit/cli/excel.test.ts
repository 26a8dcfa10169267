import { writeFileSync } from 'node:fs'
import { utils, type WorkSheet, write as workbook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTable } from '../../../src/rules/index.js'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'
import { sizePolicy } from '../../support/size-policy.js'

const { at, write } = folderOfEachTest(sizePolicy)

const routing = parseTable(parse(sizePolicy['tables/routing.yaml'] ?? ''))
const hash = routing.ok ? routing.value.hash : ''

const head = [
  ['table', 'fee'],
  ['Hit Policy', 'FIRST'],
]
const columns = [
  ['Rule', 'in amount', 'in day', 'in share', 'out level'],
  ['#type', 'number', 'date', 'number', 'string'],
]

const save = (
  name: string,
  rows: readonly (readonly unknown[])[],
  change: (sheet: WorkSheet) => void = () => {},
  date1904 = false,
) => {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { UTC: true, cellDates: true },
  )
  change(sheet)
  utils.book_append_sheet(book, sheet, 'Fees')
  book.Workbook = { WBProps: { date1904 } }
  writeFileSync(at(name), workbook(book, { type: 'buffer', bookType: 'xlsx' }))
}

const rulesIn = async (name: string) => {
  const { out, err, exit } = await call(['convert', at(name), '--to', 'yaml'])
  expect(err).not.toContain('error')
  expect(exit).toBe(0)
  return parse(out).rules
}

describe('Excel', () => {
  it('out and in again is the same table, and several tables are sheets of one workbook', async () => {
    expect(await call(['convert', at('tables/routing.yaml'), '--out', at('routing.xlsx')])).toEqual({
      exit: 0,
      out: '',
      err: '',
    })
    const back = await call(['convert', at('routing.xlsx'), '--to', 'yaml', '--json'])
    expect(JSON.parse(back.out)).toMatchObject({ tables: [{ id: 'routing', hash, rules: 3 }], issues: [] })
    write(
      'fee.yaml',
      'id: fee\nhitPolicy: first\ninputs: [{ name: amount, type: number }]\noutputs: [{ name: code, type: any }]\nrules: [{ when: { amount: { gte: 5 } }, output: { code: "007" } }]\n',
    )
    await call(['convert', at('tables/routing.yaml'), at('fee.yaml'), '--out', at('both.xlsx')])
    const both = JSON.parse((await call(['convert', at('both.xlsx'), '--to', 'dmn', '--json'])).out)
    expect(both.tables.map(({ id }: { id: string }) => id)).toEqual(['routing', 'fee'])
    expect((await call(['convert', at('both.xlsx'), '--table', 'fee', '--to', 'yaml'])).out).toContain(
      '"007"',
    )
  })

  it.each([false, true])(
    'dates are those that the sheet shows, percentages the numbers behind them (1904: %s)',
    async (date1904) => {
      save(
        'fee.xlsx',
        [
          ...head,
          ...columns,
          ['a', 5, new Date(Date.UTC(2026, 2, 2)), 0.125, 'high'],
          ['b', '≥ 5万', '-', '-', 'low'],
        ],
        () => {},
        date1904,
      )
      expect(await rulesIn('fee.xlsx')).toEqual([
        { id: 'a', when: { amount: 5, day: '2026-03-02', share: 0.125 }, output: { level: 'high' } },
        { id: 'b', when: { amount: { gte: 50000 } }, output: { level: 'low' } },
      ])
    },
  )

  it('an error of the spreadsheet is refused with sheet, row and column: it is no empty cell', async () => {
    save('fee.xlsx', [...head, ...columns, ['a', 5, '-', '-', 'high']], (sheet) => {
      sheet.B5 = { t: 'e', v: 0x2a, w: '#N/A' }
    })
    const { exit, out, err } = await call(['check', at('fee.xlsx')])
    expect(exit).not.toBe(0)
    expect(out + err).toMatch(/Fees.*row\[5\].*column\[2\].*#N\/A/)
  })

  it('a merged cell means each of its rows, and headings over two lines are one', async () => {
    const rows = [
      ...head,
      ['Rule', 'in', '', '', 'out'],
      ['', 'amount', 'day', 'share', 'level'],
      columns[1] ?? [],
      ['a', '>= 5', '-', '-', 'high'],
      ['b', '', '-', '> 1', 'low'],
    ]
    save('fee.xlsx', rows, (sheet) => {
      sheet['!merges'] = ['A3:A4', 'B3:D3', 'B6:B7'].map((range) => utils.decode_range(range))
    })
    expect((await rulesIn('fee.xlsx')).map(({ when }: { when: unknown }) => when)).toEqual([
      { amount: { gte: 5 } },
      { amount: { gte: 5 }, share: { gt: 1 } },
    ])
  })

  it('hidden rows are said, other sheets stay behind', async () => {
    save(
      'fee.xlsx',
      [...head, ...columns, ['a', 5, '-', '-', 'high'], ['b', 6, '-', '-', 'low']],
      (sheet) => {
        sheet['!rows'] = [{}, {}, {}, {}, {}, { hidden: true }]
      },
    )
    const { err } = await call(['convert', at('fee.xlsx'), '--to', 'yaml'])
    expect(err).toContain('1 hidden or filtered rows are read as well')
  })
})

describe('GoRules', () => {
  const graph = {
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'i', type: 'inputNode', name: 'Request' },
      {
        id: 't',
        type: 'decisionTableNode',
        name: 'fees',
        content: {
          hitPolicy: 'first',
          inputs: [
            { id: 'a', name: 'Amount', field: 'amount' },
            { id: 'p', name: 'Product', field: 'product' },
          ],
          outputs: [{ id: 'o', name: 'Fee', field: 'fee' }],
          rules: [
            { _id: 'r1', a: '> 5 and <= 10', p: '\'loan\', "card"', o: '"high"', _description: 'dear' },
            { _id: 'r2', a: '[10..20)', p: '', o: "'low'" },
            { _id: 'r3', a: '', p: '', o: '"none"' },
          ],
        },
      },
      { id: 'f', type: 'functionNode', name: 'Scores' },
    ],
    edges: [],
  }

  it('decision tables are read, and what stays behind is named', async () => {
    write('graph.json', JSON.stringify(graph))
    const { out, err, exit } = await call(['convert', at('graph.json'), '--to', 'yaml'])
    expect(exit).toBe(0)
    expect(err).toContain('Scores (function)')
    expect(parse(out)).toMatchObject({
      id: 'fees',
      hitPolicy: 'first',
      inputs: [
        { name: 'amount', type: 'number', optional: true },
        { name: 'product', type: 'string', optional: true },
      ],
      rules: [
        {
          id: 'r1',
          when: { amount: { gt: 5, lte: 10 }, product: ['loan', 'card'] },
          output: { fee: 'high' },
          note: 'dear',
        },
        { id: 'r2', when: { amount: { gte: 10, lt: 20 } }, output: { fee: 'low' } },
        { id: 'r3', when: {}, output: { fee: 'none' } },
      ],
    })
    expect((await call(['check', at('graph.json')])).exit).toBe(0)
  })

  it('a cell that is no test is an error with its row and column', async () => {
    const wrong = structuredClone(graph)
    const [, table] = wrong.nodes
    Object.assign(table?.content?.rules[0] ?? {}, { a: '> total * ' })
    write('graph.json', JSON.stringify(wrong))
    const { exit, out, err } = await call(['check', at('graph.json')])
    expect(exit).not.toBe(0)
    expect(out + err).toContain('amount')
  })
})
