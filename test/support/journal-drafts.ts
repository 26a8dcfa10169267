import type { JournalDraft } from '../../src/complaint/index.js'

/** Drafts of one complaint's history. The chain reads them as JSON, so the event is only as real as that needs. */
export const journalDrafts = (count: number, complaint = 'c-1'): JournalDraft[] =>
  Array.from({ length: count }, (_, index) => ({
    complaint,
    sequence: index + 1,
    event: {
      type: 'complaint.repeated',
      at: '2026-03-02T02:00:00.000Z',
      by: { id: 'h-1', role: 'handler' },
      newFacts: index % 2 === 0,
      content: `第 ${index + 1} 次 — again “please”`,
    } as unknown as JournalDraft['event'],
    recordedAt: '2026-03-02T02:00:00.000Z',
    basis: { policy: { id: 'p', version: '1', hash: '0'.repeat(64) }, chart: '1' },
  }))
