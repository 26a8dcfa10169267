import { describe, expect, test } from 'vitest'
import type { EffectBody } from '../../../../src/complaint/index.js'
import type { ComplaintEvent } from '../../../../src/vocabulary/index.js'
import * as make from '../../../support/events.js'
import { hoursIn as at } from '../../../support/events.js'
import { lenientControls } from '../../../support/lenient-controls.js'
import { smallBank } from '../../../support/policies.js'
import { type Told, tell } from '../../../support/told.js'

const bank = smallBank({ controls: lenientControls })
const asking = smallBank({
  controls: {
    ...lenientControls,
    askSatisfaction: true,
    closure: { ...lenientControls.closure, followUp: 'none' },
  },
})

const kinds = (...rest: readonly { id: string; when: object; output: object }[]) => ({
  controls: lenientControls,
  tables: [
    {
      id: 'routing',
      hitPolicy: 'first',
      inputs: [{ name: 'kind', type: 'string', values: ['complaint', 'grievance', 'enquiry'] }],
      outputs: [{ name: 'team', type: 'string', values: ['cards', 'general'] }],
      rules: [{ id: 'grievances', when: { kind: 'grievance' }, output: { team: 'cards' } }, ...rest],
    },
  ],
})
const byKind = smallBank(kinds({ id: 'rest', when: {}, output: { team: 'general' } }))
const onlyGrievances = smallBank(kinds())
const tableless = smallBank({ tables: [] })
const telling = smallBank({
  controls: {
    ...lenientControls,
    closure: { ...lenientControls.closure, majorNotifiedTo: ['general-manager', 'head-office'] },
  },
})

/** What the last event asks the host to do. */
const asked = (before: Told, event: ComplaintEvent): readonly EffectBody[] =>
  before
    .after(event)
    .effects.slice(before.effects.length)
    .map(({ body }) => body)

const accepted = (policy = bank) => tell(policy).after(make.registered(), make.acceptedEvent())
const investigating = (policy = bank) => accepted(policy).after(make.assigned(), make.investigated())
const proposed = (policy = bank) => investigating(policy).after(make.findingsMade(), make.proposed())
const responded = (policy = bank) => proposed(policy).after(make.decidedEvent(), make.responded())

const notice = (kind: string) => [{ type: 'send-notice', notice: kind }]

describe('what the host is asked to do', () => {
  test.each<[string, () => Told, ComplaintEvent, readonly object[]]>([
    [
      'confirm the receipt once it is registered',
      () => tell(bank),
      make.registered(),
      notice('acknowledgement'),
    ],
    [
      'tell that it is accepted',
      () => tell(bank).after(make.registered()),
      make.acceptedEvent(),
      notice('acceptance'),
    ],
    [
      'tell that it is declined',
      () => tell(bank).after(make.registered()),
      make.declined(),
      notice('declining'),
    ],
    ['nothing for a contact', accepted, make.contacted(), []],
    [
      'give it to whom it was assigned by hand',
      accepted,
      make.assigned(),
      [{ type: 'assign', team: 'cards', handler: make.assigned().handler }],
    ],
    [
      'give it to the next person',
      () => accepted().after(make.assigned()),
      make.assigned({ handler: 'another-handler' }),
      [{ type: 'assign', team: 'cards', handler: 'another-handler' }],
    ],
    [
      'nothing when the same person is assigned again',
      () => accepted().after(make.assigned()),
      make.assigned({ at: at(1) }),
      [],
    ],
    [
      'ask a department',
      investigating,
      make.departmentAsked(),
      [{ type: 'ask-department', enquiry: 'enquiry-1', unit: 'card-centre' }],
    ],
    ['nothing for findings that break no law', investigating, make.findingsMade(), []],
    [
      'report a violation to the regulator',
      investigating,
      make.findingsMade({
        finding: { ...make.findingsMade().finding, codes: ['operational-error', 'violation'] },
      }),
      [{ type: 'report-to-regulator', reason: 'violation' }],
    ],
    ['tell what was decided', proposed, make.decidedEvent(), notice('final-response')],
    [
      'tell whoever it is escalated to',
      accepted,
      make.escalated(),
      [{ type: 'notify-role', to: ['complaints-manager'], about: 'escalated' }],
    ],
    [
      'forward what comes in to the complaint that it became part of',
      accepted,
      make.mergedEvent(),
      [{ type: 'forward-to-merged', into: 'TS-2026-0000' }],
    ],
    [
      'reward who was praised, without the words of the praise',
      accepted,
      make.commended(),
      [{ type: 'plan-action', actionType: 'service-reward', reason: 'staff-commended' }],
    ],
    [
      'tell what a review came to',
      () => responded().after(make.reviewAsked()),
      make.reviewDecided(),
      notice('review-outcome'),
    ],
  ])('%s', (_, before, event, effects) => {
    expect(asked(before(), event)).toEqual(effects)
  })

  test('tell those who are to know of a major complaint', () => {
    expect(asked(accepted(telling), make.majorDeclared())).toEqual([
      { type: 'notify-role', to: ['general-manager', 'head-office'], about: 'major-complaint' },
    ])
  })

  test('call back once the handling is summarised', () => {
    const summarised = responded().after(make.remedyDelivered(), make.summarised())
    const calls = summarised.effects.filter(({ body }) => body.type === 'call-back')
    expect(summarised.stage).toBe('following-up')
    expect(calls).toHaveLength(1)
  })
})

describe('a customer who is asked how content they are', () => {
  const improve = (score: number) => [
    { type: 'plan-action', actionType: 'customer-care', reason: `The customer gave ${score} of 5` },
  ]

  test('is asked with the final response, where the bank asks', () => {
    const decided = (policy: typeof bank) => proposed(policy).after(make.decidedEvent())
    expect(asked(decided(asking), make.responded())).toEqual([{ type: 'ask-satisfaction' }])
    expect(asked(decided(bank), make.responded())).toEqual([])
  })

  test.each([
    [1, improve(1)],
    [3, improve(3)],
    [4, []],
    [5, []],
  ])('and gives %i is a reason to do better below four', (score, effects) => {
    expect(asked(responded(asking), make.satisfactionRecorded({ score }))).toEqual(effects)
  })

  test('is none where the bank does not ask', () => {
    expect(asked(responded(bank), make.satisfactionRecorded({ score: 1 }))).toEqual([])
  })
})

describe('the team that the tables choose', () => {
  const assigns = ({ effects }: Told) => effects.filter(({ body }) => body.type === 'assign')

  test('is assigned with the receipt, and the effect says for which complaint, entry and moment', () => {
    expect(assigns(tell(bank))).toEqual([
      { id: 'told/1/0', complaint: 'told', at: at(0), body: { type: 'assign', team: 'general' } },
    ])
  })

  test('is assigned once, and again only when it changes', () => {
    const same = tell(bank).after(make.registered(), make.classified({ classification: { severity: 'low' } }))
    expect(assigns(same)).toHaveLength(1)
    const routed = (kind: 'complaint' | 'grievance') => make.kindChanged({ to: kind })
    const other = tell(byKind).after(
      make.registered(),
      routed('grievance'),
      routed('grievance'),
      routed('complaint'),
    )
    expect(assigns(other).map(({ body }) => body)).toEqual(
      ['general', 'cards', 'general'].map((team) => ({ type: 'assign', team })),
    )
  })

  test('is none any more when the tables name none, and nobody new is assigned', () => {
    const [grievance, complaint] = [
      make.kindChanged({ to: 'grievance' }),
      make.kindChanged({ to: 'complaint' }),
    ]
    const told = tell(onlyGrievances).after(make.registered(), grievance, complaint)
    expect(told.facts).not.toHaveProperty('team')
    expect(assigns(told).map(({ body }) => body)).toEqual([{ type: 'assign', team: 'cards' }])
  })

  test('is none where no table names one', () => {
    expect(assigns(tell(tableless))).toEqual([])
  })
})
