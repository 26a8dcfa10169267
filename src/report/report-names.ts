import { stages } from '../machine/index.js'
import type { Policy } from '../policy/index.js'
import type { Names } from '../vocabulary/index.js'
import { unsaidName } from './code-names.js'
import { unsaid } from './counts.js'
import type { DisclosureNames, Parents } from './forms/disclosure.js'
import { jrt0169Categories, jrt0169Causes, type StandardName } from './forms/jrt-0169.js'

/** How a report calls what it counts. */
export interface ReportNames extends DisclosureNames {
  readonly teams: Names
  readonly clocks: Names
  readonly parents: Parents
}

/** Those that a board needs. */
export type BoardNames = Pick<ReportNames, 'categories' | 'teams'>

const namesIn = (list: readonly StandardName[]): Names =>
  Object.fromEntries(list.map(({ code, title }) => [code, title] as const))

const named = (names: Names): Names => ({ ...names, [unsaid]: unsaidName })

const teamsOf = (teams: Policy['document']['teams']): Names =>
  Object.fromEntries(Object.entries(teams).map(([code, { title }]) => [code, title] as const))

/**
 * The names of one or several policies over those of JR/T 0169-2018; where two name one code, those of the later count. Without a
 * policy codes that the standard does not know stand for themselves. `-`, the code of what is not stated, says so.
 *
 * @example
 * reportNames([policy]).categories['debit-card'] // { en: 'Debit cards', zh: '借记卡' }
 */
export const reportNames = (policies: readonly Policy[]): ReportNames => {
  const categories = policies.flatMap(({ document }) => document.taxonomy?.categories ?? [])
  const causes = policies.flatMap(({ document }) => document.taxonomy?.causes ?? [])
  const clocks = policies.flatMap((policy) => policy.clocks.map(({ definition }) => definition))
  return {
    categories: named({ ...namesIn(jrt0169Categories), ...namesIn(categories) }),
    causes: named({ ...namesIn(jrt0169Causes), ...namesIn(causes) }),
    teams: named(Object.assign({}, ...policies.map(({ document }) => teamsOf(document.teams)))),
    clocks: Object.fromEntries(clocks.map(({ id, title }) => [id, title] as const)),
    parents: Object.fromEntries(
      categories.flatMap(({ code, parent }) => (parent === undefined ? [] : [[code, parent] as const])),
    ),
  }
}

export const stageNames: Names = Object.fromEntries(
  Object.entries(stages).map(([stage, { title }]) => [stage, title]),
)
