import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createActor, transition } from 'xstate'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import {
  begin,
  type Controls,
  defaultControls,
  lifecycle,
  restore,
  step,
} from '../../../src/machine/index.js'
import type { Policy } from '../../../src/policy/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { hoursIn, received } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'

/** A thousand histories by default, of the desk a part of them; `REDRESS_HISTORIES=10000` for a long look at both. */
const runs = Number(process.env.REDRESS_HISTORIES ?? 1000)
const deskRuns = Number(process.env.REDRESS_HISTORIES ?? 150)
const patience = 60_000 + Math.max(runs, deskRuns) * 200
const standing = (value: unknown, file: unknown): string => JSON.stringify([value, file])

const either = fc.constantFrom<Controls>(defaultControls, lenientControls)

/** What the desk decides by itself: two belong to time and to a change of policy, the others concern more than one chart's stage. */
const beyondTheChart: ReadonlySet<ComplaintEvent['type']> = new Set([
  'rung.reached',
  'policy.migrated',
  'complaint.merged',
  'complaint.unmerged',
  'complaint.linked',
  'personal-data.erased',
])

const banks = { strict: smallBank(), lenient: smallBank({ controls: lenientControls }) } as const
const eitherBank = fc.constantFrom<keyof typeof banks>('strict', 'lenient')

/** The three faces side by side, each told the same events. */
const threeFaces = (bank: Policy) => {
  let now = hoursIn(0)
  const { controls } = bank
  const store = memoryStore()
  const desk = createDesk({ store, policies: [bank], now: () => now })
  const actor = createActor(lifecycle, { input: { controls } }).start()
  let stage = begin(controls)
  let told = 0

  const clocksDue = async (event: ComplaintEvent) =>
    event.type.startsWith('extension.')
      ? {
          dueAt: Object.fromEntries(
            (await desk.clocks('c-1')).flatMap(({ id, clock }) =>
              clock.dueAt === undefined ? [] : [[id, clock.dueAt.toISOString()]],
            ),
          ),
        }
      : {}

  const follow = (event: ComplaintEvent, facts: object): void => {
    told += 1
    if (event.type === 'rung.reached') return
    const result = step(stage, event, controls, facts)
    if (!result.ok) throw new Error(`The desk took ${event.type}, step says ${result.refusal.code}`)
    stage = result.stage
    actor.send({ ...event, facts })
  }

  const compare = async (): Promise<void> => {
    const here = standing(stage.value, stage.context)
    const kept = (await desk.load('c-1'))?.stage
    expect(standing(kept?.value, kept?.context)).toBe(here)
    const { value, context } = actor.getSnapshot()
    expect(standing(value, context.file)).toBe(here)
  }

  return {
    stage: () => stage,
    told: () => told,
    tell: async (event: ComplaintEvent): Promise<void> => {
      now = event.at
      const facts = await clocksDue(event)
      const answer = await (event.type === 'complaint.received' && told === 0
        ? desk.open(event, { id: 'c-1' })
        : desk.handle('c-1', event))
      if (answer.ok) for (const entry of answer.entries) follow(entry.event, facts)
      else {
        const result = step(stage, event, controls, facts)
        expect(result.ok ? 'taken' : result.refusal).toEqual(answer.refusal)
        actor.send({ ...event, facts })
      }
      await compare()
    },
    passTime: async (at: string): Promise<void> => {
      now = at
      for await (const { entries } of desk.wake()) for (const { event } of entries) follow(event, {})
      await compare()
    },
    /** The journal holds what was taken in, all of it, once, and proves it. */
    proveJournal: async (): Promise<void> => {
      const complaint = await desk.load('c-1')
      const journal = await gathered(store.journal('c-1'))
      expect(journal).toHaveLength(told)
      const known = { entries: told, head: complaint?.head ?? '' }
      expect(await verifyJournal(journal, known)).toMatchObject({ ok: true })
      expect(await desk.replay('c-1')).toEqual(complaint)
    },
  }
}

describe('three faces of one chart', () => {
  test(
    'the desk, step and a running actor agree on every history, and the journal holds all of it',
    async () => {
      let taken = 0
      await fc.assert(
        fc.asyncProperty(draws(40), eitherBank, async (history, bank) => {
          const faces = threeFaces(banks[bank])
          await faces.tell(received())
          for (const [index, drawn] of history.entries()) {
            const event = drawnEvent(faces.stage(), drawn, index + 1)
            if (!beyondTheChart.has(event.type)) await faces.tell(event)
            if (index % 10 === 9) await faces.passTime(hoursIn(index + 1.5))
          }
          await faces.proveJournal()
          taken += faces.told()
        }),
        { numRuns: deskRuns },
      )
      expect(taken).toBeGreaterThan(deskRuns * 5)
    },
    patience,
  )

  test(
    'step, a running actor and XState’s own transition agree on every history',
    () => {
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
    },
    patience,
  )

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
