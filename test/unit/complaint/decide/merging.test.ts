import { describe, expect, test } from 'vitest'
import { type Complaint, merging } from '../../../../src/complaint/index.js'
import { textHash } from '../../../../src/hash.js'
import type { Actor, ComplaintRecord } from '../../../../src/vocabulary/index.js'
import { complaintAfter, recorded } from '../../../support/complaint-after.js'
import * as make from '../../../support/events.js'
import { hoursIn } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const policy = smallBank()
const now = hoursIn(9)
const event = make.mergedEvent({ into: 'c-2', at: hoursIn(8) })

const first = complaintAfter(policy, [make.received({ at: hoursIn(1) })], 'c-1')
const second = complaintAfter(policy, [make.received()], 'c-2')

const mergedInto = (complaint: Complaint, into: Complaint) =>
  merging({ complaint, policy }, event, { into: { complaint: into, policy }, now })

const link = {
  type: 'complaint.linked',
  id: 'merged-from:1:c-1',
  at: event.at,
  by: event.by,
  to: 'c-1',
  relation: 'merged-from',
}

describe('the complaint that goes on hears of a merge', () => {
  test('with nothing that there is nothing to say about', () => {
    expect(mergedInto(first, second)).toStrictEqual({ ok: true, event: link })
  })

  test('under another number when the merged complaint was taken up again and merged once more', () => {
    const again = complaintAfter(
      policy,
      [
        make.received({ at: hoursIn(1) }),
        make.mergedEvent({ into: 'c-2', at: hoursIn(2) }),
        make.reopened({ at: hoursIn(3) }),
      ],
      'c-1',
    )
    expect(mergedInto(again, second)).toMatchObject({ event: { id: 'merged-from:3:c-1' } })
  })

  test('with the evidence, under ids that say where it comes from', () => {
    const piece = { type: 'voucher', from: 'complainant', independent: false } as const
    const evidence = [
      { ...piece, id: 'slip' },
      { ...piece, id: 'photo', describes: 'The counter' },
    ]
    expect(mergedInto(recorded(first, { evidence }), second)).toStrictEqual({
      ok: true,
      event: {
        ...link,
        evidence: [
          { ...piece, id: 'c-1/slip' },
          { ...piece, id: 'c-1/photo', describes: 'The counter' },
        ],
      },
    })
  })

  test.each<[Actor, Actor]>([
    [
      { id: 'customer-1', role: 'complainant' },
      { id: 'complainant', role: 'complainant' },
    ],
    [
      { id: 'lawyer-9', role: 'representative', unit: 'firm-3' },
      { id: 'representative', role: 'representative' },
    ],
    [
      { id: 'li', role: 'handler', unit: 'cards', onBehalfOf: 'wu' },
      { id: 'li', role: 'handler', unit: 'cards', onBehalfOf: 'wu' },
    ],
  ])('with the conversations, that of %j as one of %j', (by, shown) => {
    const talk: Omit<ComplaintRecord['contacts'][number], 'by'> = {
      at: hoursIn(3),
      direction: 'from-customer',
      channel: 'phone',
      summary: 'The card was never lent',
      participants: ['6222'],
    }
    expect(mergedInto(recorded(first, { contacts: [{ ...talk, by }] }), second)).toStrictEqual({
      ok: true,
      event: { ...link, contacts: [{ ...talk, by: shown }] },
    })
  })

  test.each([
    ['of a complaint whose id has the mark between the two', '2026/17', 'a%/b', '2026%2F17/a%/b'],
    ['of one whose id has the mark that stands for it', '2026%2F17', 'slip', '2026%252F17/slip'],
    ['as long as is kept whole', 'c-1', 'e'.repeat(195), `c-1/${'e'.repeat(195)}`],
    [
      'that is too long, with a digest of the whole',
      'c-1',
      'e'.repeat(196),
      `c-1/${'e'.repeat(131)}#${textHash(`c-1/${'e'.repeat(196)}`)}`,
    ],
    [
      'cut between characters',
      'c-1',
      `${'e'.repeat(130)}${'💳'.repeat(35)}`,
      `c-1/${'e'.repeat(130)}…#${textHash(`c-1/${'e'.repeat(130)}${'💳'.repeat(35)}`)}`,
    ],
  ])('with evidence %s', (_, name, piece, expected) => {
    const evidence = [{ id: piece, type: 'voucher', from: 'complainant', independent: false } as const]
    const told = mergedInto({ ...recorded(first, { evidence }), id: name }, second)
    expect(told).toMatchObject({ event: { evidence: [{ id: expected }] } })
  })

  test('under an id that is no longer than ids may be', () => {
    const name = 'c'.repeat(200)
    expect(mergedInto({ ...first, id: name }, second)).toMatchObject({
      event: { id: `merged-from:1:${'c'.repeat(121)}#${textHash(`merged-from:1:${name}`)}`, to: name },
    })
  })
})

describe('a merge is refused', () => {
  const closed = (end: Complaint) => mergedInto(first, end)
  const refusal = (code: string, en: string, zh: string) => ({
    ok: false,
    refusal: { code, event: 'complaint.merged', stage: '', allowed: [], because: [{ says: { en, zh } }] },
  })

  test('into a complaint that has ended', () => {
    const withdrawn = complaintAfter(policy, [make.received(), make.withdrawn()], 'c-2')
    expect(closed(withdrawn)).toEqual(refusal('merge-target-not-open', 'c-2 is not open', 'c-2未在处理中'))
  })

  test('into one that was merged itself, and says into which', () => {
    const merged = complaintAfter(policy, [make.received(), make.mergedEvent({ into: 'c-3' })], 'c-2')
    expect(closed(merged)).toEqual(
      refusal('merge-target-not-open', 'c-2 is not open: it was merged into c-3', 'c-2未在处理中，已并入c-3'),
    )
  })

  test('without naming a merge that was undone before the complaint ended', () => {
    const events = [make.received(), make.mergedEvent({ into: 'c-3' }), make.reopened(), make.withdrawn()]
    expect(closed(complaintAfter(policy, events, 'c-2'))).toEqual(
      refusal('merge-target-not-open', 'c-2 is not open', 'c-2未在处理中'),
    )
  })

  test('when a statutory duty would be left to nobody, and not for a clock of the house', () => {
    const enquiry = make.received({ complaint: { ...make.received().complaint, kind: 'enquiry' } })
    const into = complaintAfter(policy, [enquiry], 'c-2')
    const title = policy.clocks.find(({ definition }) => definition.id === 'decision')?.definition.title
    expect(mergedInto(first, into)).toEqual(
      refusal(
        'merge-loses-clock',
        `"${title?.en}" is still owed on c-1, and c-2 has no such clock running`,
        `c-1的“${title?.zh}”期限尚未完成，而c-2无对应期限在计时，不得并案`,
      ),
    )
    const told = complaintAfter(policy, [make.received(), make.registered(), make.acknowledged()], 'c-2')
    expect(mergedInto(first, told)).toStrictEqual({ ok: true, event: link })
  })

  test('no more once the duty was met', () => {
    const enquiry = make.received({ complaint: { ...make.received().complaint, kind: 'enquiry' } })
    const done = complaintAfter(policy, [make.received(), make.withdrawn()], 'c-1')
    expect(mergedInto(done, complaintAfter(policy, [enquiry], 'c-2'))).toMatchObject({ ok: true })
  })
})
