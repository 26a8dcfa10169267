import { describe, expect, test } from 'vitest'
import { begin, extendLifecycle, type Stage, stageSummary } from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { toAssessing, toAssigned } from '../../support/control-cases-handling.js'
import {
  customerAsked,
  departmentAsked,
  disputeOpened,
  escalated,
  hoursIn,
  investigated,
  majorDeclared,
  person,
} from '../../support/events.js'
import { stageAfter } from '../../support/walk.js'

describe('the summary of a stage is all of it, with the signals in the order of the alphabet', () => {
  test('before anything is received', () => {
    expect(stageSummary(begin())).toEqual({
      handling: 'expected',
      phase: 'accept',
      title: { en: 'Not yet received', zh: '尚未接收' },
      waiting: [],
      attention: 'normal',
      open: false,
      inDispute: false,
      tags: ['attention.normal', 'handling.expected'],
    })
  })

  test('while two are waited for, an outside body has the matter and it is major', () => {
    const history = [
      ...toAssigned,
      investigated(),
      departmentAsked(),
      customerAsked(),
      escalated(),
      majorDeclared(),
      disputeOpened(),
    ]
    expect(stageSummary(stageAfter(history))).toEqual({
      handling: 'investigating',
      phase: 'investigate',
      title: { en: 'Under investigation', zh: '调查核实中' },
      waiting: ['customer', 'department'],
      attention: 'major',
      open: true,
      inDispute: true,
      tags: [
        'attention.major',
        'dispute.open',
        'handling.investigating',
        'investigation.preliminary',
        'open',
        'waiting.customer',
        'waiting.department',
      ],
    })
  })
})

describe('the summary that a lifecycle extended by a host gives', () => {
  const extended = extendLifecycle({
    stages: {
      committee: {
        title: { en: 'Before the committee', zh: '提交委员会审议' },
        phase: 'resolve',
        transitions: { 'committee.advised': 'assessing' },
      },
    },
    transitions: { assessing: { 'committee.convened': 'committee' } },
  })
  const reached = (events: readonly ComplaintEvent[]): Stage =>
    events.reduce<Stage>((stage, event) => {
      const result = extended.step(stage, event)
      if (!result.ok) throw new Error(JSON.stringify(result.refusal))
      return result.stage
    }, extended.begin())
  const convened = {
    type: 'committee.convened',
    at: hoursIn(12),
    by: person('handler'),
  } as unknown as ComplaintEvent

  test('names the host’s stage, with whatever runs beside it', () => {
    expect(extended.summary(reached([...toAssessing, escalated(), customerAsked(), convened]))).toEqual({
      handling: 'committee',
      phase: 'resolve',
      title: { en: 'Before the committee', zh: '提交委员会审议' },
      waiting: ['customer'],
      attention: 'escalated',
      open: true,
      inDispute: false,
      tags: ['attention.escalated', 'handling.committee', 'open', 'waiting.customer'],
    })
  })

  test('is the package’s own in the package’s stages', () => {
    const history = [...toAssigned, investigated(), escalated()]
    expect(extended.summary(reached(history))).toEqual(stageSummary(stageAfter(history)))
  })

  test('knows the host’s stage, which the lifecycle itself refuses to place', () => {
    const stage = reached([...toAssessing, convened])
    expect(extended.summary(stage).handling).toBe('committee')
    expect(() => stageSummary(stage)).toThrowError(expect.objectContaining({ code: 'stage-not-restorable' }))
  })
})
