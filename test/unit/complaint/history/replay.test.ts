import { describe, expect, test } from 'vitest'
import { handle, handleAll, type JournalDraft, replay } from '../../../../src/complaint/index.js'
import { RedressError } from '../../../../src/errors.js'
import { defaultControls } from '../../../../src/machine/index.js'
import type { Policy } from '../../../../src/policy/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import { controlCases } from '../../../support/control-cases.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const events = [make.received(), make.registered({ at: at(1) }), make.acceptedEvent({ at: at(2) })]
const taken = handleAll({ id: 'c-1' }, events, { policy: bank, now: at(3) })
if (!taken.ok) throw new Error(taken.refusal.code)
const [first, second, third] = taken.drafts as [JournalDraft, JournalDraft, JournalDraft]

const thrown = (journal: readonly JournalDraft[], policies: readonly Policy[] = [bank]) => {
  try {
    replay(journal, { policies })
  } catch (error) {
    if (error instanceof RedressError)
      return { code: error.code, message: error.message, details: error.details }
  }
  return undefined
}

describe('a journal that is whole', () => {
  test('replays to the complaint it tells of', () => {
    expect(replay(taken.drafts, { policies: [bank] })).toStrictEqual(taken.complaint)
  })

  test('finds its policy by id and version among those of others', () => {
    const others = [
      { ...bank, id: 'other-bank', hash: 'x' },
      { ...bank, version: '2', hash: 'y' },
    ]
    expect(replay(taken.drafts, { policies: [...others, bank] })).toStrictEqual(taken.complaint)
    expect(thrown(taken.drafts, others)).toEqual({
      code: 'unknown-policy',
      message: 'The journal rests on policy small-bank@1, which was not given',
      details: { id: 'small-bank', version: '1' },
    })
  })

  test('of nothing tells of nothing', () => {
    expect(replay([], { policies: [bank] })).toBeUndefined()
  })

  test('of sealed entries ends with the hash of the last', () => {
    const sealed = taken.drafts.map((draft, place) => ({ ...draft, previous: '0', hash: `hash-${place}` }))
    expect(replay(sealed, { policies: [bank] })).toStrictEqual({ ...taken.complaint, head: 'hash-2' })
  })

  test('keeps what the tables concluded while the text was whole: the first that erased it saw it so', () => {
    const concluded = (team: string) => [{ sequence: 1, facts: { team }, decisions: {} }]
    const journal = [
      first,
      { ...second, concluded: concluded('cards') },
      { ...third, concluded: concluded('x') },
    ]
    expect(replay(journal, { policies: [bank] })).toMatchObject({ facts: { team: 'cards' }, decisions: {} })
  })
})

describe('a journal is broken', () => {
  const refusal = (at: number, message: string, more: object = {}) => ({
    code: 'journal-broken',
    message: `Entry ${at} of c-1: ${message}`,
    details: { complaint: 'c-1', sequence: at, ...more },
  })

  test.each([
    ['where an entry is missing', [first, third], refusal(3, 'entry 2 was expected here')],
    ['where its first entry is missing', [second, third], refusal(2, 'entry 1 was expected here')],
    ['where an entry comes twice', [first, first], refusal(1, 'entry 2 was expected here')],
    [
      'where it does not begin with a receipt',
      [{ ...second, sequence: 1 }],
      refusal(1, 'a journal begins with the receipt of the complaint'),
    ],
  ])('%s', (_, journal, expected) => {
    expect(thrown(journal)).toEqual(expected)
  })

  test('where an event has no place', () => {
    const again = { ...first, sequence: 2 }
    expect(thrown([first, again])).toMatchObject(
      refusal(2, 'its event was refused (event-not-allowed)', {
        refusal: { code: 'event-not-allowed', event: 'complaint.received', stage: 'received' },
      }),
    )
  })

  test('where its policy has other contents now', () => {
    expect(thrown(taken.drafts, [{ ...bank, hash: 'changed' }])).toEqual(
      refusal(1, 'policy small-bank@1 has other contents than when the entry was written', {
        hash: bank.hash,
      }),
    )
  })
})

test('a closing after silence that 0.1 accepted, its days of 24 hours each, is still replayed', () => {
  const silent = controlCases.find(({ refuses }) => 'ground' in refuses && refuses.ground === 'silent')
  const controls = silent?.controls?.(defaultControls)
  if (silent === undefined || controls === undefined) throw new Error('the case is gone')
  const policy: Policy = { ...bank, controls }
  const told = handleAll({ id: 'c-2' }, silent.after as ComplaintEvent[], { policy, now: at(400) })
  if (!told.ok) throw new Error(JSON.stringify(told.refusal))
  const event = make.closedEvent({ ground: 'silent', at: at(15 * 24 + 1) })
  expect(handle(told.complaint, event, { policy, now: at(400) })).toMatchObject({
    refusal: { controls: ['closure-rule'] },
  })
  const closing = { ...(told.drafts.at(-1) as JournalDraft), sequence: told.drafts.length + 1, event }
  const again = replay([...told.drafts, closing], { policies: [policy] })
  expect(again?.record.closure).toMatchObject({ at: event.at, ground: 'silent' })
})
