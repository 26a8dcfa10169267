import { readFileSync } from 'node:fs'
import { type RunnerTestCase, TestRunner } from 'vitest'
import type { Mutant } from './mutants.js'
import { mutantsFile, readOutcomes, writeOutcomes } from './outcomes.js'

/** What the rewritten sources look at and fill in. */
interface Switchboard {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
}

const kept = globalThis as { __stryker__?: Switchboard }
kept.__stryker__ ??= {}
const switchboard = kept.__stryker__

const outcomes = readOutcomes()

/** The test file that is named like the source of a mutant. */
const ownTestOf = new Map(
  (JSON.parse(readFileSync(mutantsFile, 'utf8')) as Mutant[]).map(({ id, file }) => [
    id,
    file.replace(/^src\//, 'test/unit/').replace(/\.ts$/, '.test.ts'),
  ]),
)

/**
 * A mutant that so many milliseconds of processor time of tests have not noticed counts as a survivor, once the test file that is
 * named like its source has been asked.
 */
const patience = 2_500

/** A test that takes longer by itself is left out: a thousand mutants would wait for it. */
const longest = 400

type Run = () => unknown

/** Whether the test fails while the mutant is awake. A mutant that never comes to an end is stopped by its hits. */
const fails = async (run: Run, mutant: string, hits: number): Promise<boolean> => {
  Object.assign(switchboard, { activeMutant: mutant, hitCount: 0, hitLimit: hits * 100 + 1_000 })
  try {
    await run()
    return false
  } catch {
    return true
  } finally {
    Object.assign(switchboard, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
  }
}

interface Reached {
  /** How often, mutant by mutant. */
  readonly hits: Record<string, number>
  readonly milliseconds: number
}

const reachedBy = async (run: Run): Promise<Reached> => {
  const start = process.cpuUsage()
  switchboard.currentTestId = 'now'
  if (switchboard.mutantCoverage !== undefined) switchboard.mutantCoverage.perTest = {}
  try {
    await run()
  } finally {
    switchboard.currentTestId = undefined
  }
  const { user, system } = process.cpuUsage(start)
  const hits = { ...switchboard.mutantCoverage?.perTest.now }
  return { hits, milliseconds: (user + system) / 1_000 }
}

/** Whether the true sources still pass; what a mutant leaves behind must not be held against the next one. */
const isSound = async (run: Run): Promise<boolean> => {
  try {
    await run()
    return true
  } catch {
    return false
  }
}

// biome-ignore lint/style/noDefaultExport: a runner is what its module exports by default
export default class MutantRunner extends TestRunner {
  private spoiled = false

  async runTask(test: RunnerTestCase): Promise<void> {
    if (this.spoiled) return
    const run = TestRunner.getTestFn(test)
    const reached = await reachedBy(run)
    if (reached.milliseconds > longest) return
    for (const [mutant, hits] of Object.entries(reached.hits)) {
      const tried = outcomes.tried[mutant] ?? 0
      const isOwn = test.file.filepath.endsWith(ownTestOf.get(mutant) ?? ' ')
      if (outcomes.killed[mutant] !== undefined || (tried >= patience && !isOwn)) continue
      outcomes.tried[mutant] = tried + Math.max(1, reached.milliseconds)
      if (!(await fails(run, mutant, hits))) continue
      outcomes.killed[mutant] = `${test.file.name} > ${test.name}`
      if (await isSound(run)) continue
      this.spoiled = true
      outcomes.spoiled.push(test.file.filepath)
      return
    }
  }

  override onAfterRunFiles(): void {
    writeOutcomes(outcomes)
    super.onAfterRunFiles()
  }
}
