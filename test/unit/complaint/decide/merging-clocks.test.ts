import { describe, expect, test } from 'vitest'
import { type Complaint, clocksOf, merging, toldByDesk } from '../../../../src/complaint/index.js'
import type { Policy } from '../../../../src/policy/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import type { ComplaintEvent, Intake } from '../../../../src/vocabulary/index.js'
import { complaintAfter, receivedWith } from '../../../support/complaint-after.js'
import * as make from '../../../support/events.js'
import { hoursIn } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const source = { cite: 'House rule', confidence: 'H' } as const
const onDay = (day: number): string => hoursIn(24 * day)

/** A duty that stands still while the customer is asked, can be given twenty days more, and is longer for guilds. */
const duty = (target: ClockDefinition['target'], more: Partial<ClockDefinition> = {}): ClockDefinition => ({
  id: 'answer',
  title: { en: 'Answer', zh: '答复' },
  target,
  lengths: [{ when: { product: 'guild' }, target: { calendarDays: 30 }, source }],
  startsOn: ['complaint.received'],
  stopsOn: ['final-response.sent'],
  pausesOn: ['information.requested'],
  resumesOn: ['information.received'],
  statutory: true,
  extensions: [
    {
      step: 'complex',
      title: { en: 'Complex', zh: '复杂' },
      by: { calendarDays: 20 },
      approvedBy: ['senior-management'],
      notifyBefore: false,
      source,
    },
  ],
  source,
  ...more,
})

const bankWith = (...clocks: readonly ClockDefinition[]): Policy =>
  smallBank({ regimes: [], clocks: [...clocks] })

const tenDays = bankWith(duty({ calendarDays: 10 }))
const tenBusinessDays = bankWith(duty({ businessDays: 10 }))
const eightyHours = bankWith(duty({ businessHours: 80 }))
const withHouseClock = bankWith(
  duty({ calendarDays: 10 }),
  duty({ calendarDays: 3 }, { id: 'call', statutory: false }),
)

const cycles = { closeOn: 'billingClosingDay', source }
const inCycles = bankWith(duty({ months: 1 }, { lengths: [], cycles }))
const flood = { id: 'flood', from: '2026-03-08', through: '2026-03-17', when: {}, source }
const withFlood = bankWith(duty({ calendarDays: 10 }, { suspensions: [flood] }))
const withLateFlood = bankWith(
  duty({ calendarDays: 10 }, { suspensions: [{ ...flood, startedFrom: '2026-03-05' }] }),
)

interface Story {
  readonly receivedOn: number
  readonly events?: readonly ComplaintEvent[]
  readonly intake?: Partial<Intake>
}

const openedAs = (policy: Policy, id: string, { receivedOn, events = [], intake = {} }: Story): Complaint =>
  complaintAfter(policy, [receivedWith(intake, { at: onDay(receivedOn) }), ...events], id)

const dueOf = (policy: Policy, { facts, signals }: Complaint, now: string): string | undefined => {
  const clock = clocksOf({ facts, signals }, { policy, now }).find(({ id }) => id === 'answer')?.clock
  return (clock?.dueAt ?? clock?.dueIfResumedNow)?.toISOString().slice(0, 10)
}

const mergedOn = (policy: Policy, day: number, merged: Story, into: Story) => {
  const now = onDay(day)
  const [one, other] = [openedAs(policy, 'one', merged), openedAs(policy, 'other', into)]
  const event = make.mergedEvent({ into: 'other', at: now })
  const told = merging({ complaint: one, policy }, event, { into: { complaint: other, policy }, now })
  if (!told.ok) throw new Error(told.refusal.code)
  const handled = toldByDesk(other, told.event, { policy, now })
  if (!handled.ok) throw new Error(handled.refusal.code)
  return {
    since: told.event.type === 'complaint.linked' ? told.event.clocksSince : undefined,
    dues: [one, other, handled.complaint].map((each) => dueOf(policy, each, now)),
  }
}

const beingHandled = [make.registered(), make.acceptedEvent(), make.assigned(), make.investigated()]
const askedOn = (day: number) => make.customerAsked({ at: onDay(day) })
const answeredOn = (day: number) => make.customerAnswered({ at: onDay(day) })
const extended = [
  make.extensionAsked({ clock: 'answer', step: 'complex', at: onDay(1) }),
  make.extensionApproved({ at: onDay(1) }),
]

describe('after a merge a statutory duty is due when the earlier of the two was', () => {
  test.each<[string, Policy, number, Story, Story, readonly string[]]>([
    ['that of two like ones', tenDays, 4, { receivedOn: 0 }, { receivedOn: 3 }, ['2026-03-12', '2026-03-15']],
    [
      'that of one that stood still',
      tenDays,
      4,
      { receivedOn: 0, events: [...beingHandled, askedOn(1), answeredOn(2)] },
      { receivedOn: 3 },
      ['2026-03-13', '2026-03-15'],
    ],
    [
      'that of one that still stands still, were it to go on now',
      tenDays,
      5,
      { receivedOn: 0, events: [...beingHandled, askedOn(1)] },
      { receivedOn: 5 },
      ['2026-03-16', '2026-03-17'],
    ],
    [
      'that of one that stood still and counts business days',
      tenBusinessDays,
      5,
      { receivedOn: 0, events: [...beingHandled, askedOn(1), answeredOn(3)] },
      { receivedOn: 4 },
      ['2026-03-18', '2026-03-20'],
    ],
    [
      'that of one that stood still and counts business hours',
      eightyHours,
      5,
      { receivedOn: 0, events: [...beingHandled, askedOn(1), answeredOn(3)] },
      { receivedOn: 4 },
      ['2026-03-17', '2026-03-19'],
    ],
    [
      'that of one that was given more time',
      tenDays,
      22,
      { receivedOn: 0, events: [...beingHandled, ...extended] },
      { receivedOn: 21 },
      ['2026-04-01', '2026-04-02'],
    ],
    [
      'that of a shorter one',
      tenDays,
      4,
      { receivedOn: 0 },
      { receivedOn: 1, intake: { product: 'guild' } },
      ['2026-03-12', '2026-04-02'],
    ],
    [
      'that of a longer one',
      tenDays,
      26,
      { receivedOn: 0, intake: { product: 'guild' } },
      { receivedOn: 25 },
      ['2026-04-01', '2026-04-06'],
    ],
  ])('%s', (_, policy, day, earlier, later, [first, second]) => {
    expect(mergedOn(policy, day, earlier, later).dues).toEqual([first, second, first])
    expect(mergedOn(policy, day, later, earlier)).toEqual({ since: undefined, dues: [second, first, first] })
  })
})

describe('what is reckoned from the start is reckoned from that of the merged complaint', () => {
  const closing = (day: number): Partial<Intake> => ({ facts: { billingClosingDay: day } })

  test.each<[string, Policy, number, Story, Story, readonly string[]]>([
    [
      'whole cycles, when the running one closed in between',
      inCycles,
      20,
      { receivedOn: 0, intake: closing(10) },
      { receivedOn: 19, intake: closing(10) },
      ['2026-04-10', '2026-05-10'],
    ],
    [
      'cycles of which nobody knows the end',
      inCycles,
      20,
      { receivedOn: 0 },
      { receivedOn: 19 },
      ['2026-04-02', '2026-04-21'],
    ],
    [
      'a suspension that began in between',
      withFlood,
      16,
      { receivedOn: 0 },
      { receivedOn: 8 },
      ['2026-03-22', '2026-03-27'],
    ],
    [
      'a suspension that is not over, were it over now',
      withFlood,
      10,
      { receivedOn: 0 },
      { receivedOn: 8 },
      ['2026-03-16', '2026-03-21'],
    ],
    [
      'a suspension that was over in between',
      withFlood,
      17,
      { receivedOn: 0 },
      { receivedOn: 16 },
      ['2026-03-22', '2026-03-28'],
    ],
    [
      'a suspension for clocks that started later',
      withLateFlood,
      9,
      { receivedOn: 0 },
      { receivedOn: 8 },
      ['2026-03-12', '2026-03-20'],
    ],
  ])('%s', (_, policy, day, earlier, later, [first, second]) => {
    expect(mergedOn(policy, day, earlier, later)).toEqual({
      since: { answer: onDay(earlier.receivedOn) },
      dues: [first, second, first],
    })
    expect(mergedOn(policy, day, later, earlier)).toEqual({ since: undefined, dues: [second, first, first] })
  })

  test('cycles that close on another day: the last one that is not due later', () => {
    const [one, other] = [closing(10), closing(6)]
    const stories = [
      { receivedOn: 0, intake: one },
      { receivedOn: 5, intake: other },
    ] as const
    expect(mergedOn(inCycles, 5, ...stories).dues).toEqual(['2026-04-10', '2026-05-06', '2026-04-06'])
  })
})

describe('the moment from which it counts', () => {
  test('is the start of the merged one where nothing put that off, and none for clocks of the house', () => {
    expect(mergedOn(withHouseClock, 1, { receivedOn: 0 }, { receivedOn: 1 }).since).toEqual({
      answer: onDay(0),
    })
  })

  test('is not told when both are due at the same moment', () => {
    expect(mergedOn(tenDays, 4, { receivedOn: 2 }, { receivedOn: 2 }).since).toBeUndefined()
  })

  test('is never one to come: rather is it due too early', () => {
    const slow: Story = { receivedOn: 0, events: [...beingHandled, ...extended] }
    const slower: Story = {
      receivedOn: 1,
      events: (slow.events ?? []).map((event) => ({ ...event, at: onDay(1) })),
    }
    expect(mergedOn(tenDays, 2, slow, slower)).toEqual({
      since: { answer: onDay(2) },
      dues: ['2026-04-01', '2026-04-02', '2026-03-14'],
    })
  })
})
