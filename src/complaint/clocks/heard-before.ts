import { memoizeWeak } from '../../memoize-weak.js'
import type { PolicyClock } from '../../policy/index.js'
import type { Facts } from '../../rules/index.js'
import type { Instant } from '../../time.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { turnsOn } from './conditions.js'
import { clocksMeant } from './event-patterns.js'

/** What a clock's course rests on besides what it heard. */
export interface Ground {
  readonly facts: Facts
  readonly receivedAt: Instant
  readonly counting: string | undefined
}

interface Kept<Course> {
  readonly heard: readonly RememberedEvent[]
  readonly ground: Ground
  readonly course: Course
}

const isSameGround = ({ definition }: PolicyClock, one: Ground, other: Ground): boolean =>
  one.receivedAt === other.receivedAt &&
  one.counting === other.counting &&
  [...turnsOn(definition).keys()].every((name) => Object.is(one.facts[name], other.facts[name]))

const isSameHistory = (one: readonly RememberedEvent[], other: readonly RememberedEvent[]): boolean =>
  one === other || (one.length === other.length && one.every((signal, at) => signal === other[at]))

/** Whether neither a day, nor another clock, nor a fact that is still to come changes a clock's course. */
const isTimeless = memoizeWeak(
  ({ definition, regime }: PolicyClock): boolean =>
    definition.suspensions === undefined &&
    definition.pausesAtMost === undefined &&
    definition.silence === undefined &&
    clocksMeant(definition).length === 0 &&
    Object.values(regime?.facts ?? {}).every(({ whileUnknown }) => whileUnknown === undefined),
)

/** Whether a clock's course stays the same at every later moment, as long as it hears nothing. */
const restsOnHistoryAlone = (clock: PolicyClock, heard: readonly RememberedEvent[], now: Instant): boolean =>
  isTimeless(clock) && heard.every(({ at, type }) => at <= now && !type.startsWith('extension.'))

/**
 * Courses of clocks kept from one event of a complaint to the next, so that only what heard something is worked out again. They are kept
 * with the first event of the complaint, for as long as somebody holds that; a complaint that was loaded anew begins without any.
 */
export const coursesKept = <Course>() => {
  const lives = new WeakMap<RememberedEvent, WeakMap<PolicyClock, Kept<Course>>>()
  return ([first]: readonly RememberedEvent[], ground: Ground, now: Instant) => {
    const courses = (first && lives.get(first)) ?? new WeakMap<PolicyClock, Kept<Course>>()
    if (first !== undefined) lives.set(first, courses)
    return (clock: PolicyClock, heard: readonly RememberedEvent[], work: () => Course): Course => {
      if (!restsOnHistoryAlone(clock, heard, now)) return work()
      const kept = courses.get(clock)
      if (kept !== undefined && isSameHistory(kept.heard, heard) && isSameGround(clock, kept.ground, ground))
        return kept.course
      const course = work()
      courses.set(clock, { heard, ground, course })
      return course
    }
  }
}
