import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor, transition } from 'xstate'
import {
  begin,
  type Controls,
  defaultControls,
  lifecycle,
  restore,
  step,
} from '../../../src/machine/index.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { drawnEvent, draws } from '../../support/random-history.js'

/** A thousand histories by default; `REDRESS_HISTORIES=10000` for a long look. */
const runs = Number(process.env.REDRESS_HISTORIES ?? 1000)
const standing = (value: unknown, file: unknown): string => JSON.stringify([value, file])

const either = fc.constantFrom<Controls>(defaultControls, lenientControls)

describe('three faces of one chart', () => {
  test('step, a running actor and XState’s own transition agree on every history', () => {
    let taken = 0
    fc.assert(
      fc.property(draws(40), either, (history, controls) => {
        let stage = begin(controls)
        const actor = createActor(lifecycle, { input: { controls } }).start()
        let snapshot = actor.getSnapshot()
        history.forEach((drawn, index) => {
          const event = drawnEvent(stage, drawn, index)
          const result = step(stage, event, controls)
          actor.send(event)
          const [next] = transition(lifecycle, snapshot, event)
          if (result.ok) {
            taken += 1
            stage = result.stage
          }
          const here = standing(stage.value, stage.context)
          expect(standing(next.value, next.context.file)).toBe(here)
          const running = actor.getSnapshot()
          expect(standing(running.value, running.context.file)).toBe(here)
          snapshot = next
        })
      }),
      { numRuns: runs },
    )
    expect(taken).toBeGreaterThan(runs * 5)
  })

  test('a stage that went through JSON takes the next event like the one in memory', () => {
    fc.assert(
      fc.property(draws(30), either, (history, controls) => {
        let stage = begin(controls)
        history.forEach((drawn, index) => {
          const event = drawnEvent(stage, drawn, index)
          const stored = restore(JSON.parse(JSON.stringify(stage)))
          const result = step(stage, event, controls)
          expect(isDeepStrictEqual(stored, stage)).toBe(true)
          expect(isDeepStrictEqual(step(stored, event, controls), result)).toBe(true)
          if (result.ok) stage = result.stage
        })
      }),
      { numRuns: 300 },
    )
  })

  test('a refusal changes nothing and always says why', () => {
    fc.assert(
      fc.property(draws(30), either, (history, controls) => {
        let stage = begin(controls)
        history.forEach((drawn, index) => {
          const before = JSON.stringify(stage)
          const result = step(stage, drawnEvent(stage, drawn, index), controls)
          expect(JSON.stringify(stage)).toBe(before)
          if (result.ok) stage = result.stage
          else {
            expect(result.refusal.because.length).toBeGreaterThan(0)
            for (const reason of result.refusal.because) {
              expect(reason.says.en).not.toBe('')
              expect(reason.says.zh).toMatch(/\p{Script=Han}/u)
            }
          }
        })
      }),
      { numRuns: 300 },
    )
  })
})
