import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const folder = resolve('out/mutation')
export const mutantsFile = `${folder}/mutants.json`
const outcomesFile = `${folder}/outcomes.json`

/** What has become of the mutants so far; kept in a file, since every test file has a process of its own. */
export interface Outcomes {
  /** Mutant by mutant: the test that fails because of it. */
  readonly killed: Record<string, string>
  /** Mutant by mutant: for how many milliseconds tests were run against it. */
  readonly tried: Record<string, number>
  /** Test files that a mutant left in a state in which even the true sources fail: the rest of them is for another round. */
  readonly spoiled: string[]
}

export const readOutcomes = (): Outcomes =>
  existsSync(outcomesFile)
    ? (JSON.parse(readFileSync(outcomesFile, 'utf8')) as Outcomes)
    : { killed: {}, tried: {}, spoiled: [] }

export const writeOutcomes = (outcomes: Outcomes): void =>
  writeFileSync(outcomesFile, JSON.stringify(outcomes))
