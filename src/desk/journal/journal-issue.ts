import type { Said } from '../../explanation.js'
import { type Issue, wrong } from '../../issues.js'

/** What can be wrong with a journal, as codes that stay. */
export type JournalFinding =
  | 'journal-entry-malformed'
  | 'journal-entry-changed'
  | 'journal-entry-foreign'
  | 'journal-entry-inserted'
  | 'journal-entry-reordered'
  | 'journal-entry-missing'
  | 'journal-front-missing'
  | 'journal-end-missing'
  | 'journal-link-broken'
  | 'journal-head-differs'
  | 'journal-erasure-unaccounted'

export const journalIssue = (code: JournalFinding, sequence: number, says: Said): Issue =>
  wrong(code, ['sequence', sequence], says)
