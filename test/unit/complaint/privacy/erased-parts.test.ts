import { describe, expect, test } from 'vitest'
import type { Complaint, JournalDraft, JournalEntry } from '../../../../src/complaint/index.js'
import {
  erasedEntry,
  factsWithoutQuotations,
  filesOf,
  isSealedWhole,
} from '../../../../src/complaint/privacy/erase.js'
import { commitmentTo } from '../../../../src/complaint/privacy/sealed-form.js'
import * as make from '../../../support/events.js'

const receipt = (more: object, personal?: JournalEntry['personal']): JournalEntry => ({
  complaint: 'c-1',
  sequence: 1,
  event: make.received({
    complaint: { ...make.received().complaint, complainants: [], demands: [], content: 'A fee', ...more },
  }),
  recordedAt: make.hoursIn(0),
  basis: { policy: { id: 'p', version: '1', hash: 'h' }, chart: '1' },
  previous: '',
  hash: '',
  ...(personal === undefined ? {} : { personal }),
})

const content = '/complaint/content'
const born = '/complaint/complainants/0/birthDate'
const salted = { salt: 's' }
const sealed = { commitment: 'c' }

describe('an entry', () => {
  test.each<[string, JournalEntry, boolean]>([
    ['without marks', receipt({}), true],
    ['with its mark', receipt({}, { [content]: salted }), false],
    ['with one mark of two', receipt({ place: 'Shanghai' }, { [content]: salted }), true],
    ['whose value is erased', receipt({ content: '[erased]' }), false],
    ['with one value erased and one unmarked', receipt({ content: '[erased]', place: 'Shanghai' }), true],
  ])('%s was sealed whole: %#', (_, entry, expected) => {
    expect(isSealedWhole(entry)).toBe(expected)
  })

  test('loses what is covered, text, date and salt, and keeps the rest', () => {
    const marks = { [content]: salted, [born]: salted, '/complaint/place': salted, '/gone': sealed }
    const entry = receipt({ complainants: [{ birthDate: '1949-12-31' }], place: 'Shanghai' }, marks)
    const before = structuredClone(entry)
    const erased = erasedEntry(entry, ({ path }) => path !== '/complaint/place', String)
    expect(erased).toStrictEqual({
      ...receipt({ complainants: [{}], place: 'Shanghai', content: '[erased]' }),
      personal: {
        ...marks,
        [content]: { commitment: commitmentTo('s', 'A fee') },
        [born]: { commitment: commitmentTo('s', '1949-12-31') },
      },
    })
    expect(entry).toEqual(before)
  })

  test.each<[string, JournalEntry, boolean]>([
    ['has no marks', receipt({}), true],
    ['has nothing that is covered', receipt({}, { [content]: salted }), false],
    ['is erased already', receipt({ content: '[erased]' }, { [content]: sealed }), true],
    ['has no text where its mark says', receipt({}, { '/complaint/demands': salted }), true],
  ])('that %s is left alone', (_, entry, isCovered) => {
    expect(erasedEntry(entry, () => isCovered, String)).toBeUndefined()
  })
})

describe('facts that quote a receipt', () => {
  const quoting = receipt({
    mainIssue: 'stolen',
    reason: 'a thief',
    place: 'Shanghai',
    facts: { card: '4111111111111111', cards: ['x', '4111111111111111'], segment: 'gold' },
  })

  test('are erased; those that a table gave, and those that are not personal, stay', () => {
    const facts = {
      mainIssue: 'stolen',
      reason: 'a thief',
      place: 'Beijing',
      card: '4111111111111111',
      cards: ['x', '4111111111111111'],
      segment: 'gold',
      content: 'A fee',
      severity: 'high',
    }
    expect(factsWithoutQuotations([quoting])(facts)).toEqual({
      ...facts,
      mainIssue: '[erased]',
      reason: '[erased]',
      card: '[erased]',
      cards: '[erased]',
    })
    expect(factsWithoutQuotations([quoting])({ card: 'none', cards: ['x'], place: 'Shanghai' })).toEqual({
      card: 'none',
      cards: ['x'],
      place: '[erased]',
    })
  })

  test('are erased wherever in a list the number stands', () => {
    const cards = [...'abcdefghij', '4111111111111111']
    const long = receipt({ facts: { cards } })
    expect(factsWithoutQuotations([long])({ cards, letters: 'abc' })).toEqual({
      cards: '[erased]',
      letters: 'abc',
    })
  })

  test.each<[string, JournalEntry[]]>([
    ['there is no receipt', []],
    ['the first entry is none', [{ ...quoting, event: make.withdrawn() }]],
  ])('are not there when %s', (_, journal) => {
    expect(factsWithoutQuotations(journal)({ reason: 'a thief' })).toEqual({ reason: 'a thief' })
  })
})

describe('files to destroy', () => {
  const holding = (...locations: (string | undefined)[]) =>
    ({
      id: 'c-1',
      entries: 4,
      record: {
        evidence: locations.map((location, index) => ({
          id: `e-${index}`,
          ...(location === undefined ? {} : { location }),
        })),
      },
    }) as unknown as Complaint
  const drafts = [{ sequence: 5 }, { sequence: 6 }, { sequence: 7 }] as JournalDraft[]
  const now = make.hoursIn(1)
  const file = (index: number, location: string, sequence = 7) => ({
    id: `c-1/${sequence}/file-${index}`,
    complaint: 'c-1',
    at: now,
    body: { type: 'destroy-file', evidence: `e-${index}`, location },
  })

  test('are those whose place was erased, each told under a number of its own', () => {
    const before = holding('a.jpg', undefined, 'b.jpg', 'c.jpg')
    const after = holding('[erased]', undefined, 'b.jpg', '[erased]')
    expect(filesOf(before, after, drafts, now)).toEqual([file(0, 'a.jpg'), file(3, 'c.jpg')])
  })

  test('are none whose place came to be known since', () => {
    expect(filesOf(holding(undefined, 'b.jpg'), holding('a.jpg', 'b.jpg'), drafts, now)).toEqual([])
  })

  test('are also those of evidence that is gone', () => {
    expect(filesOf(holding('a.jpg'), holding(), drafts, now)).toEqual([file(0, 'a.jpg')])
    expect(filesOf(holding('a.jpg'), holding(), [], now)).toEqual([file(0, 'a.jpg', 4)])
  })
})
