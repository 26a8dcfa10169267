import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Complaint, merging } from '../../../src/complaint/index.js'
import { id as idShape } from '../../../src/vocabulary/schemas/words.js'
import { complaintAfter, recorded } from '../../support/complaint-after.js'
import * as make from '../../support/events.js'
import { hoursIn } from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const policy = smallBank()
const merged = complaintAfter(policy, [make.received({ at: hoursIn(1) })], 'c-1')
const into = complaintAfter(policy, [make.received()], 'c-2')

/** The ids that a merge of this complaint gives to its event and to the evidence that goes along. */
const idsOf = (complaint: Complaint): { event: string; evidence: string[] } => {
  const event = make.mergedEvent({ into: 'c-2', at: hoursIn(8) })
  const told = merging({ complaint, policy }, event, { into: { complaint: into, policy }, now: hoursIn(9) })
  if (!told.ok || told.event.type !== 'complaint.linked') throw new Error('a merge is told')
  return { event: told.event.id ?? '', evidence: (told.event.evidence ?? []).map(({ id }) => id) }
}

const withEvidence = (name: string, pieces: readonly string[]): Complaint => {
  const evidence = pieces.map(
    (id) => ({ id, type: 'voucher', from: 'complainant', independent: false }) as const,
  )
  return { ...recorded(merged, { evidence }), id: name }
}

/** Ids of all lengths, often the longest there are and often alike, with the characters that ids are put together with. */
const ids = fc
  .tuple(
    fc.constantFrom('', 'c'.repeat(100), 'c'.repeat(134), 'c'.repeat(190), '诉'.repeat(197)),
    fc.array(fc.constantFrom('a', '/', '%', '2F', ':', '#', '💳'), { minLength: 1, maxLength: 4 }),
  )
  .map(([start, end]) => `${start}${end.join('')}`)
  .filter((id) => id.length <= 200)

const fits = (id: string): boolean => idShape.safeParse(id).success && !/\p{Surrogate}/u.test(id)

test('two pieces of evidence never get one id, and none gets a longer one than ids may be', () => {
  fc.assert(
    fc.property(ids, ids, ids, ids, (one, piece, other, otherPiece) => {
      fc.pre(one !== other || piece !== otherPiece)
      const [first = '', second = ''] = [
        ...idsOf(withEvidence(one, [piece])).evidence,
        ...idsOf(withEvidence(other, [otherPiece])).evidence,
      ]
      expect([fits(first), fits(second), first === second]).toEqual([true, true, false])
    }),
    {
      examples: [
        ['a/b', 'c', 'a', 'b/c'],
        ['a/b', 'c', 'a%2Fb', 'c'],
        ['c'.repeat(200), 'slip', 'c'.repeat(200), 'photo'],
      ],
    },
  )
})

test('nor do the pieces of one complaint', () => {
  fc.assert(
    fc.property(ids, fc.uniqueArray(ids, { minLength: 2, maxLength: 6 }), (name, pieces) => {
      expect(new Set(idsOf(withEvidence(name, pieces)).evidence).size).toBe(pieces.length)
    }),
  )
})

test('nor two merges into one complaint: of different complaints, or of one at different times', () => {
  const entries = fc.constantFrom(1, 2, 12)
  fc.assert(
    fc.property(ids, entries, ids, entries, (one, times, other, otherTimes) => {
      fc.pre(one !== other || times !== otherTimes)
      const first = idsOf({ ...merged, id: one, entries: times }).event
      const second = idsOf({ ...merged, id: other, entries: otherTimes }).event
      expect([fits(first), fits(second), first === second]).toEqual([true, true, false])
    }),
  )
})

test('what is kept whole is never the same as what was cut', () => {
  const [name, piece] = ['c'.repeat(100), 'e'.repeat(150)]
  const [cut = ''] = idsOf(withEvidence(name, [piece])).evidence
  expect(cut.startsWith(`${name}/e`)).toBe(true)
  expect(idsOf(withEvidence(name, [cut.slice(name.length + 1)])).evidence).not.toEqual([cut])
})
