import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEntry } from '../../../src/complaint/index.js'
import { createDesk, verifyJournal } from '../../../src/desk/index.js'
import { overridableControls, type Stage } from '../../../src/machine/index.js'
import { memoryStore } from '../../../src/stores/memory.js'
import { gathered } from '../../../src/testing/store-contract/expectations.js'
import { type ComplaintEvent, outcomes, roles } from '../../../src/vocabulary/index.js'
import { toProposed } from '../../support/control-cases-handling.js'
import {
  approvalAsked,
  approvalRefused,
  approved,
  decidedEvent,
  hoursIn,
  proposed,
} from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'
import { smallBank } from '../../support/policies.js'
import { drawnEvent, draws } from '../../support/random-history.js'

/** Everybody may do everything and set aside whatever can be; but every decision needs a second pair of eyes. */
const bank = smallBank({
  controls: {
    ...lenientControls,
    overrides: Object.fromEntries(overridableControls.map((control) => [control, [...roles]])),
    approval: { ...lenientControls.approval, outcomes: [...outcomes] },
    fourEyes: { decision: false, extension: true },
  },
})

interface Reported {
  readonly journal: readonly JournalEntry[]
  readonly acknowledged: readonly string[]
}

type Act = (stage: Stage, index: number) => ComplaintEvent

const anything = (maxLength: number): fc.Arbitrary<Act[]> =>
  draws(maxLength).map((history) => history.map((drawn) => (stage, index) => drawnEvent(stage, drawn, index)))

const colleague = fc.constantFrom('anna', 'bo', 'chen')

/** Three colleagues who propose, ask, approve and decide in any order, also in each other's absence. */
const attemptsToDecide: fc.Arbitrary<Act[]> = fc.array(
  fc
    .record({
      event: fc.constantFrom<ComplaintEvent>(
        proposed(),
        approvalAsked(),
        approved(),
        approved(),
        approvalRefused(),
        decidedEvent(),
        decidedEvent(),
      ),
      role: fc.constantFrom<(typeof roles)[number]>('handler', 'complaints-manager', 'senior-management'),
      id: colleague,
      onBehalfOf: fc.option(colleague, { nil: undefined, freq: 4 }),
    })
    .map(
      ({ event, id, role, onBehalfOf }): Act =>
        (_, index) => ({
          ...event,
          at: hoursIn(index),
          by: { id, role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
        }),
    ),
  { minLength: 10, maxLength: 30, size: 'max' },
)

/** A history told to a desk, each event under a number of its own and now and then delivered again; gives what the journal says. */
const reported = async (history: readonly Act[]): Promise<Reported> => {
  let now = hoursIn(0)
  const store = memoryStore()
  const desk = createDesk({ store, policies: [bank], now: () => now })
  const acknowledged: string[] = []
  const start = toProposed.map((event, index): ComplaintEvent => ({ ...event, id: `given-${index}` }))
  const opened = await desk.openAll({ id: 'c-1', events: start })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  acknowledged.push(...start.map(({ id = '' }) => id))
  let known: JournalEntry[] = [...opened.entries]
  for (const [index, act] of history.entries()) {
    const complaint = await desk.load('c-1')
    if (complaint === undefined) throw new Error('The complaint is gone')
    now = hoursIn(index + 1)
    const acted = act(complaint.stage, index + 1)
    if (
      acted.type === 'complaint.merged' ||
      acted.type === 'complaint.unmerged' ||
      acted.type === 'personal-data.erased'
    )
      continue
    const event = { ...acted, id: `event-${index}` }
    const answer = await desk.handle('c-1', event)
    if (answer.ok) acknowledged.push(event.id)
    if (answer.ok && index % 3 === 0)
      expect(await desk.handle('c-1', event)).toMatchObject({ ok: true, repeated: true, entries: [] })
    if (index % 7 === 6) for await (const _ of desk.wake());
    const journal = await gathered(store.journal('c-1'))
    expect(journal.slice(0, known.length)).toEqual(known)
    known = journal
  }
  const { entries = 0, head = '' } = (await desk.load('c-1')) ?? {}
  expect(await verifyJournal(known, { entries, head })).toMatchObject({ ok: true })
  return { journal: known, acknowledged }
}

const whoActed = ({ by }: ComplaintEvent): string[] =>
  by.onBehalfOf === undefined ? [by.id] : [by.id, by.onBehalfOf]

describe('whatever happens at a desk', () => {
  test('what was acknowledged is in the journal once, and what is in the journal stays as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anything(40), async (history) => {
        const { journal, acknowledged } = await reported(history)
        expect(journal.flatMap(({ event }) => event.id ?? [])).toEqual(acknowledged)
        expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1))
      }),
      { numRuns: 60 },
    )
  })

  test('its journal shows a second person behind every decision that needs one', async () => {
    let decisions = 0
    await fc.assert(
      fc.asyncProperty(attemptsToDecide, async (history) => {
        const events = (await reported(history)).journal.map(({ event }) => event)
        for (const [place, event] of events.entries()) {
          if (event.type !== 'decision.made') continue
          decisions += 1
          const before = events.slice(0, place)
          const proposers = before.flatMap((each) =>
            each.type === 'proposal.made' && each.proposal.id === event.proposal ? whoActed(each) : [],
          )
          const requests = before.flatMap((each) =>
            each.type === 'approval.requested' && each.proposal === event.proposal ? each.request : [],
          )
          const approvals = before.filter(
            (each) => each.type === 'approval.granted' && requests.includes(each.request),
          )
          const byOthers = approvals.filter((each) => !whoActed(each).some((id) => proposers.includes(id)))
          expect(byOthers.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 120 },
    )
    expect(decisions).toBeGreaterThan(0)
  })

  test('its journal shows every commitment fulfilled or released before the complaint is closed', async () => {
    let promised = 0
    await fc.assert(
      fc.asyncProperty(anything(60), async (history) => {
        const open = new Set<string>()
        for (const { event } of (await reported(history)).journal) {
          if (event.type === 'commitment.made') open.add(event.commitment.id)
          if (event.type === 'commitment.fulfilled' || event.type === 'commitment.released')
            open.delete(event.commitment)
          if (event.type === 'complaint.closed') expect([...open]).toEqual([])
          promised += open.size
        }
      }),
      { numRuns: 100 },
    )
    expect(promised).toBeGreaterThan(0)
  })
})
