import type { Issue } from '../issues.js'

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

export const journalIssue = (code: JournalFinding, sequence: number, message: string): Issue => ({
  code,
  severity: 'error',
  path: ['sequence', sequence],
  message,
})

interface Gap {
  readonly from: number
  readonly to: number
}

/** Where the sequences seen so far stand. Memory grows with the number of gaps, not with the journal. */
export interface SequencesSeen {
  readonly highest: number
  readonly gaps: readonly Gap[]
}

export const nothingSeen: SequencesSeen = { highest: 0, gaps: [] }

export type Placed = 'next' | 'after-gap' | 'late' | 'again'

/** Where an entry of this sequence belongs after those seen, and what is seen then. */
export const place = (
  { highest, gaps }: SequencesSeen,
  sequence: number,
): { readonly placed: Placed; readonly seen: SequencesSeen } => {
  if (sequence === highest + 1) return { placed: 'next', seen: { highest: sequence, gaps } }
  if (sequence > highest) {
    const gap = { from: highest + 1, to: sequence - 1 }
    return { placed: 'after-gap', seen: { highest: sequence, gaps: [...gaps, gap] } }
  }
  const around = gaps.find(({ from, to }) => from <= sequence && sequence <= to)
  if (around === undefined) return { placed: 'again', seen: { highest, gaps } }
  const left = [
    { from: around.from, to: sequence - 1 },
    { from: sequence + 1, to: around.to },
  ].filter(({ from, to }) => from <= to)
  return { placed: 'late', seen: { highest, gaps: gaps.flatMap((gap) => (gap === around ? left : [gap])) } }
}

const entries = ({ from, to }: Gap): string =>
  from === to ? `Entry ${from} is missing` : `Entries ${from} to ${to} are missing`

/** The gaps that nothing filled. */
export const missingIssues = ({ gaps }: SequencesSeen): Issue[] =>
  gaps.map((gap) =>
    gap.from === 1
      ? journalIssue('journal-front-missing', gap.from, `${entries(gap)} from the front of the journal`)
      : journalIssue('journal-entry-missing', gap.from, entries(gap)),
  )
