import { describe, expect, it } from 'vitest'
import { parseSheet, sheetToCsv, tableToSheet } from '../../../src/rules/index.js'

const sheet = [
  ['table', 'priority'],
  ['hitPolicy', 'first'],
  ['rule', 'in product', 'in amount', 'out level', 'note'],
  ['#type', 'string', 'number', 'string', ''],
  ['#values', '["loan","card"]', '', '', ''],
  ['large', 'loan', '>= 50000', 'high', 'agreed'],
  ['', '"card", "loan"', '[1..5)', 'middle', ''],
  ['rest', '', '-', 'normal', ''],
]

describe('a sheet', () => {
  it('reads as a table, with values typed as people type them', () => {
    const checked = parseSheet(sheet)
    expect(checked.issues).toEqual([])
    expect(
      checked.ok && checked.value.rules.map(({ id, cells }) => [id, ...cells.map(({ kind }) => kind)]),
    ).toEqual([
      ['large', 'in', 'range'],
      ['2', 'in', 'range'],
      ['rest', 'any', 'any'],
    ])
  })

  it('is written as FEEL, and as CSV with quotes where they are needed', () => {
    const checked = parseSheet(sheet)
    const rows = checked.ok ? tableToSheet(checked.value) : []
    expect(rows.at(-2)).toEqual(['2', '"card", "loan"', '[1..5)', 'middle', '', ''])
    expect(sheetToCsv([['a', 'b"c', 'd,e']])).toBe('a,"b""c","d,e"\r\n')
  })

  it.each([
    ['no headings', [['table', 'x']], ['row', 1, 'column', 1]],
    ['an unknown heading', [['rule', 'product']], ['row', 1, 'column', 2]],
    [
      'broken JSON',
      [
        ['rule', 'in a', 'out b'],
        ['#type', 'string', 'string'],
        ['1', '{"not":', 'x'],
      ],
      ['row', 3, 'column', 2],
    ],
  ])('with %s is an issue at its row and column', (_, rows, path) => {
    expect(parseSheet(rows).issues[0]?.path).toEqual(path)
  })

  it('says by row and column what the table gets wrong', () => {
    const wrong = sheet.with(5, ['large', '"lone"', '< "x"', 'high', ''])
    expect(parseSheet(wrong).issues.map(({ path }) => path.join('.'))).toEqual([
      'row.6.column.2',
      'row.6.column.3',
    ])
  })
})
