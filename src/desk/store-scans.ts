import {
  type Complaint,
  type HeldData,
  heldAbout,
  type JournalEntry,
  retentionOf,
} from '../complaint/index.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { Erasable } from './desk.js'
import { policyOf } from './policies.js'

async function* everyComplaint(store: ComplaintStore): AsyncGenerator<Complaint, void, undefined> {
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored !== undefined) yield stored.complaint
  }
}

/** Complaints whose personal data no rule asks to keep any longer, one at a time. */
export async function* erasableIn(
  store: ComplaintStore,
  policies: readonly Policy[],
  now: Instant,
): AsyncGenerator<Erasable, void, undefined> {
  for await (const complaint of everyComplaint(store)) {
    const retention = retentionOf(policyOf(policies, complaint), complaint, now)
    if (retention.status === 'erasable') yield { complaint: complaint.id, retention }
  }
}

/** All that a store holds about one complainant, a complaint at a time. */
export async function* heldIn(
  store: ComplaintStore,
  policies: readonly Policy[],
  complainant: string,
  now: Instant,
): AsyncGenerator<HeldData, void, undefined> {
  for await (const complaint of everyComplaint(store)) {
    if (!complaint.record.intake.complainants.some(({ id }) => id === complainant)) continue
    const journal: JournalEntry[] = []
    for await (const entry of store.journal(complaint.id)) journal.push(entry)
    const held = heldAbout(policyOf(policies, complaint), complaint, journal, complainant, now)
    if (held !== undefined) yield held
  }
}
