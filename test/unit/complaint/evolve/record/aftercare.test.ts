import { describe, expect, test } from 'vitest'
import type { ComplaintEvent, ComplaintRecord } from '../../../../../src/vocabulary/index.js'
import * as make from '../../../../support/events.js'
import { hoursIn as at, person } from '../../../../support/events.js'
import { openedRecord, recordAfter } from '../../../../support/record-after.js'

const handler = person('handler')
const supervisor = person('compliance-supervisor')
const { evidence } = make.evidenceAdded()
const proof = { ...evidence, id: 'proof' }

describe('remedies delivered', () => {
  test('are noted one by one, with the evidence where there is any', () => {
    expect(
      recordAfter(
        make.evidenceAdded(),
        make.remedyDelivered(),
        make.remedyDelivered({ remedy: 'sorry', evidence: proof }),
      ),
    ).toStrictEqual({
      ...openedRecord,
      remediesDelivered: [
        { at: at(2), by: handler, remedy: 'fee' },
        { at: at(3), by: handler, remedy: 'sorry' },
      ],
      evidence: [evidence, proof],
    })
  })

  test('a failure delivers nothing', () => {
    expect(recordAfter(make.remedyFailed())).toStrictEqual(openedRecord)
  })
})

describe('of two commitments, one is kept or released by its own number', () => {
  const { commitment } = make.committed()
  const other = { ...commitment, id: 'commitment-2' }
  const made = [make.committed(), make.committed({ commitment: other })]
  const first = { at: at(1), commitment }
  const second = { at: at(2), commitment: other }

  test.each<[string, ComplaintEvent, object, ComplaintRecord['evidence']]>([
    ['kept', make.commitmentFulfilled(), { answeredAt: at(3) }, []],
    ['kept and proven', make.commitmentFulfilled({ evidence: proof }), { answeredAt: at(3) }, [proof]],
    ['released', make.commitmentReleased(), { answeredAt: at(3), released: true }, []],
  ])('%s', (_, event, answer, gathered) => {
    expect(recordAfter(...made, event)).toStrictEqual({
      ...openedRecord,
      commitments: [{ ...first, ...answer }, second],
      evidence: gathered,
    })
  })
})

describe('a call back', () => {
  const agent = person('callback-agent')

  test.each([
    ['that finds a content customer leaves it at that', true, true, 0],
    ['that finds a discontented customer starts the handling again', true, false, 1],
    ['that nobody answers tells nothing', false, false, 0],
    ['that nobody answers tells nothing, whatever was ticked', false, true, 0],
  ])('%s', (_, reached, satisfied, rehandled) => {
    expect(recordAfter(make.calledBack({ reached, satisfied }))).toStrictEqual({
      ...openedRecord,
      callbacks: [{ at: at(1), by: agent, satisfied, reached }],
      rehandled,
    })
  })

  test('is kept with all others and with what was said, and each failure counts', () => {
    const unhappy = make.calledBack({ satisfied: false, comment: 'Still wrong' })
    const { callbacks, rehandled } = recordAfter(unhappy, unhappy)
    expect(callbacks).toStrictEqual(
      [1, 2].map((hour) => ({
        at: at(hour),
        by: agent,
        satisfied: false,
        reached: true,
        comment: 'Still wrong',
      })),
    )
    expect(rehandled).toBe(2)
  })
})

describe('a follow-up', () => {
  const service = person('customer-service')

  test('of what is solved says so', () => {
    const followUp = { at: at(1), by: service, solved: true, fixVerified: false, comment: 'Not seen' }
    expect(recordAfter(make.followedUp({ fixVerified: false, comment: 'Not seen' }))).toStrictEqual({
      ...openedRecord,
      followUp,
    })
  })

  test('of what is not solved starts the handling again, each time', () => {
    const unsolved = make.followedUp({ solved: false })
    expect(recordAfter(unsolved, unsolved)).toStrictEqual({
      ...openedRecord,
      followUp: { at: at(2), by: service, solved: false },
      rehandled: 2,
    })
  })
})

test('of two reviews, the decision is on the one it names', () => {
  const again = make.reviewAsked({ review: 'review-2', to: 'senior-management' })
  expect(recordAfter(make.reviewAsked(), again, make.reviewDecided())).toStrictEqual({
    ...openedRecord,
    reviews: [
      {
        at: at(1),
        review: 'review-1',
        to: 'upper-level',
        reason: 'The finding is wrong',
        answeredAt: at(3),
        result: 'confirmed',
        reasons: 'The finding stands.',
      },
      { at: at(2), review: 'review-2', to: 'senior-management', reason: 'The finding is wrong' },
    ],
  })
})

describe('what else is noted of the aftermath, and nothing besides', () => {
  const customer = person('complainant')

  test.each<[string, ComplaintEvent, Partial<ComplaintRecord>]>([
    ['a summary of the handling', make.summarised(), { handlingSummary: 'Fee paid back.' }],
    ['lessons', make.lessonsRecorded(), { lessons: 'Batches need locks.' }],
    [
      'how content the customer is',
      make.satisfactionRecorded(),
      { satisfaction: { at: at(1), by: customer, score: 5 } },
    ],
    [
      'why the customer is not content',
      make.satisfactionRecorded({ score: 2, comment: 'Slow' }),
      { satisfaction: { at: at(1), by: customer, score: 2, comment: 'Slow' } },
    ],
    [
      'how good the work was',
      make.qualityReviewed(),
      { qualityReviews: [{ at: at(1), by: supervisor, score: 92, finding: 'Complete' }] },
    ],
    [
      'what the regulator was told',
      make.regulatorReported(),
      { regulatorReports: [{ at: at(1), by: supervisor, report: 'report-1', to: 'NFRA' }] },
    ],
    ['not that somebody was praised', make.commended(), {}],
  ])('%s', (_, event, left) => {
    expect(recordAfter(event)).toStrictEqual({ ...openedRecord, ...left })
  })

  test('every review of the quality and every report stays', () => {
    const twice = [1, 2].flatMap(() => [make.qualityReviewed(), make.regulatorReported()])
    const { qualityReviews, regulatorReports } = recordAfter(...twice)
    expect([...qualityReviews, ...regulatorReports].map((each) => each.at)).toEqual([
      at(1),
      at(3),
      at(2),
      at(4),
    ])
  })
})
