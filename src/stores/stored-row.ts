import type { Complaint, JournalEntry } from '../complaint/index.js'
import type { Stored } from '../ports/index.js'
import { storedJson } from './stored-text.js'

/** A complaint as it is loaded: its state, and the text of a list of the entries that the state does not hold. */
export interface StoredRow {
  readonly complaint: string
  readonly revision: number | bigint
  readonly zones: string
  readonly since: string | null
}

/** What is smaller is written whole without a thought. */
const worthKnowing = 16_384

/** A complaint as the port gives it. */
export const storedFrom = (id: string, { complaint, revision, zones, since }: StoredRow): Stored => ({
  complaint: storedJson<Complaint>(complaint, { complaint: id }),
  revision: Number(revision),
  ...(zones === '' ? {} : { zones }),
  ...(since === null ? {} : { since: storedJson<JournalEntry[]>(since, { complaint: id }) }),
  ...(since === null && complaint.length < worthKnowing
    ? {}
    : { size: { state: complaint.length, since: since?.length ?? 0 } }),
})
