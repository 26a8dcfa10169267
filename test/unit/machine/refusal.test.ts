import { describe, expect, test } from 'vitest'
import { allowedEvents, begin, defaultControls, step } from '../../../src/machine/index.js'
import {
  acceptedEvent,
  archivedEvent,
  assigned,
  closedEvent,
  escalated,
  findingsMade,
  ordinaryLife,
  person,
  received,
  registered,
} from '../../support/events.js'
import { refusalOf, stageAfter } from '../../support/walk.js'

describe('a refusal', () => {
  test('of an event out of place names the stage and what is open there', () => {
    const refusal = refusalOf([], registered())
    expect(refusal).toEqual({
      code: 'event-not-allowed',
      event: 'complaint.registered',
      stage: 'expected',
      allowed: ['complaint.received'],
      because: [
        {
          says: {
            en: 'There is no place for registering the complaint while the complaint stands at “Not yet received”',
            zh: '投诉处于“尚未接收”阶段，不能办理“登记投诉”',
          },
        },
      ],
      controls: [],
    })
  })

  test('of a role says who may', () => {
    const refusal = refusalOf([received(), registered()], acceptedEvent({ by: person('handler') }))
    expect(refusal.code).toBe('not-permitted')
    expect(refusal.control).toBe('permission')
    expect(refusal.because[0]?.says.en).toContain('allowed: acceptance officer')
    expect(refusal.because[0]?.says.zh).toContain('经办人无权办理“受理投诉”，可办理岗位：受理岗')
    expect(refusal.allowed).not.toContain('complaint.accepted')
  })

  test('names every control that is not met, with what would meet it', () => {
    const refusal = refusalOf(
      [received(), registered(), acceptedEvent()],
      findingsMade({ finding: { ...findingsMade().finding, evidence: [] } }),
    )
    expect(refusal.code).toBe('control-not-met')
    expect(refusal.controls).toEqual(['assigned-first', 'findings-grounded'])
    expect(refusal.because.map((reason) => reason.because?.[0]?.says.en)).toEqual([
      'Assign the complaint to a team or a handler.',
      'Add the evidence and the rules that the findings rest on.',
    ])
  })

  test('comes before receipt even for events that every later stage takes', () => {
    expect(refusalOf([], escalated()).code).toBe('event-not-allowed')
    expect(allowedEvents(begin())).toEqual(['complaint.received'])
  })

  test('comes in the archive for what belongs to an open complaint', () => {
    expect(refusalOf(ordinaryLife(), closedEvent()).stage).toBe('archived')
    expect(refusalOf(ordinaryLife(), archivedEvent()).code).toBe('event-not-allowed')
  })

  test('answers an event of a type that nobody knows', () => {
    const unknown = { ...assigned(), type: 'constructor' } as unknown as ReturnType<typeof assigned>
    expect(refusalOf([received()], unknown).code).toBe('event-not-allowed')
  })

  test('leaves the events that a role may report', () => {
    const stage = stageAfter([received(), registered()])
    expect(allowedEvents(stage, defaultControls, 'court')).toEqual(
      [
        'complaint.repeated',
        'customer-message.received',
        'regulator-correction.ordered',
        'legal-hold.placed',
        'dispute.ended',
        'dispute.proposal-received',
        'dispute.proposal-answered',
        'evidence.added',
        'dispute.opened',
      ].sort((a, b) => allowedEvents(stage).indexOf(a as never) - allowedEvents(stage).indexOf(b as never)),
    )
  })

  test('keeps out even the most senior role where no one is permitted', () => {
    const controls = { ...defaultControls, permissions: {} }
    const result = step(begin(controls), received({ by: person('head-office') }), controls)
    expect(result.ok).toBe(false)
  })
})
