import { describe, test } from 'vitest'
import { memoryStore } from '../../src/stores/memory.js'
import { complaintStoreContract } from '../../src/testing/store-contract.js'

describe('memoryStore keeps the promises of a complaint store', () => {
  for (const { name, run } of complaintStoreContract(async () => memoryStore())) test(name, run)
})
