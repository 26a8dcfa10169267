import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComplaintClock, clocksOf, type RememberedEvent } from '../../../src/complaint/index.js'
import { type Policy, shelved, shipped } from '../../../src/policy/index.js'
import type { ClockDefinition, EventPattern, Regime } from '../../../src/regimes/index.js'
import { due, type Target } from '../../../src/sla/index.js'
import { answerClock, clockBank, houseRule } from '../../support/clock-bank.js'
import { policyFrom } from '../../support/policy-from.js'
import { runs } from '../../support/runs.js'

const [hour, day] = [3_600_000, 86_400_000]
const start = Date.parse('2026-07-06T02:00:00.000Z')
const instant = (at: number): string => new Date(at).toISOString()

/** What a bank's own clocks may do: all of it at once. */
const ofABank: ClockDefinition = answerClock({
  restartsOn: [{ on: 'complaint.repeated', where: { newFacts: true } }],
  cancelsOn: ['complaint.withdrawn'],
  pausesOn: ['mediation.agreed', 'information.requested'],
  resumesOn: ['mediation.ended', 'information.received'],
  extensions: [
    {
      step: 'more',
      title: { en: 'More', zh: '延长' },
      by: { calendarDays: 7 },
      approvedBy: [],
      notifyBefore: false,
      times: 2,
      source: houseRule,
    },
  ],
})

const banks: readonly (readonly [name: string, policy: Policy, facts: Record<string, unknown>])[] = [
  ...shelved(shipped).regimes.flatMap((regime) =>
    factsOf(regime).map(
      (facts) =>
        [
          `${regime.id} ${JSON.stringify(facts)}`,
          policyFrom({
            id: 'laws',
            version: '1',
            title: { en: 'Laws', zh: '规律' },
            effectiveFrom: '2014-01-01',
            regimes: [regime.id],
            calendar: regime.calendar,
          }),
          { kind: 'complaint', ...facts },
        ] as const,
    ),
  ),
  ["a bank's own", clockBank([ofABank]), { kind: 'complaint' }],
]

/** The facts that turn a regime's clocks, one set for each value that a clock asks for. */
function factsOf({ clocks }: Regime): Record<string, unknown>[] {
  const sets = clocks.flatMap(({ appliesWhen = {} }) => {
    const { kind: _, ...rest } = appliesWhen
    return [Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, [value].flat()[0]]))]
  })
  return [...new Map(sets.map((each) => [JSON.stringify(each), each])).values()]
}

const eventOf = (pattern: EventPattern): { type: string; fields: Record<string, unknown> } | undefined => {
  if (typeof pattern === 'string') return { type: pattern, fields: {} }
  return 'on' in pattern
    ? {
        type: pattern.on,
        fields: Object.fromEntries(
          Object.entries(pattern.where).map(([name, value]) => [name, [value].flat()[0]]),
        ),
      }
    : undefined
}

/** Everything that the clocks of a policy listen to, and what else a bank may report. */
const told = (policy: Policy): readonly { type: string; fields: Record<string, unknown> }[] => [
  ...policy.clocks.flatMap(({ definition: each }) =>
    [
      each.stopsOn,
      each.cancelsOn,
      each.pausesOn,
      each.resumesOn,
      each.restartsOn,
      each.waits?.on,
      each.waits?.until,
    ]
      .flatMap((patterns) => patterns ?? [])
      .concat((each.extensions ?? []).flatMap(({ grantedBy = [] }) => grantedBy))
      .flatMap((pattern) => eventOf(pattern) ?? []),
  ),
  ...policy.clocks.flatMap(({ definition }) =>
    (definition.extensions ?? []).flatMap(({ step, approvedBy }) => [
      { type: 'extension.requested', fields: { clock: definition.id, step } },
      { type: 'extension.approved', fields: { level: approvedBy[0] ?? 'head-of-department' } },
      { type: 'extension.notified', fields: {} },
    ]),
  ),
  { type: 'expert.engaged', fields: { customerTold: false } },
  { type: 'information.received', fields: { complete: false } },
  { type: 'complaint.repeated', fields: { newFacts: false } },
]

const ids = ['body', 'engagement', 'request']

/** A history after the receipt: what was told, when, and about which of two things. */
const histories = (policy: Policy, last = 120): fc.Arbitrary<RememberedEvent[]> =>
  fc
    .array(
      fc.record({
        event: fc.constantFrom(...told(policy)),
        hours: fc.integer({ min: 1, max: last * 24 }),
        about: fc.constantFrom('a', 'b'),
      }),
      { maxLength: 12 },
    )
    .map((list) =>
      list
        .sort((one, other) => one.hours - other.hours)
        .map(({ event, hours, about }) => ({
          type: event.type,
          at: instant(start + hours * hour),
          fields: { ...Object.fromEntries(ids.map((name) => [name, about])), ...event.fields } as NonNullable<
            RememberedEvent['fields']
          >,
        })),
    )

const received: RememberedEvent = { type: 'complaint.received', at: instant(start) }

const standing = (
  policy: Policy,
  facts: Record<string, unknown>,
  events: readonly RememberedEvent[],
  now: number,
): readonly ComplaintClock[] =>
  clocksOf({ facts: facts as never, signals: [received, ...events] }, { policy, now: instant(now) })

const definitionOf = (policy: Policy, id: string): ClockDefinition | undefined =>
  policy.clocks.find(({ definition }) => definition.id === id)?.definition

const daysOf = (target: Target): number => {
  const [[unit = '', amount = 0] = []] = Object.entries(target)
  const length: Record<string, number> = {
    calendarDays: 1,
    weeks: 7,
    months: 31,
    businessDays: 2.5,
    hours: 1 / 24,
  }
  return amount * (length[unit] ?? 1)
}

/** More days than the clause ever gives from where a period begins, and holidays between: nothing a bank reports may put it further. */
const ceilingInDays = ({ target, lengths = [], extensions = [], waits, cycles }: ClockDefinition): number => {
  const wholes = [
    target,
    ...lengths.map((each) => each.target),
    ...extensions.flatMap(({ to }) => to ?? []),
    ...(waits === undefined ? [] : [waits.atMost, waits.afterwards]),
  ].map(daysOf)
  const more = extensions.reduce(
    (sum, { by, times = 1 }) => sum + (by === undefined ? 0 : daysOf(by) * times),
    0,
  )
  return Math.max(...wholes) + more + (cycles === undefined ? 0 : 31) + 15
}

/** The time in which at least one pause of the clause lies, told from the events alone. */
const standingStill = (
  definition: ClockDefinition,
  events: readonly RememberedEvent[],
  until: number,
): number => {
  const opens = new Map<string, number>()
  const spans: [number, number][] = []
  const hears = (patterns: readonly EventPattern[] | undefined, event: RememberedEvent) =>
    (patterns ?? []).some((pattern) => {
      const meant = eventOf(pattern)
      return (
        meant?.type === event.type &&
        Object.entries(meant.fields).every(([name, value]) => event.fields?.[name] === value)
      )
    })
  for (const event of events) {
    const key = `${event.type.split('.')[0]} ${event.fields?.body}`
    const at = Date.parse(event.at)
    const since = opens.get(key)
    if (hears(definition.resumesOn, event) && since !== undefined) {
      spans.push([since, at])
      opens.delete(key)
    }
    if (hears(definition.pausesOn, event) && !opens.has(key)) opens.set(key, at)
  }
  for (const since of opens.values()) spans.push([since, until])
  let [sum, reached] = [0, 0]
  for (const [from, to] of spans.sort((one, other) => one[0] - other[0])) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}

const isDuty = (policy: Policy, { id }: ComplaintClock): boolean => definitionOf(policy, id)?.window !== true

describe.each(banks)('%s', (_, policy, facts) => {
  test('nothing that a bank reports puts a due time further than the clause allows', () => {
    fc.assert(
      fc.property(histories(policy), fc.integer({ min: 1, max: 150 }), (events, days) => {
        const now = start + days * day
        for (const each of standing(policy, facts, events, now)) {
          const definition = definitionOf(policy, each.id)
          if (definition === undefined || !isDuty(policy, each)) continue
          const { cycles } = each.clock
          cycles.forEach(({ startedAt, dueAt, outcome }, place) => {
            if (dueAt === undefined) return
            const still = standingStill(definition, events, now)
            expect(dueAt.getTime() - startedAt.getTime()).toBeLessThanOrEqual(
              ceilingInDays(definition) * day + still,
            )
            // A period begins anew only while the one before it runs.
            const next = cycles[place + 1]
            if (outcome === 'restarted' && next !== undefined)
              expect(next.startedAt.getTime()).toBeLessThanOrEqual(dueAt.getTime())
          })
        }
      }),
      { numRuns: runs(40) },
    )
  })

  test('a breach never becomes a running clock or one that was met in time', () => {
    fc.assert(
      fc.property(
        histories(policy),
        histories(policy),
        fc.integer({ min: 20, max: 150 }),
        (before, more, days) => {
          const now = start + days * day
          const known = before.filter(({ at }) => Date.parse(at) <= now)
          const later = more.map((event) => ({ ...event, at: instant(Date.parse(event.at) + now - start) }))
          const after = standing(policy, facts, [...known, ...later], now + 400 * day)
          for (const each of standing(policy, facts, known, now)) {
            if (!isDuty(policy, each) || each.clock.status !== 'breached') continue
            const then = after.find(({ id, of }) => id === each.id && of === each.of)
            const missed = each.clock.cycles.at(-1)
            const same = then?.clock.cycles.find(({ number }) => number === missed?.number)
            expect(same?.dueAt).toEqual(missed?.dueAt)
            expect(['breached', 'open']).toContain(same?.outcome)
          }
        },
      ),
      { numRuns: runs(40) },
    )
  })

  test('an end of something that nobody waits for changes nothing', () => {
    const ends = policy.clocks.flatMap(({ definition }) =>
      (definition.resumesOn ?? []).flatMap((pattern) => eventOf(pattern) ?? []),
    )
    const foreign = fc.record({
      event: fc.constantFrom(...ends, { type: 'mediation.ended', fields: {} }),
      hours: fc.integer({ min: 1, max: 2000 }),
    })
    fc.assert(
      fc.property(histories(policy), fc.array(foreign, { minLength: 1, maxLength: 4 }), (events, strange) => {
        const now = start + 90 * day
        const others = strange.map(
          ({ event, hours }): RememberedEvent => ({
            type: event.type,
            at: instant(start + hours * hour),
            fields: {
              ...Object.fromEntries(ids.map((name) => [name, 'nobody'])),
              ...event.fields,
            } as NonNullable<RememberedEvent['fields']>,
          }),
        )
        const inShort = (list: readonly ComplaintClock[]) =>
          list.map(({ id, clock }) => [id, clock.status, clock.dueAt, clock.elapsedMs])
        expect(inShort(standing(policy, facts, [...events, ...others], now))).toEqual(
          inShort(standing(policy, facts, events, now)),
        )
      }),
      { numRuns: runs(40) },
    )
  })
})

test('the sixty days of the order are the end, whatever is asked for and granted', () => {
  const [, policy, facts] = banks.find(([name]) => name.startsWith('cn-nfra')) ?? []
  if (policy === undefined || facts === undefined) throw new Error('no policy')
  const calendar = policy.clocks[0]?.obligation.calendar
  if (calendar === undefined) throw new Error('no calendar')
  const steps = definitionOf(policy, 'decision')?.extensions ?? []
  const extensions = fc
    .array(fc.record({ step: fc.constantFrom(...steps), hours: fc.integer({ min: 1, max: 60 * 24 }) }), {
      maxLength: 8,
    })
    .map((list) =>
      list.flatMap(({ step: { step, approvedBy }, hours }, place): RememberedEvent[] => {
        const [at, request] = [instant(start + hours * hour), `r${place}`]
        const level = approvedBy[0] ?? 'head-of-department'
        return [
          { type: 'extension.requested', at, fields: { clock: 'decision', step, request } },
          { type: 'extension.approved', at, fields: { request, level } },
          { type: 'extension.notified', at, fields: { request } },
        ]
      }),
    )
  fc.assert(
    fc.property(extensions, (events) => {
      const [decision] = standing(policy, facts, events, start + 61 * day)
      expect(decision?.clock.dueAt?.getTime()).toBeLessThanOrEqual(
        due(calendar, instant(start), { calendarDays: 60 }).getTime(),
      )
    }),
    { numRuns: runs(200) },
  )
})
