import { isRecord } from '../../is-record.js'
import { type Checked, checked, type Issue, wrong } from '../../issues.js'
import type { Fact, Facts } from '../facts/fact.js'
import { quote } from '../facts/plain-value.js'

/** One example an analyst wrote: these facts must give this answer, by this rule if one is named. */
export interface TableCase {
  readonly name?: string
  readonly facts: Facts
  /** Only the outputs named here are compared. A list for hit policies that answer with one; null: no answer. */
  readonly expect?: Readonly<Record<string, Fact>> | readonly Readonly<Record<string, Fact>>[] | null
  readonly rule?: string
}

const caseIssue = (path: Issue['path'], message: string, hint?: string): Issue =>
  wrong('malformed-case', path, message, hint)

const keys = ['name', 'facts', 'expect', 'rule']

const caseIssues = (source: unknown, index: number): Issue[] => {
  if (!isRecord(source)) return [caseIssue([index], `a case is an object, not ${quote(source)}`)]
  const issues = Object.keys(source)
    .filter((key) => !keys.includes(key))
    .map((key) => caseIssue([index, key], `${quote(key)} is not known here`, `known: ${keys.join(', ')}`))
  const { name, facts, expect, rule } = source
  if (!isRecord(facts)) issues.push(caseIssue([index, 'facts'], `facts are a record, not ${quote(facts)}`))
  if (name !== undefined && typeof name !== 'string')
    issues.push(caseIssue([index, 'name'], 'a name is a text'))
  if (rule !== undefined && typeof rule !== 'string')
    issues.push(caseIssue([index, 'rule'], 'a rule is named by its id'))
  if (expect === undefined && rule === undefined)
    issues.push(caseIssue([index], 'the case expects nothing', 'give expect, or rule, or both'))
  if (
    expect !== undefined &&
    expect !== null &&
    !isRecord(expect) &&
    !(Array.isArray(expect) && expect.every(isRecord))
  )
    issues.push(caseIssue([index, 'expect'], 'expect is a record of outputs, a list of records, or null'))
  return issues
}

/**
 * The cases of a `*.cases.yaml` or JSON file that was parsed already. Issue: `malformed-case`, with the place.
 *
 * @example
 * parseCases([{ facts: { amount: 250 }, expect: { fee: 2 } }]).ok // true
 */
export const parseCases = (source: unknown): Checked<readonly TableCase[]> => {
  if (!Array.isArray(source))
    return { ok: false, issues: [caseIssue([], `cases are a list, not ${quote(source)}`)] }
  return checked(source as readonly TableCase[], source.flatMap(caseIssues))
}
