import { describe, expect, test } from 'vitest'
import { createDesk, type Desk, type DeskOptions } from '../../../src/desk/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import {
  acceptedEvent,
  approvalAsked,
  approved,
  assigned,
  evidenceAdded,
  findingsMade,
  hoursIn,
  investigated,
  person,
  proposed,
  received,
  registered,
} from '../../support/events.js'
import { smallBank } from '../../support/policies.js'

const bank = smallBank()
const proposer = 'a.chen@bank'

const upToApproval: readonly ComplaintEvent[] = [
  received(),
  registered(),
  acceptedEvent(),
  assigned({ handler: proposer }),
  investigated({ by: person('handler', proposer) }),
  evidenceAdded({ by: person('handler', proposer) }),
  findingsMade({ by: person('handler', proposer) }),
  proposed({ by: person('handler', proposer) }),
  approvalAsked({ by: person('handler', proposer) }),
].map((event, place) => ({ ...event, at: hoursIn(place) }))

const deskAt = async (options: Partial<DeskOptions> = {}, events = upToApproval): Promise<Desk> => {
  const desk = createDesk({ store: memoryStore(), policies: [bank], now: () => hoursIn(20), ...options })
  const answer = await desk.openAll({ id: 'c-1', events })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return desk
}

const approving = (id: string) => ({ ...approved(), by: person('complaints-manager', id), at: hoursIn(12) })
const controlsOf = async (desk: Desk, event: ComplaintEvent) => {
  const answer = await desk.submit('c-1', event)
  return answer.ok ? 'taken' : (answer.refusal.controls ?? answer.refusal.issues?.map(({ code }) => code))
}

describe('nobody approves their own proposal', () => {
  test.each([
    ['in another case', 'A.Chen@BANK'],
    ['full width', 'ａ.chen@bank'],
    ['with a Cyrillic letter that looks Latin', 'а.chen@bank'],
    ['with a Greek letter that looks Latin', 'a.chεn@bank'.replace('ε', 'e').replace('a.', 'α.')],
    ['with a blank inside', 'a. chen@bank'],
  ])('%s', async (_, id) => {
    expect(id).not.toBe(proposer)
    expect(await controlsOf(await deskAt(), approving(id))).toEqual(['four-eyes'])
  })

  test('under another account, when the host knows whose it is', async () => {
    const accounts: Readonly<Record<string, string>> = { 'adm-7': 'chen', [proposer]: 'chen' }
    const samePerson = (one: string, other: string) => (accounts[one] ?? one) === (accounts[other] ?? other)
    expect(await controlsOf(await deskAt({ samePerson }), approving('adm-7'))).toEqual(['four-eyes'])
    expect(await controlsOf(await deskAt(), approving('adm-7'))).toBe('taken')
  })

  test('and another person does', async () => {
    expect(await controlsOf(await deskAt(), approving('b.chen@bank'))).toBe('taken')
  })
})

test('who is complained about does not get the complaint under another spelling', async () => {
  const about = received({
    complaint: {
      content: 'The teller shouted at me.',
      channel: 'phone',
      complainants: [{ id: 'customer-1', name: '王小明' }],
      peopleInvolved: [{ id: 'teller', part: 'complained-about' }],
    },
  } as never)
  const desk = await deskAt({}, [about, registered({ at: hoursIn(1) }), acceptedEvent({ at: hoursIn(2) })])
  expect(await controlsOf(desk, { ...assigned({ handler: 'Teller' }), at: hoursIn(3) })).toEqual(['recusal'])
})

describe('an id of a person is refused at the door, with its place and what to do', () => {
  test.each([
    ['with a blank before', ' chen'],
    ['with a blank behind', 'chen '],
    ['of one blank', ' '],
    ['with NUL', 'chen\0'],
    ['with a zero-width space', 'ch\u200ben'],
    ['with a mark of direction', 'chen\u202e'],
    ['with a line break', 'chen\nli'],
    ['in a form other than NFC', 'Ze\u0301'],
  ])('%s', async (_, id) => {
    const desk = await deskAt()
    const answer = await desk.submit('c-1', approving(id))
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid-event',
        issues: [{ code: 'unfit-person-id', path: ['by', 'id'], hint: expect.any(String) }],
      },
    })
  })
})

describe('a connector of a CRM', () => {
  const by = person('connector', 'zendesk')

  test('takes in a complaint and hands it out', async () => {
    const desk = await deskAt({}, [received({ by }), registered({ by, at: hoursIn(1) })])
    expect(await controlsOf(desk, { ...acceptedEvent({ by }), at: hoursIn(2) })).toBe('taken')
    expect(await controlsOf(desk, { ...assigned({ by }), at: hoursIn(3) })).toBe('taken')
  })

  test.each<ComplaintEvent>([
    { type: 'personal-data.erased', at: hoursIn(12), by, subject: 'everybody', reason: 'asked' },
    { type: 'policy.migrated', at: hoursIn(12), by, to: 'small-bank@2' } as ComplaintEvent,
    { ...approved({ by }), at: hoursIn(12) },
    { type: 'complaint.closed', at: hoursIn(12), by, ground: 'satisfied' } as ComplaintEvent,
    { type: 'complaint.merged', at: hoursIn(12), by, into: 'c-2' } as ComplaintEvent,
  ])('may not report $type', async (event) => {
    const answer = await (await deskAt()).submit('c-1', event)
    expect(answer.ok).toBe(false)
    if (!answer.ok && answer.refusal.controls !== undefined)
      expect(answer.refusal.controls).toContain('permission')
  })
})
