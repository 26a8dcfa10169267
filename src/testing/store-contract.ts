import type { ComplaintStore } from '../ports/index.js'
import { atomicityCases, batchCases, revisionCases } from './store-contract/appends.js'
import { auditCases } from './store-contract/audits.js'
import { concurrencyCases } from './store-contract/concurrency.js'
import type { StoreCase } from './store-contract/contract-case.js'
import { deliveryCases } from './store-contract/deliveries.js'
import { durabilityCases } from './store-contract/durability.js'
import { erasureCases, lastingErasureCases } from './store-contract/erasures.js'
import { feedCases } from './store-contract/feed.js'
import { historyCases, outboxCases } from './store-contract/scans.js'
import { leftStateCases } from './store-contract/states.js'
import { fidelityCases, identityCases, refusedValueCases } from './store-contract/values.js'
import { leaseCases, wakeZoneCases, wakingCases } from './store-contract/waking.js'

/** What else the cases may ask of a store under test. */
export interface StoreContractOptions {
  /**
   * Opens another store over what `create` made last, as a second process or the next start of the host would. Without it the
   * cases that need a second look at the same place are left out.
   */
  readonly reopen?: () => Promise<ComplaintStore>
}

const cases: readonly StoreCase[] = [
  ...atomicityCases,
  ...revisionCases,
  ...concurrencyCases,
  ...batchCases,
  ...erasureCases,
  ...leftStateCases,
  ...historyCases,
  ...wakingCases,
  ...leaseCases,
  ...wakeZoneCases,
  ...outboxCases,
  ...deliveryCases,
  ...feedCases,
  ...fidelityCases,
  ...refusedValueCases,
  ...identityCases,
  ...auditCases,
]

/**
 * The promises of {@link ComplaintStore} as cases for any test runner: each one opens a store of its own, tries one promise, closes
 * the store, and throws an `Error` that says what was expected when the promise is not kept.
 *
 * @param create opens a store over an empty place; called once for every case
 * @example
 * for (const { name, run } of complaintStoreContract(async () => memoryStore())) test(name, run)
 */
export const complaintStoreContract = (
  create: () => Promise<ComplaintStore>,
  { reopen }: StoreContractOptions = {},
): { name: string; run: () => Promise<void> }[] => {
  const single = cases.map(({ name, check }) => ({
    name,
    run: async () => {
      const store = await create()
      try {
        await check(store)
      } finally {
        await store.close()
      }
    },
  }))
  const again =
    reopen === undefined
      ? []
      : [...durabilityCases, ...lastingErasureCases].map(({ name, check }) => ({
          name,
          run: () => check(create, reopen),
        }))
  return [...single, ...again]
}
