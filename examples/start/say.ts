import { type ComplaintClock, type Done, type Reason, type Refusal, toText } from 'redress'
import { dayOf, momentOf } from './bank-time.js'

/** Where the tables sent it. */
export const sentTo = ({ complaint: { facts } }: Done): string =>
  `${facts.category} → ${facts.team}, ${facts.priority}`

/** `Decide and tell the complainant by Fri 9 Oct 24:00`. */
export const dueBy = ({ clock: { dueAt, dueOn, status } }: ComplaintClock): string => {
  if (dueAt === undefined) return status
  return dueOn === undefined ? momentOf(dueAt) : dayOf(`${dueOn}T12:00:00Z`)
}

/** The lines of a reason, without what stands deeper than its first level. */
export const reasonLines = (reason: Reason): string[] => toText(reason, 'en').split('\n')

/** Which control was not met and what to do instead, in both languages. */
export const refusalLines = ({ because }: Refusal): string[] => {
  const [first] = because
  if (first === undefined) return []
  const [english, ...advice] = toText(first, 'en').split('\n')
  const chinese = toText(first, 'zh').split('\n')
  return [`✗ ${english}`, ...advice, `  ${chinese.map((line) => line.trim()).join('。')}`]
}
