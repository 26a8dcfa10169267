import { expect, test } from 'vitest'
import { indexMatters, type Matter, repeatsOf } from '../../../src/repeats/index.js'

const letter =
  'The cash machine kept my card and eighty pounds on Sunday evening and nobody at the branch wants to know about it'

const known: Matter[] = [
  {
    id: 'c1',
    receivedAt: '2026-03-02T02:00:00.000Z',
    people: ['k1'],
    product: 'cash-machine',
    narrative: letter,
  },
  { id: 'c2', receivedAt: '2026-03-03T02:00:00.000Z', people: ['k2'], product: 'loan' },
]

test('a new complaint is held against those that are indexed', () => {
  const asked = { id: 'c9', receivedAt: '2026-03-06T02:00:00.000Z', people: ['k1'], narrative: `${letter}!` }
  expect(repeatsOf(asked, { index: indexMatters(known) })).toMatchObject([
    { earlier: 'c1', later: 'c9', kind: 'duplicate' },
  ])
})

test('one that came earlier than what is indexed is the earlier of the two', () => {
  const asked = { id: 'c0', receivedAt: '2026-03-01T02:00:00.000Z', people: ['k1'], narrative: letter }
  expect(repeatsOf(asked, { index: indexMatters(known) })).toMatchObject([{ earlier: 'c0', later: 'c1' }])
})

test('an indexed complaint is no repeat of itself, and a stranger finds nothing', () => {
  const index = indexMatters(known)
  expect(known.flatMap((each) => repeatsOf(each, { index }))).toEqual([])
  expect(repeatsOf({ id: 'c9', receivedAt: '2026-03-06T02:00:00.000Z', people: ['k9'] }, { index })).toEqual(
    [],
  )
  expect(repeatsOf(known[0] as Matter, { index: indexMatters([]) })).toEqual([])
})

test('a second signer of a letter that one person has sent is found, as several are', () => {
  const asked = { id: 'c9', receivedAt: '2026-03-06T02:00:00.000Z', people: ['k9'], narrative: letter }
  const stranger = {
    ...asked,
    narrative: 'My mortgage rate was raised although the contract fixes it for five years',
  }
  expect(repeatsOf(asked, { index: indexMatters(known) })).toMatchObject([
    { earlier: 'c1', later: 'c9', kind: 'collective' },
  ])
  expect(repeatsOf(stranger, { index: indexMatters(known) })).toEqual([])
})
