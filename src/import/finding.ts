import type { Issue, IssueCode } from '../issues.js'

export const wrong = (
  code: IssueCode,
  path: readonly (string | number)[],
  message: string,
  hint?: string,
): Issue => ({ code, severity: 'error', path, message, ...(hint === undefined ? {} : { hint }) })

/** A cell in a message: short, and visible where it is empty or odd. */
export const quoted = (cell: string): string =>
  JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell)
