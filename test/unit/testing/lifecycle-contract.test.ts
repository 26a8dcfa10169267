import { describe, expect, test } from 'vitest'
import {
  begin,
  type ExtendedLifecycle,
  extendLifecycle,
  lifecycle,
  restore,
  stageSummary,
  step,
} from '../../../src/machine/index.js'
import { lifecycleContract } from '../../../src/testing/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { eventVariants } from '../../support/event-variants.js'
import { hoursIn, person } from '../../support/events.js'
import { lenientControls as controls } from '../../support/lenient-controls.js'

const own = (type: string) => ({ type, at: hoursIn(12), by: person('handler') }) as unknown as ComplaintEvent

const committee = extendLifecycle({
  stages: {
    committee: {
      title: { en: 'Before the committee', zh: '提交委员会审议' },
      phase: 'resolve',
      transitions: { 'committee.advised': 'deciding' },
    },
  },
  transitions: { deciding: { 'committee.convened': 'committee' } },
})
const samples = [...eventVariants, own('committee.convened'), own('committee.advised')]
const ownStages = ['committee']

describe('an extended lifecycle that keeps the contract', () => {
  for (const { name, run } of lifecycleContract(committee, { samples, ownStages, controls })) test(name, run)
})

describe('the package’s own lifecycle keeps it too', () => {
  const shipped: ExtendedLifecycle = { machine: lifecycle, begin, step, summary: stageSummary, restore }
  for (const { name, run } of lifecycleContract(shipped, { samples: eventVariants, controls }))
    test(name, run)
})

describe('a lifecycle that breaks the contract fails the case that says so', () => {
  const failing = (chart: ExtendedLifecycle, more: Partial<Parameters<typeof lifecycleContract>[1]> = {}) =>
    lifecycleContract(chart, { samples, ownStages, controls, ...more }).flatMap(({ name, run }) => {
      try {
        run()
        return []
      } catch {
        return [name]
      }
    })

  const refusing = (type: string): ExtendedLifecycle => ({
    ...committee,
    step: (stage, event, ...rest) =>
      event.type === type && event.by.id === 'customer'
        ? committee.step(stage, { ...event, type: 'complaint.received' } as ComplaintEvent, ...rest)
        : committee.step(stage, event, ...rest),
  })

  test.each<[string, ExtendedLifecycle, string]>([
    [
      'nobody may withdraw',
      refusing('complaint.withdrawn'),
      'the customer can withdraw wherever the complaint is open',
    ],
    [
      'nobody may go outside',
      refusing('dispute.opened'),
      'the customer can go outside at any time after receipt',
    ],
    [
      'a stored stage starts over',
      { ...committee, restore: () => committee.begin() },
      'a stage that was stored stands where it stood',
    ],
    [
      'the actor is of another chart',
      { ...committee, machine: lifecycle },
      'a running actor stands where the steps lead',
    ],
  ])('%s', (_, chart, name) => {
    expect(failing(chart)).toEqual([name])
  })

  test('a stage that no sample reaches', () => {
    expect(failing(committee, { samples: eventVariants })).toEqual([
      'the samples reach every stage of the host',
    ])
  })
})
