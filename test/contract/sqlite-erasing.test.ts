import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sqliteStore } from '../../src/stores/sqlite.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Whether the bytes stand anywhere in the database, its log or what else lies beside it. */
const isAnywhere = (words: string): boolean =>
  readdirSync(folder.path).some((file) => readFileSync(join(folder.path, file)).includes(Buffer.from(words)))

test('what is erased is in no file of the database any more, not even where SQLite lets go of space', async () => {
  const store = await sqliteStore(join(folder.path, 'complaints.db'))
  // Long enough to lie on pages of its own, which are set free by the erasure.
  const payload = '王小明的信用卡'.repeat(2_000)
  const { effects: _, ...opened } = sampleStep('c-1', { count: 3, payload })
  await store.append('c-1', { ...opened, effects: [] }, 0)
  for (let other = 0; other < 20; other++) await store.append(`o-${other}`, sampleStep(`o-${other}`), 0)
  expect(isAnywhere('王小明')).toBe(true)
  const { entries: rewritten } = sampleStep('c-1', { count: 3, payload: 'erased' })
  await store.erase?.('c-1', { ...sampleStep('c-1', { sequence: 4, payload: 'erased' }), rewritten }, 1)
  expect(isAnywhere('王小明')).toBe(false)
  await store.close()
  expect(isAnywhere('王小明')).toBe(false)
})
