import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../../support/shared.js'
import { scoreProducts } from './product-scores.js'

if (dataFolder === undefined) console.warn('skipped: no folder of complaint data (REDRESS_DATA)')

describe.skipIf(dataFolder === undefined)('CFPB products on 220 labelled narratives', () => {
  const scores = dataFolder === undefined ? undefined : scoreProducts(dataFolder)

  it('reach a macro-F1 of 0.72 over the eleven classes', () => {
    expect(scores?.narratives).toBe(220)
    expect(scores?.classes).toHaveLength(11)
    expect(scores?.macroF1).toBeGreaterThanOrEqual(0.72)
  })

  it('leave no class unrecognised', () => {
    for (const { name, f1 } of scores?.classes ?? []) expect(f1, name).toBeGreaterThan(0.4)
  })
})
