import { describe, expect, test } from 'vitest'
import { openRecord } from '../../../../src/complaint/evolve/record/record.js'
import { rememberedEvent } from '../../../../src/complaint/evolve/remembered-events.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'

const fieldsOf = (fields: object) => rememberedEvent({ type: 'x', at: at(0), ...fields }).fields

describe('what of an event is kept for the clocks', () => {
  test.each([
    ['numbers, truth and texts', { n: 3, yes: false, text: 'two words' }],
    ['a text as long as may be', { text: 'a'.repeat(200) }],
    ['a list of words', { codes: ['fee', 'double-charge', '7'] }],
    ['an empty list', { codes: [] }],
    ['a list as long as may be', { codes: Array.from({ length: 20 }, () => 'fee') }],
    ['a word as long as may be in a list', { codes: ['a'.repeat(200)] }],
  ])('%s', (_, fields) => {
    expect(fieldsOf(fields)).toEqual(fields)
  })

  test.each([
    ['a text that is too long', { text: 'a'.repeat(201) }],
    ['a list that is too long', { codes: Array.from({ length: 21 }, () => 'fee') }],
    ['a list with a word that is too long', { codes: ['a'.repeat(201)] }],
    ['a list with a sentence', { codes: ['fee', 'two words'] }],
    ['a list with a word that begins with more', { codes: ['!fee'] }],
    ['a list with a word that ends in a hyphen', { codes: ['fee-'] }],
    ['a list of numbers', { codes: [1] }],
    ['nothing at all', { gone: null, absent: undefined }],
    ['a list of objects', { things: [{ id: 'a' }] }],
    ['the envelope', { id: 'crm-1', note: 'said so', overrides: true, by: { id: 'a', role: 'handler' } }],
    ['what is about people', { complaint: { channel: 'phone' }, evidence: { id: 'slip' } }],
  ])('but not %s', (_, fields) => {
    expect(rememberedEvent({ type: 'x', at: at(0), ...fields })).toEqual({ type: 'x', at: at(0) })
  })

  test.each([
    ['its id stands for it, whatever it looks like', { id: 'No 7!' }, { thing: 'No 7!' }],
    [
      'words, numbers, truth and word lists lie below',
      { w: 'fee', n: 1, t: true, l: ['a', 'b'] },
      { 'thing.w': 'fee', 'thing.n': 1, 'thing.t': true, 'thing.l': ['a', 'b'] },
    ],
    [
      'moments lie below',
      { dueAt: '2026-03-02T01:00:00.000Z' },
      { 'thing.dueAt': '2026-03-02T01:00:00.000Z' },
    ],
    ['sentences do not', { what: 'Lock the batch' }, undefined],
    [
      'what only holds a moment does not',
      { a: 'x2026-03-02T01:00:00Z', b: '2026-03-02T01:00:00Zx' },
      undefined,
    ],
    ['a list of moments does not', { at: ['2026-03-02T01:00:00.000Z'] }, undefined],
    ['an id too long to keep is none', { id: 'A'.repeat(201) }, undefined],
    ['what is empty does not', { gone: null }, undefined],
  ])('of an object: %s', (_, thing, expected) => {
    expect(fieldsOf({ thing })).toEqual(expected)
  })

  test('of a notice only its form and its two moments', () => {
    const notice = {
      form: 'letter',
      contains: ['reasons'],
      text: 'Dear',
      dispatchedAt: at(1),
      deliveredAt: at(2),
    }
    expect(fieldsOf({ notice })).toEqual({ form: 'letter', dispatchedAt: at(1), deliveredAt: at(2) })
    expect(fieldsOf({ notice: { form: 'letter' } })).toEqual({ form: 'letter' })
    expect(fieldsOf({ notice: undefined })).toBeUndefined()
  })

  test('states entered and left, where there are any', () => {
    const event = { type: 'x', at: at(0) }
    expect(rememberedEvent(event, { entered: ['a'], left: ['b'] })).toEqual({
      ...event,
      entered: ['a'],
      left: ['b'],
    })
    expect(rememberedEvent(event, { entered: [], left: [] })).toEqual(event)
  })
})

describe('what an event leaves to the record', () => {
  const proposal = (id: string, outcome: 'upheld' | 'rejected') => {
    const event = make.proposed()
    return { at: at(1), by: event.by, proposal: { ...event.proposal, id, outcome } }
  }
  const opened = openRecord(make.received())
  const record = {
    ...opened,
    proposals: [proposal('p-1', 'rejected'), proposal('p-2', 'upheld'), proposal('p-2', 'rejected')],
    decision: proposal('p-1', 'upheld'),
  }

  test('a decision has the outcome of the last proposal of its number', () => {
    expect(rememberedEvent(make.decidedEvent({ proposal: 'p-2' }), {}, record).fields).toMatchObject({
      outcome: 'rejected',
    })
    expect(rememberedEvent(make.decidedEvent({ proposal: 'p-9' }), {}, record).fields).not.toHaveProperty(
      'outcome',
    )
    expect(rememberedEvent(make.decidedEvent({ proposal: 'p-2' })).fields).not.toHaveProperty('outcome')
  })

  test('a final response has that of the decision', () => {
    expect(rememberedEvent(make.responded(), {}, record).fields).toMatchObject({ outcome: 'upheld' })
    expect(rememberedEvent(make.responded(), {}, opened).fields).not.toHaveProperty('outcome')
    expect(rememberedEvent(make.responded()).fields).not.toHaveProperty('outcome')
    expect(rememberedEvent(make.progressNotified(), {}, record).fields).not.toHaveProperty('outcome')
  })

  test('a contact names the messages it answers', () => {
    expect(rememberedEvent(make.contacted({ answers: ['m-1'] })).fields).toMatchObject({ message: ['m-1'] })
    expect(rememberedEvent(make.contacted()).fields).toMatchObject({ message: [] })
  })
})
