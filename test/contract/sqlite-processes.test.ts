import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { startWriter } from '../support/writer-process.js'

const folder = temporaryFolder()
afterAll(folder.remove)

test('three processes create one SQLite file and append to one complaint: nothing is lost', async () => {
  const file = join(folder.path, 'shared.db')
  const times = 60
  const writers = [1, 2, 3].map(() => startWriter('share', file, 'c-1', String(times)))
  const endings = await Promise.all(writers.map((writer) => once(writer, 'exit')))
  expect(endings.map(([code]) => code)).toEqual([0, 0, 0])

  const store = await sqliteStore(file)
  const journal = await gathered(store.journal('c-1'))
  const byWriter = writers.map(
    ({ pid }) => journal.filter((entry) => (entry.event as { payload?: unknown }).payload === pid).length,
  )
  expect(byWriter).toEqual([times, times, times])
  expect((await store.load('c-1'))?.revision).toBe(3 * times)
  expect(await gathered(store.outbox(1_000))).toHaveLength(3 * times)
  await store.close()
})
