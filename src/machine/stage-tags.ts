import type { ChartSnapshot } from './chart-run.js'
import { lifecycle } from './lifecycle.js'
import { type HandlingStage, handlingStages } from './stages.js'

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

/** The stage of handling where the chart stands. */
export const handlingOf = (snapshot: ChartSnapshot): HandlingStage =>
  handlingStages.find((stage) => snapshot.hasTag(`handling.${stage}`)) ?? 'expected'

/** The tags entered and left between two standings of the chart. */
export const tagChanges = (
  from: ChartSnapshot,
  to: ChartSnapshot,
): { readonly entered: readonly string[]; readonly left: readonly string[] } => ({
  entered: [...to.tags].filter((tag) => !from.tags.has(tag)),
  left: [...from.tags].filter((tag) => !to.tags.has(tag)),
})
