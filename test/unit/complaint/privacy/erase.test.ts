import { describe, expect, test } from 'vitest'
import {
  erase,
  handleAll,
  type JournalDraft,
  type JournalEntry,
  personalPlaces,
} from '../../../../src/complaint/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank({ controls: lenientControls })
const now = make.hoursIn(9)

const entriesOf = (drafts: readonly JournalDraft[]): JournalEntry[] =>
  drafts.map((draft) => ({
    ...draft,
    personal: Object.fromEntries(
      personalPlaces(draft.event).map(({ path }) => [path, { salt: `salt${path}` }]),
    ),
    previous: 'before',
    hash: `hash-${draft.sequence}`,
  }))

const taken = (
  events: readonly ComplaintEvent[],
  before: Parameters<typeof handleAll>[0] = { id: 'c-1' },
) => {
  const answer = handleAll(before, events, { policy: bank, now })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

const journal = entriesOf(
  taken([make.received(), make.registered(), make.classified(), make.messageReceived()]).drafts,
)

const erasing = (entries: readonly JournalEntry[], event = make.erased({ at: now })) => {
  const answer = erase(entries, event, { policies: [bank], policy: bank, now })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

const withoutErased = (
  entries: readonly JournalEntry[],
  answer: ReturnType<typeof erasing>,
): JournalEntry[] => [
  ...entries.map((entry) => answer.rewritten.find(({ sequence }) => sequence === entry.sequence) ?? entry),
  ...entriesOf(answer.drafts),
]

const concludedAt = (drafts: readonly JournalDraft[]): readonly (readonly number[] | undefined)[] =>
  drafts.map(({ concluded }) => concluded?.map(({ sequence }) => sequence))

describe('an erasure', () => {
  test('keeps what the tables concluded at each entry that asked them, and no entry twice', () => {
    const first = erasing(journal)
    expect(concludedAt(first.drafts)).toEqual([[1, 3]])
    const later = taken(
      [make.repeated({ content: '还没退' }), make.messageReceived({ message: 'm-2' })],
      first.complaint,
    )
    const both = [...withoutErased(journal, first), ...entriesOf(later.drafts)]
    const second = erasing(both, make.erased({ at: now, subject: 'everybody' }))
    expect(concludedAt(second.drafts)).toEqual([[6]])
    expect(second.rewritten.map(({ sequence }) => sequence)).toEqual([6, 7])
  })

  test('names whose data went by place, and leaves the entries that held nothing alone', () => {
    const { drafts, rewritten, before, complaint } = erasing(journal)
    expect(drafts.map(({ sequence, event }) => [sequence, event])).toEqual([
      [5, make.erased({ at: now, subject: 'complainant-1' })],
    ])
    expect(rewritten.map(({ sequence }) => sequence)).toEqual([1, 3, 4])
    expect(before.record.intake.content).toBe('A fee was charged twice on my card.')
    expect(complaint.record.intake.content).toBe('[erased]')
    expect(complaint.record.erasedAt).toBe(now)
  })

  test('stands before what follows from it', () => {
    const many = make.received({
      complaint: { ...make.received().complaint, channel: 'branch', numberOfComplainants: 20 },
    })
    const lax = smallBank({ controls: lenientControls, regimes: [] })
    const opened = handleAll({ id: 'c-1' }, [many], { policy: lax, now })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const newer = smallBank({ controls: lenientControls, version: '2' })
    const answer = erase(entriesOf(opened.drafts), make.erased({ at: now }), {
      policies: [lax, newer],
      policy: newer,
      now,
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(answer.drafts.map(({ event }) => event.type)).toEqual([
      'personal-data.erased',
      'complaint.major-declared',
    ])
    expect(concludedAt(answer.drafts)).toEqual([[1], undefined])
  })

  test('that is reported twice is done once', () => {
    const event = make.erased({ at: now, id: 'erasure-1' })
    const first = erasing(journal, event)
    const again = erasing(withoutErased(journal, first), event)
    expect([again.repeated, again.rewritten, again.drafts]).toEqual([true, [], []])
  })

  test('is refused for somebody who is not in the complaint, in words', () => {
    const answer = erase(journal, make.erased({ at: now, subject: 'customer-9' }), {
      policies: [bank],
      policy: bank,
      now,
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'unknown-subject' } })
    expect(JSON.stringify(answer)).toContain(
      '投诉人中没有编号customer-9，请填写其中一人的编号，或填写“everybody”',
    )
  })

  test('is refused when an entry was sealed without marks, which it names', () => {
    const unmarked = journal.map(({ personal, ...entry }) =>
      entry.sequence === 3 ? entry : { ...entry, personal },
    )
    const answer = erase(unmarked as JournalEntry[], make.erased({ at: now }), {
      policies: [bank],
      policy: bank,
      now,
    })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'sealed-whole' } })
    expect(JSON.stringify(answer)).toContain('第3条记录封存时个人信息已计入哈希，无法单独删除')
  })

  test('is refused by the chart before anything is looked at', () => {
    const held = entriesOf(taken([make.received(), make.holdPlaced()]).drafts)
    const strict = smallBank()
    const rebased = held.map((entry) => ({
      ...entry,
      basis: { ...entry.basis, policy: { id: strict.id, version: strict.version, hash: strict.hash } },
    }))
    expect(
      erase(rebased, make.erased({ at: now }), { policies: [strict], policy: strict, now }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'control-not-met', controls: ['no-legal-hold'] },
    })
  })
})
