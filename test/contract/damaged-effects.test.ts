import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type SqliteHandle, sqliteStore } from '../../src/stores/sqlite.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleEffectId, sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { deliver } from '../../src/worker/deliver.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const damages: readonly [how: string, change: string][] = [
  ['no JSON', `effect = '{"id":'`],
  ['no UTF-8', `effect = cast(x'7b22ff227d' as text)`],
]

const damagedStore = async (change: string) => {
  const file = join(folder.path, `${Math.random()}.db`)
  const store = await sqliteStore(file)
  for (const id of ['c-1', 'c-2', 'c-3']) await store.append(id, sampleStep(id, { count: 2 }), 0)
  const Database = createRequire(import.meta.url)('libsql') as new (file: string) => SqliteHandle
  const handle = new Database(file)
  handle.exec(`update redress_outbox set ${change} where id = '${sampleEffectId('c-1', 1)}'`)
  handle.exec(
    `update redress_journal set ${change.replace('effect', 'entry')} where complaint = 'c-1' and sequence = 2`,
  )
  handle.close()
  return store
}

test.each(damages)(
  'an effect that is %s holds nothing up and is found among the dead letters',
  async (_, change) => {
    const store = await damagedStore(change)
    const sent: string[] = []
    const now = () => '2026-03-09T02:00:00.000Z'
    await gathered(deliver(store, { now, send: async ({ complaint }) => void sent.push(complaint) }))
    expect(sent.sort()).toEqual(['c-1', 'c-2', 'c-2', 'c-3', 'c-3'])
    expect(await gathered(store.deadLetters?.() ?? (async function* () {})())).toMatchObject([
      {
        effect: { id: sampleEffectId('c-1', 1), complaint: 'c-1' },
        error: expect.stringContaining('damaged'),
      },
    ])
    await store.close()
  },
)

test.each(damages)(
  'of an entry that is %s a follower is told the position, and can go on behind it',
  async (_, change) => {
    const store = await damagedStore(change)
    const first = await store.entriesSince?.('', 99)
    expect(first?.map(({ entry }) => `${entry.complaint}/${entry.sequence}`)).toEqual(['c-1/1'])
    const failure = await store
      .entriesSince?.(first?.at(-1)?.position ?? '', 99)
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'store-failed', details: { damaged: true, position: '2' } })
    expect(await store.entriesSince?.('2', 99)).toHaveLength(4)
    await store.close()
  },
)
