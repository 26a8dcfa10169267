import type { ComplaintStore } from '../../ports/index.js'
import { gathered } from './expectations.js'

/** Later than any wake time of the samples. */
export const farFuture = '2999-01-01T00:00:00.000Z'

/** What every store says of a complaint that it loads. */
export const stateOf = async (store: ComplaintStore, id: string): Promise<unknown> => {
  const stored = await store.load(id)
  return stored && { complaint: stored.complaint, revision: stored.revision }
}

/** Everything that a store shows of some complaints, to compare before and after. */
export const wholeContent = async (store: ComplaintStore, ids: readonly string[]): Promise<unknown> => ({
  states: await Promise.all(ids.map(async (id) => (await store.load(id)) ?? null)),
  journals: await Promise.all(ids.map((id) => gathered(store.journal(id)))),
  due: await gathered(store.due(farFuture)),
  outbox: await gathered(store.outbox(10_000)),
  ids: await gathered(store.ids()),
})
