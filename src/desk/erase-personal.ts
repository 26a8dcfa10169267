import { type Complaint, erase, type JournalEntry, type Refusal, refusal } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import { type Said, said } from '../explanation.js'
import { canonicalJson } from '../hash.js'
import { issuesText } from '../issues.js'
import type { ComplaintStore, Stored } from '../ports/index.js'
import type { Instant } from '../time.js'
import type { ComplaintEvent, EventOf } from '../vocabulary/index.js'
import type { DeskResult } from './desk.js'
import { verifyJournal } from './journal/verify-journal.js'
import { policyOf } from './policies-in-force.js'
import { deskSuccess } from './results.js'
import type { Counting } from './rules-in-force.js'
import { sealedAppend } from './sealed-append.js'

type Erasing = EventOf<'personal-data.erased'>

const isErasing = (event: ComplaintEvent): event is Erasing => event.type === 'personal-data.erased'

/** The erasure that some events ask for, if any; it cannot be one step with other events, which it may have to erase. */
export const erasureIn = (events: readonly ComplaintEvent[]): Erasing | Refusal | undefined => {
  const found = events.find(isErasing)
  return found === undefined || events.length === 1
    ? found
    : refusal('erasure-stands-alone', found.type, '', {
        en: 'An erasure is reported by itself, not together with other events',
        zh: '删除个人信息须单独提交，不能与其他事件一并提交',
      })
}

const cannotErase = (): RedressError =>
  new RedressError(
    'store-cannot-erase',
    said(
      'The store has no `erase`, so personal data cannot be taken out of it',
      '该存储没有 `erase`，无法删除其中的个人信息',
    ),
  )

const broken = ({ id }: Complaint, why: Said): RedressError =>
  new RedressError(
    'journal-broken',
    said(`Nothing is erased from ${id}: ${why.en}`, `未从 ${id} 删除任何内容：${why.zh}`),
    { details: { complaint: id } },
  )

/** The whole journal, proven to be what was sealed: what is erased cannot be proven any more. */
const provenJournal = async (store: ComplaintStore, { complaint }: Stored): Promise<JournalEntry[]> => {
  const journal: JournalEntry[] = []
  for await (const entry of store.journal(complaint.id)) journal.push(entry)
  const { entries, head } = complaint
  const proof = await verifyJournal(journal, { entries, ...(head === undefined ? {} : { head }) })
  if (!proof.ok) throw broken(complaint, issuesText(proof.findings))
  return journal
}

/**
 * One attempt to erase: reads the journal, proves it, and keeps the new entry, the state and the emptied entries in one transaction.
 *
 * @throws RedressError `store-cannot-erase`, `journal-broken`, `unknown-policy`, `revision-conflict`, `store-failed`
 */
export const erasePersonal = async (
  store: ComplaintStore,
  counting: Counting,
  before: Stored,
  event: Erasing,
  now: Instant,
): Promise<DeskResult> => {
  if (store.erase === undefined) throw cannotErase()
  const { policies, rules } = counting
  const { complaint, revision } = before
  const journal = await provenJournal(store, before)
  const erased = erase(journal, event, {
    policies,
    policy: policyOf(policies, complaint),
    now,
    zones: rules.runtime.zones,
  })
  if (!erased.ok) return erased
  if (canonicalJson(erased.before) !== canonicalJson(complaint))
    throw broken(
      complaint,
      said('its journal does not replay to the state that is stored', '处理日志重放的结果与所存状态不一致'),
    )
  const step = await sealedAppend(erased, before, counting)
  if (step.entries.length === 0) return deskSuccess(erased, step, revision)
  const kept = await store.erase(
    complaint.id,
    { ...step, rewritten: erased.rewritten, rewrittenEffects: erased.rewrittenEffects },
    revision,
  )
  return deskSuccess(erased, step, kept)
}
