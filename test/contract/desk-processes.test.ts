import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { verifyJournal } from '../../src/desk/index.js'
import type { ComplaintStore } from '../../src/ports/index.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { numberedContact, openScene, sceneDesk } from '../support/desk-scene.js'
import { startPostgres } from '../support/real-postgres.js'
import { storeAt } from '../support/store-at.js'
import { temporaryFolder } from '../support/temporary-folder.js'
import { linesOf, startDesk, untilItEnds } from '../support/writer-process.js'

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

const contactsIn = async (store: ComplaintStore, id: string): Promise<string[]> =>
  (await gathered(store.journal(id))).flatMap(({ event }) =>
    event.type === 'contact.made' ? (event.id ?? '') : [],
  )

/** A server carries out what a process had sent before it was killed, so state and journal are compared when nothing moved between. */
const expectProven = async (store: ComplaintStore, id: string): Promise<void> => {
  const stored = await store.load(id)
  const { entries = 0, head = '' } = stored?.complaint ?? {}
  const proof = await verifyJournal(store.journal(id), { entries, head })
  const replayed = await sceneDesk(store).replay(id)
  if ((await store.load(id))?.revision !== stored?.revision) return expectProven(store, id)
  expect(proof).toMatchObject({ ok: true })
  expect(replayed).toEqual(stored?.complaint)
}

describe.each(places)('at desks of several processes over %s', (name, place = '') => {
  const acting = test.skipIf(place === '')

  acting(
    'eight officers report on one complaint: every report is there once, the journal proves itself',
    async () => {
      const store = await storeAt(place)
      await openScene(store, 'shared')
      const officers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
      const endings = await Promise.all(
        officers.map((officer) => untilItEnds(startDesk('notes', place, 'shared', officer, '5'))),
      )
      expect(endings.map(({ by }) => by)).toEqual(officers.map(() => 0))
      const expected = officers.flatMap((officer) => [1, 2, 3, 4, 5].map((number) => `${officer}-${number}`))
      expect((await contactsIn(store, 'shared')).sort()).toEqual(expected)
      await expectProven(store, 'shared')
      await store.close()
    },
  )

  acting(
    'an officer killed in the middle of work leaves what was acknowledged, and at most one report more',
    async () => {
      const store = await storeAt(place)
      await openScene(store, 'killed')
      const told = await linesOf(startDesk('forever', place, 'killed', 'k'), 12)
      const kept = await contactsIn(store, 'killed')
      expect(kept.slice(0, told.length)).toEqual(told.map((line) => line.replace('taken ', '')))
      expect(kept.length - told.length).toBeLessThanOrEqual(1)
      await expectProven(store, 'killed')
      await store.close()
    },
  )

  acting(
    'killed between load and append: nothing changed, and the report can be delivered again',
    async () => {
      const store = await storeAt(place)
      await openScene(store, 'undecided')
      const before = await store.load('undecided')
      expect((await untilItEnds(startDesk('between-load-and-append', place, 'undecided'))).by).toBe('SIGKILL')
      expect(await store.load('undecided')).toEqual(before)
      expect(await contactsIn(store, 'undecided')).toEqual([])
      const again = await sceneDesk(store).handle('undecided', numberedContact('dying'))
      expect(again).toMatchObject({ ok: true, revision: 2 })
      await expectProven(store, 'undecided')
      await store.close()
    },
  )

  acting(
    'killed right after sending: the append is there whole or not at all, and delivering again settles it',
    async () => {
      const store = await storeAt(place)
      await openScene(store, 'unheard')
      expect((await untilItEnds(startDesk('after-sending', place, 'unheard'))).by).toBe('SIGKILL')
      await expectProven(store, 'unheard')
      expect(await sceneDesk(store).handle('unheard', numberedContact('dying'))).toMatchObject({ ok: true })
      expect(await contactsIn(store, 'unheard')).toEqual(['dying'])
      await expectProven(store, 'unheard')
      await store.close()
    },
  )

  test.skipIf(name !== 'SQLite')(
    'killed before any one statement of an append: nothing of it is there',
    async () => {
      const store = await storeAt(place)
      await openScene(store, 'half')
      const before = await store.load('half')
      // The state, what was left of a longer one, the rules of the zones that its wake time rests on, the journal's line, and the commit.
      for (const statement of [1, 2, 3, 4, 5]) {
        expect((await untilItEnds(startDesk('at-statement', place, 'half', String(statement)))).by).toBe(
          'SIGKILL',
        )
        expect(await store.load('half')).toEqual(before)
        await expectProven(store, 'half')
      }
      expect((await untilItEnds(startDesk('at-statement', place, 'half', '6'))).by).toBe(0)
      expect(await contactsIn(store, 'half')).toEqual(['dying'])
      await store.close()
    },
  )
})
