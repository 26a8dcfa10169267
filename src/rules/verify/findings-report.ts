import { type Said, said } from '../../explanation.js'
import type { Facts } from '../facts/fact.js'
import type { Finding, FindingKind, NotDecided } from './finding.js'
import type { Subject } from './verified-table.js'

/** What a verification gathers. Kinds with very many findings are listed up to a limit and counted beyond it. */
export interface Report {
  readonly findings: Finding[]
  readonly notDecided: NotDecided[]
  readonly counts: Map<FindingKind, number>
  readonly limit: number
}

export const emptyReport = (limit: number): Report => ({
  findings: [],
  notDecided: [],
  counts: new Map(),
  limit,
})

interface Claim {
  readonly kind: FindingKind
  readonly severity: Finding['severity']
  readonly says: Said
  readonly rules?: readonly number[]
  readonly witness?: Facts | undefined
  readonly remedy?: Said
}

/** Counts one more of a kind and says whether it is still to be listed. */
export const countOne = (report: Report, kind: FindingKind): boolean => {
  const count = (report.counts.get(kind) ?? 0) + 1
  report.counts.set(kind, count)
  return count <= report.limit
}

export const ruleIds = (subject: Subject, rules: readonly number[]): string[] =>
  rules.map((rule) => subject.table.rules[rule]?.id ?? '')

/** Lists a claim that was shown to be true. */
export const find = (report: Report, subject: Subject, claim: Claim): void => {
  const { kind, severity, says, rules = [], witness, remedy } = claim
  const [first] = rules
  report.findings.push({
    code: kind,
    severity,
    path: first === undefined ? [] : ['rules', first],
    message: says.en,
    ...(remedy === undefined ? {} : { remedy, hint: remedy.en }),
    says,
    rules: ruleIds(subject, rules),
    ...(witness === undefined ? {} : { witness }),
  })
}

/** Notes a question that was left open, and why. */
export const leaveOpen = (
  report: Report,
  subject: Subject,
  code: FindingKind,
  rules: readonly number[],
  why: Said,
): void => {
  report.notDecided.push({ code, rules: ruleIds(subject, rules), says: why })
}

export const noWitness = said(
  'no facts could be made up that show it, and no proof was found that there are none',
  '既未能构造出可证明的事实，也未能证明不存在',
)
export const outOfBudget = said('the step budget ran out first', '步数预算已用尽')
