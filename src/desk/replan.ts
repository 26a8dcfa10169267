import { type MovedClock, movedClocks } from '../complaint/index.js'
import type { Policy } from '../policy/index.js'
import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'
import { policyOf } from './policies.js'

/** What is compared with what. */
export interface ReplanRequest {
  readonly store: ComplaintStore
  /** Every version that complaints of the store rest on. */
  readonly policies: readonly Policy[]
  /** The version that would take their place, with its calendars. */
  readonly next: Policy
  /** The moment to look from. */
  readonly now: Instant
}

/**
 * Goes through a store and answers every open deadline that a new version of a policy or of its calendars moves: old, new and
 * why. Lazy, one complaint in memory at a time; nothing is written. Complaints of other policies are passed over, and so are those
 * that rest on `next` already.
 *
 * @throws RedressError `unknown-policy` for a complaint that rests on a version not given; `store-failed`
 * @example
 * for await (const { complaint, clock, was, now, because } of replanStore({ store, policies: [v2026], next: v2027, now }))
 *   console.log(complaint, clock, was?.dueOn, now?.dueOn, because.says.en)
 */
export async function* replanStore({ store, policies, next, now }: ReplanRequest): AsyncIterable<MovedClock> {
  for await (const id of store.ids()) {
    const stored = await store.load(id)
    if (stored === undefined) continue
    const { complaint } = stored
    if (complaint.policy.id !== next.id || complaint.policy.hash === next.hash) continue
    yield* movedClocks(policyOf(policies, complaint), next, complaint, now)
  }
}
