import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../../src/complaint/index.js'
import { chainStart, seal } from '../../../src/desk/journal/seal.js'
import { verifyJournal } from '../../../src/desk/journal/verify-journal.js'
import { journalDrafts } from '../../support/journal-drafts.js'

const journal = await seal(journalDrafts(8))
const entry = (sequence: number): JournalEntry => journal[sequence - 1] as JournalEntry
const without = (...sequences: number[]) => journal.filter((each) => !sequences.includes(each.sequence))
const changed = (sequence: number, change: object): JournalEntry[] =>
  journal.map((each) => (each.sequence === sequence ? { ...each, ...change } : each))

/** `code@sequence` of each issue. */
const findings = async (entries: Iterable<JournalEntry>, expected = {}): Promise<string[]> => {
  const { findings: found } = await verifyJournal(entries, expected)
  return found.map((issue) => `${issue.code}@${issue.path[1] ?? ''}`)
}

describe('verifyJournal accepts', () => {
  test('what was sealed, and answers its length and head', async () => {
    expect(await verifyJournal(journal)).toEqual({
      ok: true,
      findings: [],
      entries: 8,
      head: entry(8).hash,
    })
  })

  test('an asynchronous journal', async () => {
    const stream = async function* () {
      yield* journal
    }
    expect((await verifyJournal(stream(), { entries: 8, head: entry(8).hash })).ok).toBe(true)
  })

  test('an empty journal, with the start of the chain as its head', async () => {
    expect(await verifyJournal([])).toMatchObject({ ok: true, entries: 0, head: chainStart })
  })

  test('entries that went through JSON', async () => {
    expect((await verifyJournal(JSON.parse(JSON.stringify(journal)))).ok).toBe(true)
  })
})

describe('verifyJournal finds', () => {
  test.each([
    ['the event', { event: { ...entry(4).event, at: '2026-03-01T02:00:00.000Z' } }],
    ['the time it was recorded', { recordedAt: '2026-03-02T02:00:00.001Z' }],
    ['the policy it rests on', { basis: { ...entry(4).basis, chart: '2' } }],
    ['a member that was added', { note: 'added later' }],
    ['the link', { previous: entry(1).hash }],
  ])('a change of %s', async (_, change) => {
    expect(await findings(changed(4, change))).toContain('journal-entry-changed@4')
  })

  test('a changed hash, at the entry and at the link behind it', async () => {
    const hash = 'f'.repeat(64)
    expect(await findings(changed(4, { hash }))).toEqual(['journal-entry-changed@4', 'journal-link-broken@5'])
  })

  test('an entry that was replaced and sealed anew, at the link behind it', async () => {
    const draft = { ...(journalDrafts(4)[3] ?? entry(4)), recordedAt: '2026-05-05T05:05:05.000Z' }
    const [forged] = await seal([draft], entry(3).hash)
    expect(await findings(changed(4, forged ?? {}))).toEqual(['journal-link-broken@5'])
  })

  test('a missing entry, and a missing run as one finding', async () => {
    expect(await findings(without(3))).toEqual(['journal-entry-missing@3'])
    expect(await findings(without(3, 4, 6))).toEqual(['journal-entry-missing@3', 'journal-entry-missing@6'])
  })

  test('a missing front', async () => {
    expect(await findings(without(1))).toEqual(['journal-front-missing@1'])
    expect((await verifyJournal(without(1, 2))).findings[0]?.message).toBe(
      'Entries 1 to 2 are missing from the front of the journal',
    )
  })

  test('a missing end, when told how many entries there should be', async () => {
    expect(await findings(without(8))).toEqual([])
    expect(await findings(without(7, 8), { entries: 8 })).toEqual(['journal-end-missing@6'])
    expect(await findings([], { entries: 8 })).toEqual(['journal-end-missing@0'])
  })

  test('a history that was sealed anew as a whole, when told the head', async () => {
    const forged = await seal(
      journalDrafts(8).map((draft) => ({ ...draft, recordedAt: '2020-01-01T00:00:00.000Z' })),
    )
    expect(await findings(forged)).toEqual([])
    expect(await findings(forged, { head: entry(8).hash })).toEqual(['journal-head-differs@8'])
  })

  test('an entry that is there twice', async () => {
    expect(await findings([...journal.slice(0, 4), entry(3), ...journal.slice(4)])).toEqual([
      'journal-entry-inserted@3',
    ])
  })

  test('a forged entry that was put in between under a sequence of its own', async () => {
    const renumbered = journal.map((each) =>
      each.sequence < 4 ? each : { ...each, sequence: each.sequence + 1 },
    )
    const [forged] = await seal(journalDrafts(4).slice(3), entry(3).hash)
    const found = await findings([...renumbered.slice(0, 3), forged ?? entry(4), ...renumbered.slice(3)])
    expect(found).toContain('journal-entry-changed@5')
  })

  test('two entries that changed places', async () => {
    const swapped = [1, 2, 4, 3, 5, 6, 7, 8].map(entry)
    expect(await findings(swapped)).toEqual(['journal-entry-reordered@3'])
  })

  test('an entry of another complaint', async () => {
    const [foreign] = await seal(journalDrafts(4, 'c-2').slice(3), entry(3).hash)
    expect(await findings(changed(4, foreign ?? {}))).toEqual([
      'journal-entry-foreign@4',
      'journal-link-broken@5',
    ])
  })

  test.each([
    ['null', null],
    ['a text', 'entry'],
    ['an entry without a sequence', { ...entry(4), sequence: undefined }],
    ['a sequence of 1.5', { ...entry(4), sequence: 1.5 }],
    ['a sequence of NaN', { ...entry(4), sequence: Number.NaN }],
  ])('%s among the entries', async (_, odd) => {
    const found = await findings(journal.map((each) => (each.sequence === 4 ? (odd as JournalEntry) : each)))
    expect(found).toEqual(['journal-entry-malformed@4', 'journal-entry-missing@4'])
  })

  test('content that is no JSON', async () => {
    const event = { amount: Number.NaN } as never
    expect(await findings(changed(4, { event }))).toEqual(['journal-entry-malformed@4'])
  })

  test('a hundred things and then stops reading a hostile journal', async () => {
    let read = 0
    const endless = function* () {
      for (;;) {
        read++
        yield { ...entry(1), sequence: read * 1e6 }
      }
    }
    const { ok, findings: found } = await verifyJournal(endless())
    expect(ok).toBe(false)
    expect(read).toBeLessThan(101)
    expect(found.at(-1)?.code).toBe('journal-not-read-on')
  })
})
