import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JournalEntry } from '../../../src/complaint/index.js'
import { seal } from '../../../src/desk/journal/seal.js'
import { verifyJournal } from '../../../src/desk/journal/verify-journal.js'
import { canonicalJson } from '../../../src/hash.js'
import { journalDrafts } from '../../support/journal-drafts.js'

const sealedJournal = (contents: readonly unknown[]): Promise<JournalEntry[]> =>
  seal(journalDrafts(contents.length).map((draft, index) => ({ ...draft, event: contents[index] as never })))

/** Anything JSON, but no −0: JSON itself forgets its sign. */
const content = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)))
const contents = fc.array(content, { minLength: 1, maxLength: 12 })
const position = fc.nat()

const isRefused = async (entries: readonly JournalEntry[], length: number): Promise<void> =>
  expect((await verifyJournal(entries, { entries: length })).ok).toBe(false)

test('whatever was sealed verifies, also after a JSON round trip', () =>
  fc.assert(
    fc.asyncProperty(contents, async (values) => {
      const journal = await sealedJournal(values)
      const loaded: JournalEntry[] = JSON.parse(JSON.stringify(journal))
      expect(await verifyJournal(loaded)).toMatchObject({ ok: true, entries: values.length })
    }),
  ))

test('no entry can be dropped', () =>
  fc.assert(
    fc.asyncProperty(contents, position, async (values, at) => {
      const journal = await sealedJournal(values)
      await isRefused(journal.toSpliced(at % journal.length, 1), journal.length)
    }),
  ))

test('no entry can be repeated anywhere', () =>
  fc.assert(
    fc.asyncProperty(contents, position, position, async (values, from, to) => {
      const journal = await sealedJournal(values)
      const copy = journal[from % journal.length] as JournalEntry
      await isRefused(journal.toSpliced(to % (journal.length + 1), 0, copy), journal.length)
    }),
  ))

test('no two entries can change places', () =>
  fc.assert(
    fc.asyncProperty(contents, position, position, async (values, a, b) => {
      const journal = await sealedJournal(values)
      const [first, second] = [a % journal.length, b % journal.length]
      fc.pre(first !== second)
      const swapped = journal
        .with(first, journal[second] as JournalEntry)
        .with(second, journal[first] as JournalEntry)
      await isRefused(swapped, journal.length)
    }),
  ))

test('no content can be changed', () =>
  fc.assert(
    fc.asyncProperty(contents, position, content, async (values, at, other) => {
      const journal = await sealedJournal(values)
      const entry = journal[at % journal.length] as JournalEntry
      fc.pre(canonicalJson(entry.event) !== canonicalJson(other))
      await isRefused(journal.with(at % journal.length, { ...entry, event: other as never }), journal.length)
    }),
  ))
