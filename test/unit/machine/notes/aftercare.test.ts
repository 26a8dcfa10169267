import { describe, expect, test } from 'vitest'
import type { ChartEvent, ControlInput } from '../../../../src/machine/index.js'
import { emptyFile, fileAfter } from '../../../support/control-finding.js'
import * as make from '../../../support/events.js'

const spoke = { customerSpokeAt: make.hoursIn(0) }
const answered: Partial<ControlInput> = {
  toldAt: make.hoursIn(0),
  satisfied: true,
  calledBack: true,
  followedUp: true,
  explained: 'told',
  handlers: ['zhao'],
  rehandled: 1,
}
const handledAgain = {
  ...emptyFile,
  handlers: ['zhao'],
  earlierHandlers: ['zhao'],
  rehandled: 2,
  satisfied: false,
}

test.each<[string, ChartEvent, Partial<ControlInput>]>([
  ['reached nobody', make.calledBack({ reached: false, satisfied: false }), { ...emptyFile, ...answered }],
  ['is content', make.calledBack(), { ...emptyFile, ...answered, ...spoke }],
  ['is not content', make.calledBack({ satisfied: false }), { ...handledAgain, ...spoke }],
  ['is followed up', make.followedUp(), { ...emptyFile, ...answered }],
  ['has it unsolved', make.followedUp({ solved: false }), handledAgain],
])('a customer who %s', (_title, event, file) => {
  expect(fileAfter(event, answered)).toStrictEqual(file)
})

test('a call and a follow-up are on file from then on', () => {
  expect(fileAfter(make.calledBack())).toMatchObject({ calledBack: true, satisfied: true })
  expect(fileAfter(make.followedUp())).toMatchObject({ followedUp: true })
})

test.each([
  [3, false],
  [4, true],
  [5, true],
])('a score of %i is content: %s', (score, satisfied) => {
  expect(fileAfter(make.satisfactionRecorded({ score })).satisfied).toBe(satisfied)
})

describe('the outcome of a review', () => {
  const reviews = (result: 'confirmed' | 'changed' | 'returned'): ControlInput['reviews'] => [
    { id: 'review-0', to: 'superior', result: result === 'confirmed' ? 'changed' : 'confirmed' },
    { id: 'review-1', to: 'superior', result },
  ]
  const file = { ...answered, ending: 'withdrawn' as const }
  const fresh = { ...emptyFile, handlers: ['zhao'], earlierHandlers: ['zhao'], rehandled: 1 }
  test.each([
    ['changed', fresh],
    ['returned', fresh],
    ['confirmed', { ...emptyFile, ...file }],
  ] as const)('%s', (result, then) => {
    const before = { ...file, reviews: reviews(result) }
    expect(fileAfter(make.reviewNotified(), before)).toStrictEqual({ ...then, reviews: reviews(result) })
  })

  test('of which the file knows nothing changes nothing', () => {
    expect(fileAfter(make.reviewNotified(), file)).toEqual({ ...emptyFile, ...file })
  })
})

test('mediation settles, and a settlement stays one', () => {
  const waits = { ...emptyFile.waits, mediation: ['mediation-centre', 'other'] }
  for (const [settled, agreed, then] of [
    [false, false, false],
    [false, true, true],
    [true, false, true],
  ] as const) {
    const file = fileAfter(make.mediationEnded({ agreed }), { settled, waits })
    expect([file.settled, file.waits.mediation]).toEqual([then, ['other']])
  }
})

describe('findings', () => {
  const { loss: _loss, rootCause: _cause, ...finding } = make.findingsMade().finding
  const money = (minor: number) => ({ loss: { currency: 'CNY', minor } })
  test.each<[string, object, object]>([
    ['of nothing', {}, { harmed: false, rootCause: false }],
    ['of an inconvenience', { inconvenience: true }, { harmed: true }],
    ['of no inconvenience', { inconvenience: false }, { harmed: false }],
    ['of no loss', money(0), { harmed: false }],
    ['of the smallest loss', money(1), { harmed: true }],
    ['of a root cause', { rootCause: 'No lock' }, { rootCause: true }],
    ['of a blank for a cause', { rootCause: '  ' }, { rootCause: false }],
  ])('%s', (_title, change, then) => {
    expect(fileAfter({ ...make.findingsMade(), finding: { ...finding, ...change } }).finding).toMatchObject(
      then,
    )
  })
})

test.each([
  [undefined, { explained: 'told' }],
  [true, { explained: 'satisfied', satisfied: true }],
  [false, { explained: 'dissatisfied', satisfied: false }],
])('an explanation that satisfied: %s', (satisfied, then) => {
  const event = make.explained(satisfied === undefined ? {} : { satisfied })
  expect(fileAfter(event)).toStrictEqual({ ...emptyFile, ...then })
})

test('a statement counts under its own id, or the person’s', () => {
  expect(fileAfter(make.statementTaken()).independentEvidence).toEqual(['witness'])
  expect(fileAfter(make.statementTaken({ evidence: 'tape' })).independentEvidence).toEqual(['tape'])
})

test('a contact answers the messages that it names, and only the customer’s is the customer speaking', () => {
  const messages = ['a', 'b', 'c']
  expect(fileAfter(make.contacted(), { messages })).toStrictEqual({ ...emptyFile, messages })
  const event = make.contacted({ direction: 'from-customer', answers: ['a', 'c'] })
  expect(fileAfter(event, { messages })).toStrictEqual({ ...emptyFile, ...spoke, messages: ['b'] })
})

test('an answer that is incomplete leaves the question open', () => {
  const waits = { ...emptyFile.waits, customer: ['request-1', 'other'] }
  expect(fileAfter(make.customerAnswered({ complete: false }), { waits }).waits).toEqual(waits)
  expect(fileAfter(make.customerAnswered(), { waits }).waits.customer).toEqual(['other'])
})

test('a final response is told when it left', () => {
  const { notice } = make.responded()
  expect(fileAfter(make.responded()).toldAt).toBe(make.hoursIn(0))
  expect(fileAfter(make.responded({ notice: { ...notice, dispatchedAt: make.hoursIn(5) } })).toldAt).toBe(
    make.hoursIn(5),
  )
})
