import { describe, expect, test } from 'vitest'
import { type Complaint, handle, openComplaint, wake } from '../../../../src/complaint/index.js'
import { type ComplaintEvent, type Intake, roles } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'
import { tell } from '../../../support/told.js'

const sorting = {
  id: 'sorting',
  hitPolicy: 'first' as const,
  inputs: [{ name: 'complainants', type: 'number' as const, min: 1, integer: true }],
  outputs: [
    { name: 'cause', type: 'string' as const, values: ['staff-error', 'system-failure'] },
    { name: 'major', type: 'boolean' as const },
    { name: 'severity', type: 'string' as const, values: ['low', 'medium', 'high'] },
  ],
  rules: [{ id: 'all', when: {}, output: { cause: 'staff-error', major: false, severity: 'low' } }],
}
const bank = smallBank({ tables: [sorting], controls: lenientControls })

const step = (complaint: Complaint, event: ComplaintEvent, policy = bank): Complaint => {
  const answer = handle(complaint, event, { policy, now: event.at })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.complaint
}
const opened = (intake: Partial<Intake> = {}) => {
  const receipt = make.received()
  const answer = openComplaint(
    { ...receipt, complaint: { ...receipt.complaint, ...intake } },
    { policy: bank, id: 'c-1', now: at(0) },
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}

describe('a complaint that was just opened', () => {
  test('is told whole', () => {
    const { record, stage, decisions, facts, ...rest } = opened().complaint
    expect(rest).toStrictEqual({
      schema: 1,
      id: 'c-1',
      policy: { id: 'small-bank', version: '1', hash: bank.hash },
      signals: [
        {
          type: 'complaint.received',
          at: at(0),
          entered: ['open', 'handling.received'],
          left: ['handling.expected'],
        },
      ],
      rungsReached: [],
      openedAt: at(0),
      lastAt: at(0),
      recordedAt: at(0),
      entries: 1,
      seenEvents: [],
    })
    expect(record.classification).toEqual({ severity: 'low' })
    expect(Object.keys(decisions)).toEqual(['sorting'])
    expect(facts).toMatchObject({ severity: 'low', cause: 'staff-error', major: false, complainants: 1 })
  })

  test('has a journal line that names policy, chart, way of counting, date of receipt and how the narrative was read', () => {
    const { complaint, drafts } = opened()
    expect(drafts).toStrictEqual([
      {
        complaint: 'c-1',
        sequence: 1,
        event: make.received(),
        recordedAt: at(0),
        basis: {
          policy: { id: 'small-bank', version: '1', hash: bank.hash },
          chart: complaint.stage.version,
          counting: 2,
          receivedOn: '2026-03-02',
          reading: 2,
        },
      },
    ])
  })
})

describe('what people establish stands above any table', () => {
  const registered = step(opened().complaint, make.registered({ at: at(1) }))

  test('a cause that was found', () => {
    expect(registered.facts.cause).toBe('staff-error')
    const cause = { code: 'system-failure', origin: 'internal' as const }
    const judged = step(registered, make.classified({ at: at(2), classification: {}, cause }))
    expect(judged.facts).toMatchObject({ cause: 'system-failure', severity: 'low' })
  })

  test('that it is major, and nothing less than that', () => {
    const asked = make.classified({ at: at(3), classification: {} })
    expect(step(step(registered, make.majorDeclared({ at: at(2) })), asked).facts.major).toBe(true)
    expect(step(step(registered, make.escalated({ at: at(2) })), asked).facts.major).toBe(false)
    expect(step(registered, asked).facts.cause).toBe('staff-error')
  })

  test('also after an erasure, when no table is asked about the text any more', () => {
    const facts = { ...registered.facts, cause: 'concluded-before' }
    const erased = { ...registered, facts, record: { ...registered.record, erasedAt: at(1) } }
    const judged = step(erased, make.classified({ at: at(2), classification: { severity: 'high' } }))
    expect(judged.facts).toEqual({ ...facts, severity: 'high' })
    expect(judged.decisions).toEqual(registered.decisions)
    expect(judged.record.classification).toEqual({ severity: 'high' })
  })
})

describe('a complaint', () => {
  test('rests on its own version until it is migrated, whoever handles it', () => {
    const { complaint } = opened()
    const other = { ...bank, version: '2', hash: 'other' }
    expect(step(complaint, make.registered({ at: at(1) }), other).policy).toEqual(complaint.policy)
  })

  test('keeps what the clocks remember as it was when an escalation step is reached', () => {
    const { complaint } = opened()
    const woken = wake(complaint, { policy: bank, now: at(19) }).complaint
    expect(woken.rungsReached).toEqual(['acknowledgement:1:warn'])
    expect(woken.signals).toEqual(complaint.signals)
    expect(woken.stage).toEqual(complaint.stage)
    expect([woken.lastAt, woken.recordedAt, woken.entries]).toEqual([at(19), at(19), 2])
  })
})

test.each<[string, readonly ComplaintEvent[]]>([
  ['was withdrawn', [make.withdrawn({ at: at(2) })]],
  ['is part of another one', [make.mergedEvent({ at: at(2) })]],
  [
    'lies in the archive',
    [
      make.withdrawn({ at: at(2) }),
      make.closedEvent({ at: at(3), ground: 'withdrawn' }),
      make.archivedEvent({ at: at(4) }),
    ],
  ],
])('the rungs of a clock that nothing has stopped are noted also when a complaint %s', (_, events) => {
  const registered = step(opened().complaint, make.registered({ at: at(1) }))
  const ended = events.reduce((complaint, event) => step(complaint, event), registered)
  const woken = wake(ended, { policy: bank, now: at(19) })
  expect(woken.drafts.map(({ event }) => event.type)).toEqual(['rung.reached'])
  expect(woken.complaint.stage).toEqual(ended.stage)
})

test('no permission keeps an escalation step from being noted: time asks nobody', () => {
  const mute = smallBank({ controls: { permissions: { 'rung.reached': { roles: ['handler'] } } } })
  const answer = openComplaint(make.received(), { policy: mute, id: 'c-1', now: at(0) })
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(wake(answer.complaint, { policy: mute, now: at(19) }).drafts.map(({ event }) => event.type)).toEqual(
    ['rung.reached'],
  )
})

describe('a group that comes with more representatives than the rule asks for', () => {
  const sent = (count: number) => ({
    channel: 'branch' as const,
    representatives: Array.from({ length: count }, () => ({
      name: '李四',
      capacity: 'group-representative' as const,
      authorityProven: true,
    })),
  })
  const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code)

  test.each([
    [5, []],
    [6, ['too-many-representatives']],
  ])('%i', (count, expected) => {
    expect(codes(opened(sent(count)).issues)).toEqual(expected)
  })

  test('is told so at the receipt, and not again', () => {
    const { complaint } = opened(sent(6))
    for (const event of [make.registered({ at: at(1) }), make.repeated({ at: at(1) })]) {
      const answer = handle(complaint, event, { policy: bank, now: at(1) })
      expect(answer.ok && codes(answer.issues)).toEqual([])
    }
  })
})

describe('an extension that has to be approved before the old due time', () => {
  const approvers = [...roles]
  const strict = smallBank({
    controls: {
      ...lenientControls,
      extensions: ['acknowledgement', 'unheard-of'].map((clock) => ({
        clock,
        step: 'longer',
        approvers,
        toldBeforeDue: true,
      })),
    },
  })
  const still = smallBank({
    regimes: [],
    clocks: ['acknowledgement', 'answer'].map((id) => ({
      id,
      title: { en: id, zh: id },
      target: { hours: 24 },
      startsOn: ['complaint.received'],
      stopsOn: ['complaint.closed'],
      ...(id === 'answer' ? { pausesOn: ['complaint.accepted'], resumesOn: ['complaint.classified'] } : {}),
      statutory: false,
      source: { cite: 'House rule', confidence: 'H' as const },
    })),
    controls: {
      ...lenientControls,
      extensions: ['acknowledgement', 'answer'].map((clock) => ({
        clock,
        step: 'longer',
        approvers,
        toldBeforeDue: true,
      })),
    },
  })
  const asked = (clock: string, policy = strict) =>
    tell(policy).after(
      make.registered(),
      make.acceptedEvent(),
      make.extensionAsked({ clock, step: 'longer' }),
    )
  const approved = (hours: number) => make.extensionApproved({ at: at(hours) })

  test('may be at that moment, and not later', () => {
    const before = asked('acknowledgement')
    expect(before.after(approved(24)).record.extensions[0]?.answer).toBe('approved')
    const refused = before.refusal(approved(24.5))
    expect(refused).toMatchObject({ code: 'control-not-met', controls: ['extension-told-in-time'] })
    expect(JSON.stringify(refused.because)).toContain(`the clock was due at ${at(24)}`)
  })

  test('is none of a clock of which nobody knows when it was due', () => {
    const refused = asked('unheard-of').refusal(approved(4))
    expect(JSON.stringify(refused.because)).toContain('It is not known when the clock unheard-of was due')
  })

  test('is none of a clock that stands still, whatever other clocks do', () => {
    const refused = asked('answer', still).refusal(approved(5))
    expect(JSON.stringify(refused.because)).toContain('It is not known when the clock answer was due')
    expect(asked('acknowledgement', still).after(approved(5)).record.extensions[0]?.answer).toBe('approved')
  })
})
