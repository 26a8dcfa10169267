import type { JournalEntry } from '../../complaint/index.js'
import { type Said, said } from '../../explanation.js'
import { type Issue, noted } from '../../issues.js'
import { namesAfter, renamedSince } from './erased-names.js'
import { type JournalFinding, journalIssue } from './journal-issue.js'
import { chainStart, entryHash } from './seal.js'

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

const missingAt = ({ from, to }: Gap, isFront: boolean): Said => {
  const en = from === to ? `Entry ${from} is missing` : `Entries ${from} to ${to} are missing`
  const zh = from === to ? `缺少第 ${from} 条` : `缺少第 ${from} 至 ${to} 条`
  return isFront ? said(`${en} from the front of the journal`, `处理日志开头${zh}`) : said(en, zh)
}

/** The gaps that nothing filled. */
export const missingIssues = ({ gaps }: SequencesSeen): Issue[] =>
  gaps.map((gap) =>
    gap.from === 1
      ? journalIssue('journal-front-missing', gap.from, missingAt(gap, true))
      : journalIssue('journal-entry-missing', gap.from, missingAt(gap, false)),
  )

/** What a whole journal amounts to. */
interface JournalHead {
  readonly entries: number
  /** The hash of the last entry: it stands for the whole history. */
  readonly head: string
}

/** What is known of a journal from elsewhere. */
interface Expected extends Partial<JournalHead> {
  /** Whose journal it should be; without it the first entry says so. */
  readonly complaint?: string
}

/** What the reading of a journal found: it is proven when there are no findings. */
export interface JournalVerification extends JournalHead {
  /** Nothing was found. */
  readonly ok: boolean
  readonly findings: readonly Issue[]
}

/** A journal this broken is not read to its end, so that a hostile one costs bounded time and memory. */
const mostFindings = 100

const isEntry = (value: unknown): value is JournalEntry => {
  if (typeof value !== 'object' || value === null) return false
  const { complaint, sequence, previous, hash } = value as Record<string, unknown>
  return (
    typeof complaint === 'string' &&
    Number.isSafeInteger(sequence) &&
    Number(sequence) >= 1 &&
    typeof previous === 'string' &&
    typeof hash === 'string'
  )
}

/** The hash that the entry should carry; none when its content has no canonical JSON. */
const rehash = async ({ hash: _, ...unhashed }: JournalEntry): Promise<string | undefined> => {
  try {
    return await entryHash(unhashed)
  } catch {
    return undefined
  }
}

const stoppedAfter = (position: number): Issue =>
  noted(
    'journal-not-read-on',
    [],
    said(
      `Reading stopped at place ${position}: what is called missing may stand further on`,
      `读取止于第 ${position} 处：所称缺失的条目可能在其后`,
    ),
  )

interface Reading {
  readonly complaint: string
  readonly seen: SequencesSeen
  /** The hash of the entry with the highest sequence so far. */
  readonly head: string
  /** The last entry with erased values that no entry behind it accounts for. */
  readonly unaccounted?: number
  /** What stands for erased references, by sequence and path, until the entry that gave the names is read. */
  readonly names: ReadonlyMap<string, string>
}

const hasErasedValues = ({ personal = {} }: JournalEntry): boolean =>
  Object.values(personal).some((mark) => 'commitment' in mark)

/** Erased values up to an entry that says so are accounted for by it. */
const unaccountedAfter = (entry: JournalEntry, before: number | undefined): number | undefined => {
  const { event }: { event?: Partial<JournalEntry['event']> } = entry
  if (event?.type === 'personal-data.erased') return undefined
  return hasErasedValues(entry) ? entry.sequence : before
}

/** What is wrong with one entry, and where the reading stands after it. */
const readEntry = async (
  entry: JournalEntry,
  { complaint, seen, head, unaccounted: unaccountedBefore, names }: Reading,
): Promise<{ readonly reading: Reading; readonly issues: readonly Issue[] }> => {
  const { sequence } = entry
  const issues: Issue[] = []
  const report = (code: JournalFinding, en: string, zh: string): void => {
    issues.push(journalIssue(code, sequence, said(`Entry ${sequence} ${en}`, `第 ${sequence} 条${zh}`)))
  }
  const hash = await rehash(entry)
  if (hash === undefined)
    report('journal-entry-malformed', 'has content that is no JSON', '的内容不是有效的 JSON')
  else if (hash !== entry.hash)
    report('journal-entry-changed', 'does not have the content it was sealed with', '的内容与封存时不同')
  if (entry.complaint !== complaint)
    report('journal-entry-foreign', 'belongs to another complaint', '属于另一投诉')

  const { placed, seen: seenThen } = place(seen, sequence)
  if (placed === 'late')
    report('journal-entry-reordered', `stands behind entry ${seen.highest}`, `排在第 ${seen.highest} 条之后`)
  if (placed === 'again') report('journal-entry-inserted', 'is there more than once', '出现多次')
  if (placed === 'next' && entry.previous !== head)
    report(
      'journal-link-broken',
      'does not follow from what stands before it: one of the two was replaced',
      '与前一条不相衔接：其中一条已被替换',
    )

  for (const renamed of renamedSince(entry, names))
    issues.push(
      journalIssue(
        'journal-entry-changed',
        renamed,
        said(
          `Entry ${renamed} has another reference than the erasure left`,
          `第 ${renamed} 条中的引用与删除时留下的不同`,
        ),
      ),
    )

  const isHighest = placed === 'next' || placed === 'after-gap'
  const unaccounted = hash === undefined ? unaccountedBefore : unaccountedAfter(entry, unaccountedBefore)
  return {
    reading: {
      complaint,
      seen: seenThen,
      head: isHighest ? entry.hash : head,
      names: hash === undefined ? names : namesAfter(entry, names),
      ...(unaccounted === undefined ? {} : { unaccounted }),
    },
    issues,
  }
}

const unaccountedIssues = ({ unaccounted }: Reading): Issue[] =>
  unaccounted === undefined
    ? []
    : [
        journalIssue(
          'journal-erasure-unaccounted',
          unaccounted,
          said(
            `Personal data are erased from entry ${unaccounted}, and no entry behind it says by whom and why`,
            `第 ${unaccounted} 条的个人信息已删除，但其后没有条目说明由谁删除及理由`,
          ),
        ),
      ]

const endIssues = ({ seen, head }: Reading, expected: Partial<JournalHead>): Issue[] => {
  const { highest } = seen
  if (expected.entries !== undefined && expected.entries !== highest) {
    const [en, zh] = [
      `entry ${highest} and should end at ${expected.entries}`,
      `第 ${highest} 条，应止于第 ${expected.entries} 条`,
    ]
    const says = said(`The journal ends at ${en}`, `处理日志止于${zh}`)
    return [journalIssue('journal-end-missing', highest, says)]
  }
  if (expected.head === undefined || expected.head === head) return []
  return [
    journalIssue(
      'journal-head-differs',
      highest,
      said(`Entry ${highest} is not the last one that was sealed`, `第 ${highest} 条不是最后封存的一条`),
    ),
  ]
}

/**
 * Proves that a complaint's journal is what was sealed: no entry changed, missing, inserted, reordered or cut off at the front.
 * Reads once, in the order given, and keeps nothing but the gaps it has seen and what stands for erased references.
 *
 * A journal cut off at its end, or rewritten and sealed anew as a whole, is a valid chain by itself: that is found only against
 * something kept elsewhere, so give `expected`: the stored complaint's `entries` and `head`, or a head that was noted or published before; and
 * `complaint`, or the journal of another complaint is proven too. `desk.verify` does all of it.
 *
 * @returns whether it is proven, the number of entries and the head, and findings, each with the sequence in its path, under the codes
 * `journal-entry-malformed`, `-changed`, `-foreign`, `-inserted`, `-reordered`, `-missing`, `journal-front-missing`,
 * `journal-end-missing`, `journal-link-broken`, `journal-head-differs`, `journal-erasure-unaccounted`; after a hundred findings it stops reading, with `journal-not-read-on`
 * @example
 * const proof = await verifyJournal(store.journal('c-1'), { complaint: 'c-1', entries: complaint.entries })
 * // { ok: true, findings: [], entries: 12, head: '9f2c…' }
 */
export const verifyJournal = async (
  journal: Iterable<JournalEntry> | AsyncIterable<JournalEntry>,
  expected: Expected = {},
): Promise<JournalVerification> => {
  const issues: Issue[] = []
  let reading: Reading | undefined
  let position = 0
  for await (const entry of journal as AsyncIterable<unknown>) {
    position++
    if (!isEntry(entry)) {
      issues.push(
        journalIssue(
          'journal-entry-malformed',
          position,
          said(`What stands at place ${position} is no entry`, `第 ${position} 处的内容不是条目`),
        ),
      )
    } else {
      reading ??= {
        complaint: expected.complaint ?? entry.complaint,
        seen: nothingSeen,
        head: chainStart,
        names: new Map(),
      }
      const read = await readEntry(entry, reading)
      issues.push(...read.issues)
      reading = read.reading
    }
    if (issues.length + (reading?.seen.gaps.length ?? 0) >= mostFindings) {
      return {
        ok: false,
        findings: [...issues, ...missingIssues(reading?.seen ?? nothingSeen), stoppedAfter(position)],
        entries: reading?.seen.highest ?? 0,
        head: reading?.head ?? chainStart,
      }
    }
  }
  const end = reading ?? { complaint: '', seen: nothingSeen, head: chainStart, names: new Map() }
  issues.push(...missingIssues(end.seen), ...unaccountedIssues(end), ...endIssues(end, expected))
  return { ok: issues.length === 0, findings: issues, entries: end.seen.highest, head: end.head }
}
