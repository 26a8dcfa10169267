import type { Policy } from '../../policy/index.js'
import type { Instant } from '../../time.js'
import type { EventOf } from '../../vocabulary/index.js'
import { asksTables } from '../apply.js'
import type { Complaint } from '../complaint.js'
import type { Effect } from '../effect.js'
import { type Handled, handleAll, settled, type Taken } from '../handle.js'
import type { Conclusion, JournalDraft, JournalEntry } from '../journal-entry.js'
import { refusal } from '../refusal.js'
import { replay, unfold } from '../replay.js'
import { erasedEntry, isSealedWhole } from './erased-entry.js'
import { factsWithoutQuotations } from './erased-facts.js'
import { filesOf } from './erased-files.js'
import { coveredBy, isUnknown, subjectIn } from './subject.js'

/** What an erasure leaves: a step like any other, and the earlier entries without their personal values. */
export interface Erased extends Taken {
  /** The complaint as its journal told of it with everything still there. */
  readonly before: Complaint
  readonly rewritten: readonly JournalEntry[]
}

const sealedWhole = (entry: JournalEntry) =>
  refusal('sealed-whole', 'personal-data.erased', '', {
    en: `Entry ${entry.sequence} was sealed with its personal data inside the hash; they cannot be taken out`,
    zh: `第${entry.sequence}条记录封存时个人信息已计入哈希，无法单独删除`,
  })

const unknownSubject = (subject: string) =>
  refusal('unknown-subject', 'personal-data.erased', '', {
    en: `No complainant has the number ${subject}; name one of them, or "everybody"`,
    zh: `投诉人中没有编号${subject}，请填写其中一人的编号，或填写“everybody”`,
  })

/** What the tables concluded at each entry that asked them, less what earlier erasures took down and what quotes the text. */
const conclusionsOf = (policies: readonly Policy[], journal: readonly JournalEntry[]): Conclusion[] => {
  const known = new Set(journal.flatMap(({ concluded = [] }) => concluded.map(({ sequence }) => sequence)))
  const unquoted = factsWithoutQuotations(journal)
  const conclusions: Conclusion[] = []
  for (const { draft, complaint } of unfold(policies, journal))
    if (asksTables.has(draft.event.type) && !known.has(draft.sequence))
      conclusions.push({
        sequence: draft.sequence,
        facts: unquoted(complaint.facts),
        decisions: complaint.decisions,
      })
  return conclusions
}

/**
 * Takes the personal values out of a complaint's journal and its state, and writes that down as an entry of its own. The chain
 * of hashes stays as it is, and so do the decisions and clocks: what the tables had concluded is kept in the new entry.
 *
 * Everything personal goes when the complaint has one complainant or the subject is `everybody`. When it is one of several, their
 * own fields go and every text in which their name, number, phone, e-mail or identity number stands.
 *
 * Refusals: those of the chart (`control-not-met` with the control `no-legal-hold` while a hold is in force), `unknown-subject`, and
 * `sealed-whole` for a journal that was sealed without marks of what is personal.
 *
 * @param journal All entries, first to last, as the store gives them; verify them first.
 * @throws RedressError `journal-broken`, `unknown-policy`
 * @example
 * const erased = erase([policy], journal, { type: 'personal-data.erased', subject: 'customer-1', … }, now)
 * // { ok: true, rewritten: [{ sequence: 1, event: { complaint: { content: '[erased]', … } }, … }], drafts: [{ … }], … }
 */
export const erase = (
  policies: readonly Policy[],
  policy: Policy,
  journal: readonly JournalEntry[],
  event: EventOf<'personal-data.erased'>,
  now: Instant,
): Erased | Extract<Handled, { ok: false }> => {
  const before = replay(policies, journal) as Complaint
  const taken = handleAll(policy, before, [event], now)
  if (!taken.ok) return taken
  if (taken.repeated === true) return { ...taken, before, rewritten: [] }
  if (isUnknown(journal, event.subject)) return { ok: false, refusal: unknownSubject(event.subject) }
  const whole = journal.find(isSealedWhole)
  if (whole !== undefined) return { ok: false, refusal: sealedWhole(whole) }

  const isCovered = coveredBy(journal, event.subject)
  const rewritten = journal.flatMap((entry) => erasedEntry(entry, isCovered) ?? [])
  const erased = new Map(rewritten.map((entry) => [entry.sequence, entry]))
  const concluded = conclusionsOf(policies, journal)
  const drafts = taken.drafts.map(
    (draft): JournalDraft =>
      draft.event === event
        ? { ...draft, event: { ...event, subject: subjectIn(journal, event.subject) }, concluded }
        : draft,
  )
  const kept = journal.map((entry) => erased.get(entry.sequence) ?? entry)
  const after = replay(policies, [...kept, ...drafts]) as Complaint
  const files: readonly Effect[] = filesOf(before, after, drafts, now)
  const step = settled(policy, after, now, drafts, [...taken.effects, ...files], taken.issues)
  return { ...step, before, rewritten }
}
