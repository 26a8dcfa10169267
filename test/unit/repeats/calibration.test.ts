import { describe, expect, test } from 'vitest'
import { findRepeats, indexMatters, type Matter, repeatsOf } from '../../../src/repeats/index.js'

/** A phrase is three words: a text of numbered words has two phrases fewer than words, each its own. */
const text = (from: number, phrases: number): string =>
  Array.from({ length: phrases + 2 }, (_, at) => `w${from + at}`).join(' ')

const on = (id: string, day: string, more: Partial<Matter>): Matter => ({
  id,
  receivedAt: `${day}T02:00:00.000Z`,
  ...more,
})

const strangers = (count: number): readonly Matter[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    receivedAt: new Date(Date.UTC(2020, 0, 1) + at * 60_000).toISOString(),
  }))

/** Enough complaints to carry most agreements to their cap, and those of home and subject. */
const many = strangers(5_200)
const most = strangers(50_000)
const forty = strangers(38).map((each) => ({ ...each, accounts: ['a'] }))

interface Pair {
  readonly earlier: Partial<Matter>
  readonly later: Partial<Matter>
  readonly day?: string
  readonly others?: readonly Matter[]
}

/** Whether the later of two is found to repeat the earlier one, and as what, at this margin. */
const found = ({ earlier, later, day = '2026-02-11', others = [] }: Pair) => {
  const asked = on('c2', day, later)
  const index = indexMatters([...others, on('c1', '2026-01-02', earlier), asked])
  return (margin: number): string | undefined =>
    repeatsOf(asked, { index, margin, withinDays: 1000 })[0]?.kind
}

/** One person, one incident, one letter, forty days apart: what the rows below add to, and take from. */
const base = {
  people: ['k'],
  incidentOn: '2026-01-05',
  amount: { currency: 'CNY', minor: 100 },
  narrative: text(0, 20),
}

const same = (more: Partial<Matter>, others?: readonly Matter[]): Pair => ({
  earlier: { ...base, ...more },
  later: { ...base, ...more },
  ...(others === undefined ? {} : { others }),
})

const unlike = (earlier: Partial<Matter>, later: Partial<Matter>): Pair => ({
  earlier: { ...base, ...earlier },
  later: { ...base, ...later },
})

const apart = (day: string): Pair => ({ earlier: base, later: base, day })

const atHome = { incidentOn: '2026-01-05', narrative: text(0, 20), home: 'h' }
const subject = { respondent: 'r', product: 'p', issue: 'i' }

/** Two people with one letter. */
const two = (earlier: Partial<Matter>, later: Partial<Matter>): Pair => ({
  earlier: { people: ['k'], narrative: text(0, 20), ...earlier },
  later: { people: ['j'], narrative: text(0, 20), ...later },
})

describe('every weight decides: two are found at this margin, and at a twentieth of a bit more no longer', () => {
  test.each<[what: string, pair: Pair, bits: number]>([
    ['people, incident and letter', same({}), 37.7],
    ['people among many', same({}, many), 37.75],
    ['accounts', same({ accounts: ['a'] }), 55.7],
    ['an account of forty', { ...same({ accounts: ['a'] }), others: forty }, 52.32],
    ['other accounts', unlike({ accounts: ['a'] }, { accounts: ['b'] }), 33.7],
    ['respondent', same({ respondent: 'a' }), 41.96],
    ['respondent among many', same({ respondent: 'a' }, many), 43.75],
    ['another respondent', unlike({ respondent: 'a' }, { respondent: 'b' }), 29.7],
    ['product', same({ product: 'a' }), 40.99],
    ['product among many', same({ product: 'a' }, many), 41.75],
    ['another product', unlike({ product: 'a' }, { product: 'b' }), 34.7],
    ['issue', same({ issue: 'a' }), 41.96],
    ['issue among many', same({ issue: 'a' }, many), 43.75],
    ['another issue', unlike({ issue: 'a' }, { issue: 'b' }), 32.7],
    ['subject', same(subject), 44.08],
    ['subject among most', same(subject, most), 46.77],
    ['home', { earlier: atHome, later: atHome }, 21.89],
    ['home among most', { earlier: atHome, later: atHome, others: most }, 19.36],
    ['another amount', unlike({}, { amount: { currency: 'CNY', minor: 5 } }), 29.53],
    ['no amount', unlike({}, { amount: undefined }), 30.53],
    ['no amount, among many', { ...same({ amount: undefined }), others: many }, 28.75],
    ['another incident', unlike({}, { incidentOn: '2026-01-06' }), 28.53],
    ['no incident', unlike({}, { incidentOn: undefined }), 30.53],
    ['no incident, among many', { ...same({ incidentOn: undefined }), others: many }, 29.75],
    ['the same day', apart('2026-01-02'), 45.08],
    ['the same day, among most', { ...apart('2026-01-02'), others: most }, 44.77],
    ['2 days', apart('2026-01-04'), 42.7],
    ['3 days', apart('2026-01-05'), 40.7],
    ['7 days', apart('2026-01-09'), 40.7],
    ['8 days', apart('2026-01-10'), 38.7],
    ['30 days', apart('2026-02-01'), 38.7],
    ['31 days', apart('2026-02-02'), 37.7],
    ['120 days', apart('2026-05-02'), 37.7],
    ['121 days', apart('2026-05-03'), 35.7],
    ['34 phrases', same({ narrative: text(0, 34) }), 48.9],
    ['36 phrases', same({ narrative: text(0, 36) }), 49.7],
    ['other 19 phrases', unlike({ narrative: text(0, 19) }, { narrative: text(99, 19) }), 21.7],
    ['other 20 phrases', unlike({ narrative: text(0, 20) }, { narrative: text(99, 20) }), 18.7],
    ['two people', two({}, {}), 5.03],
    ['two people of two units', two({ respondent: 'a' }, { respondent: 'b' }), 1.03],
    ['two people and products', two({ product: 'a' }, { product: 'b' }), 2.03],
    ['two people and accounts', two({ accounts: ['a'] }, { accounts: ['b'] }), 5.03],
  ])('%s', (_, pair, bits) => {
    const kindAt = found(pair)
    expect([kindAt(bits), kindAt(bits + 0.05)]).toEqual([expect.any(String), undefined])
  })
})

describe('what two complaints are turns on what they share', () => {
  const nearby = (more: Partial<Matter>, other: Partial<Matter>): string | undefined =>
    found({ earlier: { people: ['k'], ...more }, later: { people: ['k'], ...other }, day: '2026-01-05' })(-50)

  test('one customer may have many matters: five bits must come from the matter itself', () => {
    expect(nearby({ product: 'a' }, { product: 'a' })).toBe('duplicate') // 3.3 bits, and 2 for three days
    const incidentOn = '2026-01-01'
    expect(nearby({ incidentOn, issue: 'a' }, { incidentOn, issue: 'b' })).toBeUndefined() // 7.2 − 5 + 2
  })

  test('several people have one matter when incident, account or letter bring five bits', () => {
    const incidentOn = '2026-01-01'
    const busy = (complaints: number): Pair => {
      const others = Array.from({ length: complaints - 2 }, (_, at) =>
        on(`o${at}`, '2025-06-01', { incidentOn }),
      )
      return {
        earlier: { people: ['k'], incidentOn, respondent: 'u' },
        later: { people: ['j'], incidentOn, respondent: 'u' },
        others,
      }
    }
    // 1,027 complaints, real and imagined; 27 and 5 of them, or 28 and 5, had an incident on that day.
    expect(found(busy(27))(-50)).toBe('collective')
    expect(found(busy(28))(-50)).toBeUndefined()
  })

  test('nobody is named: four fifths of at least eight phrases in common are one letter, and one writer', () => {
    const letters = (common: number, own: number): string | undefined =>
      found({
        earlier: { narrative: text(0, common + own) },
        later: {
          narrative: `${text(0, common)} ${Array.from({ length: own }, (_, at) => `v${at}`).join(' ')}`,
        },
      })(-50)
    expect(letters(16, 4)).toBe('duplicate')
    expect(letters(15, 4)).toBe('collective')
    expect(letters(8, 0)).toBe('duplicate')
    expect(letters(7, 0)).toBe('collective')
  })
})

test('unless told otherwise the evidence outweighs chance by four bits, within a year', () => {
  // 16 bits of a letter and 4 or 2 of nearness against the 10 of a thousand complaints; the letter alone is of strangers.
  const letter = (phrases: number) => ({ people: ['k'], narrative: text(0, phrases) })
  const pairOf = (phrases: number, day: string) =>
    findRepeats([
      on('c1', '2026-01-02', { ...letter(phrases), people: ['j'] }),
      on('c2', day, letter(phrases)),
    ]).candidates.length
  expect([pairOf(13, '2026-01-04'), pairOf(12, '2026-01-04')]).toEqual([1, 0])
  expect([pairOf(60, '2027-01-02'), pairOf(60, '2027-01-03')]).toEqual([1, 0])
})
