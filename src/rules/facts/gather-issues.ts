import type { Issue, IssueCode } from '../../issues.js'

/** Takes one finding about the place that is being read. */
export type Complain = (code: IssueCode, message: string, hint?: string) => void

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
      (code, message, hint) => {
        issues.push({ code, severity: 'error', path, message, ...(hint === undefined ? {} : { hint }) })
      },
  }
}
