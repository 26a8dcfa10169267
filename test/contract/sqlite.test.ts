import { join } from 'node:path'
import { afterAll, describe, test } from 'vitest'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { complaintStoreContract } from '../../src/testing/store-contract.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(folder.remove)

let opened = 0
const fileOf = (index: number): string => join(folder.path, `complaints-${index}.db`)

describe('sqliteStore on disk keeps the promises of a complaint store', () => {
  const cases = complaintStoreContract(() => sqliteStore(fileOf(++opened)), {
    reopen: () => sqliteStore(fileOf(opened)),
  })
  for (const { name, run } of cases) test(name, run)
})
