import { describe, expect, test } from 'vitest'
import { clockKey } from '../../../../src/complaint/clocks/started-clocks.js'
import { clocksOf, type RememberedEvent } from '../../../../src/complaint/index.js'
import { answerClock, clockBank, onDay, receivedOn, seen, standingOn } from '../../../support/clock-bank.js'

const perEnquiry = answerClock({
  per: 'enquiry',
  startsOn: ['department.asked'],
  stopsOn: ['department.answered'],
  cancelsOn: ['complaint.withdrawn'],
})

const about = (type: string, day: number, enquiry: string | string[] | number): RememberedEvent =>
  seen(type, day, { fields: { enquiry } as NonNullable<RememberedEvent['fields']> })
const asked = (day: number, enquiry: string | string[] | number) => about('department.asked', day, enquiry)
const answered = (day: number, enquiry: string | string[]) => about('department.answered', day, enquiry)

const standing = (...signals: RememberedEvent[]) => standingOn(20, clockBank([perEnquiry]), signals)

describe('a clock for each enquiry', () => {
  test('has a start and an end of its own, in the order of the starts', () => {
    expect(
      standing(asked(2, 'b'), asked(3, 'a'), asked(12, 'c'), answered(13, 'a'), answered(13, 'b')),
    ).toEqual([
      'answer@b: breached, 2026-03-12',
      'answer@a: met, 2026-03-13',
      'answer@c: running, 2026-03-22',
    ])
  })

  test('started twice is one clock', () => {
    expect(standing(asked(12, 'a'), asked(13, 'a'))).toEqual([
      'answer@a: running, 2026-03-22, already-started',
    ])
  })

  test('an event that names no enquiry is for all of them', () => {
    expect(standing(asked(12, 'a'), asked(13, 'b'), seen('complaint.withdrawn', 14))).toEqual([
      'answer@a: cancelled',
      'answer@b: cancelled',
    ])
  })

  test('an event that names several is for those', () => {
    expect(standing(asked(12, 'a'), asked(13, 'b'), asked(14, 'c'), answered(15, ['a', 'c']))).toEqual([
      'answer@a: met, 2026-03-22',
      'answer@b: running, 2026-03-23',
      'answer@c: met, 2026-03-24',
    ])
  })

  test('only what starts it makes one: there is none for an answer that nobody asked for', () => {
    expect(standing(asked(12, 'a'), answered(13, 'b'))).toEqual(['answer@a: running, 2026-03-22'])
  })

  test('a start that names none, several at once, or no name, makes none', () => {
    expect(standing(seen('department.asked', 12), asked(12, ['a', 'b']), asked(12, 7))).toEqual([])
  })

  test('says which it is, and its obligation is called after it', () => {
    const [clock] = clocksOf(
      { facts: {}, signals: [asked(2, 'a')] },
      { policy: clockBank([perEnquiry]), now: onDay(3) },
    )
    expect(clock).toMatchObject({ id: 'answer', of: 'a', clock: { id: 'answer@a' } })
    expect(clock?.clock.restsOn.obligation).toEqual({ id: 'answer@a' })
  })
})

test('a clock that is not told apart is one, whatever its events name', () => {
  const { per: _, ...one } = perEnquiry
  const signals = [asked(12, 'a'), answered(13, 'b')]
  expect(standingOn(20, clockBank([one]), signals)).toEqual(['answer: met, 2026-03-22'])
  const [clock] = clocksOf(
    { facts: {}, signals: [receivedOn(2)] },
    { policy: clockBank([answerClock()]), now: onDay(3) },
  )
  expect(Object.keys(clock ?? {})).not.toContain('of')
  expect(clock?.clock.id).toBe('answer')
})

test('one name tells a clock from the others of its id', () => {
  expect([clockKey('answer', undefined), clockKey('answer', 'a')]).toEqual(['answer', 'answer@a'])
})
