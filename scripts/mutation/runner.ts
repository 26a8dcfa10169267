import { type RunnerTestCase, TestRunner } from 'vitest'
import { readOutcomes, writeOutcomes } from './outcomes.js'

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

/** A mutant that this many tests have reached and not noticed counts as a survivor. */
const mostTests = 40

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

const reachedBy = async (run: Run): Promise<Record<string, number>> => {
  switchboard.currentTestId = 'now'
  if (switchboard.mutantCoverage !== undefined) switchboard.mutantCoverage.perTest = {}
  try {
    await run()
  } finally {
    switchboard.currentTestId = undefined
  }
  return { ...switchboard.mutantCoverage?.perTest.now }
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
    for (const [mutant, hits] of Object.entries(await reachedBy(run))) {
      const tried = outcomes.tried[mutant] ?? 0
      if (outcomes.killed[mutant] !== undefined || tried >= mostTests) continue
      outcomes.tried[mutant] = tried + 1
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
