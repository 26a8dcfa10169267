import type { Complaint, JournalEntry } from '../../complaint/index.js'
import { verifyJournal } from '../../desk/index.js'
import { RedressError } from '../../errors.js'
import type { ComplaintStore } from '../../ports/index.js'

/** A stored complaint and the journal that proves it. */
export interface Verified {
  readonly complaint: Complaint
  readonly journal: readonly JournalEntry[]
}

/** @throws RedressError `unknown-complaint`, `journal-broken` */
export const verifiedComplaint = async (store: ComplaintStore, id: string): Promise<Verified> => {
  const stored = await store.load(id)
  if (stored === undefined)
    throw new RedressError('unknown-complaint', `the store has no complaint ${id}`, {
      details: { complaint: id },
    })
  const journal: JournalEntry[] = []
  for await (const entry of store.journal(id)) journal.push(entry)
  const { entries, head } = stored.complaint
  const proof = await verifyJournal(journal, { entries, ...(head === undefined ? {} : { head }) })
  if (!proof.ok)
    throw new RedressError('journal-broken', proof.findings.map((issue) => issue.message).join('; '), {
      details: { issues: proof.findings },
    })
  return { complaint: stored.complaint, journal }
}
