import { describe, expect, test } from 'vitest'
import {
  type Complaint,
  caseTimeline,
  handleAll,
  type JournalDraft,
  wake,
} from '../../../../src/complaint/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn as at, person } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const source = { cite: 'House rule', confidence: 'H' as const }
const acknowledgement = {
  id: 'acknowledgement',
  title: { en: 'Confirm receipt', zh: '确认收到' },
  target: { hours: 24 },
  startsOn: ['complaint.received'],
  stopsOn: ['acknowledgement.sent'],
  cancelsOn: ['complaint.withdrawn'],
  statutory: true,
  escalations: [{ id: 'warn', percent: 75, notify: ['customer-service' as const] }],
  source,
}
const reply = {
  id: 'reply',
  title: { en: 'Answer of the department', zh: '部门答复' },
  target: { calendarDays: 2 },
  per: 'enquiry',
  startsOn: ['department-enquiry.sent'],
  stopsOn: ['department-enquiry.answered'],
  statutory: false,
  source,
}
const bank = smallBank({ regimes: [], clocks: [acknowledgement, reply] })

const lived = (events: readonly ComplaintEvent[], now: string): [Complaint, JournalDraft[]] => {
  const taken = handleAll({ id: 'c-1' }, events, { policy: bank, now })
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return [taken.complaint, [...taken.drafts]]
}
const shown = ([complaint, journal]: [Complaint, JournalDraft[]], now: string) =>
  caseTimeline(complaint, { policy: bank, journal, now })
const told = (events: readonly ComplaintEvent[], now: string) => shown(lived(events, now), now)

const registered = make.registered({ at: at(1) })

describe('a life', () => {
  test('is told whole', () => {
    const { clocks, spans, events, ...rest } = told([make.received(), registered], at(3))
    expect(rest).toStrictEqual({
      complaint: 'c-1',
      reference: 'TS-2026-0001',
      policy: { id: 'small-bank', version: '1' },
      timeZone: 'Asia/Shanghai',
      stage: { en: 'Registered, to be accepted', zh: '已登记，待受理' },
      from: at(0),
      until: at(3),
      finished: false,
    })
    expect([clocks.length, spans.length]).toEqual([1, 2])
    expect(events).toStrictEqual([
      {
        sequence: 1,
        at: at(0),
        type: 'complaint.received',
        title: { en: 'Receiving a complaint', zh: '接收投诉' },
        by: person('receptionist'),
        byTitle: { en: 'receptionist', zh: '接待人员' },
        into: [{ en: 'Received', zh: '已接收' }],
        late: false,
        setAside: [],
      },
      {
        sequence: 2,
        at: at(1),
        type: 'complaint.registered',
        title: { en: 'Registering the complaint', zh: '登记投诉' },
        by: person('receptionist'),
        byTitle: { en: 'receptionist', zh: '接待人员' },
        into: [{ en: 'Registered, to be accepted', zh: '已登记，待受理' }],
        late: false,
        setAside: [],
      },
    ])
  })

  test('has no number before it is given one', () => {
    expect(told([make.received()], at(3))).not.toHaveProperty('reference')
  })

  const ended = [make.received(), registered, make.withdrawn({ at: at(2) })]
  test.each([
    ['goes on until now', [make.received(), registered], at(9), at(9), false],
    [
      'reaches to what happened last, also where now is earlier',
      [make.received(), registered],
      at(0.5),
      at(1),
      false,
    ],
    ['ends with what ended it', ended, at(9), at(2), true],
  ])('%s', (_, events, now, until, finished) => {
    expect(shown(lived(events, at(9)), now)).toMatchObject({ until, finished })
  })
})

describe('the clocks of a life', () => {
  const asked = [
    make.received(),
    registered,
    make.acknowledged({ at: at(2) }),
    make.acceptedEvent({ at: at(2) }),
    make.assigned({ at: at(3) }),
    make.investigated({ at: at(24) }),
    make.departmentAsked({ at: at(25) }),
    make.departmentAsked({ at: at(26), enquiry: 'enquiry-2' }),
    make.departmentAnswered({ at: at(49) }),
  ]
  const ofReply = { id: 'reply', title: reply.title, statutory: false }
  const dueAt = '2026-03-05T16:00:00.000Z'

  test('have their stretches, due times and what they are about', () => {
    expect(told(asked, at(60)).clocks).toStrictEqual([
      {
        id: 'acknowledgement',
        title: acknowledgement.title,
        status: 'met',
        statusTitle: { en: 'met', zh: '按时完成' },
        statutory: true,
        runs: [{ from: at(0), to: at(2), dueAt: at(24), outcome: 'met' }],
        dueAt: at(24),
        dueOn: '2026-03-03',
      },
      {
        ...ofReply,
        of: 'enquiry-1',
        status: 'met',
        statusTitle: { en: 'met', zh: '按时完成' },
        runs: [{ from: at(25), to: at(49), dueAt, outcome: 'met' }],
        dueAt,
        dueOn: '2026-03-05',
      },
      {
        ...ofReply,
        of: 'enquiry-2',
        status: 'running',
        statusTitle: { en: 'running', zh: '计时中' },
        runs: [{ from: at(26), dueAt, outcome: 'open' }],
        dueAt,
        dueOn: '2026-03-05',
      },
    ])
  })

  test('are due at no time while they stand still', () => {
    const waiting = smallBank({
      regimes: [],
      clocks: [{ ...acknowledgement, pausesOn: ['complaint.registered'], resumesOn: ['complaint.accepted'] }],
    })
    const [complaint, journal] = lived([make.received(), registered], at(3))
    expect(caseTimeline(complaint, { policy: waiting, journal, now: at(3) }).clocks).toStrictEqual([
      {
        id: 'acknowledgement',
        title: acknowledgement.title,
        status: 'paused',
        statusTitle: { en: 'paused', zh: '已暂停' },
        statutory: true,
        runs: [{ from: at(0), outcome: 'open' }],
      },
    ])
  })

  test('are due at no time once they no longer apply', () => {
    const withdrawn = make.withdrawn({ at: at(2) })
    expect(told([make.received(), registered, withdrawn], at(3)).clocks).toStrictEqual([
      {
        id: 'acknowledgement',
        title: acknowledgement.title,
        status: 'cancelled',
        statusTitle: { en: 'no longer applies', zh: '不再适用' },
        statutory: true,
        runs: [{ from: at(0), to: at(2), dueAt: at(24), outcome: 'cancelled' }],
      },
    ])
  })
})

describe('the events of a life', () => {
  const [complaint, journal] = lived([make.received()], at(1))
  const woken = wake(complaint, { policy: bank, now: at(19) })
  const late = handleAll(woken.complaint, [make.registered({ at: at(2) })], { policy: bank, now: at(20) })
  if (!late.ok) throw new Error(late.refusal.code)
  const all = [...journal, ...woken.drafts, ...late.drafts]

  test('lie in the order in which they happened, each with the states that it led into', () => {
    const { events } = caseTimeline(late.complaint, { policy: bank, journal: all, now: at(20) })
    expect(
      events.map((each) => [each.sequence, each.type, each.into.map(({ en }) => en), each.late]),
    ).toEqual([
      [1, 'complaint.received', ['Received'], false],
      [3, 'complaint.registered', ['Registered, to be accepted'], true],
      [2, 'rung.reached', [], false],
    ])
  })

  test('of one moment keep the order of the journal', () => {
    const moment = [make.received(), make.registered(), make.acceptedEvent(), make.contacted()]
    expect(told(moment, at(0)).events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
  })

  test('name an escalation step after its clock, or by its id where the policy has no such clock any more', () => {
    const title = (policy: typeof bank) =>
      caseTimeline(woken.complaint, { policy, journal: [...journal, ...woken.drafts], now: at(19) }).events[1]
        ?.title
    expect(title(bank)).toEqual({ en: 'Confirm receipt: warn', zh: '确认收到：warn' })
    const { per: _, ...once } = { ...reply, startsOn: ['complaint.received'] }
    expect(title(smallBank({ regimes: [], clocks: [once, acknowledgement] }))).toEqual(title(bank))
    expect(title(smallBank({ regimes: [], clocks: [reply] }))).toEqual({
      en: 'acknowledgement: warn',
      zh: 'acknowledgement：warn',
    })
  })

  test('that were written after the complaint was read lead into nothing yet', () => {
    expect(
      caseTimeline(woken.complaint, { policy: bank, journal: all, now: at(20) }).events.map(
        ({ into }) => into.length,
      ),
    ).toEqual([1, 0, 0])
  })

  test('say which controls were set aside, and why', () => {
    const overrides = [{ control: 'investigator-independence' as const, reason: 'Nobody else is there' }]
    expect(
      caseTimeline(complaint, {
        policy: bank,
        journal: journal.map((draft) => ({ ...draft, event: { ...draft.event, overrides } })),
        now: at(1),
      }).events[0]?.setAside,
    ).toEqual(overrides)
  })
})
