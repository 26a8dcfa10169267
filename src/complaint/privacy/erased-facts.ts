import type { Complaint } from '../complaint.js'
import type { JournalEntry } from '../journal-entry.js'
import { personalPlaces } from './personal-places.js'
import { erasedText } from './sealed-form.js'

type Facts = Complaint['facts']

/** Facts that a receipt gives word for word, by name: its own fields, and the host's facts. */
const quotedFact = /^\/complaint\/(?:facts\/)?(mainIssue|reason|place|(?<=facts\/)[^/]+)(?:\/\d+)?$/

/** The names of the facts that quote what is personal in a receipt, with what they quote. */
const quotations = ({ event }: JournalEntry): ReadonlyMap<string, unknown> => {
  if (event.type !== 'complaint.received') return new Map()
  const { complaint } = event
  const given: Readonly<Record<string, unknown>> = { ...complaint, ...complaint.facts }
  return new Map(
    personalPlaces(event).flatMap(({ path }) => {
      const name = quotedFact.exec(path)?.[1]
      return name === undefined ? [] : [[name, given[name]] as const]
    }),
  )
}

/**
 * Facts without quotations of the receipt: they are going to stand in an entry that can never be emptied. A fact of the same name
 * that a table gave is no quotation and stays.
 */
export const factsWithoutQuotations = (journal: readonly JournalEntry[]): ((facts: Facts) => Facts) => {
  const [receipt] = journal
  const quoted = receipt === undefined ? new Map<string, unknown>() : quotations(receipt)
  const isQuoted = (name: string, value: unknown): boolean =>
    quoted.has(name) && JSON.stringify(quoted.get(name)) === JSON.stringify(value)
  return (facts) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, isQuoted(name, value) ? erasedText : value]),
    )
}
