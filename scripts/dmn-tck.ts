/**
 * Runs the DMN TCK's level 2 and writes the score to docs/reference/dmn-tck.json and docs/reference/dmn-tck.md.
 * Reads the cases from the folder in REDRESS_CASES; another level can be given as the folder's path and is only printed.
 *
 * Run: npx tsx scripts/dmn-tck.ts [folder]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runTck, type TckResult } from '../test/cases/rules/dmn/tck.js'
import { casesFolder } from '../test/support/shared.js'

interface Score {
  readonly folder: string
  readonly results: number
  readonly passed: number
}

const scoresOf = (results: readonly TckResult[]): Score[] =>
  [...new Set(results.map(({ folder }) => folder))].map((folder) => {
    const own = results.filter((result) => result.folder === folder)
    return { folder, results: own.length, passed: own.filter(({ passed }) => passed).length }
  })

const page = (
  scores: readonly Score[],
  results: number,
  passed: number,
): string => `# DMN TCK, compliance level 2

${passed} of ${results} result nodes pass. A result node is one expected value of one test case of the
[DMN Technology Compatibility Kit](https://github.com/dmn-tck/tck). This page is written by \`scripts/dmn-tck.ts\`.

| Model | Result nodes | Passed |
| --- | --- | --- |
${scores.map(({ folder, results: all, passed: good }) => `| ${folder} | ${all} | ${good} |`).join('\n')}
`

const [folder] = process.argv.slice(2)
if (folder === undefined && casesFolder === undefined) throw new Error('No cases: set REDRESS_CASES')
const results = runTck(folder ?? join(casesFolder ?? '', 'dmn-tck', 'TestCases', 'compliance-level-2'))
const scores = scoresOf(results)
const passed = results.filter((result) => result.passed).length
for (const { test, node, expected, actual, why } of results.filter((result) => !result.passed))
  console.log(`${test} ${node}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}; ${why}`)
console.log(`${passed} of ${results.length}`)
if (folder === undefined) {
  const score = { suite: 'DMN TCK', level: 2, results: results.length, passed, models: scores }
  writeFileSync(
    new URL('../docs/reference/dmn-tck.json', import.meta.url),
    `${JSON.stringify(score, null, 2)}\n`,
  )
  writeFileSync(
    new URL('../docs/reference/dmn-tck.md', import.meta.url),
    page(scores, results.length, passed),
  )
}
