import { describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'
import { sizePolicy, writeFiles } from '../../support/size-policy.js'

const broken = `id: routing
hitPolicy: unique
inputs:
  - { name: product, type: string, values: [loan, card] }
  - { name: amount, type: number, min: 0, integer: true }
outputs:
  - { name: team, type: string, values: [loans, desk] }
rules:
  - { id: big-loan, when: { product: loan, amount: { gte: 1000 } }, output: { team: loans } }
  - { id: any-loan, when: { product: loan }, output: { team: desk } }
`

const { at } = folderOfEachTest()

describe('what redress check prints of a table', () => {
  it('quotes the rows of a finding under it, and facts that show it', async () => {
    const { exit, out } = await call(['check', '-'], { input: broken })
    expect(exit).toBe(1)
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.includes('[conflict]'))
    expect(lines.slice(at + 1, at + 5).map((line) => line.trim())).toEqual([
      'row  rule      product  amount  → team',
      '1  big-loan  loan     ≥ 1000  → loans',
      '2  any-loan  loan     -       → desk',
      'for example: product = loan, amount = 1000',
    ])
  })

  it('shows facts for a gap, which has no row', async () => {
    const { out } = await call(['check', '-'], { input: broken })
    expect(out).toMatch(/\[gap\]\n +for example: product = card, amount = 0\n/)
  })

  it('does so for the tables of a policy too', async () => {
    writeFiles(at(), { ...sizePolicy, 'tables/routing.yaml': broken })
    const { out } = await call(['check', at()])
    expect(out).toMatch(/tables\.routing.*\[conflict\]\n +row {2}rule/)
  })

  it('leaves the rows out of JSON, where findings name their rules and witness', async () => {
    const { out } = await call(['check', '-', '--json'], { input: broken })
    const [checked] = JSON.parse(out).checked
    expect(checked.tables).toBeUndefined()
    expect(checked.issues[0]).toMatchObject({ code: 'conflict', rules: ['big-loan', 'any-loan'] })
  })

  it('cuts what is long, and lists no more than a few rows', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) =>
        `  - { id: r${index}, when: { product: loan }, output: { team: ${index % 2 === 0 ? 'loans' : 'desk'} }, note: same }`,
    )
    const many = `${broken.slice(0, broken.indexOf('rules:')).replace('unique', 'first')}rules:\n${rows.join('\n')}\n`
    const { out } = await call(['check', '-'], { input: many })
    expect(out).toContain('r0')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(200)
  })
})

const sound = broken.replace('hitPolicy: unique', 'hitPolicy: first').replace(
  /}\n$/,
  `}
  - { id: rest, when: {}, output: { team: desk } }
`,
)

describe('redress check of tables in other spellings', () => {
  it.each(['csv', 'dmn'])('reads a table of a .%s file as redress convert does', async (format) => {
    const path = at(`routing.${format}`)
    writeFiles(at(), { 'routing.yaml': sound })
    await call(['convert', at('routing.yaml'), '--out', path])
    const { exit, out } = await call(['check', path])
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('routing') })
    expect(out).toContain('table, 3 rules over 2 inputs')
    const input = (await call(['convert', path, '--to', format])).out
    expect((await call(['check', '-'], { input })).out).toContain('table, 3 rules over 2 inputs')
  })

  it('checks every table of a model, and verifies them', async () => {
    const path = at('both.dmn')
    writeFiles(at(), { 'a.yaml': broken, 'b.yaml': sound.replace('id: routing', 'id: second') })
    await call(['convert', at('a.yaml'), at('b.yaml'), '--out', path])
    const { exit, out } = await call(['check', path])
    expect(exit).toBe(1)
    expect(out).toContain(`${path}#routing`)
    expect(out).toContain(`${path}#second`)
    expect(out).toContain('[conflict]')
  })

  it('tells what is wrong with a file that cannot be read', async () => {
    writeFiles(at(), { 'a.dmn': '<definitions/>', 'b.csv': 'x,y\n' })
    expect((await call(['check', at('a.dmn')])).out).toContain('[not-dmn]')
    expect((await call(['check', at('b.csv')])).out).toContain('[malformed-sheet]')
  })

  it('counts one error as one', async () => {
    const { out } = await call(['check', '-'], { input: 'a: 1' })
    expect(out).toMatch(/\n1 error, 0 warnings\n$/)
  })
})

const phrases = (
  ...texts: readonly (string | { readonly text: string; readonly not: readonly string[] })[]
) =>
  JSON.stringify({
    id: 'own',
    signals: [
      { name: 'told', phrases: texts.map((each) => (typeof each === 'string' ? { text: each } : each)) },
    ],
  })

describe('what redress check says of phrases', () => {
  it.each([
    ['人行', '"人行" is also found in 人行道'],
    ['積金', '"积金" is also found in 公积金'],
    ['(黃金/金條)', '"黄金" is also found in'],
    ['sue*', 'every word that begins so is found'],
  ])('%s stands inside longer words', async (phrase, says) => {
    const { exit, out } = await call(['check', '-'], { input: phrases(phrase) })
    expect(out).toContain(says)
    expect(out).toContain('[inside-longer-words]')
    expect(exit).toBe(0)
  })

  it.each([[{ text: '人行', not: ['人行道', '人行横道'] }], ['信用卡被盗刷'], ['suing'], ['lawsuit*']])(
    'nothing of %j, which is set aside or stands in no frequent word',
    async (phrase) => {
      const { out } = await call(['check', '-'], { input: phrases(phrase) })
      expect(out).not.toContain('inside-longer-words')
    },
  )

  it('is said of the sets of a bank, not of those that come with the package', async () => {
    const own = sizePolicy['policy.yaml']?.replace(
      /signals:\n(?: .*\n)+/,
      'signals: [cn-retail, signals/own.yaml]\n',
    )
    writeFiles(at(), { ...sizePolicy, 'policy.yaml': own ?? '', 'signals/own.yaml': phrases('人行') })
    const { out } = await call(['check', at()])
    expect(out).toContain('signals.own.told.人行')
    expect(out).not.toContain('signals.cn-retail')
  })
})
