import type { Issue } from '../../issues.js'
import { reasonsOfFailure } from '../../testing/index.js'
import { measures, percentOf, type RunSuite, shortOf, totalsOf } from './run-suites.js'

const suiteReport = ({ suite, test }: RunSuite) => ({
  place: suite.place,
  table: suite.compiled.id,
  ...(suite.compiled.version === undefined ? {} : { version: suite.compiled.version }),
  hash: suite.compiled.hash,
  passed: test.passed,
  failed: test.failed,
  cases: test.results.map((result, index) => ({
    name: result.name,
    file: suite.cases[index]?.file ?? '',
    passed: result.passed,
    hits: result.evaluation.hits,
    ...(result.passed
      ? {}
      : {
          output: result.evaluation.output ?? null,
          differences: result.differences,
          because: reasonsOfFailure(suite.compiled, result),
        }),
  })),
  coverage: test.coverage,
})

/** What was tested, for programs. */
export const testReport = (runs: readonly RunSuite[], issues: readonly Issue[], threshold: number) => {
  const totals = totalsOf(runs)
  return {
    passed: runs.reduce((sum, { test }) => sum + test.passed, 0),
    failed: runs.reduce((sum, { test }) => sum + test.failed, 0),
    threshold,
    belowThreshold: shortOf(totals, threshold),
    coverage: Object.fromEntries(
      measures.map((measure) => [measure, { ...totals[measure], percent: percentOf(totals[measure]) }]),
    ),
    issues,
    tables: runs.map(suiteReport),
  }
}
