import { describe, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import type {
  ComplaintEvent,
  ComplaintEventInput,
  EventOf,
  EventType,
  Intake,
  ReceivedInput,
} from '../../../src/vocabulary/index.js'
import { described } from '../../../src/vocabulary/schemas/described.js'
import { eventsOf } from '../../../src/vocabulary/schemas/events/envelope.js'

const at = '2026-03-02T10:00:00+08:00'
const by = { id: 'chen', role: 'acceptance-officer' } as const

describe('an event as a host writes it', () => {
  test('may leave out what has a default', () => {
    const received: ReceivedInput = {
      type: 'complaint.received',
      at,
      by,
      complaint: { content: 'A fee was charged twice.', channel: 'phone' },
    }
    expectTypeOf(received).toExtend<ComplaintEventInput>()
    expectTypeOf<Intake>().not.toEqualTypeOf<ReceivedInput['complaint']>()
  })

  test('is what every finished event is too', () => {
    expectTypeOf<ComplaintEvent>().toExtend<ComplaintEventInput>()
  })

  test('names a type that there is, and tells what that type tells', () => {
    // @ts-expect-error there is no such event
    const misspelt: ComplaintEventInput = { type: 'complaint.registerd', at, by, reference: 'T-1' }
    // @ts-expect-error a registration names its reference
    const empty: ComplaintEventInput = { type: 'complaint.registered', at, by }
    // @ts-expect-error an acceptance has no reference
    const more: ComplaintEventInput = { type: 'complaint.accepted', at, by, reference: 'T-1' }
    // @ts-expect-error there is no such role
    const nobody: ComplaintEventInput = { type: 'complaint.accepted', at, by: { id: 'x', role: 'chef' } }
    expectTypeOf([misspelt, empty, more, nobody]).not.toBeNever()
  })
})

test('an event is told apart by its type', () => {
  const told = (event: ComplaintEvent): string =>
    event.type === 'complaint.registered' ? event.reference : ''
  expectTypeOf(told).returns.toBeString()
  expectTypeOf<EventOf<'complaint.registered'>['reference']>().toBeString()
  expectTypeOf<'complaint.registered'>().toExtend<EventType>()
  expectTypeOf<'complaint.registerd'>().not.toExtend<EventType>()
})

describe('a schema and the interface that it checks cannot part', () => {
  interface Note {
    readonly id: string
    readonly words?: readonly string[] | undefined
  }
  const [id, words] = [z.string(), z.array(z.string()).optional()]

  test('where they agree', () => {
    expectTypeOf(described<Note>()(z.strictObject({ id, words }))).toEqualTypeOf<z.ZodType<Note, Note>>()
  })

  test('a key that only one of them knows does not compile', () => {
    // @ts-expect-error the schema does not know the words
    described<Note>()(z.strictObject({ id }))
    // @ts-expect-error the interface does not know the colour
    described<Note>()(z.strictObject({ id, words, colour: z.string() }))
    // @ts-expect-error an id is text
    described<Note>()(z.strictObject({ id: z.number(), words }))
    // @ts-expect-error a default is left out on the way in only
    described<Note>()(z.strictObject({ id: z.string().default('x'), words }))
  })

  test('nor does an event with another payload, an event too many or one too few', () => {
    interface Told {
      'note.made': { readonly text: string }
      'note.gone': Readonly<Record<never, never>>
    }
    const text = z.string()
    eventsOf<Told>()({ 'note.made': { text }, 'note.gone': {} })
    // @ts-expect-error the text is missing
    eventsOf<Told>()({ 'note.made': {}, 'note.gone': {} })
    // @ts-expect-error nothing is told of a note that is gone
    eventsOf<Told>()({ 'note.made': { text }, 'note.gone': { text } })
    // @ts-expect-error one event is missing
    eventsOf<Told>()({ 'note.made': { text } })
    // @ts-expect-error there is no such event
    eventsOf<Told>()({ 'note.made': { text }, 'note.gone': {}, 'note.lost': {} })
  })
})
