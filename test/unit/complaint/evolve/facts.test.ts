import { expect, test } from 'vitest'
import { openRecord } from '../../../../src/complaint/evolve/record/record.js'
import { factsOf } from '../../../../src/complaint/index.js'
import type { ComplaintRecord, Intake } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn, received } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()

const facts = (intake: Partial<Intake> = {}, more: Partial<ComplaintRecord> = {}) => {
  const event = received()
  const record = openRecord({ ...event, complaint: { ...event.complaint, ...intake } })
  return factsOf({ ...record, ...more }, { policy: bank, reading: 2 })
}
const person = (more: Partial<Intake['complainants'][number]>) => ({ name: '王小明', ...more })

test('a bare complaint has its counts and its noes, and no fact without a value', () => {
  expect(facts()).toMatchObject({
    complainants: 1,
    representatives: 0,
    priorComplaints: 0,
    demands: 1,
    repeats: 0,
    vulnerable: false,
    represented: false,
    repeat: false,
    publicityRisk: false,
    inconvenience: false,
    confidential: false,
    major: false,
    attention: 'normal',
    receivedOn: '2026-03-02',
  })
  for (const name of ['amount', 'distress', 'loss', 'amountMentioned', 'cause', 'place'])
    expect(facts()).not.toHaveProperty(name)
})

test.each<[string, Partial<Intake>, object]>([
  ['the number told', { numberOfComplainants: 7 }, { complainants: 7 }],
  ['those named', { complainants: [person({}), person({ name: '李四' })] }, { complainants: 2 }],
  ['one, where nobody is named', { complainants: [] }, { complainants: 1 }],
  [
    'the worst distress',
    { complainants: [person({ distress: 'some' }), person({ distress: 'severe' })] },
    { distress: 'severe' },
  ],
  ['no distress at all', { complainants: [person({ distress: 'none' })] }, { distress: 'none' }],
  [
    'each earlier complaint once',
    { complainants: [person({ priorComplaints: ['a', 'b'] }), person({ priorComplaints: ['b'] })] },
    { priorComplaints: 2 },
  ],
  [
    'a group represented',
    { representatives: [{ name: '李四' }] as never },
    { representatives: 1, represented: true },
  ],
  ['an earlier complaint', { earlierComplaint: 'TS-1' }, { repeat: true }],
  [
    'what is flagged',
    { publicityRisk: true, inconvenience: true, confidential: true },
    { publicityRisk: true, inconvenience: true, confidential: true },
  ],
  ['the claim', { claimedLoss: { currency: 'CNY', minor: 2000 } }, { amount: 2000, currency: 'CNY' }],
  ['the language told before the one read', { language: 'zh' }, { language: 'zh' }],
  [
    'the largest amount in the story',
    { content: '扣款100.00元，又扣款250.00元' },
    { amountMentioned: 25_000 },
  ],
  [
    'the largest amount in the story that is of the currency of the claim',
    { content: '扣款100.00元，又扣款$250.00', claimedLoss: { currency: 'CNY', minor: 1 } },
    { amount: 1, amountMentioned: 10_000 },
  ],
  [
    'a customer who is known to need care',
    { complainants: [person({ vulnerabilities: ['elderly'] })] },
    { vulnerable: true, vulnerabilities: ['elderly'] },
  ],
  [
    'a customer who tells that they need care',
    { content: '我今年82岁，行动不便，被重复扣费。' },
    { vulnerable: true, vulnerabilities: [] },
  ],
  [
    'only amounts in the currency of the claim',
    { content: '扣款100.00元', claimedLoss: { currency: 'USD', minor: 1 } },
    { amount: 1, currency: 'USD' },
  ],
  [
    'facts of the host',
    { facts: { cardLastFour: '4021', kind: 'special' } },
    { cardLastFour: '4021', kind: 'special' },
  ],
])('%s', (_, intake, expected) => {
  expect(facts(intake)).toMatchObject(expected)
})

test('an amount in another currency than the claim is none that was mentioned', () => {
  const claim = { claimedLoss: { currency: 'USD', minor: 1 } }
  expect(facts({ content: '扣款100.00元', ...claim })).not.toHaveProperty('amountMentioned')
  expect(facts({ content: '扣款100.00元，另有 USD 20.00' })).not.toHaveProperty('amountMentioned')
  expect(facts({ content: '扣款100.00元，另有20.00元' })).toMatchObject({ amountMentioned: 10_000 })
})

test('what the record adds: repeats, attention, and what a person judged above all', () => {
  const again = { at: hoursIn(1), by: received().by, newFacts: false }
  expect(facts({}, { repeats: [again] })).toMatchObject({ repeats: 1, repeat: true })
  expect(facts({}, { attention: 'major' })).toMatchObject({ attention: 'major', major: true })
  expect(facts({}, { attention: 'escalated' })).toMatchObject({ attention: 'escalated', major: false })
  expect(facts({ facts: { priority: 'low' } }, { judged: { priority: 'high' } })).toMatchObject({
    priority: 'high',
  })
})

test('the loss that was found, where one was', () => {
  const { finding } = make.findingsMade()
  const { loss: _, ...harmless } = finding
  expect(facts({}, { finding })).toMatchObject({ loss: 2000 })
  expect(facts({}, { finding: harmless })).not.toHaveProperty('loss')
})

test('the day of receipt is that of the zone', () => {
  expect(facts({}, { receivedAt: '2026-03-02T17:00:00.000Z' })).toMatchObject({ receivedOn: '2026-03-03' })
})
