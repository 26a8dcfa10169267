import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { type Controls, defaultControls, lifecycle, step } from '../../../src/machine/index.js'
import { acceptedEvent, classified, person, received, registered } from '../../support/events.js'
import { refusalOf, stageAfter } from '../../support/walk.js'

const controls: Controls = {
  ...defaultControls,
  permissions: {
    ...defaultControls.permissions,
    'complaint.classified': {
      roles: ['acceptance-officer'],
      inStages: { assessing: ['handler'] },
    },
  },
}

describe('a permission that varies by stage', () => {
  const toRegistered = [received(), registered()]
  const toAssessing = [...toRegistered, acceptedEvent()]
  const byHandler = classified({ by: person('handler') })

  test('widens and narrows in the stage it names only', () => {
    expect(step(stageAfter(toRegistered, controls), classified(), controls).ok).toBe(true)
    expect(refusalOf(toRegistered, byHandler, controls).code).toBe('not-permitted')
    expect(step(stageAfter(toAssessing, controls), byHandler, controls).ok).toBe(true)
    expect(refusalOf(toAssessing, classified(), controls).code).toBe('not-permitted')
  })

  test('holds in a running actor as well', () => {
    const actor = createActor(lifecycle, { input: { controls } }).start()
    for (const event of toRegistered) actor.send(event)
    const before = actor.getSnapshot()
    actor.send(byHandler)
    expect(actor.getSnapshot().context).toBe(before.context)
    actor.send(acceptedEvent())
    actor.send(byHandler)
    expect(actor.getSnapshot().hasTag('handling.assessing')).toBe(true)
    expect(actor.getSnapshot().context).not.toBe(before.context)
  })
})
