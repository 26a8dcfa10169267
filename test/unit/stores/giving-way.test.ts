import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { sqliteStore } from '../../../src/stores/sqlite.js'
import { sampleStep } from '../../../src/testing/store-contract/sample-step.js'
import { temporaryFolder } from '../../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(folder.remove)

test('the event loop turns while a host reads complaints without a pause, so that a driver can free what it answered', async () => {
  const store = await sqliteStore(join(folder.path, 'complaints.db'))
  await store.append('c-1', sampleStep('c-1'), 0)
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 0)
  for (let reads = 0; reads < 2_000; reads++) await store.load('c-1')
  clearInterval(turning)
  expect(turns).toBeGreaterThan(3)
  await store.close()
})

test('reading goes on while a test of the host stops the clock', async () => {
  const store = await sqliteStore(join(folder.path, 'stopped.db'))
  vi.useFakeTimers()
  try {
    for (let reads = 0; reads < 600; reads++) expect(await store.load('c-1')).toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
  await store.close()
})
