import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'

const { at, write } = folderOfEachTest({})

const quoted = (entry: string) => `"${entry.replaceAll('"', '""')}"`

describe('sheets as spreadsheets write them', () => {
  it.each([',', ';', '\t'])('one delimiter a file: %j', async (delimiter) => {
    const rows = [
      ['table', 'fee'],
      ['hitPolicy', 'FIRST'],
      ['Rule', 'in amount', 'in product', 'out level'],
      ['#type', 'number', 'string', 'string'],
      ['a', '>= 5', '"x;y,z"', 'high'],
      ['b', '1, 2, 3', '-', 'low'],
    ]
    write(
      'fee.csv',
      rows
        .map((row) => row.map((entry) => (/[,;"]/.test(entry) ? quoted(entry) : entry)).join(delimiter))
        .join('\n'),
    )
    const { exit, out } = await call(['convert', at('fee.csv'), '--to', 'yaml'])
    expect(exit).toBe(0)
    expect(parse(out).rules).toEqual([
      { id: 'a', when: { amount: { gte: 5 }, product: 'x;y,z' }, output: { level: 'high' } },
      { id: 'b', when: { amount: [1, 2, 3] }, output: { level: 'low' } },
    ])
  })

  it('a list of numbers in a file of semicolons stays a list', async () => {
    write(
      'fee.csv',
      'table;fee\nhitPolicy;first\nrule;in amount;out level\n#type;number;string\na;1,2,3;high\nb;-;low\n',
    )
    const { out } = await call(['convert', at('fee.csv'), '--to', 'yaml'])
    expect(parse(out).rules[0].when).toEqual({ amount: [1, 2, 3] })
  })

  it('a comma between digits in a file of semicolons is asked about, with row and column', async () => {
    write(
      'fee.csv',
      'table;fee\nhitPolicy;first\nrule;in amount;out level\n#type;number;string\na;>= 5,5;high\nb;-;low\n',
    )
    const { exit, out, err } = await call(['convert', at('fee.csv'), '--to', 'yaml'])
    expect(exit).not.toBe(0)
    expect(out + err).toContain('row[5]')
    expect(out + err).toContain('>= 5.5')
  })

  it('bytes that are not UTF-8 are refused with the remedy', async () => {
    const bytes = [
      ...Buffer.from('table,t\nhitPolicy,first\nrule,in '),
      0xb2,
      0xfa,
      0xc6,
      0xb7,
      ...Buffer.from(',out a\n'),
    ]
    writeFileSync(at('gb.csv'), Buffer.from(bytes))
    const { exit, err } = await call(['convert', at('gb.csv'), '--to', 'yaml'])
    expect(exit).not.toBe(0)
    expect(err).toContain('CSV UTF-8')
  })

  it('UTF-16 with its mark is read, and what was typed as people type is told', async () => {
    const text = 'table,t\nhitPolicy,first\nrule,in 产品,out a\n#type,string,string\nr1,房贷,高\n'
    writeFileSync(at('wide.csv'), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    const { out, err } = await call(['convert', at('wide.csv'), '--to', 'yaml'])
    expect(parse(out).rules).toEqual([{ id: 'r1', when: { 产品: '房贷' }, output: { a: '高' } }])
    expect(err).toContain('is read as')
  })

  it('an entry beyond the headings is an error', async () => {
    write(
      'fee.csv',
      'table,fee\nhitPolicy,first\nrule,in amount,out level\n#type,number,string\na,>= 5,high,lost\n',
    )
    const { exit, out, err } = await call(['check', at('fee.csv')])
    expect(exit).not.toBe(0)
    expect(out + err).toContain('lost')
  })
})
