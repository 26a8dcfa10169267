import { describe, expect, test } from 'vitest'
import {
  grantExtension,
  type RequestedExtension,
  requestedExtensions,
} from '../../../../src/complaint/clocks/extensions.js'
import type { RememberedEvent } from '../../../../src/complaint/index.js'
import type { ClockDefinition } from '../../../../src/regimes/index.js'
import { hoursIn as at } from '../../../support/events.js'

type Step = RequestedExtension['step']
const step = (name: string, more: Partial<Step> = {}): Step =>
  ({
    step: name,
    title: { en: name, zh: name },
    by: { businessDays: 5 },
    approvedBy: ['complaints-manager'],
    notifyBefore: true,
    source: { cite: 'House rule', confidence: 'H' },
    ...more,
  }) as Step

const clock = (...extensions: Step[]) => ({ id: 'decision', extensions }) as unknown as ClockDefinition
const signal = (type: string, hours: number, fields: RememberedEvent['fields'] = {}): RememberedEvent => ({
  type,
  at: at(hours),
  fields,
})
const requested = (hours: number, fields: object = {}) =>
  signal('extension.requested', hours, { request: 'r-1', clock: 'decision', ...fields })
const approved = (hours: number, fields: object = {}) =>
  signal('extension.approved', hours, { request: 'r-1', level: 'complaints-manager', ...fields })
const notified = (hours: number, fields: object = {}) =>
  signal('extension.notified', hours, { request: 'r-1', ...fields })
const steps = [step('first'), step('second', { after: 'first' })]
const names = (signals: readonly RememberedEvent[], definition = clock(...steps)) =>
  requestedExtensions(definition, signals).map((asked) => asked.step.step)

describe('what is asked for', () => {
  test('a request, its approval and its notice are one extension', () => {
    expect(requestedExtensions(clock(...steps), [requested(1), approved(2), notified(3)])).toEqual([
      {
        step: steps[0],
        requestedAt: at(1),
        approvedAt: at(2),
        approvedBy: 'complaints-manager',
        notifiedAt: at(3),
      },
    ])
    expect(requestedExtensions(clock(...steps), [requested(1)])).toEqual([
      { step: steps[0], requestedAt: at(1) },
    ])
  })

  test('a notice counts from its dispatch', () => {
    const [asked] = requestedExtensions(clock(...steps), [requested(1), notified(9, { dispatchedAt: at(4) })])
    expect(asked?.notifiedAt).toBe(at(4))
  })

  test('without a number, the request and the approval that have none belong together', () => {
    const bare = { type: 'extension.approved', at: at(2) }
    expect(requestedExtensions(clock(...steps), [requested(1, { request: undefined }), bare])).toStrictEqual([
      { step: steps[0], requestedAt: at(1), approvedAt: at(2) },
    ])
    expect(requestedExtensions(clock(...steps), [requested(1), bare])).toStrictEqual([
      { step: steps[0], requestedAt: at(1) },
    ])
  })

  test('a level that is no word is no level', () => {
    expect(requestedExtensions(clock(...steps), [requested(1), approved(2, { level: 3 })])).toStrictEqual([
      { step: steps[0], requestedAt: at(1), approvedAt: at(2) },
    ])
  })

  test('approvals and notices of other requests are not its own', () => {
    const other = { request: 'r-2' }
    expect(
      requestedExtensions(clock(...steps), [requested(1), approved(2, other), notified(3, other)]),
    ).toEqual([{ step: steps[0], requestedAt: at(1) }])
  })

  test.each<[string, RememberedEvent[], string[]]>([
    [
      'two without a step take the steps in their order',
      [requested(1), requested(2, { request: 'r-2' })],
      ['first', 'second'],
    ],
    ['a third finds none', [requested(1), requested(2), requested(3)], ['first', 'second']],
    ['a named step is that one', [requested(1, { step: 'second' })], ['second']],
    ['a step that there is not is none', [requested(1, { step: 'third' })], []],
    ['of another clock', [requested(1, { clock: 'acknowledgement' })], []],
    [
      'an approval of a named step without a request asks for it',
      [approved(1, { step: 'second' })],
      ['second'],
    ],
    ['also for this very clock', [approved(1, { step: 'second', clock: 'decision' })], ['second']],
    ['but not for another', [approved(1, { step: 'second', clock: 'acknowledgement' })], []],
    ['an approval without a step asks for nothing', [approved(1)], []],
    [
      'an approval of a request asks for nothing more',
      [requested(1), approved(2, { step: 'second' })],
      ['first'],
    ],
    ['a notice alone asks for nothing', [notified(1, { step: 'first' })], []],
    ['nothing', [], []],
  ])('%s', (_, signals, expected) => {
    expect(names(signals)).toEqual(expected)
  })

  test('a clock without steps has no extension', () => {
    expect(requestedExtensions({ id: 'decision' } as unknown as ClockDefinition, [requested(1)])).toEqual([])
  })

  test('a step that an event grants is taken once, when the notice went out', () => {
    const granted = step('granted', { grantedBy: ['holding-response.sent'] as never })
    const held = signal('holding-response.sent', 5, { dispatchedAt: at(4) })
    expect(requestedExtensions(clock(granted), [held, { ...held, at: at(8) }])).toEqual([
      { step: granted, requestedAt: at(4), notifiedAt: at(4) },
    ])
    const [bare] = requestedExtensions(clock(granted), [signal('holding-response.sent', 5)])
    expect(bare?.notifiedAt).toBe(at(5))
  })

  test('each event grants its own step, and others none', () => {
    const grantedBy = (...types: string[]) => ({ grantedBy: types as never })
    const byEvents = clock(step('held', grantedBy('held')), step('asked'), step('moved', grantedBy('moved')))
    const [held, moved, other] = [signal('held', 1), signal('moved', 2), signal('other', 3)]
    expect(names([held, moved, other], byEvents)).toEqual(['held', 'moved'])
    expect(names([other, moved, held], byEvents)).toEqual(['moved', 'held'])
    expect(names([moved, requested(3), requested(4), requested(5)], byEvents)).toEqual([
      'moved',
      'held',
      'asked',
    ])
  })
})

describe('what is granted', () => {
  const asked = (more: Partial<RequestedExtension> = {}): RequestedExtension => ({
    step: step('first'),
    requestedAt: at(1),
    approvedAt: at(2),
    approvedBy: 'complaints-manager',
    notifiedAt: at(3),
    ...more,
  })
  const without = (...names: (keyof RequestedExtension)[]) =>
    Object.fromEntries(
      Object.entries(asked()).filter(([name]) => !names.includes(name as never)),
    ) as never as RequestedExtension

  test.each<[string, RequestedExtension, string | undefined, string]>([
    ['approved and told', asked(), at(10), 'granted'],
    ['told at the old due time', asked(), at(3), 'granted'],
    ['told after it', asked(), at(2), 'told-too-late'],
    ['no due time', asked(), undefined, 'granted'],
    ['not told', without('notifiedAt'), at(10), 'not-told'],
    [
      'not told, and need not',
      { ...without('notifiedAt'), step: step('first', { notifyBefore: false }) },
      at(10),
      'granted',
    ],
    ['not approved', without('approvedAt'), at(10), 'not-approved'],
    ['approved by nobody named', without('approvedBy'), at(10), 'wrong-level'],
    ['approved by the wrong level', asked({ approvedBy: 'handler' }), at(10), 'wrong-level'],
    [
      'by one of two levels',
      asked({ step: step('first', { approvedBy: ['senior-management', 'complaints-manager'] }) }),
      at(10),
      'granted',
    ],
    [
      'needs no approval',
      { ...without('approvedAt'), step: step('first', { approvedBy: [] }) },
      at(10),
      'granted',
    ],
    [
      'before the step that it follows',
      asked({ step: step('second', { after: 'first' }) }),
      at(10),
      'out-of-order',
    ],
  ])('%s', (_, extension, due, expected) => {
    const result = grantExtension(extension, due, [])
    expect(result.granted ? 'granted' : result.why).toBe(expected)
  })

  test('from its approval or, without one, its request, and as far as the step says', () => {
    expect(grantExtension(asked(), at(10), [])).toStrictEqual({
      granted: true,
      at: at(2),
      by: { businessDays: 5 },
    })
    const { by: _, ...upTo } = step('second', { after: 'first', approvedBy: [], to: { businessDays: 60 } })
    expect(grantExtension({ ...without('approvedAt'), step: upTo as Step }, at(10), ['first'])).toStrictEqual(
      {
        granted: true,
        at: at(1),
        to: { businessDays: 60 },
      },
    )
  })
})
