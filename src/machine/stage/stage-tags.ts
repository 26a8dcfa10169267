import { lifecycle } from '../lifecycle.js'
import type { ChartState } from '../run/state.js'

interface Node {
  readonly tags: readonly string[]
  readonly states: Readonly<Record<string, Node>>
}

const tagsBelow = (node: Node): string[] => [
  ...node.tags,
  ...Object.values(node.states).flatMap((child) => tagsBelow(child)),
]

/** Every tag of the chart: the signals that clocks and policies may name. */
export const chartTags: readonly string[] = [...new Set(tagsBelow(lifecycle.root as unknown as Node))].sort()

/** The tags entered and left between two states. */
export const tagChanges = (
  from: ChartState,
  to: ChartState,
): { readonly entered: readonly string[]; readonly left: readonly string[] } =>
  from === to
    ? { entered: [], left: [] }
    : {
        entered: [...to.tags].filter((tag) => !from.tags.has(tag)),
        left: [...from.tags].filter((tag) => !to.tags.has(tag)),
      }
