import { describe, expectTypeOf, test } from 'vitest'
import type { Desk } from '../../../src/desk/index.js'
import type {
  ComplaintEvent,
  ComplaintEventInput,
  EventType,
  ReceivedInput,
} from '../../../src/vocabulary/index.js'

declare const desk: Desk
declare const parsed: ComplaintEvent
declare const some: readonly ComplaintEvent[]
const at = '2026-03-02T10:00:00+08:00'
const by = { id: 'u-1', role: 'receptionist' } as const

describe('the doors of the desk', () => {
  test('an event type that does not exist does not compile', () => {
    void desk.handle('c-1', { type: 'complaint.registered', at, by, reference: 'TS-1' })
    // @ts-expect-error a slip in the name of the event
    void desk.handle('c-1', { type: 'complaint.registerd', at, by, reference: 'TS-1' })
    // @ts-expect-error a number is no actor
    void desk.handle('c-1', { type: 'complaint.registered', at, by: 42, reference: 'TS-1' })
  })

  test('every payload is told apart by its type', () => {
    // @ts-expect-error the reference is missing
    void desk.handle('c-1', { type: 'complaint.registered', at, by })
    // @ts-expect-error no key of this event
    void desk.handle('c-1', { type: 'complaint.accepted', at, by, reference: 'TS-1' })
    // @ts-expect-error no role of the vocabulary
    void desk.handle('c-1', { type: 'complaint.accepted', at, by: { id: 'u-1', role: 'boss' } })
    expectTypeOf<ComplaintEventInput['type']>().toEqualTypeOf<EventType>()
  })

  test('a complaint is opened with a receipt, in the form in which a host writes it', () => {
    void desk.open({ type: 'complaint.received', at, by, complaint: { content: 'text', channel: 'phone' } })
    // @ts-expect-error a channel that the vocabulary does not know
    void desk.open({ type: 'complaint.received', at, by, complaint: { content: 'text', channel: 'pigeon' } })
    // @ts-expect-error not a receipt
    void desk.open({ type: 'complaint.accepted', at, by })
    expectTypeOf<ReceivedInput['type']>().toEqualTypeOf<'complaint.received'>()
  })

  test('parsed events pass every door again', () => {
    void desk.handle('c-1', parsed)
    void desk.handleAll('c-1', some)
    void desk.openAll({ id: 'c-1', events: some })
    expectTypeOf<ComplaintEvent>().toExtend<ComplaintEventInput>()
  })

  test('what comes over the wire has one door of its own', () => {
    void desk.submit('c-1', JSON.parse('{}'))
    void desk.submit(undefined, null)
    // @ts-expect-error unknown data do not pass the typed door
    void desk.handle('c-1', JSON.parse('{}') as unknown)
  })
})
