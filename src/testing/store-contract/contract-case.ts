import type { ComplaintStore } from '../../ports/index.js'

/** One promise, tried on a store of its own. `check` throws when the promise is not kept. */
export interface StoreCase {
  readonly name: string
  readonly check: (store: ComplaintStore) => Promise<void>
}

/** A promise that needs two stores over the same place. */
export interface PlaceCase {
  readonly name: string
  readonly check: (
    create: () => Promise<ComplaintStore>,
    reopen: () => Promise<ComplaintStore>,
  ) => Promise<void>
}
