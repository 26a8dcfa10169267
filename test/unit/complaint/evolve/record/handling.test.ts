import { describe, expect, test } from 'vitest'
import type { ComplaintEvent, NoticeKind } from '../../../../../src/vocabulary/index.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

const head = person('complaints-manager')
const handler = person('handler')

describe('who handles a complaint', () => {
  const to = (id?: string) => make.assigned({ handler: id })

  test('is who was assigned last, and with whom, where it was said', () => {
    const assigned = make.assigned({ handlerUnit: 'branch-7' })
    expect(recordAfter(assigned)).toStrictEqual({
      ...openedRecord,
      assignment: { at: at(1), by: head, team: 'cards', handler: 'handler', handlerUnit: 'branch-7' },
    })
    expect(recordAfter(assigned, make.assigned({ team: 'loans', handler: undefined }))).toStrictEqual({
      ...openedRecord,
      assignment: { at: at(2), by: head, team: 'loans' },
      earlierHandlers: ['handler'],
    })
  })

  test.each([
    ['nobody before the first', ['chen'], []],
    ['nobody where one is assigned again', ['chen', 'chen'], []],
    ['each before the last, in order', ['chen', 'lin', 'wang'], ['chen', 'lin']],
    ['each once, however often', ['chen', 'lin', 'chen', 'lin', 'wang'], ['chen', 'lin']],
    ['nobody where only a team had it', [undefined, 'chen'], []],
    ['whoever gave it back to a team', ['chen', undefined, 'lin'], ['chen']],
  ])('before: %s', (_, handlers, earlier) => {
    expect(recordAfter(...handlers.map(to)).earlierHandlers).toEqual(earlier)
  })
})

describe('an interest', () => {
  const of = (id: string) => make.interestDeclared({ person: id, interest: `${id} knows the customer` })
  const declared = (id: string) => ({ person: id, interest: `${id} knows the customer` })

  test('stands until it is cleared, that of others beyond', () => {
    expect(recordAfter(of('chen'), of('lin'))).toStrictEqual({
      ...openedRecord,
      interests: [declared('chen'), declared('lin')],
    })
    const cleared = make.interestCleared({ person: 'chen' })
    expect(recordAfter(of('chen'), of('lin'), of('chen'), cleared)).toStrictEqual({
      ...openedRecord,
      interests: [declared('lin')],
    })
  })
})

describe('the attention that a complaint has', () => {
  const major = { attention: 'major' as const, majorGround: 'collective' }

  test.each([
    ['rises when it is escalated', [make.escalated()], { attention: 'escalated' }],
    ['falls when it is calmed', [make.escalated(), make.deEscalated()], {}],
    ['is highest for a major one', [make.majorDeclared()], major],
    ['is not lowered by an escalation', [make.majorDeclared(), make.escalated()], major],
  ])('%s', (_, events, left) => {
    expect(recordAfter(...events)).toStrictEqual({ ...openedRecord, ...left })
  })
})

describe('what the customer was told', () => {
  test.each<[NoticeKind, ComplaintEvent & { notice: object }]>([
    ['acknowledgement', make.acknowledged()],
    ['acceptance', make.acceptanceNotified()],
    ['declining', make.decliningNotified()],
    ['progress', make.progressNotified()],
    ['holding', make.holdingSent()],
    ['final-response', make.responded()],
    ['review-outcome', make.reviewNotified()],
  ])('%s', (kind, event) => {
    const before = { at: at(1), by: handler, kind: 'progress', notice: make.progressNotified().notice }
    expect(recordAfter(make.progressNotified(), event)).toStrictEqual({
      ...openedRecord,
      notices: [before, { at: at(2), by: event.by, kind, notice: event.notice }],
    })
  })
})

describe('messages of the customer', () => {
  const asked = make.messageReceived()
  const another = make.messageReceived({ message: 'message-2', content: 'Hello?' })
  const first = { at: at(1), message: 'message-1', content: 'How far are you?' }
  const second = { at: at(2), message: 'message-2', content: 'Hello?' }

  test('wait for an answer each', () => {
    expect(recordAfter(asked, another)).toStrictEqual({ ...openedRecord, messages: [first, second] })
  })

  test('are answered one by one, when the answer was sent or else noted', () => {
    expect(recordAfter(asked, another, make.messageAnswered()).messages).toStrictEqual([
      { ...first, answeredAt: at(3), answer: 'Next week.' },
      second,
    ])
    const sent = make.messageAnswered({ message: 'message-2', sentAt: at(2.5) })
    expect(recordAfter(asked, another, sent).messages).toStrictEqual([
      first,
      { ...second, answeredAt: at(2.5), answer: 'Next week.' },
    ])
  })

  test('are answered by a contact that says so, and by no other', () => {
    const contact = {
      by: handler,
      direction: 'to-customer',
      channel: 'phone',
      summary: 'Told the customer what happens next',
      participants: [],
    }
    expect(recordAfter(asked, another, make.contacted())).toStrictEqual({
      ...openedRecord,
      contacts: [{ at: at(3), ...contact }],
      messages: [first, second],
    })
    const answering = make.contacted({
      answers: ['message-2'],
      participants: ['chen'],
      dissatisfactionCause: 'Slow',
    })
    expect(recordAfter(asked, another, make.contacted(), answering)).toStrictEqual({
      ...openedRecord,
      contacts: [
        { at: at(3), ...contact },
        { at: at(4), ...contact, participants: ['chen'], dissatisfactionCause: 'Slow' },
      ],
      messages: [first, { ...second, answeredAt: at(4), answer: contact.summary }],
    })
  })
})
