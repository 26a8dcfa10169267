import type { ComplaintStore } from '../../ports/index.js'
import type { StoreCase } from './contract-case.js'
import { expectRefusal, expectSame, gathered } from './expectations.js'
import { sampleStep } from './sample-step.js'

type Feed = Required<Pick<ComplaintStore, 'entriesSince'>>
type Met = Awaited<ReturnType<Feed['entriesSince']>>

const feedCase = (name: string, check: (feed: Feed, store: ComplaintStore) => Promise<void>): StoreCase => ({
  name: `a feed, where the store offers one, ${name}`,
  check: async (store) => {
    if (store.entriesSince !== undefined) await check(store as ComplaintStore & Feed, store)
  },
})

const shown = (met: Met): string[] => met.map(({ entry }) => `${entry.complaint}/${entry.sequence}`)

/** Everything after a position, so many at a time. */
const followed = async (feed: Feed, from = '', limit = 7): Promise<Met[number][]> => {
  const met: Met[number][] = []
  for (;;) {
    const page = await feed.entriesSince(met.at(-1)?.position ?? from, limit)
    if (page.length > limit) throw new Error(`${page.length} entries where ${limit} were asked for`)
    if (page.length === 0) return met
    met.push(...page)
  }
}

/** Of every complaint each entry once, in order of its sequence. */
const expectEachOnce = (met: Met, counts: Readonly<Record<string, number>>): void => {
  for (const [id, count] of Object.entries(counts))
    expectSame(
      `the entries of ${id}`,
      met.flatMap(({ entry }) => (entry.complaint === id ? [entry.sequence] : [])),
      Array.from({ length: count }, (_, place) => place + 1),
    )
  expectSame(
    'how many there are',
    met.length,
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  )
}

const writers = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** `entriesSince` is optional: a store without it keeps these promises by not making them. */
export const feedCases: readonly StoreCase[] = [
  feedCase(
    'gives every entry of all complaints once, whatever the limit, and then what is new',
    async (feed, store) => {
      expectSame('of an empty store', await feed.entriesSince('', 9), [])
      await store.append('z', sampleStep('z', { count: 3 }), 0)
      await store.append('a/1.2', sampleStep('a/1.2', { count: 20 }), 0)
      await store.append('z', sampleStep('z', { sequence: 4, count: 2 }), 1)
      const counts = { z: 5, 'a/1.2': 20 }
      for (const limit of [1, 7, 25, 1_000]) expectEachOnce(await followed(feed, '', limit), counts)
      const all = await followed(feed)
      expectSame(
        'an entry',
        all.find(({ entry }) => entry.complaint === 'z')?.entry,
        sampleStep('z').entries[0],
      )
      expectSame('none', await feed.entriesSince('', 0), [])
      for (const [place, { position }] of all.entries())
        expectSame(`after ${position}`, shown(await followed(feed, position)), shown(all.slice(place + 1)))
      const end = all.at(-1)?.position
      await store.append('a/1.2', sampleStep('a/1.2', { sequence: 21 }), 1)
      expectSame('what is new', shown(await followed(feed, end)), ['a/1.2/21'])
    },
  ),
  feedCase('gives a batch whole, and nothing of what was refused', async (feed, store) => {
    await store.append('c-1', sampleStep('c-1'), 0)
    await expectRefusal('a stale append', 'revision-conflict', () =>
      store.append('c-1', sampleStep('c-1', { sequence: 2 }), 0),
    )
    const ids = Array.from({ length: 40 }, (_, place) => `b-${place}`)
    await store.appendAll?.(
      ids.map((id) => ({ id, step: sampleStep(id, { count: 3 }), expectedRevision: 0 })),
    )
    const batch = store.appendAll === undefined ? [] : ids
    expectEachOnce(await followed(feed), { 'c-1': 1, ...Object.fromEntries(batch.map((id) => [id, 3])) })
  }),
  feedCase(
    'keeps positions through an erasure, and gives entries as they are from then on',
    async (feed, store) => {
      if (store.erase === undefined) return
      await store.append('c-1', sampleStep('c-1', { count: 3, payload: '王小明' }), 0)
      await store.append('c-2', sampleStep('c-2'), 0)
      const before = await followed(feed)
      const rewritten = sampleStep('c-1', { count: 3, payload: '[erased]' }).entries
      await store.erase('c-1', { ...sampleStep('c-1', { sequence: 4, payload: 'erased' }), rewritten }, 1)
      const after = await followed(feed)
      expectSame(
        'the positions',
        after.slice(0, 4).map(({ position }) => position),
        before.map(({ position }) => position),
      )
      expectSame('the end', shown(after.slice(4)), ['c-1/4'])
      expectSame('what is left of the name', JSON.stringify(after).includes('王小明'), false)
      expectSame(
        'the journal',
        await gathered(store.journal('c-1')),
        after.flatMap(({ entry }) => (entry.complaint === 'c-1' ? [entry] : [])),
      )
    },
  ),
  feedCase(
    'misses nothing and doubles nothing while eight write, each on complaints of its own and on a shared one',
    async (feed, store) => {
      const rounds = 12
      const appendOnce = async (id: string): Promise<void> => {
        for (;;) {
          const revision = (await store.load(id))?.revision ?? 0
          try {
            await store.append(id, sampleStep(id, { sequence: revision + 1 }), revision)
            return
          } catch (failure) {
            if ((failure as { code?: unknown }).code !== 'revision-conflict') throw failure
          }
        }
      }
      let isWriting = true
      const writing = Promise.all(
        writers.map(async (writer) => {
          for (let round = 0; round < rounds; round++) await appendOnce(round % 3 === 0 ? 'shared' : writer)
        }),
      ).finally(() => {
        isWriting = false
      })
      const met: Met[number][] = []
      while (isWriting) {
        met.push(...(await feed.entriesSince(met.at(-1)?.position ?? '', 5)))
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      await writing
      met.push(...(await followed(feed, met.at(-1)?.position)))
      const own = Object.fromEntries(writers.map((writer) => [writer, (rounds * 2) / 3]))
      expectEachOnce(met, { ...own, shared: (writers.length * rounds) / 3 })
    },
  ),
  feedCase('refuses what is no position and a limit that is no count', async (feed, store) => {
    await store.append('c-1', sampleStep('c-1'), 0)
    for (const bad of ['soon', '-1', '1.5', ' 1', "'; drop table redress_journal; --"])
      await expectRefusal(`the position '${bad}'`, 'invalid-argument', () => feed.entriesSince(bad, 9))
    for (const bad of [-1, 0.5, Number.NaN])
      await expectRefusal(`limit ${bad}`, 'invalid-append', () => feed.entriesSince('', bad))
  }),
]
