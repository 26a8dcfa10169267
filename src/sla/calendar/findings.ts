import { isRecord } from '../../is-record.js'
import type { Issue, IssueCode } from '../../issues.js'

export type Path = readonly (string | number)[]
export type Fields = Readonly<Record<string, unknown>>

/** Gathers the findings of one check, so that an author sees all of them at once. */
export interface Findings {
  readonly issues: Issue[]
}

export const report = (
  { issues }: Findings,
  code: IssueCode,
  path: Path,
  message: string,
  more: { severity?: Issue['severity']; hint?: string } = {},
): undefined => {
  const { severity = 'error', hint } = more
  issues.push({ code, severity, path, message, ...(hint === undefined ? {} : { hint }) })
  return undefined
}

/** Own entries only: `__proto__` written in JSON is a strange key like any other, and never a prototype. */
export const recordAt = (found: Findings, value: unknown, path: Path): Fields | undefined =>
  isRecord(value) ? value : report(found, 'wrong-type', path, 'An object is needed here')

export const listAt = (found: Findings, value: unknown, path: Path): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : report(found, 'wrong-type', path, 'A list is needed here')

export const textAt = (found: Findings, value: unknown, path: Path): string | undefined => {
  if (typeof value !== 'string') return report(found, 'wrong-type', path, 'A text is needed here')
  if (value.trim() === '') return report(found, 'empty-text', path, 'The text is empty')
  if (/\p{Surrogate}/u.test(value))
    return report(found, 'ill-formed-text', path, 'The text has a lone surrogate')
  return value
}

export const warnUnknown = (
  found: Findings,
  record: Fields,
  known: readonly string[],
  path: Path,
  severity: Issue['severity'] = 'warning',
): void => {
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue
    report(found, 'unknown-field', [...path, key], `'${key.slice(0, 80)}' is not a field here`, {
      severity,
      hint: `fields: ${known.join(', ')}`,
    })
  }
}
