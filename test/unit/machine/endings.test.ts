import { describe, expect, test } from 'vitest'
import { stageSummary } from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import {
  acceptedEvent,
  answered,
  archivedEvent,
  assigned,
  calledBack,
  closedEvent,
  declined,
  decliningNotified,
  disputeEnded,
  disputeOpened,
  explained,
  followedUp,
  investigated,
  kindChanged,
  mediationAgreed,
  mediationEnded,
  mergedEvent,
  ordinaryLife,
  received,
  referredEvent,
  registered,
  reopened,
  responded,
  reviewAsked,
  reviewDecided,
  reviewNotified,
  settled,
  summarised,
  withdrawn,
} from '../../support/events.js'
import { refusalOf, stageAfter } from '../../support/walk.js'

type Ground = ReturnType<typeof closedEvent>['ground']

const toRegistered = [received(), registered()]
const toAssigned = [...toRegistered, acceptedEvent(), assigned()]
const enquiry = received({ complaint: { ...received().complaint, kind: 'enquiry', demands: [] } })
const grounds: Ground[] = ['withdrawn', 'declined', 'merged', 'answered', 'settled', 'external-decision']
const ordinary = ordinaryLife()
const toClosed = ordinary.slice(0, -1)

const handling = (events: readonly ComplaintEvent[]): string => stageSummary(stageAfter(events)).handling

describe('each ending closes on its own ground and no other', () => {
  test.each<[string, readonly ComplaintEvent[], Ground[]]>([
    ['withdrawn', [...toRegistered, withdrawn()], ['withdrawn']],
    ['declined', [...toRegistered, declined(), decliningNotified()], ['declined']],
    ['merged', [...toRegistered, mergedEvent()], ['merged']],
    ['answered', [enquiry, registered(), answered()], ['answered']],
    ['referred', [...toRegistered, referredEvent()], ['external-decision']],
    ['settled', [...toAssigned, settled(), responded()], ['settled']],
    ['decided outside', [...toClosed, disputeOpened(), disputeEnded()], ['external-decision']],
    [
      'settled outside',
      [...toClosed, disputeOpened(), disputeEnded({ result: 'settled' })],
      ['settled', 'external-decision'],
    ],
    ['given up outside', [...toClosed, disputeOpened(), disputeEnded({ result: 'discontinued' })], []],
    [
      'agreed in mediation',
      [...toAssigned, explained(), summarised(), mediationAgreed(), mediationEnded({ agreed: true })],
      ['settled'],
    ],
    [
      'not agreed in mediation',
      [...toAssigned, explained(), summarised(), mediationAgreed(), mediationEnded()],
      [],
    ],
  ])('%s', (_name, events, fitting) => {
    for (const ground of grounds)
      if (fitting.includes(ground)) expect(handling([...events, closedEvent({ ground })])).toBe('closed')
      else expect(refusalOf(events, closedEvent({ ground })).controls).toContain('ground-fits')
  })
})

describe('after the end', () => {
  test('a reopened complaint goes back to work, or to acceptance when it never was accepted', () => {
    expect(handling([...toClosed, reopened()])).toBe('assessing')
    expect(handling([...ordinary, reopened()])).toBe('assessing')
    expect(handling([...toRegistered, withdrawn(), reopened()])).toBe('registered')
    expect(handling([...toAssigned, mergedEvent(), archivedEvent(), disputeOpened()])).toBe('in-dispute')
  })

  test('a reopened complaint must be answered again before it closes', () => {
    const again = [...toClosed, reopened(), explained({ satisfied: undefined }), summarised()]
    expect(refusalOf(again, closedEvent()).controls).toContain('outcome-told')
  })

  test('an enquiry that turns out to be a complaint comes back to be accepted', () => {
    expect(handling([enquiry, registered(), answered(), kindChanged(), acceptedEvent()])).toBe('assessing')
  })

  test('a dissatisfied customer sends the matter back, counted', () => {
    const told = ordinary.slice(0, 18)
    const back = stageAfter([...told, calledBack({ satisfied: false })])
    expect(stageSummary(back).handling).toBe('assessing')
    expect(back.context).toMatchObject({ rehandled: 1, satisfied: false, earlierHandlers: ['handler'] })
    expect(handling([...told, calledBack({ satisfied: false, reached: false })])).toBe('following-up')
    expect(handling([...toClosed, followedUp({ solved: false })])).toBe('assessing')
  })

  test.each([
    ['confirmed', 'following-up'],
    ['changed', 'deciding'],
    ['returned', 'assessing'],
  ] as const)('a review whose result is %s leads to %s', (result, stage) => {
    const reviewed = [...toClosed, reviewAsked(), reviewDecided({ result })]
    expect(handling(reviewed)).toBe('under-review')
    expect(handling([...reviewed, reviewNotified()])).toBe(stage)
  })
})

describe('a matter outside the bank', () => {
  test('leaves the work inside where it is until the customer has an answer', () => {
    const outside = stageSummary(stageAfter([...toAssigned, investigated(), disputeOpened()]))
    expect(outside).toMatchObject({ handling: 'investigating', inDispute: true })
  })

  test('is over only when the last dispute is', () => {
    const two = [...toClosed, disputeOpened(), disputeOpened({ dispute: 'dispute-2', route: 'court' })]
    expect(handling([...two, disputeEnded()])).toBe('in-dispute')
    expect(handling([...two, disputeEnded(), disputeEnded({ dispute: 'dispute-2' })])).toBe('following-up')
  })
})
