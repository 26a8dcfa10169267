import { describe, expect, test } from 'vitest'
import { lifecycle, toMermaid } from '../../../src/machine/index.js'
import { eventTypes } from '../../../src/vocabulary/index.js'

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
