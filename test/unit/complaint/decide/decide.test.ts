import { describe, expect, test } from 'vitest'
import { type Complaint, handle, handleAll, openComplaint } from '../../../../src/complaint/index.js'
import { acceptedEvent, classified, hoursIn, person, received, registered } from '../../../support/events.js'
import { smallBank } from '../../../support/policies.js'

const bank = smallBank()
const clockless = smallBank({ regimes: [], clocks: [] })

const taken = (answer: ReturnType<typeof handle>) => {
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${JSON.stringify(answer.refusal.because)}`)
  return answer
}

const fresh = (): Complaint =>
  taken(openComplaint(received(), { policy: bank, id: 'c-1', now: hoursIn(0) })).complaint

describe('handle', () => {
  test('an event older than the last one is taken in, and its journal line says so', () => {
    const complaint = taken(
      handle(fresh(), registered({ at: hoursIn(2) }), { policy: bank, now: hoursIn(2) }),
    ).complaint
    const late = taken(
      handle(complaint, acceptedEvent({ at: hoursIn(1) }), { policy: bank, now: hoursIn(3) }),
    )
    expect(late.drafts.map((draft) => [draft.event.type, draft.late])).toEqual([['complaint.accepted', true]])
    expect(late.complaint.lastAt).toBe(hoursIn(2))
  })

  test('what a person judged stands above any table, also when the tables are asked again', () => {
    const judged = taken(
      handle(
        taken(handle(fresh(), registered(), { policy: bank, now: hoursIn(1) })).complaint,
        classified({ classification: { priority: 'high' }, reason: 'The customer is in hospital' }),
        { policy: bank, now: hoursIn(1) },
      ),
    ).complaint
    expect(judged.record.classification.priority).toBe('high')
    expect(judged.facts.priority).toBe('high')
    expect(judged.decisions.routing?.output.priority).toBe('normal')
  })

  test('nobody can report that an escalation step was reached', () => {
    const answer = handle(
      fresh(),
      {
        type: 'rung.reached',
        at: hoursIn(0),
        by: person('system'),
        clock: 'decision',
        cycle: 1,
        rung: 'overdue',
        reachedAt: hoursIn(0),
      },
      { policy: bank, now: hoursIn(0) },
    )
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'reserved-event', stage: 'received' } })
  })

  test('clocks of two systems may differ by minutes, not by more', () => {
    const soon = (minutes: number) => new Date(Date.parse(hoursIn(1)) + minutes * 60_000).toISOString()
    expect(handle(fresh(), registered({ at: soon(5) }), { policy: bank, now: hoursIn(1) }).ok).toBe(true)
    expect(handle(fresh(), registered({ at: soon(6) }), { policy: bank, now: hoursIn(1) })).toMatchObject({
      ok: false,
      refusal: { code: 'event-in-the-future' },
    })
  })

  test('the narrative is kept once, in the record, and not again among the facts', () => {
    expect(fresh().facts.content).toBeUndefined()
    expect(fresh().record.intake.content).toBe('A fee was charged twice on my card.')
  })

  test('says when to look again, where there is anything to wait for', () => {
    const { complaint, wakeAt } = taken(
      openComplaint(received(), { policy: bank, id: 'c-1', now: hoursIn(0) }),
    )
    expect(wakeAt).toBe(hoursIn(18))
    expect(
      taken(openComplaint(received(), { policy: clockless, id: 'c-1', now: hoursIn(0) })),
    ).not.toHaveProperty('wakeAt')
    // Nobody has looked since: the rung is still to be reached.
    expect(taken(handle(complaint, registered(), { policy: bank, now: hoursIn(20) })).wakeAt).toBe(
      hoursIn(18),
    )
  })

  test('takes in an event once, and does not call it repeated', () => {
    const step = taken(handle(fresh(), registered({ id: 'crm-1' }), { policy: bank, now: hoursIn(1) }))
    expect(step).not.toHaveProperty('repeated')
    expect(step.drafts).toHaveLength(1)
  })

  test.each([
    ['a new complaint', () => ({ id: 'c-1' })],
    ['one that is there', fresh],
  ])('refuses a step of no events: %s', (_, before) => {
    expect(handleAll(before(), [], { policy: bank, now: hoursIn(0) })).toStrictEqual({
      ok: false,
      refusal: {
        code: 'no-event',
        event: '',
        stage: '',
        allowed: [],
        because: [{ says: { en: 'No event was given', zh: '未提供任何事件' } }],
      },
    })
  })

  test('refuses a receipt for what its controls say, like any other event', () => {
    const overrides = [{ control: 'registered-first' as const, reason: 'In a hurry' }]
    expect(
      openComplaint(received({ overrides }), { policy: bank, id: 'c-1', now: hoursIn(0) }),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'override-not-permitted', event: 'complaint.received' },
    })
  })
})
