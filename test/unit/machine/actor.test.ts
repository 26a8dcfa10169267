import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { begin, extendLifecycle, lifecycle, stageOf, step } from '../../../src/machine/index.js'
import { type ComplaintEventInput, parseEvent, type ReceivedInput } from '../../../src/vocabulary/index.js'

const received: ReceivedInput = {
  type: 'complaint.received',
  at: '2026-03-02T10:00:00+08:00',
  by: { id: 'lin', role: 'receptionist' },
  complaint: { content: 'A fee was charged twice.', channel: 'phone' },
}
const registered: ComplaintEventInput = {
  type: 'complaint.registered',
  at: '2026-03-02T10:05:00+08:00',
  by: { id: 'lin', role: 'receptionist' },
  reference: 'T-1',
}
const started = () => createActor(lifecycle, { input: {} }).start()

/** What a sender that is not typed may put on the wire. */
const unknown = (event: object) => event as ComplaintEventInput

describe('an actor of the lifecycle', () => {
  test('takes events as the desk does and stands where step says', () => {
    const actor = started()
    for (const event of [received, registered]) actor.send(event)
    const parsed = [received, registered].map((event) => {
      const checked = parseEvent(event)
      if (!checked.ok) throw new Error('The event is well formed')
      return checked.value
    })
    const stage = parsed.reduce((stage, event) => {
      const result = step(stage, event)
      if (!result.ok) throw new Error(result.refusal.code)
      return result.stage
    }, begin())
    expect(stageOf(actor.getSnapshot())).toEqual(stage)
    expect(actor.getSnapshot().context.file.registered).toBe(true)
  })

  test.each<[string, object]>([
    ['without its payload', { type: 'complaint.received', at: received.at, by: received.by }],
    ['with a payload of another shape', { ...received, complaint: { content: 7, channel: 'pigeon' } }],
    ['from nobody', { type: 'complaint.received', at: received.at, complaint: received.complaint }],
    ['of a type that there is not', { ...received, type: 'complaint.recieved' }],
    ['of nothing but a type', { type: 'complaint.received' }],
  ])('leaves an event %s aside and lives on', (_, event) => {
    const actor = started()
    actor.send(unknown(event))
    expect(actor.getSnapshot().status).toBe('active')
    expect(stageOf(actor.getSnapshot())).toEqual(begin())
    actor.send(received)
    expect(actor.getSnapshot().hasTag('handling.received')).toBe(true)
  })

  test('says why an event is not taken, through its stage', () => {
    const actor = started()
    actor.send(registered)
    const event = parseEvent(registered)
    const result = event.ok ? step(stageOf(actor.getSnapshot()), event.value) : undefined
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'event-not-allowed', allowed: ['complaint.received'] },
    })
    expect(actor.getSnapshot().can(received)).toBe(true)
    expect(actor.getSnapshot().can(registered)).toBe(false)
  })

  test('restores from what it persisted', () => {
    const actor = started()
    actor.send(received)
    const persisted = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()))
    const again = createActor(lifecycle, { input: {}, snapshot: persisted }).start()
    again.send(registered)
    expect(again.getSnapshot().hasTag('handling.registered')).toBe(true)
  })
})

test('an event of the host’s own moves an extended chart, when it says who and when', () => {
  const { machine } = extendLifecycle({
    stages: {
      committee: {
        title: { en: 'Before the committee', zh: '提交委员会' },
        phase: 'resolve',
        transitions: { 'committee.advised': 'registered' },
      },
    },
    transitions: { received: { 'committee.convened': 'committee' } },
  })
  const actor = createActor(machine, { input: {} }).start()
  actor.send(received)
  actor.send(unknown({ type: 'committee.convened' }))
  expect(actor.getSnapshot().hasTag('handling.received')).toBe(true)
  actor.send(unknown({ type: 'committee.convened', at: received.at, by: { id: 'm', role: 'handler' } }))
  expect(actor.getSnapshot().hasTag('handling.committee')).toBe(true)
})
