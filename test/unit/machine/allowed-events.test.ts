import { describe, expect, test } from 'vitest'
import { allowedEvents, begin, type Controls, defaultControls, step } from '../../../src/machine/index.js'
import { toAssessing, toRegistered } from '../../support/control-cases-handling.js'
import { acceptedEvent, assigned, classified, escalated, person } from '../../support/events.js'
import { stageAfter } from '../../support/walk.js'

const controls: Controls = {
  ...defaultControls,
  permissions: {
    '*': { roles: ['handler'] },
    'complaint.assigned': { roles: [] },
    'complaint.classified': { roles: ['acceptance-officer'], inStages: { assessing: ['investigator'] } },
  },
}

describe('the events on offer', () => {
  test('draw no attention to what is not on file yet', () => {
    expect(allowedEvents(begin())).toEqual(['complaint.received'])
    expect(allowedEvents(stageAfter(toRegistered))).toEqual(
      expect.arrayContaining(['complaint.escalated', 'complaint.major-declared', 'complaint.withdrawn']),
    )
    expect(step(begin(), escalated()).ok).toBe(false)
  })

  test('leave out what nobody may report', () => {
    const stage = stageAfter(toAssessing)
    expect(allowedEvents(stage)).toContain('complaint.assigned')
    expect(allowedEvents(stage, controls)).not.toContain('complaint.assigned')
  })

  test('are those of the role in this very stage', () => {
    const [registered, assessing] = [stageAfter(toRegistered), stageAfter(toAssessing)]
    expect(allowedEvents(registered, controls, 'acceptance-officer')).toEqual(['complaint.classified'])
    expect(allowedEvents(assessing, controls, 'acceptance-officer')).toEqual([])
    expect(allowedEvents(assessing, controls, 'investigator')).toEqual(['complaint.classified'])
    expect(allowedEvents(assessing, controls, 'complainant').sort()).toEqual([
      'complaint.withdrawn',
      'dispute.opened',
    ])
  })
})

describe('a refusal', () => {
  test('offers what the same role may do here', () => {
    const result = step(stageAfter(toAssessing), acceptedEvent({ by: person('expert') }))
    expect(!result.ok && result.refusal).toMatchObject({ code: 'event-not-allowed', controls: [] })
    expect(!result.ok && result.refusal.allowed).toEqual(
      allowedEvents(stageAfter(toAssessing), undefined, 'expert'),
    )
  })

  test('names only the controls that were not set aside', () => {
    const overrides = [{ control: 'recusal', reason: 'Nobody else is there' }]
    const barring: Controls = { ...defaultControls, overrides: { recusal: ['complaints-manager'] } }
    const stage = stageAfter(toAssessing)
    const interested = { ...stage, context: { ...stage.context, interested: ['handler'] } }
    const mine = step(interested, assigned({ overrides }), barring)
    expect(mine.ok && mine.overridden).toEqual([{ control: 'recusal', reason: 'Nobody else is there' }])
    const notMine = step(interested, assigned({ overrides, by: person('acceptance-officer') }), barring)
    expect(!notMine.ok && notMine.refusal.controls).toEqual(['override-authority'])
  })

  test('of an override lists each control once, by its first reason', () => {
    const aside = (reason: string) => ({ control: 'registered-first', reason })
    const barring: Controls = {
      ...defaultControls,
      overrides: { 'registered-first': ['acceptance-officer'] },
    }
    const event = acceptedEvent({ overrides: [aside('Numbering is down'), aside('Again')] })
    const result = step(stageAfter(toRegistered.slice(0, 1)), event, barring)
    expect(result.ok && result.overridden).toEqual([aside('Numbering is down')])
    const other = { control: 'triaged-first', reason: 'Not needed' }
    const both: Controls = {
      ...barring,
      overrides: { ...barring.overrides, 'triaged-first': ['acceptance-officer'] },
    }
    const beside = acceptedEvent({ overrides: [other, aside('Numbering is down')] })
    const second = step(stageAfter(toRegistered.slice(0, 1)), beside, both)
    expect(second.ok && second.overridden).toEqual([aside('Numbering is down')])
    const met = step(stageAfter(toRegistered), event, barring)
    expect(met.ok && met.overridden).toEqual([])
  })

  test('is not what a note of the stage changes', () => {
    const result = step(stageAfter(toAssessing), classified())
    expect(result).toMatchObject({ ok: true, entered: [], left: [] })
  })
})
