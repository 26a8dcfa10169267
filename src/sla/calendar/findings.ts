import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { doubtful, type Issue, type IssueCode, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'

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
  says: Said,
  more: { severity?: 'error' | 'warning'; remedy?: Said } = {},
): undefined => {
  const { severity = 'error', remedy } = more
  issues.push((severity === 'error' ? wrong : doubtful)(code, path, says, remedy))
  return undefined
}

/** Own entries only: `__proto__` written in JSON is a strange key like any other, and never a prototype. */
export const recordAt = (found: Findings, value: unknown, path: Path): Fields | undefined =>
  isRecord(value)
    ? value
    : report(found, 'wrong-type', path, said('An object is needed here', '此处须为对象'))

export const listAt = (found: Findings, value: unknown, path: Path): readonly unknown[] | undefined =>
  Array.isArray(value)
    ? value
    : report(found, 'wrong-type', path, said('A list is needed here', '此处须为列表'))

export const textAt = (found: Findings, value: unknown, path: Path): string | undefined => {
  if (typeof value !== 'string')
    return report(found, 'wrong-type', path, said('A text is needed here', '此处须为文本'))
  if (value.trim() === '') return report(found, 'empty-text', path, said('The text is empty', '内容为空'))
  if (/\p{Surrogate}/u.test(value))
    return report(
      found,
      'ill-formed-text',
      path,
      said('The text has a lone surrogate', '文本含有不完整的字符'),
    )
  return value
}

export const warnUnknown = (
  found: Findings,
  record: Fields,
  known: readonly string[],
  path: Path,
  severity: 'error' | 'warning' = 'warning',
): void => {
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue
    const shown = key.slice(0, 80)
    report(
      found,
      'unknown-field',
      [...path, key],
      said(`'${shown}' is not a field here`, `“${shown}”不是此处的字段`),
      {
        severity,
        remedy: knownAre(known, key),
      },
    )
  }
}
