import { describe, expect, test } from 'vitest'
import { getInitialSnapshot, type SnapshotFrom } from 'xstate'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import {
  begin,
  type Controls,
  handlingStages,
  lifecycle,
  type Stage,
  stageSummary,
  step,
} from '../../../src/machine/index.js'
import type { ComplaintEvent } from '../../../src/vocabulary/index.js'
import { chartParts, type Walk, walkedBy } from '../../support/chart-coverage.js'
import { eventVariants } from '../../support/event-variants.js'
import {
  acceptedEvent,
  actionChecked,
  actionCompleted,
  actionPlanned,
  closedEvent,
  commitmentFulfilled,
  commitmentReleased,
  committed,
  customerAnswered,
  customerAsked,
  decidedEvent,
  deEscalated,
  departmentAnswered,
  departmentAsked,
  disputeAnswered,
  disputeEnded,
  disputeOpened,
  disputeProposed,
  escalated,
  expertEngaged,
  expertReported,
  extensionApproved,
  extensionAsked,
  extensionNotified,
  extensionRefused,
  majorDeclared,
  mediationAgreed,
  mediationEnded,
  messageAnswered,
  messageReceived,
  proposed,
  received,
  registered,
  remedyDelivered,
  remedyFailed,
  responded,
  withdrawn,
} from '../../support/events.js'
import { lenientControls } from '../../support/lenient-controls.js'

type Snapshot = SnapshotFrom<typeof lifecycle>

const input = { controls: lenientControls }

/** Where handling stands, with the few facts on which its ways out depend. */
const place = (snapshot: Snapshot): string => {
  const { value, context } = snapshot
  const { file } = context
  return JSON.stringify([
    value.handling,
    file.accepted,
    file.kind,
    file.proposals.length > 0,
    snapshot.hasTag('handling.registered') && file.registered,
    file.ending === 'merged' && [file.registered, file.toldAt !== undefined],
    snapshot.hasTag('handling.under-review') && file.reviews.at(-1)?.result,
    snapshot.hasTag('handling.in-dispute') &&
      file.disputes.filter((each) => each.result === undefined).length > 1,
  ])
}

const named = (name: string) => ({ event: name.split(' ')[1]?.split('#')[0], target: name.split(' ')[2] })

const everything = chartParts(lifecycle)
const moving = new Set(
  everything.transitions
    .filter((name) => name.startsWith('handling') && named(name).target !== undefined)
    .map((name) => named(name).event),
)

const options = {
  input,
  events: eventVariants.filter((event) => moving.has(event.type)) as never[],
  serializeState: place as never,
  limit: 1_000_000,
}

const ways = getShortestPaths(lifecycle, options).map((way) => ({
  end: way.state as Snapshot,
  events: way.steps.map((each) => each.event).slice(1) as ComplaintEvent[],
}))

const onePerStage = [...new Map(ways.map((way) => [JSON.stringify(way.end.value.handling), way])).values()]

const toRegistered = [received(), registered()]
const attention = [escalated(), majorDeclared(), deEscalated()]
const asked: ComplaintEvent[] = [departmentAsked(), departmentAnswered(), customerAsked(), customerAnswered()]
const mediation: ComplaintEvent[] = [
  disputeOpened({ route: 'mediation' }),
  disputeEnded(),
  expertEngaged(),
  expertReported(),
]

const exchanges: ComplaintEvent[][] = [
  [mediationAgreed(), mediationEnded()],
  [messageReceived(), messageAnswered()],
  [actionPlanned(), actionCompleted(), actionChecked()],
  [committed(), commitmentFulfilled()],
  [committed(), commitmentReleased()],
  [extensionAsked(), extensionApproved(), extensionNotified()],
  [extensionAsked(), extensionRefused()],
]
const goneOutside = [
  ...toRegistered,
  disputeOpened(),
  withdrawn(),
  disputeProposed(),
  disputeAnswered(),
  disputeEnded(),
]
const lateRemedy = [
  ...[received(), registered(), acceptedEvent(), proposed(), decidedEvent(), responded(), closedEvent()],
  ...[remedyFailed(), remedyDelivered()],
]

const initial = getInitialSnapshot(lifecycle, input)

const fromReceipt: ComplaintEvent[][] = [
  goneOutside,
  lateRemedy,
  ...attention.flatMap((first) =>
    attention.flatMap((second) => attention.map((third) => [...toRegistered, first, second, third])),
  ),
  [...toRegistered, ...asked, ...mediation],
]

const walks: Walk[] = [
  ...fromReceipt.map((events) => ({ from: initial, events })),
  ...ways.flatMap(({ end }) => options.events.map((event) => ({ from: end, events: [event] }))),
  ...onePerStage.flatMap(({ end }) => eventVariants.map((event) => ({ from: end, events: [event] }))),
  ...onePerStage.flatMap(({ end }) => exchanges.map((events) => ({ from: end, events }))),
]

const outcome = (event: ComplaintEvent, stage: Stage, controls: Controls): Stage => {
  const result = step(stage, event, controls)
  if (!result.ok) throw new Error(`${event.type} was refused: ${JSON.stringify(result.refusal.because)}`)
  return result.stage
}

interface State {
  readonly state: Snapshot
  readonly transitions: Record<string, { readonly state: Snapshot }>
}

describe('the lifecycle as a model', () => {
  test('every state is reached and every transition is taken', () => {
    const walked = walkedBy(lifecycle, walks)
    const missed = {
      states: everything.states.filter((state) => !walked.states.has(state)),
      transitions: everything.transitions.filter((transition) => !walked.transitions.has(transition)),
    }
    process.stdout.write(
      `lifecycle: ${everything.states.length - missed.states.length} of ${everything.states.length} states, ` +
        `${everything.transitions.length - missed.transitions.length} of ${everything.transitions.length} transitions, ` +
        `${ways.length} places, ${walks.length} walks\n`,
    )
    expect(missed).toEqual({ states: [], transitions: [] })
  })

  test('every stage of handling is reached', () => {
    const seen = new Set(
      ways.map(
        (way) =>
          stageSummary(
            way.events.reduce<Stage>(
              (stage, event) => outcome(event, stage, lenientControls),
              begin(lenientControls),
            ),
          ).handling,
      ),
    )
    expect([...seen].sort()).toEqual([...handlingStages].sort())
  })

  test('every open place has a way to closed', () => {
    const map = getAdjacencyMap(lifecycle, options) as unknown as Record<string, State>
    const closing = new Set(
      Object.entries(map)
        .filter(([, { state }]) => state.hasTag('handling.closed'))
        .map(([key]) => key),
    )
    for (let grown = true; grown; ) {
      grown = false
      for (const [key, { transitions }] of Object.entries(map))
        if (!closing.has(key) && Object.values(transitions).some(({ state }) => closing.has(place(state)))) {
          closing.add(key)
          grown = true
        }
    }
    const stuck = Object.entries(map).filter(([key, { state }]) => state.hasTag('open') && !closing.has(key))
    expect(stuck.map(([key]) => key)).toEqual([])
  })

  test('where nobody is permitted anything, nothing moves but by the customer’s own rights', () => {
    const rights = ['complaint.withdrawn', 'dispute.opened']
    const nobody: Controls = { ...lenientControls, permissions: { '*': { roles: [] } } }
    for (const { events } of onePerStage) {
      const stage = events.reduce<Stage>(
        (each, event) => outcome(event, each, lenientControls),
        begin(nobody),
      )
      for (const event of eventVariants)
        if (step(stage, event, nobody).ok) expect(rights).toContain(event.type)
    }
  })
})
