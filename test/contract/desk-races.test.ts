import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type DeskResult, verifyJournal } from '../../src/desk/index.js'
import type { ComplaintStore } from '../../src/ports/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { gathered } from '../../src/testing/store-contract/expectations.js'
import { numberedContact, openScene, sceneDesk } from '../support/desk-scene.js'
import { acceptedEvent, hoursIn, person, received } from '../support/events.js'
import { startPostgres } from '../support/real-postgres.js'
import { storeAt } from '../support/store-at.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const folder = temporaryFolder()
const server = await startPostgres()
const shared = memoryStore()

afterAll(async () => {
  await server?.remove()
  folder.remove()
})

const stores: readonly [string, (() => Promise<ComplaintStore>) | undefined][] = [
  ['memory', async () => shared],
  ['a SQLite file', () => storeAt(join(folder.path, 'complaints.db'))],
  ['PostgreSQL', server && (() => storeAt(server.url))],
]

const refusalIn = (answers: readonly DeskResult[]) => {
  const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  const [refusal] = refusals
  if (refusals.length !== 1 || refusal === undefined) throw new Error(`${refusals.length} were refused`)
  return refusal
}

const says = (refusal: ReturnType<typeof refusalIn>, language: 'en' | 'zh'): string =>
  refusal.because.map((reason) => reason.says[language]).join('\n')

/** The journal has no gap, no double and no break, it replays to what is stored, and no effect waits twice. */
const expectWhole = async (store: ComplaintStore, id: string, entries: number): Promise<void> => {
  const stored = await store.load(id)
  const journal = await gathered(store.journal(id))
  expect(journal).toHaveLength(entries)
  expect(await verifyJournal(journal, { entries, head: stored?.complaint.head ?? '' })).toMatchObject({
    ok: true,
  })
  expect(await sceneDesk(store).replay(id)).toEqual(stored?.complaint)
  const effects = (await gathered(store.outbox(10_000))).map((effect) => effect.id)
  expect(new Set(effects).size).toBe(effects.length)
}

describe.each(stores)('at desks over %s', (_, open) => {
  const acting = test.skipIf(open === undefined)
  /** Two desks with connections of their own, as two officers have. */
  const officers = async () => {
    const stores = [await open?.(), await open?.()].flatMap((store) => store ?? [])
    return {
      stores,
      desks: stores.map((store) => sceneDesk(store)),
      store: stores[0] ?? shared,
      closeAll: () => Promise.all(stores.map((store) => store.close())),
    }
  }

  acting(
    'of two officers who accept at once, one is told where the complaint stands and what can be done',
    async () => {
      const { store, desks, closeAll } = await officers()
      await openScene(store, 'two-officers')
      const at = hoursIn(1)
      const acts = ['officer-1', 'officer-2'].map((id) =>
        acceptedEvent({ at, by: person('acceptance-officer', id) }),
      )
      const answers = await Promise.all(
        acts.map((act, index) => desks[index]?.handle('two-officers', act)),
      ).then((all) => all.flatMap((answer) => answer ?? []))
      const refusal = refusalIn(answers)
      expect(refusal).toMatchObject({ code: 'event-not-allowed', stage: 'assessing' })
      expect(refusal.allowed).toContain('complaint.classified')
      expect(says(refusal, 'en')).not.toBe('')
      expect(says(refusal, 'zh')).toMatch(/\p{Script=Han}/u)
      await expectWhole(store, 'two-officers', 3)
      await closeAll()
    },
  )

  acting('an event delivered twice at once counts once, and both deliveries are answered', async () => {
    const { store, desks, closeAll } = await officers()
    await openScene(store, 'twice')
    const answers = await Promise.all(desks.map((desk) => desk.handle('twice', numberedContact('crm-1'))))
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    expect(answers.filter((answer) => answer.ok && answer.repeated)).toHaveLength(1)
    await expectWhole(store, 'twice', 3)
    await closeAll()
  })

  acting('a receipt delivered twice at once opens one complaint; another receipt is refused', async () => {
    const { store, desks, closeAll } = await officers()
    const answers = await Promise.all(desks.map((desk) => desk.open(received(), { id: 'one-receipt' })))
    expect(answers.map((answer) => answer.ok)).toEqual([true, true])
    expect(answers.filter((answer) => answer.ok && answer.repeated)).toHaveLength(1)
    await expectWhole(store, 'one-receipt', 1)

    const complaint = { ...received().complaint, content: 'Another matter.' }
    const others = [received(), received({ complaint })]
    const rivals = await Promise.all(
      others.map((receipt, index) => desks[index]?.open(receipt, { id: 'two-receipts' })),
    )
    const refusal = refusalIn(rivals.flatMap((answer) => answer ?? []))
    expect(refusal.code).toBe('complaint-exists')
    expect(says(refusal, 'zh')).toContain('two-receipts')
    await expectWhole(store, 'two-receipts', 1)
    await closeAll()
  })

  acting(
    'eight who act at once: whoever loses every race is told to load again, and then gets through',
    async () => {
      const { store, desks, closeAll } = await officers()
      await openScene(store, 'eight')
      let waiting = Array.from({ length: 8 }, (_, number) => numberedContact(`officer-${number}`))
      let taken = 0
      for (let round = 0; waiting.length > 0; round++) {
        expect(round).toBeLessThan(8)
        const answers = await Promise.all(
          waiting.map((event, index) => desks[index % 2]?.handle('eight', event)),
        )
        const lost: typeof waiting = []
        for (const [index, answer] of answers.entries()) {
          const event = waiting[index]
          if (answer?.ok) taken += 1
          else if (answer !== undefined && event !== undefined) {
            expect(answer.refusal.code).toBe('revision-conflict')
            expect(says(answer.refusal, 'en')).toContain('load it again')
            expect(says(answer.refusal, 'zh')).toContain('重新载入')
            lost.push(event)
          }
        }
        waiting = lost
        await expectWhole(store, 'eight', 2 + taken)
      }
      expect(taken).toBe(8)
      await closeAll()
    },
  )

  acting(
    'sixteen who report five times each on one complaint all get through, and nothing is there twice',
    async () => {
      const { store, desks, closeAll } = await officers()
      await openScene(store, 'sixteen')
      const writers = Array.from({ length: 16 }, (_, writer) => writer)
      const answers = await Promise.all(
        writers.map(async (writer) => {
          const told: (DeskResult | undefined)[] = []
          for (const number of [1, 2, 3, 4, 5])
            told.push(await desks[writer % 2]?.handle('sixteen', numberedContact(`w${writer}-${number}`)))
          return told
        }),
      ).then((all) => all.flat())
      expect(answers.map((answer) => answer?.ok)).toEqual(answers.map(() => true))
      const kept = (await gathered(store.journal('sixteen'))).flatMap(({ event }) =>
        event.type === 'contact.made' ? [event.id] : [],
      )
      expect(kept).toHaveLength(80)
      expect(new Set(kept).size).toBe(80)
      await expectWhole(store, 'sixteen', 82)
      await closeAll()
    },
  )

  acting(
    'a clock that jumps back loses nothing, fires nothing again and counts from when things happened',
    async () => {
      const { store, closeAll } = await officers()
      let now = hoursIn(2)
      const desk = sceneDesk(store, () => now)
      await openScene(store, 'jump')
      now = hoursIn(20)
      expect(await gathered(desk.wake())).toContainEqual(expect.objectContaining({ complaint: 'jump' }))
      const before = await store.load('jump')
      now = hoursIn(1.5)
      expect((await gathered(desk.wake())).filter(({ complaint }) => complaint === 'jump')).toEqual([])
      expect(await store.load('jump')).toEqual(before)
      const late = await desk.handle('jump', numberedContact('after-the-jump'))
      expect(late).toMatchObject({ ok: true, entries: [{ recordedAt: hoursIn(1.5) }] })
      const early = await desk.handle('jump', { ...numberedContact('too-early'), at: hoursIn(3) })
      expect(early).toMatchObject({ ok: false, refusal: { code: 'event-in-the-future' } })
      now = hoursIn(30)
      expect((await gathered(desk.wake())).map(({ complaint }) => complaint)).toContain('jump')
      const journal = await gathered(store.journal('jump'))
      const rungs = journal.flatMap(({ event }) => (event.type === 'rung.reached' ? [event.rung] : []))
      expect(rungs).toContain('warn')
      expect(new Set(rungs).size).toBe(rungs.length)
      await expectWhole(store, 'jump', journal.length)
      await closeAll()
    },
  )

  acting(
    'two schedulers share what is due: each complaint is looked at and woken by one of them alone',
    async () => {
      const { store, stores, closeAll } = await officers()
      const ids = Array.from({ length: 40 }, (_, number) => `due-${number}`)
      for (const id of ids) await openScene(store, id)
      const looked: string[] = []
      const schedulers = stores.map((each) =>
        sceneDesk({
          ...each,
          load: (id) => {
            looked.push(id)
            return each.load(id)
          },
        }),
      )
      const woken = await Promise.all(schedulers.map((desk) => gathered(desk.wake(hoursIn(20)))))
      const complaints = woken.flat().map(({ complaint }) => complaint)
      expect(complaints.filter((id) => id.startsWith('due-')).sort()).toEqual([...ids].sort())
      expect(looked.sort()).toEqual([...complaints].sort())
      for (const id of ids) await expectWhole(store, id, 3)
      await closeAll()
    },
  )
})

test('an officer without the right to act is refused in the same words, race or no race', async () => {
  const store = memoryStore()
  await openScene(store, 'alone')
  const event = acceptedEvent({ at: hoursIn(1), by: person('complainant') })
  const alone = refusalIn([await sceneDesk(store).handle('alone', event)])
  const [, raced] = await Promise.all([
    sceneDesk(store).handle('alone', numberedContact('first')),
    sceneDesk(store).handle('alone', event),
  ])
  expect(refusalIn([raced])).toEqual(alone)
})
