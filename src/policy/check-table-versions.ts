import type { Issue } from '../issues.js'
import { addDays } from '../plain-date.js'
import type { Table } from '../rules/index.js'
import type { PlainDate } from '../time.js'
import { versionsOf } from './table-versions.js'

/** Versions of one table are told apart by what they are called and by when they begin. */
export const indistinctVersions = (tables: readonly Table[]): readonly Issue[] =>
  [...versionsOf(tables)].flatMap(([id, versions]) => {
    const names = new Set(versions.map(({ version }) => version))
    const starts = new Set(versions.map(({ effectiveFrom }) => effectiveFrom))
    if (names.size === versions.length && starts.size === versions.length) return []
    return [
      {
        code: 'duplicate-table',
        severity: 'error',
        path: ['tables', id],
        message: `${versions.length} tables are called "${id}" and cannot be told apart`,
        hint: 'versions of one table each have their own `version` and `effectiveFrom`',
      },
    ]
  })

/** The times within those of the policy when no version of a table is in force. */
export const timesWithoutVersion = (
  tables: readonly Table[],
  from: PlainDate,
  to: PlainDate | undefined,
): readonly Issue[] =>
  [...versionsOf(tables)].flatMap(([id, versions]) => {
    const gap = (first: PlainDate, last: PlainDate | undefined): Issue => ({
      code: 'no-version-in-force',
      severity: 'error',
      path: ['tables', id],
      message: `no version of "${id}" is in force from ${first} ${last === undefined ? 'on' : `to ${last}`}`,
      hint: 'let a version begin earlier or end later; without `effectiveTo` it stays in force',
    })
    const gaps: Issue[] = []
    let open: PlainDate | undefined = from
    for (const { effectiveFrom = from, effectiveTo } of [...versions].sort((a, b) =>
      (a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1,
    )) {
      if (open === undefined || (to !== undefined && effectiveFrom > to)) break
      if (effectiveFrom > open) gaps.push(gap(open, addDays(effectiveFrom, -1)))
      if (effectiveTo === undefined) open = undefined
      else if (effectiveTo >= open) open = addDays(effectiveTo, 1)
    }
    return open === undefined || (to !== undefined && open > to) ? gaps : [...gaps, gap(open, to)]
  })
