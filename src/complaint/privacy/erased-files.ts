import type { Instant } from '../../time.js'
import type { Complaint } from '../complaint.js'
import type { Effect } from '../effect.js'
import type { JournalDraft } from '../journal-entry.js'

/** What the host should do with files whose place is erased from the record: the last moment at which it is known. */
export const filesOf = (
  before: Complaint,
  after: Complaint,
  drafts: readonly JournalDraft[],
  now: Instant,
): Effect[] => {
  const sequence = drafts.at(-1)?.sequence ?? after.entries
  return before.record.evidence.flatMap(({ id, location }, index) =>
    location === undefined || after.record.evidence[index]?.location === location
      ? []
      : [
          {
            id: `${after.id}/${sequence}/file-${index}`,
            complaint: after.id,
            at: now,
            body: { type: 'destroy-file', evidence: id, location },
          },
        ],
  )
}
