import type { IssueCode } from './issue-codes.js'

export type { IssueCode } from './issue-codes.js'

/** One finding about data: what is wrong, where, and what would mend it. */
export interface Issue<Code extends string = IssueCode> {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'info'
  /** From the root of the data to the place, as in zod: `['tables', 'routing', 'rules', 3]`. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint?: string
}

/** A value that passed its checks, or the findings that stopped it. Warnings may come with a value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** An error at a place, with what mends it where that is not plain from the message. */
export const wrong = (code: IssueCode, path: Issue['path'], message: string, hint?: string): Issue => ({
  code,
  severity: 'error',
  path,
  message,
  ...(hint === undefined ? {} : { hint }),
})

export const accepted = <T>(value: T, issues: readonly Issue[] = []): Checked<T> => ({
  ok: true,
  value,
  issues,
})

export const rejected = (issues: readonly Issue[]): Checked<never> => ({ ok: false, issues })

/** `rejected` when any issue is an error, else `accepted` with the warnings. */
export const checked = <T>(value: T, issues: readonly Issue[]): Checked<T> =>
  issues.some((issue) => issue.severity === 'error') ? rejected(issues) : accepted(value, issues)

/** The same issues, seen from further up: `prefix` is put in front of every path. */
export const within = (prefix: readonly (string | number)[], issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [...prefix, ...issue.path] }))

/** A path as people write it: `tables.routing.rules[3]`. */
export const placeText = (path: Issue['path']): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')

/**
 * `tables.routing.rules[3]: message (hint)`, for terminals and exception messages.
 *
 * @example
 * issueText({ code: 'unknown-team', severity: 'error', path: ['tables', 'routing', 'rules', 3], message: 'No team is called card', hint: 'cards' })
 * // 'tables.routing.rules[3]: No team is called card (cards)'
 */
export const issueText = (issue: Issue<string>): string => {
  const place = placeText(issue.path)
  return `${place === '' ? '' : `${place}: `}${issue.message}${issue.hint === undefined ? '' : ` (${issue.hint})`}`
}

/** A value in a message: short, and visible where it is empty or odd. */
export const quoted = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
