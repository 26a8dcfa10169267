import type { AnyStateMachine } from 'xstate'
import { said } from '../../explanation.js'
import type { Issue } from '../../issues.js'
import { wrong } from '../../issues.js'

type Node = AnyStateMachine['root']

const below = (node: Node): Node[] => [node, ...Object.values(node.states).flatMap((child) => below(child))]

const above = (node: Node): Node[] => (node.parent === undefined ? [] : [node.parent, ...above(node.parent)])

const arrows = (node: Node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]

/** The states that are active at once when this one is entered by default. */
const entered = (node: Node): Node[] =>
  node.type === 'parallel'
    ? [node, ...Object.values(node.states).flatMap((child) => entered(child))]
    : node.type === 'compound'
      ? [node, ...node.initial.target.flatMap((child) => entered(child))]
      : [node]

/** Whatever can become active once this state is: its own arrows and those of the states around it. */
const next = (node: Node): Node[] =>
  [node, ...above(node)]
    .flatMap(arrows)
    .flatMap((arrow) => (arrow.target ?? []).flatMap((to) => [...above(to), ...entered(to)]))

const closure = (start: readonly Node[], steps: (node: Node) => readonly Node[]): Set<Node> => {
  const seen = new Set(start)
  for (const node of seen) for (const each of steps(node)) seen.add(each)
  return seen
}

const tagged = (node: Node, tag: string): boolean =>
  [node, ...above(node)].some((each) => each.tags.includes(tag))

const isLeaf = (node: Node): boolean => node.type === 'atomic' || node.type === 'final'

const unreachable = (machine: AnyStateMachine, all: readonly Node[]): Issue[] => {
  const reached = closure(entered(machine.root), next)
  return all
    .filter((node) => !reached.has(node))
    .map((node) =>
      wrong(
        'unreachable-state',
        node.path,
        said('no event leads here', '没有事件可以到达此处'),
        said('add a transition to it or drop it', '请增加通向此处的转换，或删除'),
      ),
    )
}

/** From every open state some way must lead to a finished one; events in other regions do not help it. */
const withoutWayOut = (all: readonly Node[]): Issue[] =>
  all
    .filter((node) => isLeaf(node) && tagged(node, 'open'))
    .filter((node) => ![...closure([node], next)].some((each) => isLeaf(each) && tagged(each, 'finished')))
    .map((node) =>
      wrong(
        'no-way-out',
        node.path,
        said('no way leads from here to a finished state', '由此无法到达结束状态'),
        said('add a transition out of it', '请增加由此出发的转换'),
      ),
    )

const clockwork = (all: readonly Node[]): Issue[] =>
  all
    .filter((node) => node.after.length > 0 || node.invoke.length > 0)
    .map((node) =>
      wrong(
        'not-pure',
        node.path,
        said('the state has a timer or runs an actor', '该状态含定时器或运行子程序'),
        said('deadlines belong to the policy’s clocks', '期限须由制度的时限规定'),
      ),
    )

const regionsThatNote = (machine: AnyStateMachine): Map<string, Set<string>> => {
  const regions = new Map<string, Set<string>>()
  for (const region of Object.values(machine.root.states))
    for (const arrow of below(region).flatMap(arrows))
      if (arrow.actions.length > 0)
        regions.set(arrow.eventType, (regions.get(arrow.eventType) ?? new Set()).add(region.key))
  return regions
}

const notedTwice = (machine: AnyStateMachine): Issue[] =>
  [...regionsThatNote(machine)]
    .filter(([, regions]) => regions.size > 1)
    .map(([type, regions]) =>
      wrong(
        'noted-twice',
        [...regions],
        said(
          `${type} is noted in several regions: one event would count twice`,
          `${type} 在多个区域登记，同一事件将重复计算`,
        ),
        said('keep its actions in one region', '请只在一个区域登记'),
      ),
    )

/**
 * What is wrong with a chart before it ever runs; nothing, for the chart of this package. Meant for charts that a host extended.
 *
 * Findings: `unreachable-state`, `no-way-out` (an `open` state from which no `finished` one can be reached), `not-pure` (a timer or an
 * invoked actor), `noted-twice` (one event with actions in two regions).
 *
 * @example
 * verifyChart(lifecycle) // { findings: [] }
 */
export const verifyChart = (machine: AnyStateMachine): { readonly findings: readonly Issue[] } => {
  const all = below(machine.root)
  return {
    findings: [
      ...unreachable(machine, all),
      ...withoutWayOut(all),
      ...clockwork(all),
      ...notedTwice(machine),
    ],
  }
}
