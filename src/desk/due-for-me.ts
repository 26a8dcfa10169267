import type { ComplaintStore } from '../ports/index.js'
import type { Instant } from '../time.js'

/** Few enough that a caller who leaves a scan early, or a worker that dies, does not hold many. */
const claimedAtOnce = 16
/** Time enough to wake so many, short enough that what a dead worker held is only a minute late. */
const leaseMs = 60_000

/**
 * The complaints that are due, each one held for the caller alone where the store has claims: several schedulers then share them
 * out. Over a store without claims every scheduler looks at all of them.
 */
export async function* dueForMe(
  store: ComplaintStore,
  now: Instant,
): AsyncGenerator<string, void, undefined> {
  if (store.claimDue === undefined) {
    yield* store.due(now)
    return
  }
  for (;;) {
    const claimed = await store.claimDue(now, claimedAtOnce, leaseMs)
    if (claimed.length === 0) return
    yield* claimed
  }
}
