import { describe, expect, test } from 'vitest'
import { customerTimeline, type JournalDraft } from '../../../../src/complaint/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'

const drafts = (...events: ComplaintEvent[]): JournalDraft[] =>
  events.map((event, index) => ({
    complaint: 'c-1',
    sequence: index + 1,
    event,
    recordedAt: event.at,
    basis: { policy: { id: 'p', version: '1', hash: 'h' }, chart: '1' },
  }))

const notice = (text?: string) => ({
  form: 'electronic' as const,
  contains: [],
  ...(text === undefined ? {} : { text }),
})

describe('the timeline of a customer', () => {
  test.each<[ComplaintEvent, string | undefined]>([
    [make.received(), 'A fee was charged twice on my card.'],
    [make.repeated({ content: 'Again!' }), 'Again!'],
    [make.repeated(), undefined],
    [make.messageReceived(), 'How far are you?'],
    [make.messageAnswered(), 'Next week.'],
    [make.answered(), 'The branch opens at nine.'],
    [make.explained(), 'The second entry is a pre-authorisation that lapses.'],
    [make.customerAsked({ items: ['The receipt', 'The card'] }), 'The receipt; The card'],
    [make.progressNotified({ notice: notice('We are waiting.') }), 'We are waiting.'],
    [make.progressNotified({ notice: notice() }), undefined],
    [make.closedEvent(), undefined],
    [make.withdrawn(), undefined],
  ])('quotes what was written in $type and nothing else', (event, text) => {
    const [line, ...rest] = customerTimeline(drafts(event))
    expect(rest).toEqual([])
    expect(line).toStrictEqual({ at: event.at, says: line?.says, ...(text === undefined ? {} : { text }) })
  })

  test('leaves out what a customer has no part in', () => {
    expect(
      customerTimeline(
        drafts(make.assigned(), make.evidenceAdded(), make.departmentAsked(), make.qualityReviewed()),
      ),
    ).toEqual([])
  })

  test('masks numbers and the names of others, and does not quote what was erased', () => {
    const lines = customerTimeline(
      drafts(
        make.messageReceived({ content: '李经理让我打13800138000' }),
        make.messageReceived({ content: '[erased]' }),
      ),
      { others: ['李经理'] },
    )
    const says = { en: 'You wrote to us', zh: '您向我们发来信息' }
    expect(lines).toStrictEqual([
      { at: make.hoursIn(0), says, text: '[name]让我打[phone]' },
      { at: make.hoursIn(0), says },
    ])
  })

  test('is in the order of what happened, and what happened at once in the order it was written down', () => {
    const lines = customerTimeline(
      drafts(
        make.messageReceived({ at: make.hoursIn(3), content: 'third' }),
        make.messageReceived({ at: make.hoursIn(1), content: 'first' }),
        make.messageReceived({ at: make.hoursIn(2), content: 'second' }),
        make.messageReceived({ at: make.hoursIn(3), content: 'fourth' }),
        make.messageReceived({ at: make.hoursIn(3), content: 'fifth' }),
      ),
    )
    expect(lines.map(({ text }) => text)).toEqual(['first', 'second', 'third', 'fourth', 'fifth'])
  })
})
