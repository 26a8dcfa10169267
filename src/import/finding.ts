import type { Issue, IssueCode } from '../issues.js'

export const wrong = (
  code: IssueCode,
  path: readonly (string | number)[],
  message: string,
  hint?: string,
): Issue => ({ code, severity: 'error', path, message, ...(hint === undefined ? {} : { hint }) })
