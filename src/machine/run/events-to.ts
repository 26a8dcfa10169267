import { lazy } from '../../lazy.js'
import type { EventType } from '../../vocabulary/index.js'
import { type HandlingStage, handlingStages } from '../chart/stages.js'
import { lifecycle } from '../lifecycle.js'

type Node = typeof lifecycle.root

interface Way {
  readonly type: EventType
  readonly to: HandlingStage
}

const tagOf = 'handling.'

const stageNamed = (tags: readonly string[]): HandlingStage | undefined =>
  handlingStages.find((stage) => tags.includes(tagOf + stage))

const stageAbove = (node: Node | undefined): HandlingStage | undefined =>
  node === undefined ? undefined : (stageNamed(node.tags) ?? stageAbove(node.parent as Node | undefined))

const nodesBelow = (node: Node): Node[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesBelow(child as Node)),
]

const above = (node: Node): Node[] =>
  node.parent === undefined ? [] : [node.parent as Node, ...above(node.parent as Node)]

/** Where each stage leads, by the transitions of its states and of all that it stands inside. */
const ways = lazy((): ReadonlyMap<HandlingStage, readonly Way[]> => {
  const found = new Map<HandlingStage, Way[]>()
  for (const node of nodesBelow(lifecycle.root)) {
    const from = stageAbove(node)
    if (from === undefined) continue
    const arrows = [node, ...above(node)].flatMap((each) => [...each.transitions.values()].flat())
    for (const { eventType, target } of arrows)
      for (const end of target ?? []) {
        const to = stageAbove(end as Node)
        if (to !== undefined && to !== from)
          found.set(from, [...(found.get(from) ?? []), { type: eventType as EventType, to }])
      }
  }
  return found
})

/** A matter that is handled to its end does not come here. */
const aside = new Set<HandlingStage>([
  'declined',
  'withdrawn',
  'merged',
  'referred',
  'answered',
  'in-dispute',
  'under-review',
])

/** Ways that a matter takes only when it happens to be so. */
const unusual = new Set<EventType>([
  'misunderstanding.explained',
  'settlement.reached',
  'complaint.kind-changed',
])

/** Longer than any way through the chart: only a goal is worth it. */
const detour = 100
const exception = 20

const costOf = ({ type, to }: Way, wanted: readonly HandlingStage[]): number =>
  aside.has(to) && !wanted.includes(to) ? detour : unusual.has(type) ? exception : 1

interface Reached {
  readonly cost: number
  readonly events: readonly EventType[]
}

/**
 * The events that usually lead from one stage of handling to the nearest of some others, in their order: what is lacking when somebody
 * says that a complaint is there already. A matter that is handled goes before one that ends aside (declined, withdrawn). Empty when it is
 * there; nothing when no events lead there.
 *
 * @example
 * eventsTo('registered', ['investigating']) // ['complaint.accepted', 'investigation.started']
 */
export const eventsTo = (
  from: HandlingStage,
  goals: readonly HandlingStage[],
): readonly EventType[] | undefined => {
  const along = goals.filter((goal) => !aside.has(goal))
  const wanted = along.length > 0 ? along : goals
  const best = new Map<HandlingStage, Reached>([[from, { cost: 0, events: [] }]])
  const open = [from]
  for (let stage = open.shift(); stage !== undefined; stage = open.shift()) {
    const { cost, events } = best.get(stage) ?? { cost: 0, events: [] }
    for (const way of ways().get(stage) ?? []) {
      const next = cost + costOf(way, wanted)
      if (next >= (best.get(way.to)?.cost ?? Number.POSITIVE_INFINITY)) continue
      best.set(way.to, { cost: next, events: [...events, way.type] })
      open.push(way.to)
    }
  }
  const reached = wanted.flatMap((goal) => best.get(goal) ?? [])
  return [...reached].sort((one, other) => one.cost - other.cost)[0]?.events
}
