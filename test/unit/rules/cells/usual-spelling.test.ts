import { describe, expect, it, test } from 'vitest'
import { cellText } from '../../../../src/rules/cells/cell-text.js'
import { feel } from '../../../../src/rules/feel/feel.js'
import { parseSheet, parseTable } from '../../../../src/rules/index.js'

const facets = {
  product: ['string', '["loan","credit card","个人住房贷款"]', '{"房贷":"个人住房贷款"}'],
  channel: ['string', '', ''],
  amount: ['number', '', ''],
  day: ['date', '', ''],
  urgent: ['boolean', '', ''],
  signals: ['list', '["vip","elderly"]', ''],
} as const

type Name = keyof typeof facets

const sheetOf = (column: Name, cell: string, output = 'x', type = 'string') => [
  ['table', 't'],
  ['hitPolicy', 'FIRST'],
  ['Rule', `in ${column}`, 'out level'],
  ['#type', facets[column][0], type],
  ['#values', facets[column][1], ''],
  ['#synonyms', facets[column][2], ''],
  ['r1', cell, output],
]

const read = (column: Name, cell: string) => {
  const table = parseSheet(sheetOf(column, cell), { feel })
  return {
    asks: table.ok ? cellText(table.value.rules[0]?.cells[0] as never, facets[column][0]) : undefined,
    notes: table.issues.filter(({ code }) => code === 'read-as').map(({ path }) => path.join('.')),
    errors: table.issues.filter(({ severity }) => severity === 'error'),
  }
}

describe('a spelling of people is read as what it says, and a note tells so', () => {
  test.each<[Name, string, string]>([
    ['day', '2026-03-02', 'date("2026-03-02")'],
    ['day', '>= 2026-03-02', '>= date("2026-03-02")'],
    ['day', '< 2026/3/2', '< date("2026-03-02")'],
    ['day', '"2026-03-02"', 'date("2026-03-02")'],
    ['day', '2026年3月2日', 'date("2026-03-02")'],
    ['day', '≥２０２６年１２月３１日', '>= date("2026-12-31")'],
    ['day', '[2026-03-01..2026-03-31]', '[date("2026-03-01")..date("2026-03-31")]'],
    ['day', 'not(2026.3.2)', 'not(date("2026-03-02"))'],
    ['amount', '５００００', '50000'],
    ['amount', '＞＝50000', '>= 50000'],
    ['amount', '≥ 50,000', '>= 50000'],
    ['amount', '> 1,500', '> 1500'],
    ['amount', '50,000.50', '50000.5'],
    ['amount', '￥50000', '50000'],
    ['amount', '5万', '50000'],
    ['amount', '≤ 1.5亿元', '<= 150000000'],
    ['amount', '[1万..5万)', '[10000..50000)'],
    ['amount', '5%', '0.05'],
    ['amount', '== 5', '5'],
    ['amount', '<> 5', 'not(5)'],
    ['amount', '≠5', 'not(5)'],
    ['amount', '1，2、3', '1, 2, 3'],
    ['amount', '—', '-'],
    ['amount', '任意', '-'],
    ['urgent', 'TRUE', 'true'],
    ['urgent', '否', 'false'],
    ['product', 'Loan', '"loan"'],
    ['product', 'loan, credit card', '"loan", "credit card"'],
    ['product', '“loan”、房贷', '"loan", "个人住房贷款"'],
    ['product', 'not(loan)', 'not("loan")'],
    ['product', '≠ loan', 'not("loan")'],
    ['channel', '微信、邮件', '"微信", "邮件"'],
    ['channel', '007', '"007"'],
    ['channel', 'e-mail', '"e-mail"'],
    ['signals', 'vip', 'list contains(?, "vip")'],
  ])('%s: %s', (column, cell, asks) => {
    expect(read(column, cell)).toMatchObject({ asks, notes: ['row.7.column.2'], errors: [] })
  })

  test.each<[Name, string, string]>([
    ['amount', '>= 5e4', '>= 50000'],
    ['amount', '1, 500', '1, 500'],
    ['product', 'loan', '"loan"'],
    ['product', 'null', 'null'],
    ['channel', '"a", "b"', '"a", "b"'],
    ['channel', 'contains(?, "a")', 'contains(?, "a")'],
  ])('what FEEL reads itself needs no note: %s %s', (column, cell, asks) => {
    expect(read(column, cell)).toMatchObject({ asks, notes: [], errors: [] })
  })
})

describe('a cell is a test of its column or an error at its row and column', () => {
  test.each<[Name, string]>([
    ['amount', '50000-100000'],
    ['amount', '> 5 and < 7'],
    ['amount', '>5 <7'],
    ['amount', '1,500'],
    ['amount', '60.000,00'],
    ['amount', '5,05'],
    ['amount', '05'],
    ['amount', 'viel'],
    ['amount', 'limit'],
    ['amount', '3 > 1'],
    ['amount', '"5"'],
    ['amount', 'amount = "5"'],
    ['amount', '? + "a" > 3'],
    ['amount', 'string length(?) > 3'],
    ['amount', 'abs() > 3'],
    ['amount', 'absolute(?) > 3'],
    ['amount', "'5'"],
    ['day', '> 5'],
    ['day', '3/2/2026'],
    ['day', '2026-02-30'],
    ['day', '? > 2026'],
    ['day', '> date("2026-02-30")'],
    ['day', '> "2026"'],
    ['product', 'mortgage'],
    ['product', '任意'],
    ['channel', '任意'],
    ['channel', 'any'],
    ['channel', '?'],
    ['channel', '"a" or "b"'],
    ['channel', '< 5'],
    ['channel', "it's"],
    ['signals', 'matches(?, "a")'],
    ['urgent', '5'],
    ['urgent', 'maybe'],
  ])('%s: %s', (column, cell) => {
    const { errors, asks } = read(column, cell)
    expect(asks).toBeUndefined()
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['row.7.column.2'])
    expect(errors[0]?.message).toContain(JSON.stringify(cell))
  })

  it.each([
    ['amount', '50000-100000', '[50000..100000]'],
    ['amount', '5万至10万', '[50000..100000]'],
    ['amount', '> 5 and <= 7', '(5..7]'],
    ['day', '2026-03-01~2026-03-31', '[date("2026-03-01")..date("2026-03-31")]'],
    ['product', 'laon', 'loan'],
  ] as const)('%s: %s has what was probably meant in its hint', (column, cell, meant) => {
    expect(read(column, cell).errors[0]?.hint).toContain(meant)
  })

  test.each([
    '? > limit and ? < 2 * limit',
    'list contains([1, 2], ?)',
    'some x in [1, 2] satisfies x = ?',
    'if limit > 5 then ? > 1 else ? > 2',
    'limit',
    '> limit',
    '[limit..2 * limit]',
    '? in (1, > 5)',
    '? between 1 and limit',
    'day > date("2026-03-02")',
    '? ** 2 > 5e4',
  ])('opaque cells that ask their column are kept: %s', (text) => {
    const source = {
      id: 't',
      hitPolicy: 'first',
      inputs: [
        { name: 'amount', type: 'number' },
        { name: 'limit', type: 'number' },
        { name: 'day', type: 'date' },
      ],
      outputs: [{ name: 'level', type: 'string' }],
      rules: [{ when: { amount: { feel: text } }, output: { level: 'x' } }],
    }
    expect(parseTable(source, { feel }).issues).toEqual([])
  })
})

describe('an answer as people type it', () => {
  const answer = (typed: string, type: string) => {
    const table = parseSheet(sheetOf('amount', '-', typed, type), { feel })
    return table.ok ? table.value.rules[0]?.output.level : table.issues.map(({ path }) => path.join('.'))
  }
  test.each([
    ['5万', 'number', 50000],
    ['50,000', 'number', 50000],
    ['5%', 'number', 0.05],
    ['2026/3/2', 'date', '2026-03-02'],
    ['是', 'boolean', true],
    ['TRUE', 'boolean', true],
    ['007', 'any', '007'],
    ['03.11', 'any', '03.11'],
    ['3', 'any', 3],
    ['007', 'string', '007'],
    ['much', 'number', ['row.7.column.3']],
  ])('%s in a column of type %s', (typed, type, value) => {
    expect(answer(typed, type)).toEqual(value)
  })
})

test('synonyms are one value to cells and to facts, and the hash of a table without them is as it was', async () => {
  const { compile, evaluate } = await import('../../../../src/rules/index.js')
  const table = parseSheet(sheetOf('product', '房贷'), { feel })
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  const compiled = compile(table.value)
  for (const product of ['房贷', '个人住房贷款']) expect(evaluate(compiled, { product }).hits).toEqual(['r1'])
  expect(evaluate(compiled, { product: '车贷' }).issues.map(({ code }) => code)).toEqual([
    'value-not-allowed',
  ])
})
