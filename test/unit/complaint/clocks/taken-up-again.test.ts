import { describe, expect, test } from 'vitest'
import { clocksOf, type RememberedEvent } from '../../../../src/complaint/index.js'
import { toText } from '../../../../src/explanation.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import {
  answerClock,
  clockBank,
  houseRule,
  onDay,
  receivedOn,
  seen,
  standingOn,
} from '../../../support/clock-bank.js'

const notPursued: ClockDefinition['cancelsOn'] = [
  'complaint.withdrawn',
  'complaint.merged',
  'complaint.declined',
  'enquiry.answered',
  'complaint.closed',
]
/** Ten days to answer, ended by whatever ends a complaint. */
const duty = (more: Partial<ClockDefinition> = {}) => answerClock({ cancelsOn: notPursued, ...more })
const bank = clockBank([duty({ stopsOn: ['final-response.sent', 'declining.notified'] })])
const reopenedOn = (day: number) => seen('complaint.reopened', day)

const why = (signals: readonly RememberedEvent[], day: number, policy = bank) => {
  const [clock] = clocksOf({ facts: {}, signals }, { policy, now: onDay(day) })
  return clock === undefined ? '' : `${toText(clock.because, 'en')}\n${toText(clock.because, 'zh')}`
}

describe('a complaint that is taken up again has its limit again', () => {
  test.each<[string, RememberedEvent[], string]>([
    [
      'withdrawn by the customer: the days before count on, those in between do not',
      [receivedOn(2), seen('complaint.withdrawn', 5), reopenedOn(15)],
      'answer: running, 2026-03-22',
    ],
    [
      'closed without an answer: the same',
      [receivedOn(2), seen('complaint.closed', 5), reopenedOn(15)],
      'answer: running, 2026-03-22',
    ],
    [
      'withdrawn and closed: what came first ended it',
      [receivedOn(2), seen('complaint.withdrawn', 5), seen('complaint.closed', 9), reopenedOn(15)],
      'answer: running, 2026-03-22',
    ],
    [
      'declined by the bank: it counts through, also past its end',
      [receivedOn(2), seen('complaint.declined', 3), reopenedOn(15)],
      'answer: breached, 2026-03-12',
    ],
    [
      'declined, which met the duty: it counts through all the same',
      [receivedOn(2), seen('declining.notified', 3), reopenedOn(15)],
      'answer: breached, 2026-03-12',
    ],
    [
      'taken for an enquiry by the bank: it counts through',
      [
        receivedOn(2),
        seen('enquiry.answered', 3),
        seen('complaint.kind-changed', 7, { left: ['finished'], entered: ['open', 'handling.registered'] }),
      ],
      'answer: breached, 2026-03-12',
    ],
    [
      'merged and reopened as another matter: it counts through',
      [receivedOn(2), seen('complaint.merged', 3), reopenedOn(7)],
      'answer: breached, 2026-03-12',
    ],
    [
      'answered: it has to be answered again, within a whole period',
      [receivedOn(2), seen('final-response.sent', 5), reopenedOn(15)],
      'answer: running, 2026-03-25',
    ],
    [
      'answered and closed, and the customer says on the telephone that it is not over',
      [
        receivedOn(2),
        seen('final-response.sent', 5),
        seen('complaint.closed', 6),
        seen('callback.made', 15, { left: ['finished'], entered: ['open', 'handling.assessing'] }),
      ],
      'answer: running, 2026-03-25',
    ],
    [
      'twice',
      [
        receivedOn(2),
        seen('complaint.withdrawn', 3),
        reopenedOn(5),
        seen('complaint.withdrawn', 7),
        reopenedOn(15),
      ],
      'answer: running, 2026-03-22',
    ],
    [
      'told late: the final response came before the reopening, and was reported after it',
      [receivedOn(2), reopenedOn(15), seen('final-response.sent', 5)],
      'answer: running, 2026-03-25',
    ],
  ])('%s', (_, signals, expected) => {
    expect(standingOn(16, bank, signals)).toEqual([expected])
  })

  test('while it was out of the procedure nothing ran, and a look back still sees that', () => {
    const signals = [receivedOn(2), seen('complaint.withdrawn', 5), reopenedOn(15)]
    const [then] = clocksOf({ facts: {}, signals }, { policy: bank, now: onDay(9) })
    expect(then?.clock.status).toBe('cancelled')
  })

  test('an acknowledgement that was given is not owed again', () => {
    const acknowledgement = answerClock({
      id: 'acknowledgement',
      stopsOn: ['acknowledgement.sent', 'final-response.sent'],
    })
    const signals = [
      receivedOn(2),
      seen('acknowledgement.sent', 3),
      seen('final-response.sent', 5),
      reopenedOn(15),
    ]
    expect(standingOn(16, clockBank([acknowledgement]), signals)).toEqual([
      'acknowledgement: met, 2026-03-12',
    ])
  })

  test('a window counts through, and one that was used stays used', () => {
    const window = answerClock({
      id: 'window',
      startsOn: ['final-response.sent'],
      stopsOn: ['dispute.opened'],
      cancelsOn: ['complaint.withdrawn'],
      window: true,
    })
    const policy = clockBank([window])
    const told = [receivedOn(2), seen('final-response.sent', 5)]
    expect(standingOn(12, policy, [...told, seen('complaint.withdrawn', 6), reopenedOn(11)])).toEqual([
      'window: running, 2026-03-15',
    ])
    expect(standingOn(12, policy, [...told, seen('dispute.opened', 6), reopenedOn(11)])).toEqual([
      'window: met, 2026-03-15',
    ])
  })

  test('nothing that runs is touched', () => {
    expect(standingOn(9, bank, [receivedOn(2), reopenedOn(7)])).toEqual(['answer: running, 2026-03-12'])
  })

  test('a breach stays a breach of its own time', () => {
    const signals = [receivedOn(2), seen('final-response.sent', 14), reopenedOn(15)]
    const [clock] = clocksOf({ facts: {}, signals }, { policy: bank, now: onDay(16) })
    expect(clock?.clock.cycles.map(({ outcome }) => outcome)).toEqual(['breached', 'open'])
  })
})

describe('a bank or a regime may say otherwise', () => {
  const reopening = { calledOff: 'new-cycle', answered: 'none' } as const
  const signals = (end: string) => [receivedOn(2), seen(end, 5), reopenedOn(15)]

  test.each<[string, ClockDefinition['reopening'], string, string]>([
    ['restart after a withdrawal', reopening, 'complaint.withdrawn', 'answer: running, 2026-03-25'],
    ['nothing after an answer', reopening, 'final-response.sent', 'answer: met, 2026-03-12'],
    ['count through', { answered: 'continuous' }, 'final-response.sent', 'answer: breached, 2026-03-12'],
    ['one word for both', 'continuous', 'complaint.withdrawn', 'answer: breached, 2026-03-12'],
    ['stay called off', { calledOff: 'none' }, 'complaint.withdrawn', 'answer: cancelled'],
  ])('%s', (_, reopening, end, expected) => {
    expect(standingOn(16, clockBank([duty({ reopening })]), signals(end))).toEqual([expected])
  })

  test('and its reason and source stand in the explanation', () => {
    const because = { en: 'The same error raises no new duty', zh: '就同一差错再次提出的，不产生新的义务' }
    const source = { cite: 'Small law s 9', confidence: 'P' as const }
    const policy = clockBank([duty({ reopening: { answered: 'none', because, source } })])
    const said = why(signals('final-response.sent'), 16, policy)
    expect(said).toContain('The same error raises no new duty [Small law s 9]')
    expect(said).toContain('就同一差错再次提出的，不产生新的义务')
  })
})

test.each([
  ['withdrawn', 'complaint.withdrawn', 'on 2026-03-05 are not counted', '2026-03-05'],
  ['declined', 'complaint.declined', 'counts through from its start', '期限自起算之日连续计算'],
  ['answered', 'final-response.sent', 'has to be answered again', '须重新答复'],
])('the explanation says what the reading is: %s', (_, end, en, zh) => {
  const said = why([receivedOn(2), seen(end, 5), reopenedOn(15)], 16)
  expect(said).toContain('2026-03-15')
  expect(said).toContain(zh)
  if (end !== 'complaint.withdrawn') expect(said).toContain(en)
  expect(said).toContain(houseRule.cite)
})

describe('a merge that was undone is as if it had not been', () => {
  const merged = seen('complaint.merged', 4, { left: ['open'], entered: ['finished', 'handling.merged'] })
  const unmerged = seen('complaint.unmerged', 8, { left: ['finished', 'handling.merged'], entered: ['open'] })
  const link = (day: number, since: Record<string, string>) =>
    seen('complaint.linked', day, {
      fields: {
        to: 'other',
        relation: 'merged-from',
        ...Object.fromEntries(Object.entries(since).map(([clock, at]) => [`clocksSince.${clock}`, at])),
      },
    })
  const unlinked = (day: number) =>
    seen('complaint.linked', day, { fields: { to: 'other', relation: 'unmerged' } })

  test('for the one that was merged', () => {
    expect(standingOn(9, bank, [receivedOn(2), merged, unmerged])).toEqual(['answer: running, 2026-03-12'])
    expect(standingOn(13, bank, [receivedOn(2), merged, unmerged])).toEqual(['answer: breached, 2026-03-12'])
  })

  test('also when it stood still meanwhile', () => {
    const paused = clockBank([duty({ pausesOn: ['mediation.agreed'], resumesOn: ['mediation.ended'] })])
    const story = [receivedOn(2), seen('mediation.agreed', 3)]
    const end = seen('mediation.ended', 9)
    expect(standingOn(10, paused, [...story, merged, unmerged, end])).toEqual(
      standingOn(10, paused, [...story, end]),
    )
  })

  test('for the one that went on', () => {
    const covered = [receivedOn(3), link(5, { answer: onDay(1) })]
    expect(standingOn(9, bank, covered)).toEqual(['answer: running, 2026-03-11'])
    expect(standingOn(9, bank, [...covered, unlinked(8)])).toEqual(['answer: running, 2026-03-13'])
  })

  test('a second merge after it counts', () => {
    const again = [receivedOn(3), link(5, { answer: onDay(1) }), unlinked(8), link(9, { answer: onDay(2) })]
    expect(standingOn(9, bank, again)).toEqual(['answer: running, 2026-03-12'])
  })

  test('and the explanation of either says that it was', () => {
    expect(why([receivedOn(2), merged, unmerged], 9)).toMatch(/2026-03-04.*2026-03-08.*counts through/)
    const covered = [receivedOn(3), link(5, { answer: onDay(1) }), unlinked(8)]
    expect(why(covered, 9)).toMatch(/From 2026-03-05 it counted as that of other.*2026-03-08/)
  })
})

describe('a cover only ever brings a due time forward', () => {
  const link = (since: string) =>
    seen('complaint.linked', 5, { fields: { to: 'zz', relation: 'related', 'clocksSince.answer': since } })

  test.each([
    ['later', onDay(4), 'answer: running, 2026-03-12'],
    ['in the future', onDay(400), 'answer: running, 2026-03-12'],
    ['earlier', onDay(1), 'answer: running, 2026-03-11'],
  ])('one that counts from %s', (_, since, expected) => {
    expect(standingOn(6, bank, [receivedOn(2), link(since)])).toEqual([expected])
  })
})
