import { describe, expect, test } from 'vitest'
import { chainStart, seal } from '../../../src/desk/journal/seal.js'
import { contentHash } from '../../../src/hash.js'
import { journalDrafts } from '../../support/journal-drafts.js'

describe('seal', () => {
  test('chains each entry to the one before, the first to 64 zeros', async () => {
    const entries = await seal(journalDrafts(3))
    expect(entries.map((entry) => entry.previous)).toEqual([chainStart, entries[0]?.hash, entries[1]?.hash])
  })

  test('adds only the two hashes to a draft', async () => {
    const [draft] = journalDrafts(1)
    const [entry] = await seal(journalDrafts(1))
    expect(entry).toEqual({ ...draft, previous: entry?.previous, hash: entry?.hash })
  })

  test('hashes the RFC 8785 text of the draft and the hash before it', async () => {
    const [draft] = journalDrafts(1)
    const [entry] = await seal(journalDrafts(1))
    expect(entry?.hash).toBe(contentHash({ ...draft, previous: chainStart }))
  })

  test('goes on from the hash of the last entry, so that sealing in two parts is sealing at once', async () => {
    const drafts = journalDrafts(5)
    const front = await seal(drafts.slice(0, 2))
    const back = await seal(drafts.slice(2), front[1]?.hash)
    expect([...front, ...back]).toEqual(await seal(drafts))
  })

  test('gives the same hashes whatever the order of keys', async () => {
    const reordered = journalDrafts(2).map(
      (draft) => Object.fromEntries(Object.entries(draft).reverse()) as unknown as typeof draft,
    )
    expect((await seal(reordered)).map(({ hash }) => hash)).toEqual(
      (await seal(journalDrafts(2))).map(({ hash }) => hash),
    )
  })

  test('refuses a previous hash that is none', async () => {
    await expect(seal(journalDrafts(1), 'abc')).rejects.toMatchObject({ code: 'journal-broken' })
  })

  test.each([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
  ])('refuses a draft that holds %s', async (_, value) => {
    const drafts = journalDrafts(1).map((draft) => ({ ...draft, event: { value } as never }))
    await expect(seal(drafts)).rejects.toMatchObject({ code: 'invalid-append' })
  })
})
