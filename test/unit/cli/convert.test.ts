import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseTable } from '../../../src/rules/index.js'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'
import { sizePolicy } from '../../support/size-policy.js'

const { at, write } = folderOfEachTest(sizePolicy)

const routing = parseTable(parse(sizePolicy['tables/routing.yaml'] ?? ''))
const hash = routing.ok ? routing.value.hash : ''

describe('redress convert', () => {
  it.each(['yaml', 'json', 'csv', 'dmn'])('%s and back is the same table', async (format) => {
    const there = await call(['convert', at('tables/routing.yaml'), '--out', at(`routing.${format}`)])
    expect(there).toEqual({ exit: 0, out: '', err: '' })
    const back = await call(['convert', at(`routing.${format}`), '--to', 'yaml', '--json'])
    expect(JSON.parse(back.out)).toMatchObject({ tables: [{ id: 'routing', hash, rules: 3 }], issues: [] })
  })

  it('reads standard input, in whatever spelling it is', async () => {
    for (const format of ['json', 'csv', 'dmn']) {
      const { out: input } = await call(['convert', at('tables/routing.yaml'), '--to', format])
      const { exit, out } = await call(['convert', '-', '--to', 'yaml'], { input })
      const table = parseTable(parse(out))
      expect([exit, table.ok && table.value.hash]).toEqual([0, hash])
    }
  })

  it('CSV begins with a mark, so that spreadsheets show Chinese; semicolons and tabs are read too', async () => {
    await call(['convert', at('tables/routing.yaml'), '--out', at('routing.csv')])
    const text = readFileSync(at('routing.csv'), 'utf8')
    expect(text.startsWith('\ufefftable,routing\r\n')).toBe(true)
    write(
      'other.csv',
      'table;fee\nhitPolicy;first\nrule;in amount;out level\n#type;number;string\na;>= 5;high\nb;-;low\n',
    )
    const { out } = await call(['convert', at('other.csv'), '--to', 'yaml'])
    expect(parse(out).rules[0]).toEqual({ id: 'a', when: { amount: { gte: 5 } }, output: { level: 'high' } })
  })

  it('says that the layout of a model stays behind', async () => {
    const { out: model } = await call(['convert', at('tables/routing.yaml'), '--to', 'dmn'])
    write('drawn.dmn', model.replace('</definitions>', '<dmndi:DMNDI xmlns:dmndi="x"/></definitions>'))
    const { exit, err } = await call(['convert', at('drawn.dmn'), '--to', 'dmn', '--out', at('again.dmn')])
    expect([exit, err]).toEqual([0, expect.stringContaining('left-behind')])
  })

  it('several tables are one DMN model, and one of them is chosen by name', async () => {
    const paths = [at('tables/size.yaml'), at('tables/routing.yaml')]
    expect((await call(['convert', ...paths, '--out', at('both.dmn')])).exit).toBe(0)
    const { exit, err } = await call(['convert', at('both.dmn'), '--to', 'yaml'])
    expect(exit).toBe(2)
    expect(err).toContain('yaml holds one table: choose one of size, routing with --table')
    const one = await call(['convert', at('both.dmn'), '--table', 'routing', '--to', 'json', '--json'])
    expect(JSON.parse(one.out)).toMatchObject({ tables: [{ id: 'routing', hash }] })
    expect((await call(['convert', at('both.dmn'), '--table', 'lunch', '--to', 'json'])).exit).toBe(2)
  })

  it('a cell that is wrong is told with file, row and column, and nothing is written', async () => {
    write(
      'wrong.csv',
      'table,fee\nhitPolicy,first\nrule,in amount,out level\n#type,number,string\na,>=,high\n',
    )
    const { exit, out, err } = await call(['convert', at('wrong.csv'), '--to', 'yaml'])
    expect([exit, out]).toEqual([1, ''])
    expect(err).toContain('wrong.csv')
    expect(err).toContain('amount')
  })

  it('what is no table stays behind, and is named', async () => {
    write(
      'more.dmn',
      `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="urn:m">
        <decision id="d" name="Level"><variable name="Level"/><decisionTable id="t" hitPolicy="FIRST">
          <input id="i"><inputExpression typeRef="number"><text>amount</text></inputExpression></input>
          <output id="o" typeRef="string"/><rule id="r"><inputEntry><text>-</text></inputEntry>
          <outputEntry><text>"low"</text></outputEntry></rule></decisionTable></decision>
        <decision id="e" name="Twice"><variable name="Twice"/><literalExpression><text>2 * 2</text></literalExpression></decision>
      </definitions>`,
    )
    const { exit, err } = await call(['convert', at('more.dmn'), '--to', 'yaml'])
    expect(exit).toBe(0)
    expect(err).toContain('what is no decision table stays behind: Twice')
    expect(err).toContain('[left-behind]')
  })

  it('a host function is written, and said to mean nothing to others', async () => {
    write(
      'host.yaml',
      'id: host\nhitPolicy: first\ninputs: [{ name: iban, type: string }]\noutputs: [{ name: ok, type: boolean }]\nrules:\n  - { id: a, when: { iban: { fn: isOurs } }, output: { ok: true } }\n',
    )
    const { exit, err } = await call(['convert', at('host.yaml'), '--out', at('host.dmn')])
    expect(exit).toBe(0)
    expect(err).toContain('host.rules.a.iban')
    expect(err).toContain('[not-carried]')
  })

  it('wants to know what to write', async () => {
    const { exit, err } = await call(['convert', at('tables/routing.yaml')])
    expect(exit).toBe(2)
    expect(err).toContain('--to')
  })
})
