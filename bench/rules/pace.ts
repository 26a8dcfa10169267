import type { Facts } from '../../src/rules/index.js'

export type Run = (facts: Facts) => unknown

export const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

const rounds = 5
const secondsOfRound = 0.2

const pace = (run: Run, facts: readonly Facts[]): number => {
  const start = cpuSeconds()
  let decisions = 0
  let spent = 0
  while (spent < secondsOfRound) {
    for (const each of facts) run(each)
    decisions += facts.length
    spent = cpuSeconds() - start
  }
  return decisions / spent
}

/**
 * Decisions a CPU-second of each runner: the median of its rounds after a first one to warm up. The runners take
 * turns, so that a busy moment of the machine falls on all of them.
 */
export const paces = (runs: readonly Run[], facts: readonly Facts[]): readonly number[] => {
  for (const run of runs) pace(run, facts)
  const measured = Array.from({ length: rounds }, () => runs.map((run) => pace(run, facts)))
  return runs.map((_, index) => median(measured.map((round) => round[index] ?? 0)))
}
