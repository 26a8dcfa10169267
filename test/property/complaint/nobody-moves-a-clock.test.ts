import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesAny, patternsOf } from '../../../src/complaint/clocks/event-patterns.js'
import { type Complaint, type ComplaintClock, clocksOf, handle } from '../../../src/complaint/index.js'
import { createDesk } from '../../../src/desk/index.js'
import { type Policy, parsePolicy } from '../../../src/policy/index.js'
import { shipped } from '../../../src/policy/shipped.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { type ComplaintEvent, roles } from '../../../src/vocabulary/index.js'
import { complaintAfter } from '../../support/complaint-after.js'
import * as make from '../../support/events.js'
import { hoursIn } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'
import { runs } from '../../support/runs.js'

const bank = smallBank({ controls: lenientControls })

const keyOf = ({ id, of = '' }: ComplaintClock): string => `${id} ${of}`
const isLive = ({ clock }: ComplaintClock): boolean =>
  clock.stoppedAt === undefined && clock.status !== 'cancelled'
const dueOf = ({ clock }: ComplaintClock) => (clock.dueAt ?? clock.dueIfResumedNow)?.getTime()

const duties = (policy: Policy, { facts, signals }: Complaint, now: string) =>
  new Map(
    clocksOf({ facts, signals }, { policy, now })
      .filter(({ statutory, id }) => {
        const definition = policy.clocks.find((each) => each.definition.id === id)?.definition
        return statutory && definition?.window !== true
      })
      .map((each) => [keyOf(each), each]),
  )

/** Whether a clock's own clause gives this event a meaning, or says of what kind of matter it is. */
const asItsClauseSays = (policy: Policy, clock: ComplaintClock, after: Complaint): boolean => {
  const definition = policy.clocks.find((each) => each.definition.id === clock.id)?.definition
  const signal = after.signals.at(-1)
  if (definition === undefined || signal === undefined) return false
  if (matchesAny(patternsOf(definition), signal)) return true
  if (definition.extensions !== undefined && signal.type.startsWith('extension.')) return true
  return signal.type === 'complaint.kind-changed' && definition.appliesWhen?.kind !== undefined
}

/** A link that would move clocks, as anybody might try to send one. */
const forgery = fc.record({
  role: fc.constantFrom(...roles),
  relation: fc.constantFrom('related', 'merged-from', 'unmerged', 'repeat'),
  since: fc.integer({ min: -20_000, max: 20_000 }).map(hoursIn),
  at: fc.integer({ min: 0, max: 59 }),
})

describe('no event that any role may send', () => {
  test('makes a statutory due time later or a statutory clock vanish, except as its clause says', () => {
    let looked = 0
    fc.assert(
      fc.property(draws(60), fc.array(forgery, { maxLength: 5 }), (history, forgeries) => {
        let complaint = complaintAfter(bank, [make.received()], 'c-1', hoursIn(0))
        history.forEach((drawn, index) => {
          const now = hoursIn(index * 5 + 5)
          const forged = forgeries.find(({ at }) => at === index)
          const event: ComplaintEvent =
            forged === undefined
              ? drawnEvent(complaint.stage, drawn, index * 5 + 5)
              : make.linked({
                  at: now,
                  by: { id: forged.role, role: forged.role },
                  relation: forged.relation,
                  clocksSince: { decision: forged.since },
                } as never)
          const before = duties(bank, complaint, now)
          const taken = handle(complaint, event, { policy: bank, now })
          if (!taken.ok) return
          const after = duties(bank, taken.complaint, now)
          for (const [key, was] of before) {
            if (!isLive(was) || asItsClauseSays(bank, was, taken.complaint)) continue
            looked += 1
            const is = after.get(key)
            expect([key, event.type, is !== undefined && isLive(is)]).toEqual([key, event.type, true])
            if (is !== undefined)
              expect([key, event.type, (dueOf(is) ?? 0) <= (dueOf(was) ?? Infinity)]).toEqual([
                key,
                event.type,
                true,
              ])
          }
          complaint = taken.complaint
        })
      }),
      { numRuns: runs(100) },
    )
    expect(looked).toBeGreaterThan(100)
  })

  test('also with an old journal in which somebody did: it is read, and no due time is later for it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ hour: fc.integer({ min: 1, max: 300 }), since: fc.integer({ min: -500, max: 9_000 }) }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (links) => {
          const now = hoursIn(301)
          const complaint = complaintAfter(bank, [make.received()], 'c-1', hoursIn(0))
          const forged = links
            .sort((a, b) => a.hour - b.hour)
            .map(({ hour, since }) => ({
              type: 'complaint.linked',
              at: hoursIn(hour),
              fields: { to: 'zz', relation: 'related', 'clocksSince.decision': hoursIn(since) },
            }))
          const [own] = duties(bank, complaint, now).values()
          const [told] = duties(
            bank,
            { ...complaint, signals: [...complaint.signals, ...forged] },
            now,
          ).values()
          expect(told === undefined ? undefined : isLive(told)).toBe(true)
          if (own !== undefined && told !== undefined)
            expect(dueOf(told)).toBeLessThanOrEqual(dueOf(own) ?? 0)
        },
      ),
      { numRuns: runs(200) },
    )
  })
})

const told = async (
  desk: ReturnType<typeof createDesk>,
  id: string,
  history: Parameters<typeof drawnEvent>[1][],
  from: number,
) => {
  for (const [index, drawn] of history.entries()) {
    const complaint = await desk.load(id)
    if (complaint === undefined) throw new Error('The complaint is gone')
    const event = drawnEvent(complaint.stage, drawn, from + index)
    if (notOfOneAlone.has(event.type)) continue
    await desk.handle(id, event)
  }
}
const notOfOneAlone: ReadonlySet<string> = new Set([
  'complaint.merged',
  'complaint.unmerged',
  'complaint.linked',
  'personal-data.erased',
])

test('a merge that is undone leaves both complaints with the deadlines that they would have had', async () => {
  let undone = 0
  await fc.assert(
    fc.asyncProperty(
      draws(12),
      draws(12),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 600 }),
      async (first, second, apart, later) => {
        const lived = async (withMerge: boolean) => {
          let now = hoursIn(0)
          const desk = createDesk({ store: memoryStore(), policies: [bank], now: () => now })
          await desk.open(make.received(), { id: 'one' })
          now = hoursIn(apart)
          await desk.open(make.received({ at: now }), { id: 'two' })
          now = hoursIn(apart + 20)
          await told(desk, 'one', first, apart + 1)
          await told(desk, 'two', second, apart + 1)
          const by = { id: 'officer', role: 'complaints-manager' as const }
          if (withMerge) {
            const merged = await desk.handle('one', {
              type: 'complaint.merged',
              at: now,
              by,
              into: 'two',
              reason: 'the same',
            })
            if (!merged.ok) return undefined
            now = hoursIn(apart + 20 + later)
            for await (const _ of desk.wake());
            const answer = await desk.handle('one', {
              type: 'complaint.unmerged',
              at: now,
              by,
              from: 'two',
              reason: 'not the same',
            })
            if (!answer.ok) throw new Error(answer.refusal.code)
          }
          now = hoursIn(apart + 21 + later)
          for await (const _ of desk.wake());
          const shown = async (id: string) => {
            const fired = new Set((await desk.load(id))?.rungsReached)
            return (await desk.clocks(id)).map(({ id, of, clock }) => ({
              clock: [id, of, clock.status, clock.dueAt?.toISOString()],
              steps: clock.escalations.map(({ key }) => [key, fired.has(key)]),
            }))
          }
          return [await shown('one'), await shown('two')]
        }
        const [withMerge, without] = [await lived(true), await lived(false)]
        if (withMerge === undefined || without === undefined) return
        undone += 1
        // A file comes back to be handled: a duty that had been called off before the merge may come back with it, never the reverse.
        const calledOff = new Set(
          without[0]?.flatMap(({ clock }) => (clock[2] === 'cancelled' ? [`${clock[0]} ${clock[1]}`] : [])),
        )
        const held = ([one = [], two = []]: typeof without) => [
          one.filter(({ clock }) => !calledOff.has(`${clock[0]} ${clock[1]}`)),
          two,
        ]
        expect(held(withMerge)).toEqual(held(without))
      },
    ),
    { numRuns: runs(60) },
  )
  expect(undone).toBeGreaterThan(5)
})

const waysOutAndBack = [make.withdrawn(), make.mergedEvent(), make.reopened(), make.reopened()]

describe('taking a complaint up again', () => {
  test('never leaves an open complaint without the duty to decide that its regime gives it', () => {
    let reopened = 0
    fc.assert(
      fc.property(draws(60), (history) => {
        let complaint = complaintAfter(bank, [make.received()], 'c-1', hoursIn(0))
        history.forEach((drawn, index) => {
          const now = hoursIn(index * 5 + 5)
          // Ends and ways back more often than they would come by chance.
          const way = drawn.pick % 5 === 0 ? waysOutAndBack[drawn.pick % waysOutAndBack.length] : undefined
          const event =
            way === undefined ? drawnEvent(complaint.stage, drawn, index * 5 + 5) : { ...way, at: now }
          const taken = handle(complaint, event, { policy: bank, now })
          if (!taken.ok) return
          complaint = taken.complaint
          if (event.type !== 'complaint.reopened' || complaint.record.intake.kind !== 'complaint') return
          reopened += 1
          const decision = duties(bank, complaint, now).get('decision ')
          expect(decision === undefined ? 'none' : isLive(decision)).toBe(true)
          if (decision?.clock.status === 'running') expect(taken.wakeAt).toBeDefined()
        })
      }),
      { numRuns: runs(150) },
    )
    expect(reopened).toBeGreaterThan(50)
  })

  const regimes = shipped.filter((pack) => 'clocks' in pack && 'outsideRoutes' in pack)
  const under = (pack: (typeof regimes)[number]): Policy => {
    const policy = parsePolicy(
      {
        id: 'p',
        version: '1',
        title: { en: 'p', zh: 'p' },
        effectiveFrom: '2015-01-01',
        regimes: [{ regime: pack.id, edition: ('edition' in pack ? pack.edition : undefined) ?? 1 }],
        calendar: 'england-and-wales',
      },
      { library: shipped },
    )
    if (!policy.ok) throw new Error(policy.issues.map(({ message }) => message).join('; '))
    return policy.value
  }
  const facts = { kind: 'complaint', creditObjection: true, motorFinanceCommission: false }
  const signal = (type: string, hours: number) => ({ type, at: hoursIn(hours) })
  const named = regimes.map(
    (pack) => [`${pack.id} ${('edition' in pack && pack.edition) || 1}`, pack] as const,
  )

  test.each(named)(
    'gives back every duty that ran before it was withdrawn, merged or declined: %s',
    (_, pack) => {
      const policy = under(pack)
      fc.assert(
        fc.property(
          fc.constantFrom(
            'complaint.withdrawn',
            'complaint.merged',
            'complaint.declined',
            'complaint.closed',
          ),
          fc.integer({ min: 1, max: 400 }),
          fc.integer({ min: 1, max: 4_000 }),
          (end, after, later) => {
            const started = [signal('complaint.received', 0)]
            const told = [...started, signal(end, after), signal('complaint.reopened', after + later)]
            const now = hoursIn(after + later + 1)
            const live = (signals: typeof told, moment: string) =>
              clocksOf({ facts, signals }, { policy, now: moment })
                .filter((each) => each.statutory && isLive(each))
                .filter(
                  ({ id }) =>
                    policy.clocks.find((each) => each.definition.id === id)?.definition.window !== true,
                )
                .map(({ id }) => id)
            expect(live(told, now)).toEqual(live(started, hoursIn(after - 0.5)))
          },
        ),
        { numRuns: runs(25) },
      )
    },
  )
})
