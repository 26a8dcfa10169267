import { describe, expect, test } from 'vitest'
import type { ComplaintEvent, ComplaintRecord } from '../../../../../src/vocabulary/index.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

const handler = person('handler')
const investigator = person('investigator')
const { evidence } = make.evidenceAdded()
const { finding } = make.findingsMade()

describe('what an investigation leaves in the record, and nothing besides', () => {
  const statement = { by: investigator, person: 'witness', summary: 'Saw the receipt', independent: true }
  const terms = {
    at: at(1),
    by: handler,
    terms: 'card-terms-7',
    explanation: 'The second entry is a pre-authorisation that lapses.',
  }

  test.each<[string, readonly ComplaintEvent[], Partial<ComplaintRecord>]>([
    [
      'each level of it',
      [make.investigated(), make.investigated({ level: 'in-depth' })],
      {
        investigations: [
          { at: at(1), by: handler, level: 'preliminary' },
          { at: at(2), by: handler, level: 'in-depth' },
        ],
      },
    ],
    [
      'every piece of evidence',
      [make.evidenceAdded(), make.evidenceAdded({ evidence: { ...evidence, id: 'slip' } })],
      { evidence: [evidence, { ...evidence, id: 'slip' }] },
    ],
    [
      'every statement, and the role of who made it where it was said',
      [make.statementTaken(), make.statementTaken({ role: 'expert' })],
      {
        statements: [
          { at: at(1), ...statement },
          { at: at(2), ...statement, role: 'expert' },
        ],
      },
    ],
    [
      'what was explained',
      [make.explained()],
      {
        explanation: terms,
      },
    ],
    [
      'whether the explanation satisfied',
      [make.explained({ satisfied: false })],
      { explanation: { ...terms, satisfied: false } },
    ],
    [
      'what was found, and its first cause',
      [
        make.findingsMade({
          finding: { ...finding, causes: [...finding.causes, { code: 'staff-error', origin: 'internal' }] },
        }),
      ],
      {
        finding: { ...finding, causes: [...finding.causes, { code: 'staff-error', origin: 'internal' }] },
        cause: { code: 'system-failure', origin: 'internal' },
      },
    ],
  ])('%s', (_, events, left) => {
    expect(recordAfter(...events)).toStrictEqual({ ...openedRecord, ...left })
  })
})

describe('of two questions, an answer settles the one it names', () => {
  const enquiry = { unit: 'card-centre', question: 'Was the fee posted twice?' }
  const items = ['The receipt']

  test('to departments', () => {
    expect(
      recordAfter(
        make.departmentAsked(),
        make.departmentAsked({ enquiry: 'enquiry-2' }),
        make.departmentAnswered(),
      ),
    ).toStrictEqual({
      ...openedRecord,
      enquiries: [
        { at: at(1), enquiry: 'enquiry-1', ...enquiry, answeredAt: at(3), answer: 'Yes.' },
        { at: at(2), enquiry: 'enquiry-2', ...enquiry },
      ],
    })
  })

  test('to experts', () => {
    expect(
      recordAfter(
        make.expertEngaged(),
        make.expertEngaged({ engagement: 'engagement-2', expert: 'institute' }),
        make.expertReported({ engagement: 'engagement-2' }),
      ),
    ).toStrictEqual({
      ...openedRecord,
      expertWork: [
        { at: at(1), engagement: 'engagement-1', expert: 'laboratory' },
        { at: at(2), engagement: 'engagement-2', expert: 'institute', answeredAt: at(3) },
      ],
    })
  })

  test.each([
    ['when it is complete', true, { answeredAt: at(3) }],
    ['and not while a part is missing', false, {}],
  ])('to the customer, %s', (_, complete, answered) => {
    expect(
      recordAfter(
        make.customerAsked(),
        make.customerAsked({ request: 'request-2' }),
        make.customerAnswered({ complete }),
      ),
    ).toStrictEqual({
      ...openedRecord,
      informationRequests: [
        { at: at(1), request: 'request-1', items, ...answered },
        { at: at(2), request: 'request-2', items },
      ],
    })
  })
})
