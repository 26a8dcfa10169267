import { memoizeWeak } from '../../memoize-weak.js'
import type { PolicyClock } from '../../policy/index.js'
import type { ClockDefinition, EventPattern } from '../../regimes/index.js'
import { carriedAlong } from '../evolve/history-grown.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'

type Wanted = string | number | boolean | readonly (string | number | boolean)[]

const has = (found: Wanted | undefined, wanted: Wanted): boolean => {
  if (!Array.isArray(found))
    return Array.isArray(wanted) ? wanted.some((each) => each === found) : found === wanted
  const want = [wanted].flat()
  return found.some((each) => want.includes(each))
}

/** What a clock hears when another one is met; its field `clock` says which. */
export const metType = 'clock.met'

/** What a window hears when the time of a clock has passed for whose silence it opens. */
export const passedType = 'clock.passed'

/** Whether a signal is one that a pattern means. */
export const matches = (pattern: EventPattern, signal: RememberedEvent): boolean => {
  if (typeof pattern === 'string') return pattern === signal.type
  if ('enters' in pattern) return signal.entered?.includes(pattern.enters) === true
  if ('leaves' in pattern) return signal.left?.includes(pattern.leaves) === true
  if ('meets' in pattern) return signal.type === metType && signal.fields?.clock === pattern.meets
  return (
    pattern.on === signal.type &&
    Object.entries(pattern.where).every(([key, wanted]) => has(signal.fields?.[key], wanted))
  )
}

export const matchesAny = (patterns: readonly EventPattern[] | undefined, signal: RememberedEvent): boolean =>
  patterns?.some((pattern) => matches(pattern, signal)) ?? false

/** The type or the tag without which a signal is not the one that a pattern means. */
export const wordOf = (pattern: EventPattern): string => {
  if (typeof pattern === 'string') return pattern
  if ('on' in pattern) return pattern.on
  if ('meets' in pattern) return metType
  return 'enters' in pattern ? pattern.enters : pattern.leaves
}

/** What a pattern is about: `mediation` for `mediation.agreed` and `mediation.ended`, the tag itself where the chart moves. */
export const familyOf = (pattern: EventPattern): string => {
  const word = wordOf(pattern)
  const isEvent = typeof pattern === 'string' || 'on' in pattern
  return isEvent ? word.slice(0, word.includes('.') ? word.indexOf('.') : undefined) : word
}

export const patternsOf = (definition: ClockDefinition): readonly EventPattern[] =>
  [
    definition.startsOn,
    definition.stopsOn,
    definition.cancelsOn,
    definition.pausesOn,
    definition.resumesOn,
    definition.restartsOn,
    definition.reopensOn,
    definition.waits?.on,
    definition.waits?.until,
    ...(definition.extensions ?? []).map(({ grantedBy }) => grantedBy),
  ].flatMap((patterns) => patterns ?? [])

/** The clocks of which a clock wants to hear when they are met. */
export const clocksMeant = memoizeWeak((definition: ClockDefinition): readonly string[] => [
  ...new Set(
    patternsOf(definition).flatMap((pattern) =>
      typeof pattern !== 'string' && 'meets' in pattern ? [pattern.meets] : [],
    ),
  ),
])

const ofExtensions = ['extension.requested', 'extension.approved', 'extension.notified']

/** A link may hand any clock over to an earlier one, and one that has ended may begin again when the complaint is taken up again. */
const ofEveryClock = ['complaint.linked', 'complaint.reopened', 'complaint.merged/undone', 'finished']

const wordsOf = (definition: ClockDefinition): ReadonlySet<string> =>
  new Set([
    ...ofEveryClock,
    ...patternsOf(definition).map(wordOf),
    ...(definition.pausesWhile ?? []),
    ...(definition.extensions === undefined ? [] : ofExtensions),
  ])

/** For each type and tag, the places of the clocks to which it can mean something. */
const listeners = memoizeWeak((clocks: readonly PolicyClock[]): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  clocks.forEach(({ definition }, place) => {
    for (const word of wordsOf(definition)) places.set(word, [...(places.get(word) ?? []), place])
  })
  return places
})

type Heard = readonly (readonly RememberedEvent[])[]

const hearing = memoizeWeak((clocks: readonly PolicyClock[]) => {
  const listening = listeners(clocks)
  const start: Heard = clocks.map(() => [])
  return carriedAlong(start, (heard, signal) => {
    const words = [signal.type, ...(signal.entered ?? []), ...(signal.left ?? [])]
    // Several words of one signal tell a clock once.
    const places = new Set(words.flatMap((word) => listening.get(word) ?? []))
    if (places.size === 0) return heard
    return heard.map((own, place) => (places.has(place) ? [...own, signal] : own))
  })
})

/** For each clock, in their order, the part of a history that can mean something to it. */
export const eventsForClocks = (clocks: readonly PolicyClock[], signals: readonly RememberedEvent[]): Heard =>
  hearing(clocks)(signals)
