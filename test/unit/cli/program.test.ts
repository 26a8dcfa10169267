import { describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'

const policy = 'test/support/small-policy'

describe('the program', () => {
  it('shows how it is used, with examples for every command', async () => {
    const { exit, out } = await call(['--help'])
    expect(exit).toBe(0)
    const commands = ['run', 'check', 'explain', 'deadlines', 'due', 'diagram']
    for (const command of commands) {
      expect(out).toContain(`  ${command} `)
      const help = await call([command, '--help'])
      expect(help).toMatchObject({ exit: 0, err: '' })
      expect(help.out, command).toMatch(/Examples?:\n {2}redress /)
    }
  })

  it('knows its version', async () => {
    expect(await call(['--version'])).toMatchObject({ exit: 0, out: '9.9.9\n' })
  })

  it.each([[['fly']], [['due']], [[]]])('is used wrongly with %j', async (args) => {
    expect((await call(args)).exit).toBe(2)
  })
})

describe('redress diagram', () => {
  it('prints Mermaid text', async () => {
    expect((await call(['diagram'])).out).toMatch(/^stateDiagram-v2\n/)
    expect(JSON.parse((await call(['diagram', '--json'])).out).mermaid).toMatch(/^stateDiagram-v2\n/)
    expect(JSON.parse((await call(['diagram', '--json'])).out).svg).toMatch(/^<svg /)
    expect((await call(['diagram', '--format', 'svg', '--lang', 'zh'])).out).toMatch(
      /^<svg [\s\S]*投诉[\s\S]*<\/svg>\n$/,
    )
    expect((await call(['diagram', '--format', 'png'])).exit).toBe(2)
    expect((await call(['diagram', '--language', 'zh'])).out).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('redress deadlines', () => {
  const history = { id: 'h-1', events: [{ type: 'complaint.received', at: '2026-03-02T10:00:00+08:00' }] }
  const regime = ['deadlines', '--regime', 'cn-nfra-2020-3']

  it('answers each line of standard input with a line', async () => {
    const input = `${JSON.stringify(history)}\n\n${JSON.stringify({ ...history, id: 'h-2', facts: { kind: 'enquiry' } })}\r\n`
    const { exit, out } = await call([...regime, '--json'], { input })
    expect(exit).toBe(0)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      {
        id: 'h-1',
        clocks: [
          {
            id: 'decision',
            regime: 'cn-nfra-2020-3',
            status: 'running',
            dueAt: '2026-03-17T16:00:00.000Z',
            dueOn: '2026-03-17',
            provisional: false,
            source: { cite: expect.any(String) },
            because: { says: { en: expect.any(String), zh: expect.any(String) } },
          },
        ],
        issues: [],
      },
      { id: 'h-2', clocks: [] },
    ])
  })

  it('answers bad lines with issues, and goes on', async () => {
    const { exit, out } = await call([...regime, '--json'], {
      input: `nonsense\n{"id":"x"}\n${JSON.stringify(history)}`,
    })
    expect(exit).toBe(1)
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      { id: 'line 1', issues: [{ code: 'invalid-json' }] },
      { id: 'x', issues: [{ path: ['events'] }] },
      { id: 'h-1', issues: [] },
    ])
  })

  it('is for people without --json', async () => {
    const { out } = await call(regime, { input: JSON.stringify(history) })
    expect(out).toContain('decision  running  2026-03-17')
    expect(out).toContain('[CBIRC Order 3/2020 art. 18(1)]')
  })

  it('tells several clocks of one name apart', async () => {
    const sent = (enquiry: string, dueAt: string) => ({
      type: 'department-enquiry.sent',
      at: '2026-03-02T10:00:00+08:00',
      enquiry,
      dueAt,
    })
    const events = [
      ...history.events,
      sent('q-1', '2026-03-04T09:00:00.000Z'),
      sent('q-2', '2026-03-05T09:00:00.000Z'),
    ]
    const { out } = await call(['deadlines', '--policy', 'examples/policies/procedure-clocks'], {
      input: JSON.stringify({ id: 'h-1', events }),
    })
    expect(out).toContain('  department-enquiry@q-1  running  2026-03-04\n')
    expect(out).toContain('  department-enquiry@q-2  running  2026-03-05\n')
    expect(out).toContain('  total  running  2026-03-17\n')
  })

  it('also takes a policy', async () => {
    const { exit, out } = await call(['deadlines', '-', '--policy', policy, '--json'], {
      input: JSON.stringify(history),
    })
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ clocks: [{ dueOn: '2026-03-17' }] })
  })

  it.each([
    [['deadlines']],
    [['deadlines', '--regime', 'nowhere']],
    [['deadlines', '--policy', 'nowhere']],
    [['deadlines', 'nowhere.jsonl', '--regime', 'cn-nfra-2020-3']],
    [['deadlines', '--regime', 'cn-nfra-2020-3', '--policy', policy]],
  ])('is used wrongly with %j', async (args) => {
    expect((await call(args)).exit).toBe(2)
  })
})

describe('redress check', () => {
  it('finds nothing wrong with a sound policy', async () => {
    const { exit, out } = await call(['check', policy])
    expect(exit).toBe(0)
    expect(out).toContain(`✓ ${policy}  policy, 1 tables, `)
  })

  it('finds what is wrong with a table, with the way to mend it', async () => {
    const table = `
id: t
hitPolicy: unique
inputs: [{ name: amount, type: number }]
outputs: [{ name: team, type: string }]
rules:
  - { id: a, when: { amount: { gte: 10 } }, output: { team: x } }
  - { id: b, when: { amount: { gte: 5 } }, output: { team: y } }
`
    const { exit, out } = await call(['check', '-', '--json'], { input: table })
    expect(exit).toBe(1)
    const [thing] = JSON.parse(out).checked
    expect(thing).toMatchObject({ kind: 'table', says: '2 rules over 1 inputs' })
    expect(thing.issues.map((issue: { code: string }) => issue.code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/overlap|conflict/), 'gap']),
    )
  })

  it.each([
    ['a calendar', 'id: c\ntimeZone: Asia/Shanghai\nweekly: { mon: [["09:00", "17:00"]] }', 0],
    ['a calendar that never was', 'id: c\ntimeZone: Asia/Shanghai\nweekly: { mon: [["19:00", "27:00"]] }', 1],
    ['something else', 'greeting: hello', 1],
    ['broken YAML', 'a: [', 1],
    ['nothing', '', 1],
  ])('judges %s', async (_, input, exit) => {
    expect((await call(['check', '-'], { input })).exit).toBe(exit)
  })

  it('looks at every file of a folder that is no policy', async () => {
    const { out } = await call(['check', `${policy}/tables`])
    expect(out).toContain(`${policy}/tables/sorting.yaml  table, 2 rules over 1 inputs`)
  })

  it('is used wrongly when there is nothing to look at', async () => {
    expect((await call(['check', 'nowhere'])).exit).toBe(2)
  })
})
