import { carriedOn } from '../complaint/index.js'
import { RedressError } from '../errors.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore, Stored } from '../ports/index.js'
import type { Counting } from './rules-in-force.js'

/** What the entries that a state does not hold rest on. */
export interface Reading {
  readonly policies: readonly Policy[]
  /** The version of this runtime's rules of time zones. */
  readonly zones?: string
}

/** What entries are read under that a stored state does not hold yet. */
export const readingOf = ({ policies, rules }: Counting): Reading => ({
  policies,
  zones: rules.runtime.zones,
})

/** What was loaded, with the entries that the state did not hold. @throws RedressError `unknown-policy`, `journal-broken` */
export const upToDate = ({ since, ...stored }: Stored, reading: Reading): Stored =>
  since === undefined ? stored : { ...stored, complaint: carriedOn(stored.complaint, since, reading) }

/** A complaint as it is now. @throws RedressError `unknown-policy`, `journal-broken`, and what the store throws */
export const loaded = async (
  store: ComplaintStore,
  id: string,
  reading: Reading,
): Promise<Stored | undefined> => {
  const stored = await store.load(id)
  return stored && upToDate(stored, reading)
}

/**
 * {@link loaded}, for a step to be sealed on top of it. What this looks at comes with every load; that the state as a whole is what the
 * journal leads to is the work of `desk.verify`.
 *
 * @throws RedressError `journal-broken` when the journal does not end where the state stands, and like {@link loaded}
 */
export const loadedToSealOn = async (
  store: ComplaintStore,
  id: string,
  reading: Reading,
): Promise<Stored | undefined> => {
  const stored = await loaded(store, id, reading)
  const head = stored?.complaint.head
  if (head === undefined || stored?.lastHash === undefined || stored.lastHash === head) return stored
  throw new RedressError(
    'journal-broken',
    {
      en: `The journal of ${id} does not end where its state stands: one of the two was changed from outside. Nothing is added; run \`redress verify\` and restore what was changed`,
      zh: `投诉${id}的记录末尾与其状态不符：其中之一被外部改动。未追加任何内容；请运行 \`redress verify\` 并恢复被改动的数据`,
    },
    { details: { complaint: id, head, lastHash: stored.lastHash } },
  )
}
