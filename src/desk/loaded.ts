import { carriedOn } from '../complaint/index.js'
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
