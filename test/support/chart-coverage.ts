import { type AnyMachineSnapshot, type AnyStateMachine, createActor, type EventObject } from 'xstate'

type Node = AnyStateMachine['root']
type Arrow = Node extends { transitions: Map<string, readonly (infer One)[]> } ? One : never

const below = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap((child) => below(child))]

const arrowsOf = (node: Node): Arrow[] => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]

const labelled = (node: Node, arrow: Arrow): string => {
  const ends = (arrow.target ?? []).map((target) => target.path.join('.')).join(' ')
  const place = arrowsOf(node)
    .filter((each) => each.eventType === arrow.eventType)
    .indexOf(arrow)
  return `${node.path.join('.')} ${arrow.eventType || 'always'}#${place} ${ends}`.trim()
}

/** Every state and every transition of a chart, by name. */
export const chartParts = (machine: AnyStateMachine) => {
  const nodes = below(machine.root)
  return {
    states: nodes.map((node) => node.path.join('.')).filter((path) => path !== ''),
    transitions: nodes.flatMap((node) => arrowsOf(node).map((arrow) => labelled(node, arrow))),
  }
}

/** Where a history begins and what happens then. */
export interface Walk {
  readonly from: AnyMachineSnapshot
  readonly events: readonly EventObject[]
}

/** What the given histories walk through, as XState's own inspection reports it. */
export const walkedBy = (machine: AnyStateMachine, walks: readonly Walk[]) => {
  const states = new Set<string>()
  const transitions = new Set<string>()
  for (const { from, events } of walks) {
    const actor = createActor(machine, {
      snapshot: machine.resolveState({ value: from.value, context: from.context }),
      inspect: (seen) => {
        if (seen.type !== '@xstate.microstep') return
        for (const arrow of seen._transitions)
          transitions.add(labelled(arrow.source as Node, arrow as unknown as Arrow))
        for (const node of (seen.snapshot as AnyMachineSnapshot)._nodes) states.add(node.path.join('.'))
      },
    }).start()
    for (const event of events) actor.send(event)
  }
  return { states, transitions }
}
