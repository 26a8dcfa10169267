import { describe, expect, it } from 'vitest'
import { startTally } from '../../../src/cli/backtest/tally.js'
import { call } from '../../support/command-line.js'
import { sizePolicy, writeFiles } from '../../support/size-policy.js'
import { twoVersions } from '../../support/two-versions.js'

const { at, write, change } = twoVersions()

const complaint = (id: string, minor: number) =>
  JSON.stringify({
    id,
    at: '2026-10-08T09:00:00+08:00',
    complaint: { content: 'charged twice', channel: 'phone', claimedLoss: { currency: 'CNY', minor } },
  })
const history = (...amounts: number[]) =>
  amounts.map((amount, index) => complaint(`c-${index + 1}`, amount)).join('\n')

const backtest = (...more: string[]) => call(['backtest', at('old'), at('new'), ...more])

describe('redress backtest', () => {
  it('counts what moves from where to where, output by output, with the complaints and rules', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    write('h.jsonl', history(100, 500, 700, 999, 1000))
    const { exit, out } = await backtest(at('h.jsonl'))
    expect(exit).toBe(1)
    expect(out).toMatch(/^5 rows {2}2 answered alike {2}3 moved {2}0 not compared\n/)
    expect(out).toMatch(/severity {2}3 moved\n {2}minor {2}→ {2}major {2}3\n/)
    expect(out).toMatch(/team {2}3 moved\n {2}desk {2}→ {2}experts {2}3\n/)
    expect(out).toContain(`${at('h.jsonl')}:2  c-2  (size small → large; routing rest → grave)`)
    expect(out).not.toContain('c-4')
  })

  it('keeps as many examples as it is told', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    write('h.jsonl', history(500, 700, 999))
    const of = async (count: string) =>
      JSON.parse((await backtest(at('h.jsonl'), '--examples', count, '--json')).out).outputs[0].moves[0]
    expect((await of('3')).examples.map(({ id }: { id: string }) => id)).toEqual(['c-1', 'c-2', 'c-3'])
    expect(await of('0')).toMatchObject({ count: 3, examples: [] })
  })

  it('is content when history is answered alike, whatever became of the rules', async () => {
    change('tables/size.yaml', 'id: large', 'id: big')
    write('h.jsonl', history(1, 5000))
    expect(await backtest(at('h.jsonl'))).toMatchObject({
      exit: 0,
      out: expect.stringContaining('2 answered alike'),
    })
  })

  it('sees what other signals do to the answers', async () => {
    const routed = (word: string) => ({
      'policy.yaml': (sizePolicy['policy.yaml'] ?? '').replace('text: fraud', `text: ${word}`),
      'tables/routing.yaml': `id: routing
hitPolicy: first
inputs: [{ name: signals, type: list }]
outputs: [{ name: team, type: string, values: [experts, desk] }]
rules:
  - { id: fraud, when: { signals: { has: [fraud] } }, output: { team: experts } }
  - { id: rest, when: {}, output: { team: desk } }
`,
    })
    writeFiles(at('old'), routed('stolen'))
    writeFiles(at('new'), routed('charged'))
    write('h.jsonl', history(1))
    const { outputs } = JSON.parse((await backtest(at('h.jsonl'), '--json')).out)
    expect(outputs).toMatchObject([{ output: 'team', moves: [{ from: 'desk', to: 'experts', count: 1 }] }])
  })

  it('tells rows that cannot be read, and goes on', async () => {
    write('h.jsonl', `${complaint('a', 1)}\n{"id":\n${complaint('b', 2)}\n`)
    const { exit, out } = await backtest(at('h.jsonl'), '--language', 'zh')
    expect(exit).toBe(1)
    expect(out).toMatch(/^3 行 {2}2 结论相同 {2}0 结论变化 {2}1 未能比较\n/)
    expect(out).toContain(`${at('h.jsonl')}:2`)
  })

  it('tells rows from the future, which no policy takes in', async () => {
    write('h.jsonl', complaint('a', 1))
    const { out } = await backtest(at('h.jsonl'), '--now', '2026-01-01T00:00:00Z', '--json')
    expect(JSON.parse(out)).toMatchObject({
      rows: 0,
      unread: 1,
      firstUnread: [
        { row: 1, reasons: ['two-tables 1: event-in-the-future', 'two-tables 1: event-in-the-future'] },
      ],
    })
  })

  it('reads a bank’s own CSV under its mapping, and several files', async () => {
    change('tables/size.yaml', 'when: { amount: { gte: 1000 } }', 'when: {}')
    write(
      'm.yaml',
      'id: "{no}"\ncolumns:\n  when: { to: at, dateFormat: yyyy-MM-dd, zone: Asia/Shanghai }\n  text: { to: complaint.content }\nconstants: { complaint.channel: phone }\n',
    )
    write('c.csv', 'no,when,text\n1,2026-10-08,late\n2,2026-10-09,lost\n')
    const { out } = await backtest(at('c.csv'), at('c.csv'), '--mapping', at('m.yaml'), '--json')
    expect(JSON.parse(out)).toMatchObject({ rows: 4, moved: 4 })
  })

  it('puts facts to two table files', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    const input = '{"amount":600}\n{"facts":{"amount":2000}}\n{"amount":"much"}\n[]\n'
    const sides = ['old', 'new'].map((side) => at(`${side}/tables/size.yaml`))
    const { exit, out } = await call(['backtest', ...sides, '-', '--json'], { input })
    expect(exit).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      rows: 2,
      same: 1,
      unread: 2,
      causes: [
        { cause: 'wrong-type amount', rows: 1 },
        { cause: 'unreadable-line', rows: 1 },
      ],
      outputs: [
        {
          output: 'severity',
          moves: [{ from: 'minor', to: 'major', examples: [{ row: 1, facts: { amount: 600 } }] }],
        },
      ],
    })
  })

  it('does not call facts alike that neither version can be asked about, and counts why', async () => {
    const sides = ['old', 'new'].map((side) => at(`${side}/tables/routing.yaml`))
    const input = ['{"severity":"grave","repeat":true}', '{"severity":"major"}', '{"severity":"minor"}']
    const { exit, out } = await call(['backtest', ...sides, '-'], { input: input.join('\n') })
    expect(exit).toBe(1)
    expect(out).toMatch(/^3 rows {2}0 answered alike {2}0 moved {2}3 not compared\n/)
    expect(out).toMatch(/missing-fact repeat +2\n/)
    expect(out).toMatch(/value-not-allowed severity +1\n/)
    expect(out).toMatch(/-:1 .*"grave"/)
  })

  it('takes facts that only one version can be asked about for a move from nothing', async () => {
    change('tables/routing.yaml', '[major, minor]', '[major, minor, grave]')
    const sides = ['old', 'new'].map((side) => at(`${side}/tables/routing.yaml`))
    const input = '{"severity":"grave","repeat":true}'
    const { out } = await call(['backtest', ...sides, '-', '--json'], { input })
    expect(JSON.parse(out)).toMatchObject({
      moved: 1,
      unread: 0,
      outputs: [{ moves: [{ from: null, to: 'experts' }] }],
    })
  })

  it('reads one version from standard input, and history from a file', async () => {
    write('f.jsonl', '{"amount":600}\n')
    const input = (sizePolicy['tables/size.yaml'] ?? '').replace('gte: 1000', 'gte: 500')
    const { out } = await call(['backtest', at('old/tables/size.yaml'), '-', at('f.jsonl')], { input })
    expect(out).toMatch(/^1 rows {2}0 answered alike {2}1 moved/)
    const twice = await call(['backtest', at('old/tables/size.yaml'), '-', '-'], { input })
    expect(twice).toMatchObject({ exit: 2, err: 'error: standard input can be read once only\n' })
  })

  it('shows progress on a terminal only', async () => {
    write('h.jsonl', history(1, 2))
    const args = ['backtest', at('old'), at('new'), at('h.jsonl')]
    expect((await call(args)).err).toBe('')
    const seen = await call(args, { progress: true })
    expect(seen.err).toContain('100%')
    expect(seen.err.endsWith('\r\u001b[2K')).toBe(true)
  })

  it.each([
    [
      'a policy and a table',
      [
        'examples/policies/us-retail',
        'examples/policies/us-retail/tables/triage.yaml',
        'examples/complaints/us-retail.jsonl',
      ],
      2,
    ],
    ['a missing history', ['examples/policies/us-retail', 'examples/policies/us-retail', 'nowhere.jsonl'], 2],
    ['no history', ['examples/policies/us-retail', 'examples/policies/us-retail'], 2],
    ['a count that is none', ['a', 'b', 'c', '--examples', 'many'], 2],
  ])('stops at %s', async (_, args, exit) => {
    const called = await call(['backtest', ...args])
    expect(called).toMatchObject({ exit, out: '' })
    expect(called.err).toMatch(/^error: /)
  })
})

describe('the tally of a back-test', () => {
  it('does not grow with a history in which every row moves otherwise', () => {
    const tally = startTally(1)
    const answer = (value: string) => ({ outputs: { text: value }, rules: {} })
    for (let row = 1; row <= 5000; row += 1)
      tally.add({ file: 'h', row }, answer(`${row}`), answer(`-${row}`))
    const [text] = tally.summary().outputs
    expect(text).toMatchObject({ moved: 5000, others: 3000 })
    expect(text?.moves).toHaveLength(2000)
  })

  it('takes an output that only one version has for a move from or to nothing', () => {
    const tally = startTally(1)
    tally.add(
      { file: 'h', row: 1 },
      { outputs: {}, rules: {} },
      { outputs: { team: 'desk' }, rules: { r: ['a'] } },
    )
    expect(tally.summary().outputs).toMatchObject([
      {
        output: 'team',
        moves: [{ from: null, to: 'desk', examples: [{ rules: [{ table: 'r', from: [], to: ['a'] }] }] }],
      },
    ])
  })
})
