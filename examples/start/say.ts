import { type ComplaintClock, type Reason, type Refusal, toText } from 'redress'
import { type ReportNames, reportNames } from 'redress/report'
import { codeNames, nameOf } from 'redress/vocabulary'
import type { Bank, Kept } from './bank.js'
import { dayOf, momentOf } from './bank-time.js'
import { language, say } from './language.js'

/** Where the tables sent it. */
export const sentTo = (bank: Bank, { complaint }: Kept): string => {
  const { category, team, priority } = complaint.facts
  const { categories, teams } = reportNames([bank.policyOf(complaint)])
  const said = (code: unknown, names: ReportNames['teams']): string => nameOf(String(code), names)[language]
  return `${said(category, categories)} → ${said(team, teams)}${say(', ', '，')}${said(priority, codeNames.priority)}`
}

/** `Decide and tell the complainant by Fri 9 Oct 24:00`. */
export const dueBy = ({ clock: { dueAt, dueOn, status } }: ComplaintClock): string => {
  if (dueAt === undefined) return status
  return dueOn === undefined ? momentOf(dueAt) : dayOf(`${dueOn}T12:00:00Z`)
}

/** The lines of a reason, without what stands deeper than its first level. */
export const reasonLines = (reason: Reason): string[] => toText(reason, language).split('\n')

/** Which control was not met, and what to do instead. */
export const refusalLines = ({ because }: Refusal): string[] => {
  const [first] = because
  if (first === undefined) return []
  const [claim, ...advice] = toText(first, language).split('\n')
  return [`✗ ${claim}`, ...advice]
}
