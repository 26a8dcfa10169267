import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { emptyFile } from '../../../src/machine/controls/control-input.js'
import { begin, defaultControls, lifecycle, step, toMermaid } from '../../../src/machine/index.js'
import { eventTypes } from '../../../src/vocabulary/index.js'
import { person, received, registered } from '../../support/events.js'

describe('the lifecycle', () => {
  test('has a place for every event of the vocabulary and for no other', () => {
    expect([...lifecycle.events].sort()).toEqual([...eventTypes].sort())
  })

  test('is drawn in both languages, with every stage once', () => {
    const chinese = toMermaid('zh')
    expect(chinese.split('\n')[0]).toBe('stateDiagram-v2')
    expect(chinese.match(/state "调查核实中" as/g)).toHaveLength(1)
    expect(chinese).toContain('handling_open_decided --> handling_open_responded: final-response.sent')
    expect(toMermaid('en')).toContain('state "Under review" as handling_open_under_review')
  })
})

describe('an actor that is started', () => {
  test.each([
    ['without input', createActor(lifecycle)],
    ['with an input that names no controls', createActor(lifecycle, { input: {} })],
  ])('%s runs under the controls of the package, from an empty file', (_, actor) => {
    actor.start()
    expect(actor.getSnapshot().context).toEqual({ controls: defaultControls, file: emptyFile })
    let stage = begin()
    for (const event of [registered(), received({ by: person('handler') }), received(), registered()]) {
      actor.send(event)
      const result = step(stage, event, defaultControls)
      if (result.ok) stage = result.stage
      const { value, context } = actor.getSnapshot()
      expect({ value, file: context.file }).toEqual({ value: stage.value, file: stage.context })
    }
    expect(actor.getSnapshot().hasTag('handling.registered')).toBe(true)
  })

  test('with controls runs under these', () => {
    const controls = { ...defaultControls, permissions: {} }
    const actor = createActor(lifecycle, { input: { controls } }).start()
    actor.send(received())
    expect(actor.getSnapshot().context).toEqual({ controls, file: emptyFile })
    expect(actor.getSnapshot().hasTag('handling.expected')).toBe(true)
  })
})
