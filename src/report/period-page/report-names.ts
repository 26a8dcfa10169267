import { stages } from '../../machine/index.js'
import type { Policy } from '../../policy/index.js'
import type { Names } from '../../vocabulary/index.js'
import type { DisclosureNames, Parents } from '../forms/disclosure.js'
import { jrt0169Categories, jrt0169Causes, type StandardName } from '../forms/jrt-0169.js'

/** How a report calls what it counts. */
export interface ReportNames extends DisclosureNames {
  readonly clocks: Names
  readonly parents: Parents
}

const namesIn = (list: readonly StandardName[]): Names =>
  Object.fromEntries(list.map(({ code, title }) => [code, title] as const))

/**
 * The names of one or several policies over those of JR/T 0169-2018. Without a policy codes that the standard does not know stand for
 * themselves.
 */
export const reportNames = (policies: readonly Policy[]): ReportNames => {
  const categories = policies.flatMap(({ document }) => document.taxonomy?.categories ?? [])
  const causes = policies.flatMap(({ document }) => document.taxonomy?.causes ?? [])
  const clocks = policies.flatMap((policy) => policy.clocks.map(({ definition }) => definition))
  return {
    categories: { ...namesIn(jrt0169Categories), ...namesIn(categories) },
    causes: { ...namesIn(jrt0169Causes), ...namesIn(causes) },
    clocks: Object.fromEntries(clocks.map(({ id, title }) => [id, title] as const)),
    parents: Object.fromEntries(
      categories.flatMap(({ code, parent }) => (parent === undefined ? [] : [[code, parent] as const])),
    ),
  }
}

export const stageNames: Names = Object.fromEntries(
  Object.entries(stages).map(([stage, { title }]) => [stage, title]),
)
