import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyJournal } from '../../src/desk/journal/verify-journal.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { sampleStep } from '../../src/testing/store-contract/sample-step.js'
import { startPostgres } from '../support/real-postgres.js'
import { storeAt } from '../support/store-at.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { linesUntilKilled } from '../support/writer-process.js'

const folder = temporaryFolder()
const server = await startPostgres()

afterAll(async () => {
  await server?.remove()
  folder.remove()
})

const places: readonly [string, string | undefined][] = [
  ['SQLite', join(folder.path, 'complaints.db')],
  ['PostgreSQL', server?.url],
]

describe.each(places)('when a writer into %s is killed', (_, place) => {
  test.skipIf(place === undefined)('no acknowledged append is lost and none is half there', async () => {
    for (const acknowledged of [1, 7, 40, 120]) {
      const lines = await linesUntilKilled(acknowledged, 'forever', place ?? '', 'c-1')
      const told = Number(lines.at(-1))
      const store = await storeAt(place ?? '')
      const stored = await store.load('c-1')
      const revision = stored?.revision ?? 0
      // The append under way may have been kept without its acknowledgement reaching us.
      expect([told, told + 1]).toContain(revision)
      expect(stored?.complaint.entries).toBe(revision)
      expect(await verifyJournal(store.journal('c-1'), { entries: revision })).toMatchObject({ ok: true })
      expect(await gathered(store.outbox(10_000))).toHaveLength(revision)
      await store.close()
    }
  })

  test.skipIf(place === undefined)('a batch is there whole or not at all', async () => {
    const size = 50
    for (const batches of [1, 6]) {
      const lines = await linesUntilKilled(batches, 'batches', place ?? '', String(size))
      const store = await storeAt(place ?? '')
      const ids = (await gathered(store.ids())).filter((id) => id !== 'c-1')
      expect(ids.length % size).toBe(0)
      const known = new Set(ids)
      expect(lines.flatMap((line) => line.split(' ')).filter((id) => !known.has(id))).toEqual([])
      for (const id of ids) expect(await gathered(store.journal(id))).toHaveLength(1)
      await store.close()
    }
  })
})

describe.each(places)('when a process that erases from %s is killed', (_, place) => {
  test.skipIf(place === undefined)('each complaint is erased whole or not at all', async () => {
    const size = 5
    const earlier = await storeAt(place ?? '')
    const known = new Set(await gathered(earlier.ids()))
    await earlier.close()
    const told = await linesUntilKilled(12, 'erasures', place ?? '', String(size))
    const store = await storeAt(place ?? '')
    const erased: string[] = []
    for (const id of (await gathered(store.ids())).filter((each) => !known.has(each))) {
      const stored = await store.load(id)
      const isErased = stored?.revision === 2
      if (JSON.stringify(stored).includes('erased')) erased.push(id)
      const texts = (await gathered(store.journal(id))).map((entry) => JSON.stringify(entry))
      expect(texts.map((text) => text.includes('"erased"'))).toEqual(
        Array(size + (isErased ? 1 : 0)).fill(isErased),
      )
    }
    expect(told.filter((id) => !erased.includes(id))).toEqual([])
    await store.close()
  })
})

describe('when the PostgreSQL server itself is killed', () => {
  test.skipIf(server === undefined)(
    'no acknowledged append is lost, and the store goes on after the restart',
    async () => {
      const store = await storeAt(server?.url ?? '')
      const acknowledged = new Set<string>()
      const write = async (writer: number): Promise<void> => {
        for (let number = 0; ; number++) {
          const id = `w-${writer}-${number}`
          await store.append(id, sampleStep(id), 0)
          acknowledged.add(id)
          if (acknowledged.size === 200) await server?.kill()
        }
      }
      const endings = await Promise.allSettled([1, 2, 3, 4].map(write))
      expect(
        endings.map((ending) => (ending.status === 'rejected' ? ending.reason.code : 'went on')),
      ).toEqual(Array(4).fill('store-failed'))
      await server?.restart()
      const kept = new Set(await gathered(store.ids()))
      expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([])
      for (const id of [...kept].filter((each) => each.startsWith('w-')))
        expect(await gathered(store.journal(id))).toHaveLength(1)
      expect(await store.append('after', sampleStep('after'), 0)).toBe(1)
      await store.close()
    },
  )
})
