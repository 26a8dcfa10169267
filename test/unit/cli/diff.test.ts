import { describe, expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { sizePolicy } from '../../support/size-policy.js'
import { twoVersions } from '../../support/two-versions.js'

const { at, write, change } = twoVersions()

const diff = (...more: string[]) => call(['diff', at('old'), at('new'), ...more])

describe('redress diff', () => {
  it('proves that nothing changes when rules are only written otherwise', async () => {
    change(
      'tables/routing.yaml',
      '  - { id: again, when: { repeat: true }, output: { team: experts } }\n  - { id: rest, when: {}, output: { team: desk } }',
      '  - { id: rest, when: { repeat: false }, output: { team: desk } }\n  - { id: again, when: {}, output: { team: experts } }',
    )
    const { exit, out } = await diff()
    expect(exit).toBe(0)
    expect(out).toContain('No change, proven: both versions answer every input alike.')
    expect(JSON.parse((await diff('--json')).out)).toMatchObject({ same: true, endToEnd: [], besides: [] })
  })

  it('names the region that changes, with facts that show it', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    const { exit, out } = await diff()
    expect(exit).toBe(1)
    expect(out).toContain('size  regions answered differently: 1')
    expect(out).toContain('{"severity":"minor"} (small) → {"severity":"major"} (large)')
    expect(out).toContain('where amount ≥ 500, < 1000')
    expect(out).toContain('routing  no change, proven')
    expect(out).toContain('The answers change.')
  })

  it('follows a change of one table to the answers of the next, with facts from outside', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    const { endToEnd } = JSON.parse((await diff('--json')).out)
    expect(endToEnd).toEqual([
      expect.objectContaining({ output: 'severity', from: 'minor', to: 'major' }),
      {
        output: 'team',
        from: 'desk',
        to: 'experts',
        witness: { repeat: false, amount: 500 },
        rules: [
          { table: 'size', from: 'small', to: 'large' },
          { table: 'routing', from: 'rest', to: 'grave' },
        ],
      },
    ])
  })

  it('works back to facts from outside where a later table changes', async () => {
    change(
      'tables/routing.yaml',
      '{ severity: major }, output: { team: experts }',
      '{ severity: major }, output: { team: desk }',
    )
    const { endToEnd } = JSON.parse((await diff('--json')).out)
    expect(endToEnd).toMatchObject([{ output: 'team', from: 'experts', to: 'desk', rules: [] }])
    expect(endToEnd[0].witness.amount).toBeGreaterThanOrEqual(1000)
    expect(endToEnd[0].witness).not.toHaveProperty('severity')
  })

  it('says when no answer of the whole is seen to change', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    const masked = (sizePolicy['tables/routing.yaml'] ?? '').replace(
      '{ severity: major }, output: { team: experts }',
      '{}, output: { team: desk }',
    )
    for (const side of ['old', 'new']) write(`${side}/tables/routing.yaml`, masked)
    const { endToEnd } = JSON.parse((await diff('--json')).out)
    expect(endToEnd.map(({ output }: { output: string }) => output)).toEqual(['severity'])
  })

  it('tells added and removed tables and columns', async () => {
    change(
      'policy.yaml',
      'tables: [tables/size.yaml, tables/routing.yaml]',
      'tables: [tables/size.yaml, tables/rest.yaml]',
    )
    write(
      'new/tables/rest.yaml',
      (sizePolicy['tables/routing.yaml'] ?? '').replace('id: routing', 'id: rest'),
    )
    const moved = JSON.parse((await diff('--json')).out)
    expect(moved).toMatchObject({
      same: false,
      tables: [
        { change: 'same' },
        { table: 'routing', change: 'removed' },
        { table: 'rest', change: 'added' },
      ],
    })
  })

  it('calls a new column a change, though every answer is the same', async () => {
    change('tables/size.yaml', 'outputs:', '  - { name: product, type: string, optional: true }\noutputs:')
    const { exit, out } = await diff()
    expect(exit).toBe(1)
    expect(out).toContain('input product: added')
  })

  it('proves nothing when the signals, which the tables are asked about, are others', async () => {
    change('policy.yaml', 'text: fraud', 'text: stolen')
    const { exit, out } = await diff()
    expect(exit).toBe(1)
    expect(out).toContain('Not compared, but not the same either: signals')
    expect(out).toContain('No change was shown, and none was ruled out.')
  })

  it('compares one table of a policy, and two table files', async () => {
    change('tables/size.yaml', 'gte: 1000', 'gte: 500')
    expect((await diff('--table', 'routing')).exit).toBe(0)
    const files = await call([
      'diff',
      at('old/tables/size.yaml'),
      at('new/tables/size.yaml'),
      '--language',
      'zh',
    ])
    expect(files.exit).toBe(1)
    expect(files.out).toContain('结论不同的区域数： 1')
    expect(files.out).not.toContain('全流程影响')
  })

  it.each([
    ['YAML', 'yaml'],
    ['CSV', 'csv'],
    ['DMN', 'dmn'],
  ])('reads one side from standard input, a table in %s', async (_, format) => {
    const file = at('old/tables/size.yaml')
    const input = (await call(['convert', file, '--to', format])).out
    const { exit, out } = await call(['diff', file, '-'], { input })
    expect(out).toContain('no change, proven')
    expect(exit).toBe(0)
  })

  it('reads a policy from standard input, with the files that it names in the working folder', async () => {
    const input =
      'extends: examples/policies/us-retail/policy.yaml\nid: mine\nversion: "2"\ntitle: { en: Mine, zh: 本行 }\n'
    const { exit, err } = await call(['diff', 'examples/policies/us-retail', '-'], { input })
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
  })

  it('refuses to read standard input twice', async () => {
    const { exit, err } = await call(['diff', '-', '-'])
    expect({ exit, err }).toEqual({ exit: 2, err: 'error: standard input can be read once only\n' })
  })

  it('shows as many regions of each move as it is told, and counts the rest', async () => {
    change('tables/routing.yaml', 'when: {}, output: { team: desk }', 'when: {}, output: { team: experts }')
    const [one, none] = [await diff('--examples', '1'), await diff('--examples', '0')]
    expect(one.out).toContain('    where severity is minor; repeat is false')
    expect(none.out).not.toContain('    where ')
    expect(none.out).toContain('    … +1')
  })

  it.each([
    ['a missing path', ['nowhere', 'nowhere'], 2],
    ['one side only', ['examples/policies/us-retail'], 2],
    [
      'a table that is not there',
      ['examples/policies/us-retail', 'examples/policies/us-retail', '--table', 'egg'],
      2,
    ],
    ['a folder without a policy', ['test/support', 'test/support'], 1],
  ])('stops at %s', async (_, args, exit) => {
    const called = await call(['diff', ...args])
    expect(called).toMatchObject({ exit, out: '' })
    expect(called.err).toMatch(/^error: /)
  })
})
