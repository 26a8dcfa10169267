/**
 * Runs one level of the DMN TCK and writes the score to docs/reference: dmn-tck.json and dmn-tck.md for level 2,
 * dmn-tck-level-3.json and dmn-tck-level-3.md for level 3. Reads the cases from the folder in REDRESS_CASES, or from the
 * folder of a clone of the TCK.
 *
 * Run: npx tsx scripts/dmn-tck.ts [2|3] [folder that holds TestCases]
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

const beyondTables = `Every model of decision tables, invocations and boxed expressions passes in full but for imported models (0086, 0089) and
one coercion (0082). Arithmetic (of decimals, moments and durations), comparison, ranges from text, interval functions, rounding and patterns are the
package's own; what else is missing is FEEL itself, which the library \`feelin\` runs: years before 0 and beyond 9999, functions in
Java, \`instance of\` named types, and the replacing of list members.

`

const page = (
  level: string,
  scores: readonly Score[],
  results: number,
  passed: number,
): string => `# DMN TCK, compliance level ${level}

${passed} of ${results} result nodes pass. A result node is one expected value of one test case of the
[DMN Technology Compatibility Kit](https://github.com/dmn-tck/tck). This page is written by \`scripts/dmn-tck.ts\`.

${level === '3' ? beyondTables : ''}| Model | Result nodes | Passed |
| --- | --- | --- |
${scores.map(({ folder, results: all, passed: good }) => `| ${folder} | ${all} | ${good} |`).join('\n')}
`

const [level = '2', given] = process.argv.slice(2)
const cases = given ?? (casesFolder === undefined ? undefined : join(casesFolder, 'dmn-tck'))
if (cases === undefined) throw new Error('No cases: set REDRESS_CASES')
const results = runTck(join(cases, 'TestCases', `compliance-level-${level}`))
const models = scoresOf(results)
const passed = results.filter((result) => result.passed).length
for (const { test, node, expected, actual, why } of results.filter((result) => !result.passed))
  console.log(`${test} ${node}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}; ${why}`)
for (const { folder, results: all, passed: good } of models)
  if (good < all) console.log(`${folder}: ${good} of ${all}`)
console.log(`${passed} of ${results.length}`)

const file = level === '2' ? 'dmn-tck' : `dmn-tck-level-${level}`
const write = (name: string, text: string): void =>
  writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), text)
const score = { suite: 'DMN TCK', level: Number(level), results: results.length, passed, models }
write(`${file}.json`, `${JSON.stringify(score, null, 2)}\n`)
write(`${file}.md`, page(level, models, results.length, passed))
