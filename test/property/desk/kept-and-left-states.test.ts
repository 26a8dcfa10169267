import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDesk, type Desk, type DeskResult } from '../../../src/desk/index.js'
import { overridableControls } from '../../../src/machine/index.js'
import type { ComplaintStore } from '../../../src/ports/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { type ComplaintEvent, roles } from '../../../src/vocabulary/index.js'
import { toProposed } from '../../support/control-cases-handling.js'
import { hoursIn } from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'

const bank = smallBank({
  controls: {
    ...lenientControls,
    overrides: Object.fromEntries(overridableControls.map((control) => [control, [...roles]])),
  },
})

const ids = ['c-1', 'c-2'] as const

/** The port as it was before states could be left. */
const wholeStates = ({ leavesStates: _, ...store }: ComplaintStore): ComplaintStore => store

/** Several desks over one store, as several processes would be, told one event after the other. */
interface House {
  readonly store: ComplaintStore
  readonly desks: readonly Desk[]
}

const houses = (now: () => string): Readonly<Record<string, House>> => {
  const house = (store: ComplaintStore, keeps: readonly number[]): House => ({
    store,
    desks: keeps.map((keep) => createDesk({ store, policies: [bank], now, keep })),
  })
  return {
    'whole states, nothing kept': house(wholeStates(memoryStore()), [0]),
    'left states, nothing kept': house(memoryStore(), [0]),
    'left and kept states': house(memoryStore(), [10]),
    'two desks that keep, one complaint each': house(memoryStore(), [1, 1]),
    'one desk that keeps and one that does not': house(memoryStore(), [10, 0]),
  }
}

/** What chance and the chain of salts make different from store to store. */
const chance = new Set(['hash', 'head', 'previous', 'salt', 'personal'])

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, member) => (chance.has(key) ? undefined : member)) ?? 'null')

const told = (answer: DeskResult): unknown => {
  if (!answer.ok) return plain(answer)
  const { complaint, revision, entries, effects, issues, repeated, forwardedFrom } = answer
  return plain({ complaint, revision, entries, effects, issues, repeated, forwardedFrom })
}

const about = (event: ComplaintEvent, other: string): ComplaintEvent =>
  event.type === 'complaint.merged'
    ? { ...event, into: other }
    : event.type === 'complaint.unmerged'
      ? { ...event, from: other }
      : event

interface Turn {
  readonly complaint: 0 | 1
  readonly desk: number
  readonly again: boolean
  readonly wakes: boolean
}

const turn: fc.Arbitrary<Turn> = fc.record({
  complaint: fc.constantFrom<0 | 1>(0, 0, 1),
  desk: fc.nat({ max: 7 }),
  again: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
  wakes: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
})

describe('a store that leaves states and a desk that keeps them', () => {
  test('answer, refuse and hold what whole states and no memory would, also beside other desks', async () => {
    let left = 0
    await fc.assert(
      fc.asyncProperty(
        draws(40),
        fc.array(turn, { minLength: 40, maxLength: 40 }),
        async (history, turns) => {
          let now = hoursIn(0)
          const all = Object.entries(houses(() => now))
          for (const [, { desks }] of all)
            for (const id of ids) {
              const opened = await desks[0]?.openAll({ id, events: toProposed })
              if (opened?.ok !== true) throw new Error(JSON.stringify(opened?.refusal))
            }
          for (const [index, drawn] of history.entries()) {
            const { complaint, desk, again, wakes } = turns[index] as Turn
            const id = ids[complaint]
            now = hoursIn(index + 1)
            let expected: unknown
            for (const [name, { desks, store }] of all) {
              const chosen = desks[desk % desks.length] as Desk
              const before = await chosen.load(id)
              if (before === undefined) throw new Error('The complaint is gone')
              const event = {
                ...about(drawnEvent(before.stage, drawn, index + 1), ids[1 - complaint] ?? ''),
                id: `e-${index}`,
              }
              const answers = [told(await chosen.handle(id, event))]
              if (again) answers.push(told(await chosen.handle(id, event)))
              if (wakes) answers.push(plain(await gathered(chosen.wake())))
              const states = await Promise.all(ids.map(async (each) => plain(await chosen.load(each))))
              const replayed = await Promise.all(ids.map(async (each) => plain(await chosen.replay(each))))
              expect(replayed, name).toEqual(states)
              const found = { answers, states }
              expected ??= found
              expect(found, `${name}, ${event.type}`).toEqual(expected)
              if ((await store.load(id))?.since !== undefined) left += 1
            }
          }
        },
      ),
      { numRuns: 12 },
    )
    expect(left).toBeGreaterThan(50)
  })
})
