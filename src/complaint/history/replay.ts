import { RedressError } from '../../errors.js'
import type { Policy, PolicyTypes } from '../../policy/index.js'
import type { Complaint } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import type { Conclusion, JournalDraft, JournalEntry } from './journal-entry.js'

const broken = (draft: JournalDraft, message: string, details: Record<string, unknown> = {}): RedressError =>
  new RedressError('journal-broken', `Entry ${draft.sequence} of ${draft.complaint}: ${message}`, {
    details: { complaint: draft.complaint, sequence: draft.sequence, ...details },
  })

const policyOf = (policies: readonly Policy[], draft: JournalDraft): Policy => {
  const { id, version, hash } = draft.basis.policy
  const found = policies.find((policy) => policy.id === id && policy.version === version)
  if (found === undefined)
    throw new RedressError(
      'unknown-policy',
      `The journal rests on policy ${id}@${version}, which was not given`,
      {
        details: { id, version },
      },
    )
  if (found.hash !== hash)
    throw broken(draft, `policy ${id}@${version} has other contents than when the entry was written`, {
      hash,
    })
  return found
}

/** What entries that erase took down, by the entry whose text they erased. The first to do so saw the text whole. */
const conclusionsIn = (journal: readonly JournalDraft[]): ReadonlyMap<number, Conclusion> => {
  const found = new Map<number, Conclusion>()
  for (const { concluded = [] } of journal)
    for (const conclusion of concluded)
      if (!found.has(conclusion.sequence)) found.set(conclusion.sequence, conclusion)
  return found
}

/** Every version of the policies that a journal rests on. */
interface JournalContext<Types extends PolicyTypes = PolicyTypes> {
  readonly policies: readonly Policy<Types>[]
}

/** The complaint after each entry of its journal, in order. @throws RedressError like {@link replay} */
export function* unfold(
  journal: readonly (JournalDraft | JournalEntry)[],
  { policies }: JournalContext,
): Generator<{ readonly draft: JournalDraft; readonly complaint: Complaint }, void, undefined> {
  const conclusions = conclusionsIn(journal)
  let complaint: Complaint | undefined
  for (const draft of journal) {
    if (draft.sequence !== (complaint?.entries ?? 0) + 1)
      throw broken(draft, `entry ${(complaint?.entries ?? 0) + 1} was expected here`)
    if (complaint === undefined && draft.event.type !== 'complaint.received')
      throw broken(draft, 'a journal begins with the receipt of the complaint')
    const basis = {
      policy: policyOf(policies, draft),
      recordedAt: draft.recordedAt,
      concluded: conclusions.get(draft.sequence),
      ...(draft.basis.counting === undefined ? { counting: 'first' as const } : {}),
      recordedLate: draft.recordedLate,
    }
    const before = complaint ?? { id: draft.complaint }
    const asToday = evolve(before, draft.event, basis)
    // What 0.1 accepted stays accepted: it took the days of silence before a closing for 24 hours each.
    const applied =
      asToday.ok || draft.event.type !== 'complaint.closed'
        ? asToday
        : evolve(before, draft.event, { ...basis, dayLength: '24-hours' })
    if (!applied.ok)
      throw broken(draft, `its event was refused (${applied.refusal.code})`, { refusal: applied.refusal })
    complaint = 'hash' in draft ? { ...applied.complaint, head: draft.hash } : applied.complaint
    yield { draft, complaint }
  }
}

/**
 * The complaint that a journal tells of, made again entry by entry under the policy versions it was written under. The result
 * equals the stored complaint, value for value, also after personal data were erased from both.
 *
 * @returns `undefined` for an empty journal.
 * @throws RedressError `journal-broken` when an entry is missing, out of order or not possible where it stands;
 *   `unknown-policy` when a version was not given.
 * @example
 * replay(journal, { policies: [policy] }) // equals what the store has
 */
export const replay = <Types extends PolicyTypes = PolicyTypes>(
  journal: Iterable<JournalDraft | JournalEntry>,
  context: JournalContext<Types>,
): Complaint<Types> | undefined => {
  let last: Complaint | undefined
  for (const { complaint } of unfold([...journal], context)) last = complaint
  return last as Complaint<Types> | undefined
}
