import { describe, expect, test } from 'vitest'
import { evolve } from '../../../../src/complaint/evolve/evolve.js'
import type { JournalDraft } from '../../../../src/complaint/history/journal-entry.js'
import { clocksOf, replay } from '../../../../src/complaint/index.js'
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
import * as make from '../../../support/events.js'

const standing = (more: Partial<ClockDefinition>, signals: Parameters<typeof standingOn>[2], day = 25) =>
  standingOn(day, clockBank([answerClock(more)]), signals)[0]

const longer = (times?: number) => ({
  extensions: [
    {
      step: 'longer',
      title: { en: 'Longer', zh: '延长' },
      by: { calendarDays: 5 },
      approvedBy: [],
      notifyBefore: false,
      ...(times === undefined ? {} : { times }),
      source: houseRule,
    },
  ],
})
const asked = (day: number, request: string) =>
  seen('extension.requested', day, { fields: { clock: 'answer', step: 'longer', request } })

describe('more time is given as often as the rule allows', () => {
  const thrice = [receivedOn(2), asked(3, 'a'), asked(4, 'b'), asked(5, 'c')]

  test('once, where nothing is said: what was granted again is an issue', () => {
    expect(standing(longer(), thrice, 6)).toBe(
      'answer: running, 2026-03-17, extension-used-up, extension-used-up',
    )
  })

  test('so many times, where the bank says so', () => {
    expect(standing(longer(2), thrice, 6)).toBe('answer: running, 2026-03-22, extension-used-up')
  })

  test('again in the period that new facts begin', () => {
    const more = { ...longer(), restartsOn: ['facts.new'] }
    const signals = [receivedOn(2), asked(3, 'a'), seen('facts.new', 6), asked(7, 'b')]
    expect(standing(more, signals, 8)).toBe('answer: running, 2026-03-21')
  })

  test('and the reason says it in both languages, with what is left to do', () => {
    const [clock] = clocksOf(
      { facts: {}, signals: thrice },
      { policy: clockBank([answerClock(longer())]), now: onDay(6) },
    )
    const [last] = clock?.because.because?.slice(-1) ?? []
    expect(last?.says.en).toContain('taken already')
    expect(last?.says.zh).toContain('不得再次适用')
  })
})

describe('a pause is ended by its own resume alone', () => {
  const more = {
    pausesOn: ['mediation.agreed', { on: 'expert.engaged', where: { customerTold: true } }, 'hold.placed'],
    resumesOn: ['mediation.ended', 'expert.reported', 'hold.lifted'],
  }
  const about = (type: string, day: number, fields = {}) => seen(type, day, { fields })

  test('not by one of another kind', () => {
    const signals = [receivedOn(2), about('mediation.agreed', 4, { body: 'm' }), about('expert.reported', 6)]
    expect(standing(more, signals, 8)).toBe('answer: paused')
  })

  test('not by one about another thing', () => {
    const signals = [
      receivedOn(2),
      about('expert.engaged', 4, { engagement: 'a', customerTold: true }),
      about('expert.engaged', 5, { engagement: 'b', customerTold: true }),
      about('expert.reported', 6, { engagement: 'a' }),
    ]
    expect(standing(more, signals, 8)).toBe('answer: paused')
    const reported = about('expert.reported', 9, { engagement: 'b' })
    expect(standing(more, [...signals, reported], 10)).toBe('answer: running, 2026-03-17')
  })

  test('one that never began ends nothing', () => {
    const signals = [
      receivedOn(2),
      about('mediation.agreed', 3, { body: 'm' }),
      about('expert.engaged', 4, { engagement: 'a', customerTold: false }),
      about('expert.reported', 5, { engagement: 'a' }),
      about('mediation.ended', 8, { body: 'm' }),
    ]
    expect(standing(more, signals, 9)).toBe('answer: running, 2026-03-17')
  })

  test('days on which two things are waited for are taken out once', () => {
    const signals = [
      receivedOn(2),
      about('mediation.agreed', 4, { body: 'm' }),
      about('hold.placed', 6, {}),
      about('mediation.ended', 7, { body: 'm' }),
      about('hold.lifted', 9, {}),
    ]
    expect(standing(more, signals, 10)).toBe('answer: running, 2026-03-17')
  })

  test('one that does not say what it is about ends those of its kind', () => {
    const signals = [receivedOn(2), about('mediation.agreed', 4, { body: 'm' }), about('mediation.ended', 6)]
    expect(standing(more, signals, 8)).toBe('answer: running, 2026-03-14')
  })

  test('in whatever order they were told', () => {
    const signals = [
      receivedOn(2),
      about('mediation.ended', 6, { body: 'm' }),
      about('mediation.agreed', 4, { body: 'm' }),
    ]
    expect(standing(more, signals, 8)).toBe('answer: running, 2026-03-14')
  })

  test('by fields of the host where the clock names them', () => {
    const own = { pausesOn: ['check.begun'], resumesOn: ['check.done'], pausesBy: ['ticket'] }
    const signals = [
      receivedOn(2),
      about('check.begun', 4, { ticket: 1 }),
      about('check.begun', 4, { ticket: 2 }),
      about('check.done', 5, { ticket: 1 }),
    ]
    expect(standing(own, signals, 8)).toBe('answer: paused')
    expect(standing({ ...own, pausesBy: [] }, signals, 8)).toBe('answer: running, 2026-03-13')
  })

  test('or by its own end, where it may last only so long', () => {
    const own = {
      pausesOn: ['information.requested'],
      resumesOn: ['information.received'],
      pausesAtMost: { calendarDays: 3 },
    }
    const signals = [receivedOn(2), about('information.requested', 4, { request: 'a' })]
    expect(standing(own, signals, 5)).toBe('answer: paused')
    expect(standing(own, signals, 9)).toBe('answer: running, 2026-03-16')
    expect(standing(own, [...signals, about('information.received', 5)], 9)).toBe(
      'answer: running, 2026-03-13',
    )
  })
})

describe('what is missed stays missed', () => {
  const more = { restartsOn: ['facts.new'], cancelsOn: ['complaint.withdrawn'] }

  test.each([
    ['new facts in time begin the period again', [seen('facts.new', 12)], 'answer: running, 2026-03-22'],
    [
      'new facts after it are a new matter',
      [seen('facts.new', 13)],
      'answer: breached, 2026-03-12, new-matter',
    ],
    ['calling it off in time', [seen('complaint.withdrawn', 12)], 'answer: cancelled'],
    ['calling it off after it', [seen('complaint.withdrawn', 13)], 'answer: breached, 2026-03-12'],
  ] as const)('%s', (_, signals, expected) => {
    expect(standing(more, [receivedOn(2), ...signals], 14)).toBe(expected)
  })

  test('new facts after the answer are a new matter, which is said in both languages', () => {
    const signals = [receivedOn(2), seen('final-response.sent', 5), seen('facts.new', 6)]
    expect(standing(more, signals, 7)).toBe('answer: met, 2026-03-12, new-matter')
    const [clock] = clocksOf(
      { facts: {}, signals },
      { policy: clockBank([answerClock(more)]), now: onDay(7) },
    )
    expect(clock?.because.because?.at(-1)?.says).toMatchObject({
      en: expect.stringContaining('a complaint of its own'),
      zh: expect.stringContaining('另行登记为新投诉'),
    })
  })
})

describe('what is owed again and again', () => {
  const news = { restartsOn: ['progress.notified'], recurring: true }

  test.each([
    [8, ['met', 'open']],
    [13, ['breached', 'open']],
  ] as const)('ends a period when it comes, on day %i, and begins the next', (on, outcomes) => {
    const signals = [receivedOn(2), seen('progress.notified', on)]
    const [clock] = clocksOf(
      { facts: {}, signals },
      { policy: clockBank([answerClock(news)]), now: onDay(14) },
    )
    expect(clock?.clock.cycles.map(({ outcome }) => outcome)).toEqual(outcomes)
    expect(clock?.clock.issues).toEqual([])
  })
})

describe('a wait for information has an end of its own', () => {
  const more: Partial<ClockDefinition> = {
    waits: {
      on: ['information.requested'],
      until: [{ on: 'information.received', where: { complete: true } }],
      atMost: { calendarDays: 14 },
      afterwards: { calendarDays: 10 },
      source: houseRule,
    },
  }
  const requested = (day: number, request = 'a') =>
    seen('information.requested', day, { fields: { request } })
  const came = (day: number, request = 'a', complete = true) =>
    seen('information.received', day, { fields: { request, complete } })

  test.each([
    ['from what was asked', [requested(4)], 'answer: running, 2026-03-18'],
    ['from what came', [requested(4), came(8)], 'answer: running, 2026-03-18'],
    ['not from a part of it', [requested(4), came(8, 'a', false)], 'answer: running, 2026-03-18'],
    ['not from what was not asked', [requested(4), came(9, 'b')], 'answer: running, 2026-03-18'],
    ['not twice', [requested(4), requested(9, 'b')], 'answer: running, 2026-03-18'],
    [
      'nor when what came is asked for again',
      [requested(3), came(4), requested(5, 'b'), came(7, 'b')],
      'answer: running, 2026-03-14',
    ],
  ] as const)('%s', (_, signals, expected) => {
    expect(standing(more, [receivedOn(2), ...signals], 10)).toBe(expected)
  })

  test('and what is asked for too late gives no time', () => {
    expect(standing(more, [receivedOn(2), requested(13)], 14)).toBe(
      'answer: breached, 2026-03-12, restarted-too-late',
    )
    expect(standing(more, [receivedOn(2), requested(4)], 20)).toBe('answer: breached, 2026-03-18')
    const [clock] = clocksOf(
      { facts: {}, signals: [receivedOn(2), requested(13)] },
      { policy: clockBank([answerClock(more)]), now: onDay(14) },
    )
    expect(clock?.because.because?.at(-1)?.says).toMatchObject({
      en: expect.stringContaining('gives no more of it'),
      zh: expect.stringContaining('不再延长期限'),
    })
  })
})

describe('a journal of 0.2', () => {
  const policy = clockBank([answerClock(longer())])

  /** As 0.2 wrote it: entries that do not say how clocks are counted. */
  const written = (): { drafts: JournalDraft[]; stored: unknown } => {
    const drafts: JournalDraft[] = []
    let complaint: Parameters<typeof evolve>[0] = { id: 'c-1' }
    const hours = [0, 1, 2, 3, 4]
    const events = [
      make.received(),
      make.registered({ at: make.hoursIn(hours[1] ?? 0) }),
      ...['a', 'b', 'c'].map((request, place) =>
        make.extensionAsked({ at: make.hoursIn(2 + place), request, clock: 'answer', step: 'longer' }),
      ),
    ]
    for (const event of events) {
      const step = evolve(complaint, event, { policy, recordedAt: event.at, counting: 'first' })
      if (!step.ok) throw new Error(step.refusal.code)
      complaint = step.complaint
      drafts.push(step.draft)
    }
    return { drafts, stored: complaint }
  }

  test('replays to what is stored, though it took a step again', () => {
    const { drafts, stored } = written()
    expect(drafts.every(({ basis }) => basis.counting === undefined)).toBe(true)
    expect(replay(drafts, { policies: [policy] })).toEqual(stored)
  })

  test('is not taken for one of today', () => {
    const drafts = written().drafts.map((draft) => ({
      ...draft,
      basis: { ...draft.basis, counting: 2 as const },
    }))
    expect(() => replay(drafts, { policies: [policy] })).toThrow('control-not-met')
  })
})
