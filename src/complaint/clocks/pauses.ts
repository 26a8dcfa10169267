import type { ClockDefinition, EventPattern } from '../../regimes/index.js'
import { type Calendar, type ClockEvent, due } from '../../sla/index.js'
import type { Instant } from '../../time.js'
import type { RememberedEvent } from '../evolve/remembered-events.js'
import { familyOf, matches, matchesAny } from './event-patterns.js'

/** The fields by which the vocabulary's events name what they are about. */
const identities: readonly string[] = [
  'body',
  'engagement',
  'request',
  'enquiry',
  'message',
  'commitment',
  'dispute',
  'review',
  'offer',
  'action',
  'remedy',
]

/** A pause that has begun and not ended: what is waited for. */
interface Waited {
  readonly family: string
  readonly of: Readonly<Record<string, unknown>>
  readonly id: string
  readonly at: Instant
}

/** Two events are about one thing when every field that both have says the same. */
const agree = (one: Waited['of'], other: Waited['of']): boolean =>
  Object.entries(one).every(([name, value]) => other[name] === undefined || other[name] === value)

const identityOf = ({ fields = {} }: RememberedEvent, by: readonly string[]): Waited['of'] =>
  Object.fromEntries(by.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))

/** Whether what came is what was asked for, as far as both name it. */
const aboutOne = (asked: RememberedEvent, came: RememberedEvent): boolean =>
  agree(identityOf(asked, identities), identityOf(came, identities))

const meant = (patterns: readonly EventPattern[] | undefined, signal: RememberedEvent): string[] =>
  (patterns ?? []).filter((pattern) => matches(pattern, signal)).map(familyOf)

/** The pauses that an event ends: those of its own family and thing; of families that have no resume of their own, all. */
const endedBy = (
  definition: ClockDefinition,
  open: readonly Waited[],
  signal: RememberedEvent,
  by: readonly string[],
): readonly Waited[] => {
  const paired = new Set((definition.resumesOn ?? []).map(familyOf))
  const pausing = new Set((definition.pausesOn ?? []).map(familyOf))
  const of = identityOf(signal, by)
  return meant(definition.resumesOn, signal).flatMap((family) =>
    open.filter((each) =>
      pausing.has(family) ? each.family === family && agree(each.of, of) : !paired.has(each.family),
    ),
  )
}

/** When a pause ends by itself. */
const latestEnd = (definition: ClockDefinition, calendar: Calendar, { at }: Waited): Instant | undefined =>
  definition.pausesAtMost === undefined ? undefined : due(calendar, at, definition.pausesAtMost).toISOString()

/**
 * For each event of a history the pauses that begin and end with it, in the order in which things happened. A pause is ended only by its
 * own resume, so that a report which nobody waited for ends nothing; those that overlap are holds of their own, and the clock runs when
 * none is left.
 */
export const pausesOf = (
  definition: ClockDefinition,
  calendar: Calendar,
  signals: readonly RememberedEvent[],
  { momentOf, now }: { readonly momentOf: (signal: RememberedEvent) => Instant; readonly now: Instant },
): ReadonlyMap<RememberedEvent, readonly ClockEvent[]> => {
  const found = new Map<RememberedEvent, ClockEvent[]>()
  if (definition.pausesOn === undefined) return found
  const by = definition.pausesBy ?? identities
  const timed = signals.map((signal) => ({ signal, at: momentOf(signal) }))
  timed.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  let open: readonly Waited[] = []
  for (const { signal, at } of timed) {
    const reason = signal.type
    const ended = new Set(endedBy(definition, open, signal, by))
    open = open.filter((each) => !ended.has(each))
    const of = identityOf(signal, by)
    const begun = [...new Set(meant(definition.pausesOn, signal))]
      .map((family): Waited => ({ family, of, at, id: JSON.stringify([family, of]) }))
      .filter(({ id }) => !open.some((each) => each.id === id))
    open = [...open, ...begun]
    const limits = begun.flatMap((each): ClockEvent[] => {
      const end = latestEnd(definition, calendar, each)
      return end === undefined || end > now ? [] : [{ kind: 'resume', at: end, id: each.id, reason }]
    })
    found.set(signal, [
      ...[...ended].map(({ id }): ClockEvent => ({ kind: 'resume', at, id, reason })),
      ...begun.map(({ id }): ClockEvent => ({ kind: 'pause', at, id, reason })),
      ...limits,
    ])
  }
  return found
}

/** The same as 0.2 counted them: any end of a wait ended all that was waited for. */
export const pausesAsFirstCounted = (
  { pausesOn, resumesOn }: ClockDefinition,
  signals: readonly RememberedEvent[],
  momentOf: (signal: RememberedEvent) => Instant,
): ReadonlyMap<RememberedEvent, readonly ClockEvent[]> =>
  new Map(
    signals.map((signal) => {
      const [at, reason] = [momentOf(signal), signal.type]
      return [
        signal,
        [
          ...(matchesAny(resumesOn, signal) ? [{ kind: 'resume', at, reason } as const] : []),
          ...(matchesAny(pausesOn, signal) ? [{ kind: 'pause', at, reason } as const] : []),
        ],
      ]
    }),
  )

/** A wait that has an end of its own: so much time from what was asked, and so much from what came. It is for one thing, once. */
export const waitEvents = (
  { waits }: ClockDefinition,
  signals: readonly RememberedEvent[],
): ReadonlyMap<RememberedEvent, ClockEvent> => {
  const found = new Map<RememberedEvent, ClockEvent>()
  if (waits === undefined) return found
  const ordered = [...signals].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  const asked = ordered.find((signal) => matchesAny(waits.on, signal))
  if (asked === undefined) return found
  const answered = ordered.find(
    (signal) =>
      signal.at >= asked.at && signal !== asked && matchesAny(waits.until, signal) && aboutOne(asked, signal),
  )
  for (const [signal, target] of [
    [asked, waits.atMost],
    [answered, waits.afterwards],
  ] as const)
    if (signal !== undefined)
      found.set(signal, { kind: 'retarget', mode: 'restart', at: signal.at, target, reason: signal.type })
  return found
}
