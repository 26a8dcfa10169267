import { describe, expect, test } from 'vitest'
import { begin, type Stage, stageSummary, step } from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { ordinaryLife } from '../../support/events.js'

const walk = (events: readonly ComplaintEvent[]): string[] => {
  let stage: Stage = begin()
  return events.map((event) => {
    const result = step(stage, event)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    stage = result.stage
    return stageSummary(stage).handling
  })
}

describe('an ordinary complaint', () => {
  test('goes from receipt to the archive', () => {
    expect([...new Set(walk(ordinaryLife()))]).toEqual([
      'received',
      'registered',
      'assessing',
      'investigating',
      'deciding',
      'decided',
      'responded',
      'following-up',
      'closed',
      'archived',
    ])
  })
})
