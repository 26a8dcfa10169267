import type { Said } from '../../explanation.js'
import { type Issue, type IssueCode, wrong } from '../../issues.js'

/** Takes one finding about the place that is being read. */
export type Complain = (code: IssueCode, says: Said, remedy?: Said) => void

/** Gathers issues while a definition is read; `at` gives a place its own `complain`. */
export interface Findings {
  readonly issues: Issue[]
  readonly at: (...path: (string | number)[]) => Complain
}

export const gatherFindings = (): Findings => {
  const issues: Issue[] = []
  return {
    issues,
    at:
      (...path) =>
      (code, says, remedy) => {
        issues.push(wrong(code, path, says, remedy))
      },
  }
}
