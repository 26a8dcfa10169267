import { expect, it } from 'vitest'
import { call } from '../../support/command-line.js'
import { folderOfEachTest } from '../../support/folder-of-each-test.js'
import { bank } from '../../support/mistakes/bank.js'
import { writeFiles } from '../../support/size-policy.js'

const { at } = folderOfEachTest()

const wrongBank = (): string => {
  const target = 'target: { businessHours: 4 }'
  writeFiles(at(), { ...bank, 'policy.yaml': (bank['policy.yaml'] ?? '').replace(target, 'target: 24h') })
  return at()
}

it('as text: file, line, column, the line with a caret, what mends it; in the language asked for', async () => {
  const { exit, out } = await call(['check', wrongBank(), '--lang', 'zh'])
  expect(exit).toBe(1)
  expect(out).toContain('policy.yaml:32:13  错误  clocks[0].target：应为对象，实际为文本 [invalid-union]')
  expect(out).toContain('   32 |     target: 24h')
  expect(out).toMatch(/\n {10}\| {13}\^\n/)
})

it('as SARIF 2.1.0: one rule a code, a level, a relative place counted from 1', async () => {
  const { out } = await call(['check', wrongBank(), '--format', 'sarif'])
  const { version, runs } = JSON.parse(out)
  const [{ tool, results }] = runs
  expect(version).toBe('2.1.0')
  expect(tool.driver).toMatchObject({ name: 'redress', version: '9.9.9', rules: [{ id: 'invalid-union' }] })
  const [result] = results
  expect(result).toMatchObject({ ruleId: 'invalid-union', ruleIndex: 0, level: 'error' })
  const [{ physicalLocation, logicalLocations }] = result.locations
  expect(physicalLocation.region).toEqual({ startLine: 32, startColumn: 13 })
  expect(physicalLocation.artifactLocation.uri).toMatch(/\/policy\.yaml$/)
  expect(logicalLocations).toEqual([{ fullyQualifiedName: 'clocks[0].target' }])
})

it('as annotations of GitHub: one line each, with line breaks and colons escaped', async () => {
  const { out } = await call(['check', wrongBank(), '--format', 'github'])
  expect(out).toMatch(
    /^::error file=[^,]+policy\.yaml,line=32,col=13,title=invalid-union::clocks\[0\]\.target: /,
  )
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  expect(out).toContain('%0A')
})

it('an unknown language is refused with those that are known', async () => {
  const { exit, err } = await call(['check', at(), '--lang', 'fr'])
  expect(exit).toBe(2)
  expect(err).toBe('error: there is no language "fr"; there are en (English) and zh (中文)\n')
})
