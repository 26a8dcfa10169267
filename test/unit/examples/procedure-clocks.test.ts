import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type ComplaintClock, handleAll, wake } from '../../../src/complaint/index.js'
import { issueText } from '../../../src/issues.js'
import { loadPolicy, type Policy, type PolicyInput } from '../../../src/policy/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import * as make from '../../support/events.js'
import { hoursIn } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { policyFrom } from '../../support/policy-from.js'

const file = fileURLToPath(
  new URL('../../../examples/policies/procedure-clocks/policy.yaml', import.meta.url),
)

const shippedPolicy = (): Policy => {
  const found = loadPolicy({ 'policy.yaml': readFileSync(file, 'utf8') }, 'policy.yaml')
  if (!found.ok) throw new Error(found.issues.map(issueText).join('; '))
  return found.value
}

const clocksOnly = shippedPolicy()
/** The same clocks in a bank that leaves everything else to its people. */
const policy = policyFrom({ ...(clocksOnly.document as PolicyInput), controls: { ...lenientControls } })
const urgent = policyFrom({
  ...(clocksOnly.document as PolicyInput),
  controls: { ...lenientControls },
  tables: [
    {
      id: 'priority',
      hitPolicy: 'first',
      inputs: [{ name: 'channel', type: 'string' }],
      outputs: [{ name: 'priority', type: 'string' }],
      rules: [{ id: 'all', when: {}, output: { priority: 'urgent' } }],
    },
  ],
})

const after = (events: readonly ComplaintEvent[], now: string, under: Policy = policy) => {
  const taken = handleAll({ id: 'c' }, events, { policy: under, now })
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return taken
}

const clocksAfter = (
  events: readonly ComplaintEvent[],
  clock: string,
  now: string,
  under?: Policy,
): readonly ComplaintClock[] => after(events, now, under).clocks.filter(({ id }) => id === clock)

const at = hoursIn
const received = make.received()
const registered = make.registered({ at: at(1) })
const accepted = make.acceptedEvent({ at: at(1) })
const assigned = make.assigned({ at: at(1) })
const investigated = make.investigated({ at: at(1) })
const found = make.findingsMade({ at: at(2) })
const violation = make.findingsMade({
  at: at(2),
  finding: { ...make.findingsMade().finding, codes: ['violation'] },
})
const proposed = make.proposed({ at: at(3) })
const unresolved = make.proposed({
  at: at(3),
  proposal: { ...make.proposed().proposal, outcome: 'unresolved' },
})
const decided = make.decidedEvent({ at: at(4) })
const responded = make.responded({ at: at(5) })
const toRegistered = [received, registered]
const toAssigned = [...toRegistered, accepted, assigned]
const toFound = [...toAssigned, investigated, found]
const toDecided = [...toFound, proposed, decided]
const toResponded = [...toDecided, responded]
const major = make.majorDeclared({ at: at(1) })
const acknowledged = make.acknowledged({ at: at(1) })

/** Which clock, after which events it runs, when it is due (nine o'clock on Monday, 2 March 2026 is zero), what meets it. */
const oneByOne: readonly [
  clock: string,
  starts: readonly ComplaintEvent[],
  dueAt: string,
  ends: (when: string) => ComplaintEvent,
  under?: Policy,
][] = [
  ['registration', [received], '2026-03-02T01:30:00.000Z', (when) => make.registered({ at: when })],
  ['acknowledgement', [received], '2026-03-03T01:00:00.000Z', (when) => make.acknowledged({ at: when })],
  ['first-contact', toAssigned, '2026-03-02T06:00:00.000Z', (when) => make.contacted({ at: when })],
  [
    'major-notice',
    [...toRegistered, major],
    '2026-03-02T02:15:00.000Z',
    (when) => make.majorNotified({ at: when }),
  ],
  [
    'investigation-start',
    [...toRegistered, accepted, assigned],
    '2026-03-02T04:00:00.000Z',
    (when) => make.investigated({ at: when }),
    urgent,
  ],
  ['stage-acceptance', toRegistered, '2026-03-04T09:00:00.000Z', (when) => make.acceptedEvent({ at: when })],
  [
    'stage-investigation',
    [...toAssigned, investigated],
    '2026-03-09T09:00:00.000Z',
    (when) => make.findingsMade({ at: when }),
  ],
  [
    'stage-decision',
    [...toFound, proposed],
    '2026-03-05T09:00:00.000Z',
    (when) => make.decidedEvent({ at: when }),
  ],
  ['stage-reply', toDecided, '2026-03-03T09:00:00.000Z', (when) => make.responded({ at: when })],
  ['total', toDecided, '2026-03-17T16:00:00.000Z', (when) => make.responded({ at: when })],
  [
    'progress',
    [...toRegistered, acknowledged, ...[accepted, assigned, investigated, found, proposed, decided]],
    '2026-03-09T16:00:00.000Z',
    (when) => make.responded({ at: when }),
  ],
  [
    'regulator-report',
    [...toAssigned, investigated, violation],
    '2026-03-03T09:00:00.000Z',
    (when) => make.regulatorReported({ at: when }),
  ],
  [
    'referral',
    [...toFound, unresolved, decided],
    '2026-03-04T09:00:00.000Z',
    (when) => make.referredEvent({ at: when }),
  ],
  ['follow-up', toResponded, '2026-03-16T09:00:00.000Z', (when) => make.calledBack({ at: when })],
  ['dispute-resolution', toAssigned, '2026-05-01T16:00:00.000Z', (when) => make.disputeOpened({ at: when })],
]

const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString()

describe('each clock that the procedures name', () => {
  test('is in the policy, and every one of the policy’s is tested here', () => {
    const apart = [
      'department-enquiry',
      'customer-message',
      'commitment',
      'corrective-action',
      'weekly-review',
    ]
    expect(clocksOnly.clocks.map(({ definition }) => definition.id).sort()).toEqual(
      [...oneByOne.map(([clock]) => clock), ...apart].sort(),
    )
  })

  test.each(oneByOne)(
    '%s runs, is met at its due time and missed a second after it',
    (clock, starts, dueAt, ends, under) => {
      const running = clocksAfter(starts, clock, later(dueAt, -60_000), under)
      expect(running.map((each) => [each.clock.status, each.clock.dueAt?.toISOString()])).toEqual([
        ['running', dueAt],
      ])
      const status = (when: string) =>
        clocksAfter([...starts, ends(when)], clock, later(dueAt, 120_000), under).map(
          (each) => each.clock.status,
        )
      const atEndOfDay = dueAt.endsWith('16:00:00.000Z')
      expect(status(atEndOfDay ? later(dueAt, -1) : dueAt)).toEqual(['met'])
      expect(status(later(dueAt, 1000))).toEqual(['breached'])
    },
  )

  test.each(oneByOne)(
    '%s: time alone breaks it, and its escalation says so once',
    (clock, starts, dueAt, _ends, under) => {
      const before = after(starts, later(dueAt, -60_000), under)
      const woken = wake(before.complaint, { policy: under ?? policy, now: later(dueAt, 60_000) })
      const rungs = woken.drafts.filter(({ event }) => event.type === 'rung.reached' && event.clock === clock)
      expect(rungs.length).toBeGreaterThan(0)
      expect(wake(woken.complaint, { policy: under ?? policy, now: later(dueAt, 120_000) }).drafts).toEqual(
        [],
      )
    },
  )
})

const states = (events: readonly ComplaintEvent[], clock: string, now: string) =>
  clocksAfter(events, clock, now).map((each) => [each.of, each.clock.status, each.clock.dueAt?.toISOString()])

describe('clocks of which a complaint can have several at once', () => {
  const asked = (enquiry: string, when: number, dueAt?: string) =>
    make.departmentAsked({ enquiry, at: at(when), ...(dueAt === undefined ? {} : { dueAt }) })
  const answered = (enquiry: string, when: number) => make.departmentAnswered({ enquiry, at: at(when) })

  test('each department enquiry has its own; one that names a time is due then', () => {
    const events = [...toAssigned, asked('a', 1), asked('b', 2, at(6)), answered('b', 5)]
    expect(states(events, 'department-enquiry', at(5))).toEqual([
      ['a', 'running', '2026-03-05T09:00:00.000Z'],
      ['b', 'met', at(6)],
    ])
    expect(states([...events.slice(0, -1), answered('b', 7)], 'department-enquiry', at(7))[1]).toEqual([
      'b',
      'breached',
      at(6),
    ])
  })

  test('each of them reports its escalation step once, under its own name', () => {
    const { complaint } = after([...toAssigned, asked('a', 1), asked('b', 1)], at(2))
    const woken = wake(complaint, { policy, now: '2026-03-05T10:00:00.000Z' })
    const rungs = woken.drafts.flatMap(({ event }) =>
      event.type === 'rung.reached' && event.clock === 'department-enquiry' ? [[event.of, event.rung]] : [],
    )
    expect(rungs).toEqual([
      ['a', 'overdue'],
      ['b', 'overdue'],
    ])
    expect(wake(woken.complaint, { policy, now: '2026-03-05T11:00:00.000Z' }).drafts).toEqual([])
  })

  test('a call answers the messages that it names and no other', () => {
    const heard = (message: string) => make.messageReceived({ message, at: at(2) })
    const call = (...answers: string[]) => make.contacted({ answers, at: at(3) })
    const events = [...toAssigned, heard('m1'), heard('m2')]
    const answeredOnes = (...more: ComplaintEvent[]) =>
      states([...events, ...more], 'customer-message', at(3)).map(([of, status]) => [of, status])
    expect(answeredOnes(call('m2'))).toEqual([
      ['m1', 'running'],
      ['m2', 'met'],
    ])
    expect(answeredOnes(make.contacted({ at: at(3) }))).toEqual([
      ['m1', 'running'],
      ['m2', 'running'],
    ])
  })

  test('a commitment is due when it was promised for, and a released one no more', () => {
    const promised = (id: string) =>
      make.committed({ at: at(2), commitment: { ...make.committed().commitment, id, dueAt: at(26) } })
    const events = [...toAssigned, promised('a'), promised('b'), promised('c')]
    const ends = [
      make.commitmentFulfilled({ commitment: 'a', at: at(26) }),
      make.commitmentReleased({ commitment: 'b', at: at(3) }),
    ]
    const seen = clocksAfter([...events, ...ends], 'commitment', at(27))
    expect(seen.map(({ of, clock }) => [of, clock.status])).toEqual([
      ['a', 'met'],
      ['b', 'cancelled'],
      ['c', 'breached'],
    ])
    expect(seen[2]?.because.because?.map(({ says }) => says.zh)).toContain(`约定完成时间为 ${at(26)}`)
  })

  test('a measure is due on its own date, whoever ordered it', () => {
    const events = [
      ...toAssigned,
      make.actionPlanned({ at: at(2), action: 'own', dueAt: at(50) }),
      make.correctionOrdered({ at: at(2), action: 'ordered', dueAt: at(100) }),
    ]
    expect(states(events, 'corrective-action', at(3))).toEqual([
      ['own', 'running', at(50)],
      ['ordered', 'running', at(100)],
    ])
  })
})

describe('cadences', () => {
  test('each progress notice begins the next seven days', () => {
    const events = [...toAssigned, make.acknowledged({ at: at(2) })]
    const told = (days: number) => make.progressNotified({ at: at(days * 24) })
    const due = (...more: ComplaintEvent[]) =>
      clocksAfter([...events, ...more], 'progress', at(24 * 20))[0]?.clock.cycles.map(
        ({ outcome, dueOn }) => [dueOn, outcome],
      )
    expect(due()).toEqual([['2026-03-09', 'open']])
    expect(due(told(6))).toEqual([
      ['2026-03-09', 'met'],
      ['2026-03-15', 'open'],
    ])
    expect(due(told(9))).toEqual([
      ['2026-03-09', 'breached'],
      ['2026-03-18', 'open'],
    ])
    expect(due(told(6), told(13))?.at(-1)).toEqual(['2026-03-22', 'open'])
  })

  test('an open complaint is looked at every week, and a closed one no more', () => {
    const reviewed = make.qualityReviewed({ at: at(24 * 6) })
    const week = (events: readonly ComplaintEvent[]) =>
      clocksAfter(events, 'weekly-review', at(24 * 7))[0]?.clock
    expect(week(toAssigned)?.dueOn).toBe('2026-03-09')
    expect(week([...toAssigned, reviewed])).toMatchObject({ status: 'running', dueOn: '2026-03-15' })
    expect(week([...toAssigned, make.withdrawn({ at: at(3) })])?.status).toBe('met')
  })
})

describe('limits of single stages', () => {
  test('a stage that is entered again gets its whole time again', () => {
    const again = make.investigated({ at: at(100) })
    const events = [...toAssigned, investigated, found, again]
    const [clock] = clocksAfter(events, 'stage-investigation', at(101))
    expect(clock?.clock.cycles.map(({ outcome }) => outcome)).toEqual(['met', 'open'])
  })

  test('waiting for the customer does not use up the time to investigate', () => {
    const paused = [...toAssigned, investigated, make.customerAsked({ at: at(2) })]
    expect(clocksAfter(paused, 'stage-investigation', at(3))[0]?.clock.status).toBe('paused')
  })
})

test('the figures that the procedures leave blank are the bank’s to give', () => {
  const { settings, ...document } = clocksOnly.document as PolicyInput
  expect(Object.keys(settings ?? {})).toEqual(['first-contact-hours', 'dispute-days'])
  const written = readFileSync(file, 'utf8')
  const given = loadPolicy({ 'policy.yaml': written }, 'policy.yaml', {
    settings: { 'first-contact-hours': 2, 'dispute-days': 30 },
  })
  expect(given).toMatchObject({ ok: true })
  expect(document.id).toBe('procedure-clocks')
  const targets = given.ok
    ? given.value.clocks.map(({ definition }) => [definition.id, definition.target])
    : []
  expect(targets).toContainEqual(['first-contact', { businessHours: 2 }])
  expect(targets).toContainEqual(['dispute-resolution', { calendarDays: 30 }])
})
