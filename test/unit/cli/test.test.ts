import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'
import { sizePolicy } from '../../support/size-policy.js'

const { at, write } = folderOfEachTest(sizePolicy)

const wrong = `table: routing
cases:
  - { name: "grave <again> & more", facts: { severity: minor, repeat: false }, expect: { team: experts } }
  - { name: told which rule, facts: { severity: minor, repeat: true }, rule: grave }
  - { name: right, facts: { severity: major, repeat: false }, rule: grave }
`

describe('redress test', () => {
  it('runs every case below a folder, and counts tables that no case speaks of', async () => {
    const { exit, out } = await call(['test', at()])
    expect(exit).toBe(0)
    expect(out).toContain('2 cases, 0 failed')
    expect(out).toMatch(/size +2 +100% \(2\/2\) +100% \(1\/1\) +100% \(2\/2\)/)
    expect(out).toMatch(/routing +0 +0% \(0\/3\) +0% \(0\/2\) +0% \(0\/2\)/)
    expect(out).toMatch(/All tables +2 +40% \(2\/5\) +33% \(1\/3\) +50% \(2\/4\)/)
    expect(out).toContain('routing  Rules: grave, again, rest')
  })

  it('says of a failed case which cells failed, on what, and which rule with the right answer was nearest', async () => {
    write('cases/routing.cases.yaml', wrong)
    const { exit, out } = await call(['test', at()])
    expect(exit).toBe(1)
    expect(out).toContain('5 cases, 2 failed')
    expect(out).toContain('team: expected "experts", got "desk"')
    expect(out).toContain('rule rest matched')
    expect(out).toContain('severity is minor, but the rule asks: is major')
    expect(out).toContain('rule: expected grave, got again')
  })

  it('says when no rule at all answers what is expected', async () => {
    write(
      'cases/size.cases.yaml',
      'table: size\ncases: [{ facts: { amount: 1 }, expect: { severity: huge } }]\n',
    )
    expect((await call(['test', at()])).out).toContain('no rule answers {"severity":"huge"}')
  })

  it('speaks Chinese', async () => {
    write('cases/routing.cases.yaml', wrong)
    const { out } = await call(['test', at(), '--language', 'zh'])
    expect(out).toContain('5 个用例，2 个未通过')
    expect(out).toContain('但规则要求')
  })

  it('tests one file alone, with the nearest policy above it', async () => {
    const { exit, out } = await call(['test', at('cases/size.cases.yaml'), '--threshold', '100'])
    expect(exit).toBe(0)
    expect(out).not.toContain('routing')
  })

  it('falls short of a threshold', async () => {
    expect(await call(['test', at(), '--threshold', '33'])).toMatchObject({ exit: 0 })
    const { exit, out } = await call(['test', at(), '--threshold', '34'])
    expect(exit).toBe(1)
    expect(out).toContain('Cells: below the threshold of 34%')
    expect(out).not.toContain('Rules: below')
  })

  it('takes the policy from its option and the cases from standard input', async () => {
    const input = 'table: size\ncases: [{ facts: { amount: 5 }, rule: small }]\n'
    const { exit, out } = await call(['test', '-', '--policy', at(), '--json'], { input })
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ passed: 1, failed: 0, tables: [{ table: 'size' }] })
  })

  it('tests the policy of its option when nothing else is named', async () => {
    const { out } = await call(['test', '--policy', at('policy.yaml'), '--json'])
    expect(JSON.parse(out)).toMatchObject({ passed: 2, tables: [{ table: 'size' }, { table: 'routing' }] })
  })

  it('tests a table file that a case file names by its path', async () => {
    write('alone.cases.yaml', 'table: tables/size.yaml\ncases: [{ facts: { amount: 5 }, rule: small }]\n')
    const { exit, out } = await call(['test', at('alone.cases.yaml'), '--json'])
    expect(exit).toBe(0)
    expect(JSON.parse(out).tables).toMatchObject([
      { table: 'size', place: at('tables/size.yaml'), passed: 1 },
    ])
  })

  it('gives everything as JSON', async () => {
    write('cases/routing.cases.yaml', wrong)
    const report = JSON.parse((await call(['test', at(), '--json', '--threshold', '90'])).out)
    expect(report).toMatchObject({ passed: 3, failed: 2, belowThreshold: [] })
    const { cases } = report.tables.find(({ table }: { table: string }) => table === 'routing')
    expect(cases[0]).toMatchObject({ passed: false, hits: ['rest'], output: { team: 'desk' } })
    expect(cases[0].because.at(-1).says).toEqual({ en: expect.any(String), zh: expect.any(String) })
  })

  it('writes JUnit XML that any reader can read', async () => {
    write(
      'cases/routing.cases.yaml',
      `${wrong}  - { name: "bell \\x07", facts: { severity: minor }, expect: null }\n`,
    )
    write('cases/broken.cases.yaml', 'table: [\n')
    expect((await call(['test', at(), '--junit', at('out/junit.xml')])).exit).toBe(1)
    const xml = readFileSync(at('out/junit.xml'), 'utf8')
    expect(xml).toContain('<testsuites name="redress test" tests="7" failures="2" errors="1">')
    expect(xml).toContain('name="grave &lt;again&gt; &amp; more"')
    expect(xml).toContain('name="bell \ufffd"')
    expect(xml).toContain('<failure message="team: expected &quot;experts&quot;, got &quot;desk&quot;">')
    expect(xml.match(/<testcase/g)).toHaveLength(7)
  })

  it('proposes cases for what is not exercised, and with them everything that can be is', async () => {
    const { exit, out } = await call(['test', at(), '--generate'])
    expect(exit).toBe(0)
    expect(out).toContain('table: routing')
    expect(out).not.toContain('table: size')
    write('cases/proposed.cases.yaml', out)
    const again = await call(['test', at(), '--threshold', '100'])
    expect(again.out).toMatch(/All tables .* 100% \(5\/5\) +100% \(3\/3\) +100% \(4\/4\)/)
    expect(again.exit).toBe(0)
    expect((await call(['test', at(), '--generate'])).out).toBe('')
  })

  it('prefers a value beside the threshold where it shows that a cell matters', async () => {
    write('cases/size.cases.yaml', 'table: size\ncases: [{ facts: { amount: 5000 }, rule: large }]\n')
    const { out } = await call(['test', at('cases'), '--generate', '--json'])
    expect(JSON.parse(out).proposed).toMatchObject([
      { table: 'size', cases: [{ purpose: 'boundary', facts: { amount: 999 }, rule: 'small' }] },
    ])
  })

  it.each([
    ['a table that is not there', 'table: sice\ncases: []\n', 'there is no table "sice"'],
    ['no table', 'cases: []\n', 'the file names no table'],
    ['another key', 'table: size\ncase: []\ncases: []\n', '"case" is not known here'],
    ['a case without an expectation', 'table: size\ncases: [{ facts: {} }]\n', 'the case expects nothing'],
    ['what is no YAML', 'table: [\n', 'broken.cases.yaml'],
    ['facts under a polluting key', 'table: size\n__proto__: {}\ncases: []\n', '__proto__'],
  ])('finds %s in a case file', async (_, text, says) => {
    write('cases/broken.cases.yaml', text)
    const { exit, out } = await call(['test', at()])
    expect(exit).toBe(1)
    expect(out).toContain(says)
    expect(out).toContain('2 cases, 0 failed')
  })

  it('tells the findings of a broken policy once', async () => {
    write('tables/size.yaml', 'id: size\nrules: 7\n')
    write('cases/more.cases.yaml', 'table: size\ncases: []\n')
    const { exit, out } = await call(['test', at()])
    expect(exit).toBe(1)
    const told = out.split('\n').filter((line) => line.includes('tables.size'))
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told).size).toBe(told.length)
  })

  it.each([
    ['a missing path', ['nowhere']],
    ['a folder without cases or policy', ['test/support/architecture']],
    ['a threshold over 100', ['.', '--threshold', '101']],
    ['a threshold that is no number', ['.', '--threshold', 'all']],
    ['JSON while watching', ['.', '--json', '--watch']],
  ])('is wrong usage with %s', async (_, args) => {
    expect(await call(['test', ...args])).toMatchObject({ exit: 2, out: '' })
  })

  it('tests again when a file changes, until it is interrupted', async () => {
    const stop = new AbortController()
    let written = ''
    const running = call(['test', at(), '--watch'], {
      stop: stop.signal,
      out: (text) => {
        written += text
      },
    })
    const until = async (text: string) => {
      while (!written.includes(text)) await setTimeout(10)
    }
    await until('2 cases, 0 failed')
    written = ''
    // The watch begins after the first result was written: the change is repeated until it is seen.
    const changing = setInterval(() => write('cases/routing.cases.yaml', wrong), 100)
    await until('5 cases, 2 failed')
    clearInterval(changing)
    stop.abort()
    expect((await running).exit).toBe(1)
  })
})

describe('versions of a table', () => {
  const size = sizePolicy['tables/size.yaml'] ?? ''
  beforeEach(() => {
    write(
      'policy.yaml',
      (sizePolicy['policy.yaml'] ?? '').replace(
        'tables/size.yaml',
        'tables/size.yaml, tables/size-2027.yaml',
      ),
    )
    write('tables/size.yaml', `version: '2026'\neffectiveTo: 2026-12-31\n${size}`)
    write(
      'tables/size-2027.yaml',
      `version: '2027'\neffectiveFrom: 2027-01-01\n${size.replace('gte: 1000', 'gte: 500')}`,
    )
  })
  const cases = (version: string, severity: string) =>
    `table: size\n${version}cases: [{ name: at 700, facts: { amount: 700 }, expect: { severity: ${severity} } }]\n`

  it('a file names the version that it tests, or tests the one that comes into force last', async () => {
    write('cases/size.cases.yaml', cases("version: '2026'\n", 'minor'))
    write('cases/size-new.cases.yaml', cases('', 'major'))
    const { exit, out } = await call(['test', at()])
    expect(exit).toBe(0)
    expect(out).toContain('2 cases, 0 failed')
    expect(out).toMatch(/size 2026 +1 /)
    expect(out).toMatch(/size 2027 +1 /)
  })

  it('a version that is not there is a finding', async () => {
    write('cases/size.cases.yaml', cases("version: '1999'\n", 'minor'))
    const { exit, out } = await call(['test', at()])
    expect(exit).toBe(1)
    expect(out).toContain('there is no version "1999" of the table "size"')
    expect(out).toContain('2026, 2027')
  })
})
