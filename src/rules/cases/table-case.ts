import { type Said, said } from '../../explanation.js'
import { isRecord } from '../../is-record.js'
import { type Checked, checked, type Issue, wrong } from '../../issues.js'
import { knownAre } from '../../known-are.js'
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

const caseIssue = (path: Issue['path'], says: Said, remedy?: Said): Issue =>
  wrong('malformed-case', path, says, remedy)

const keys = ['name', 'facts', 'expect', 'rule']

const caseIssues = (source: unknown, index: number): Issue[] => {
  if (!isRecord(source))
    return [
      caseIssue(
        [index],
        said(`a case is an object, not ${quote(source)}`, `用例须为对象，实际为${quote(source)}`),
      ),
    ]
  const issues = Object.keys(source)
    .filter((key) => !keys.includes(key))
    .map((key) =>
      caseIssue(
        [index, key],
        said(`${quote(key)} is not known here`, `${quote(key)}不是此处的字段`),
        knownAre(keys, key),
      ),
    )
  const { name, facts, expect, rule } = source
  if (!isRecord(facts))
    issues.push(
      caseIssue(
        [index, 'facts'],
        said(`facts are a record, not ${quote(facts)}`, `facts 须为对象，实际为${quote(facts)}`),
      ),
    )
  if (name !== undefined && typeof name !== 'string')
    issues.push(caseIssue([index, 'name'], said('a name is a text', 'name 须为文本')))
  if (rule !== undefined && typeof rule !== 'string')
    issues.push(caseIssue([index, 'rule'], said('a rule is named by its id', 'rule 须填写规则编号')))
  if (expect === undefined && rule === undefined)
    issues.push(
      caseIssue(
        [index],
        said('the case expects nothing', '用例未写明预期结果'),
        said('give expect, or rule, or both', '请填写 expect 或 rule，或两者都填'),
      ),
    )
  if (
    expect !== undefined &&
    expect !== null &&
    !isRecord(expect) &&
    !(Array.isArray(expect) && expect.every(isRecord))
  )
    issues.push(
      caseIssue(
        [index, 'expect'],
        said(
          'expect is a record of outputs, a list of records, or null',
          'expect 须为输出对象、对象列表或 null',
        ),
      ),
    )
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
    return {
      ok: false,
      issues: [
        caseIssue([], said(`cases are a list, not ${quote(source)}`, `用例须为列表，实际为${quote(source)}`)),
      ],
    }
  return checked(source as readonly TableCase[], source.flatMap(caseIssues))
}
