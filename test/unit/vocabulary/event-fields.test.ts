import { describe, expect, test } from 'vitest'
import { rememberedEvent } from '../../../src/complaint/evolve/remembered-events.js'
import { eventFields, eventTypes } from '../../../src/vocabulary/index.js'
import { eventVariants } from '../../support/event-variants.js'

describe('what clocks remember of an event is a field of its type', () => {
  test.each(eventVariants.map((event) => [event.type, event] as const))('%s', (type, event) => {
    const fields = eventFields(type)
    for (const [name, value] of Object.entries(rememberedEvent(event).fields ?? {})) {
      if (Array.isArray(value) && value.length === 0) continue
      const field = fields?.get(name)
      expect(field, name).toBeDefined()
      for (const each of [value].flat()) {
        expect(typeof each, name).toBe(field?.type === 'instant' ? 'string' : field?.type)
        if (field?.values !== undefined) expect(field.values, name).toContain(each)
      }
    }
  })
})

test('every type of event has its fields, a type that is not there has none', () => {
  expect(eventTypes.filter((type) => eventFields(type) === undefined)).toEqual([])
  expect(eventFields('findings.dreamt')).toBeUndefined()
  expect(eventFields('constructor')).toBeUndefined()
})

test.each([
  ['investigation.started', 'level', { type: 'string', values: ['preliminary', 'in-depth', 'special'] }],
  ['findings.made', 'finding.nature', { type: 'string' }],
  ['commitment.made', 'commitment', { type: 'string' }],
  ['commitment.made', 'commitment.dueAt', { type: 'instant' }],
  [
    'final-response.sent',
    'form',
    { type: 'string', values: ['in-person', 'written', 'electronic', 'telephone'] },
  ],
  ['complaint.repeated', 'newFacts', { type: 'boolean' }],
  ['complaint.received', 'complaint', undefined],
])('%s: %s', (type, field, expected) => {
  expect(eventFields(type)?.get(field)).toEqual(expected)
})
