import { RedressError } from '../../errors.js'
import { type Said, said } from '../../explanation.js'
import { type Policy, type PolicyTypes, zoneVersion } from '../../policy/index.js'
import type { Complaint } from '../complaint.js'
import { evolve } from '../evolve/evolve.js'
import type { Refusal } from '../refusal.js'
import type { Conclusion, JournalDraft, JournalEntry } from './journal-entry.js'

const broken = (draft: JournalDraft, why: Said, details: Record<string, unknown> = {}): RedressError =>
  new RedressError(
    'journal-broken',
    said(
      `Entry ${draft.sequence} of ${draft.complaint}: ${why.en}`,
      `${draft.complaint} 的第 ${draft.sequence} 条：${why.zh}`,
    ),
    { details: { complaint: draft.complaint, sequence: draft.sequence, ...details } },
  )

const policyOf = (policies: readonly Policy[], draft: JournalDraft): Policy => {
  const { id, version, hash } = draft.basis.policy
  const found = policies.find((policy) => policy.id === id && policy.version === version)
  if (found === undefined)
    throw new RedressError(
      'unknown-policy',
      said(
        `The journal rests on policy ${id}@${version}, which was not given`,
        `处理日志依据制度 ${id}@${version}，但未提供该版本`,
      ),
      {
        details: { id, version },
      },
    )
  if (found.hash !== hash)
    throw broken(
      draft,
      said(
        `policy ${id}@${version} has other contents than when the entry was written`,
        `制度 ${id}@${version} 的内容与登记时不同`,
      ),
      { hash },
    )
  return found
}

/** Why an event that was accepted is refused now: an input that has changed since, or a journal that was. */
const notPossible = (draft: JournalDraft, refusal: Refusal, zones: string): RedressError => {
  const { zones: then = zones } = draft.basis
  // Only controls that count days ask a zone.
  if (refusal.code !== 'control-not-met' || then === zones)
    return broken(draft, said(`its event was refused (${refusal.code})`, `其事件未获准（${refusal.code}）`), {
      refusal,
    })
  return new RedressError(
    'zone-rules-differ',
    said(
      `Entry ${draft.sequence} of ${draft.complaint} was accepted under zone rules ${then} and is refused under ${zones}: replay it with zone data of that time, or hand over its rules as \`zones\``,
      `${draft.complaint} 的第 ${draft.sequence} 条按时区规则 ${then} 已获准，按 ${zones} 则不获准：请使用当时的时区数据重放，或以 \`zones\` 传入其规则`,
    ),
    { details: { complaint: draft.complaint, sequence: draft.sequence, was: then, now: zones, refusal } },
  )
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
  /** The version of this runtime's rules of time zones, such as `process.versions.tz`. */
  readonly zones?: string
}

/** What one entry of a journal left, with what its effects were made of. */
export interface UnfoldedEntry {
  readonly draft: JournalDraft
  readonly complaint: Complaint
  /** The state tags that the chart entered with it. */
  readonly entered: readonly string[]
  readonly policy: Policy
}

/**
 * The complaint after each entry of its journal, in order; of a later part of it when `before` is the complaint as it was then.
 *
 * @throws RedressError like {@link replay}
 */
export function* unfold(
  journal: readonly (JournalDraft | JournalEntry)[],
  { policies, zones }: JournalContext,
  before?: Complaint,
): Generator<UnfoldedEntry, void, undefined> {
  const conclusions = conclusionsIn(journal)
  let complaint = before
  for (const draft of journal) {
    if (draft.sequence !== (complaint?.entries ?? 0) + 1)
      throw broken(
        draft,
        said(
          `entry ${(complaint?.entries ?? 0) + 1} was expected here`,
          `此处应为第 ${(complaint?.entries ?? 0) + 1} 条`,
        ),
      )
    if (complaint === undefined && draft.event.type !== 'complaint.received')
      throw broken(
        draft,
        said('a journal begins with the receipt of the complaint', '处理日志须以收到投诉开始'),
      )
    const basis = {
      policy: policyOf(policies, draft),
      recordedAt: draft.recordedAt,
      reading: draft.basis.reading ?? 1,
      concluded: conclusions.get(draft.sequence),
      receivedOn: draft.basis.receivedOn,
      ...(draft.basis.counting === undefined ? { counting: 'first' as const } : {}),
      recordedLate: draft.recordedLate,
    }
    const known = complaint ?? { id: draft.complaint }
    const asToday = evolve(known, draft.event, basis)
    // What 0.1 accepted stays accepted: it took the days of silence before a closing for 24 hours each.
    const applied =
      asToday.ok || draft.event.type !== 'complaint.closed'
        ? asToday
        : evolve(known, draft.event, { ...basis, dayLength: '24-hours' })
    if (!applied.ok) throw notPossible(draft, applied.refusal, zoneVersion(basis.policy, zones ?? 'unknown'))
    complaint = 'hash' in draft ? { ...applied.complaint, head: draft.hash } : applied.complaint
    yield { draft, complaint, entered: applied.entered, policy: basis.policy }
  }
}

/**
 * The complaint that a journal tells of, made again entry by entry under the policy versions it was written under. The result
 * equals the stored complaint, value for value, also after personal data were erased from both.
 *
 * @returns `undefined` for an empty journal.
 * @throws RedressError `journal-broken` when an entry is missing, out of order or not possible where it stands;
 *   `unknown-policy` when a version was not given; `zone-rules-differ` when a limit in days that was kept under the zone rules of that
 *   time is not kept under those of today.
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

/** A complaint with the entries that came after it. @throws RedressError like {@link replay} */
export const carriedOn = (
  complaint: Complaint,
  since: readonly JournalEntry[],
  context: JournalContext,
): Complaint => {
  let last = complaint
  for (const after of unfold(since, context, complaint)) last = after.complaint
  return last
}
