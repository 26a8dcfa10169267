import type { Language, Said } from './explanation.js'
import type { IssueCode } from './issue-codes.js'

export type { IssueCode } from './issue-codes.js'

/** One finding about data: what is wrong, where, and what would mend it. */
export interface Issue<Code extends string = IssueCode> {
  readonly code: Code
  readonly severity: 'error' | 'warning' | 'info'
  /** From the root of the data to the place, as in zod: `['tables', 'routing', 'rules', 3]`. */
  readonly path: readonly (string | number)[]
  /** Where it stands in the text of its file, counted from 1, where a path cannot say it. */
  readonly at?: { readonly line: number; readonly column: number }
  /** What is wrong there, in both languages. */
  readonly says: Said
  /** What mends it, where that is not plain from what is wrong. */
  readonly remedy?: Said
  /** The English of `says`. */
  readonly message: string
  /** The English of `remedy`. */
  readonly hint?: string
}

/** A value that passed its checks, or the findings that stopped it. Warnings may come with a value. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const issueOf =
  (severity: Issue['severity']) =>
  <Code extends IssueCode>(code: Code, path: Issue['path'], says: Said, remedy?: Said): Issue<Code> => ({
    code,
    severity,
    path,
    says,
    message: says.en,
    ...(remedy === undefined ? {} : { remedy, hint: remedy.en }),
  })

/** An error at a place, with what mends it where that is not plain from the message. */
export const wrong = issueOf('error')

/** A warning at a place: what stands there can be worked with, and should be looked at. */
export const doubtful = issueOf('warning')

/** Something worth knowing at a place, with nothing to mend. */
export const noted = issueOf('info')

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

/** {@link issueText} in a language. */
export const issueTextIn = (issue: Issue<string>, language: Language): string => {
  const place = placeText(issue.path)
  const says = issue.says[language]
  const remedy = issue.remedy?.[language]
  return language === 'en'
    ? `${place === '' ? '' : `${place}: `}${says}${remedy === undefined ? '' : ` (${remedy})`}`
    : `${place === '' ? '' : `${place}：`}${says}${remedy === undefined ? '' : `（${remedy}）`}`
}

/**
 * `tables.routing.rules[3]: message (hint)`, for terminals and exception messages.
 *
 * @example
 * const [issue] = parsePeriod('2026-13').issues
 * issueText(issue) // "'2026-13' is no period (write a week 2026-W47, a month 2026-11, a quarter 2026-Q4 or a year 2026)"
 */
export const issueText = (issue: Issue<string>): string => issueTextIn(issue, 'en')

/** Of hundreds of issues the first say enough in one sentence; `details.issues` has them all. */
const mostInSentence = 5

/** The first of some issues as one sentence, for the messages of exceptions. */
export const issuesText = (issues: readonly Issue<string>[]): Said => {
  const first = issues.slice(0, mostInSentence)
  const more = issues.length - first.length
  return {
    en: `${first.map((issue) => issueTextIn(issue, 'en')).join('; ')}${more === 0 ? '' : `; and ${more} more`}`,
    zh: `${first.map((issue) => issueTextIn(issue, 'zh')).join('；')}${more === 0 ? '' : `；另有 ${more} 处`}`,
  }
}

/** A value in a message: short, and visible where it is empty or odd. */
export const quoted = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
