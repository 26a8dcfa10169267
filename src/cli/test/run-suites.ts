import { type Coverage, type TableTest, testTable } from '../../rules/index.js'
import type { Suite } from './suite.js'

/** A table after its cases were run. */
export interface RunSuite {
  readonly suite: Suite
  readonly test: TableTest
}

export const measures = ['rules', 'cells', 'outputs'] as const satisfies readonly (keyof Coverage)[]
export type Measure = (typeof measures)[number]

/** How much of something was exercised. */
export interface Exercised {
  readonly covered: number
  readonly total: number
}

export const runSuites = (suites: readonly Suite[]): readonly RunSuite[] =>
  suites.map((suite) => ({
    suite,
    test: testTable(
      suite.compiled,
      suite.cases.map((each) => each.case),
    ),
  }))

/** Coverage of all tables together. */
export const totalsOf = (runs: readonly RunSuite[]): Readonly<Record<Measure, Exercised>> => {
  const sum = (measure: Measure): Exercised => ({
    covered: runs.reduce((total, { test }) => total + test.coverage[measure].covered, 0),
    total: runs.reduce((total, { test }) => total + test.coverage[measure].total, 0),
  })
  return { rules: sum('rules'), cells: sum('cells'), outputs: sum('outputs') }
}

/** In percent, rounded down so that 100 means all; nothing to exercise counts as all. */
export const percentOf = ({ covered, total }: Exercised): number =>
  total === 0 ? 100 : Math.floor((covered / total) * 100)

/** The measures that fall short of a threshold in percent. */
export const shortOf = (
  totals: Readonly<Record<Measure, Exercised>>,
  threshold: number,
): readonly Measure[] =>
  measures.filter((measure) => {
    const { covered, total } = totals[measure]
    return covered * 100 < threshold * total
  })
