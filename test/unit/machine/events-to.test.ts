import { describe, expect, test } from 'vitest'
import { eventsTo, type HandlingStage, handlingStages } from '../../../src/machine/index.js'

describe('the events that lead to a stage', () => {
  test.each<[HandlingStage, readonly HandlingStage[], readonly string[] | undefined]>([
    ['registered', ['registered', 'assessing'], []],
    ['registered', ['investigating'], ['complaint.accepted', 'investigation.started']],
    ['registered', ['declined'], ['complaint.declined']],
    ['decided', ['responded', 'following-up'], ['final-response.sent']],
    ['received', ['declined', 'withdrawn'], ['complaint.declined']],
    ['decided', ['declined', 'responded'], ['final-response.sent']],
    ['investigating', ['withdrawn'], ['complaint.withdrawn']],
    ['archived', ['expected'], undefined],
  ])('from %s to %j: %j', (from, goals, events) => expect(eventsTo(from, goals)).toEqual(events))

  test('the usual way is through findings and a decision', () =>
    expect(eventsTo('assessing', ['responded'])).toEqual([
      'findings.made',
      'decision.made',
      'final-response.sent',
    ]))

  test('who says that a matter is closed is told to handle it, not to let the customer withdraw', () => {
    const events = eventsTo('assessing', ['closed']) ?? []
    expect(events).toContain('final-response.sent')
    expect(events.at(-1)).toBe('complaint.closed')
    for (const aside of [
      'complaint.withdrawn',
      'complaint.merged',
      'complaint.declined',
      'complaint.referred',
    ])
      expect(events).not.toContain(aside)
  })

  test('every stage but the first is reached from the first', () => {
    for (const stage of handlingStages.filter((each) => each !== 'expected'))
      expect([stage, eventsTo('expected', [stage])?.length]).not.toContain(undefined)
  })
})
