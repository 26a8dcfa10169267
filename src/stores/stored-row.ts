import type { Complaint, JournalEntry } from '../complaint/index.js'
import type { Stored } from '../ports/index.js'
import { storedJson } from './stored-text.js'

/** A complaint as it is loaded: its state, and the text of a list of the entries that the state does not hold. */
export interface StoredRow {
  readonly complaint: string
  readonly revision: number | bigint
  readonly zones: string
  readonly since: string | null
  /** The end of the last entry's text; nothing without entries. */
  readonly tail: string | null
  readonly wake_at: number | bigint | string | null
}

/** So many characters of an entry's text end with its hash, which is sealed on last. Databases cannot be asked for it: PostgreSQL refuses NUL and lone surrogates in JSON that it reads. */
export const tailLength = 74

const lastHashOf = (tail: string | null): string | undefined =>
  tail === null ? '' : /"hash":"([0-9a-f]{64})"\}$/.exec(tail)?.[1]

/** What is smaller is written whole without a thought. */
const worthKnowing = 16_384

/** A complaint as the port gives it. */
export const storedFrom = (
  id: string,
  { complaint, revision, zones, since, tail, wake_at }: StoredRow,
): Stored => ({
  complaint: storedJson<Complaint>(complaint, { complaint: id }),
  revision: Number(revision),
  lastHash: lastHashOf(tail),
  ...(wake_at === null ? {} : { wakeAt: new Date(Number(wake_at)).toISOString() }),
  ...(zones === '' ? {} : { zones }),
  ...(since === null ? {} : { since: storedJson<JournalEntry[]>(since, { complaint: id }) }),
  ...(since === null && complaint.length < worthKnowing
    ? {}
    : { size: { state: complaint.length, since: since?.length ?? 0 } }),
})

export const storedById = (
  rows: readonly (StoredRow & { readonly id: string })[],
): ReadonlyMap<string, Stored> => new Map(rows.map((row) => [row.id, storedFrom(row.id, row)]))
