import type { AnyStateMachine } from 'xstate'
import type { Language } from '../../explanation.js'
import type { StageMeta } from '../chart/stages.js'

export type Node = AnyStateMachine['root']

/** A name that a drawing language takes. */
export const name = (node: Node): string => node.path.join('_').replaceAll('-', '_')

export const titleOf = (node: Node, language: Language): string =>
  (node.meta as StageMeta | undefined)?.title[language] ?? node.key

export const arrows = (node: Node) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])]

export const hasTitle = (node: Node): boolean => node.meta !== undefined

export const children = (node: Node): Node[] => Object.values(node.states)

/** A stage is the smallest thing that an arrow of a drawing ends at. */
export const drawn = (node: Node): Node => {
  let stage = node
  for (let each: Node | undefined = node; each !== undefined; each = each.parent)
    if (hasTitle(each)) stage = each
  return stage
}

/** What an arrow is called: its event, or for one that needs no event the question that it follows. */
const labelOf = ({ eventType, guard }: { eventType: string; guard?: unknown }): string =>
  eventType !== '' ? eventType : typeof guard === 'string' ? `[${guard}]` : ''

/** The ends of arrows, and what leads to each. */
export const labels = (
  arrowsOut: ReturnType<typeof arrows>,
  ends: (to: Node) => Node,
): Map<Node, string[]> => {
  const byEnd = new Map<Node, string[]>()
  for (const arrow of arrowsOut)
    for (const to of arrow.target ?? []) {
      const known = byEnd.get(ends(to)) ?? []
      const label = labelOf(arrow)
      byEnd.set(ends(to), known.includes(label) ? known : [...known, label])
    }
  return byEnd
}

/** What stands side by side in the chart. */
export const regions = (node: Node): Node[] =>
  children(node).flatMap((child) => (child.type === 'parallel' ? regions(child) : [child]))
