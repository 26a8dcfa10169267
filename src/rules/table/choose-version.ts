import type { PlainDate } from '../../time.js'
import type { Table } from './table.js'

type Dated = Pick<Table, 'effectiveFrom' | 'effectiveTo'>

/**
 * The version that is in force on a date; both ends are inclusive, and an absent end is open. When several are,
 * the one that came into force last.
 *
 * @example
 * chooseVersion([v2025, v2026], '2026-03-02') // v2026, effective from 2026-01-01
 */
export const chooseVersion = <T extends Dated>(tables: readonly T[], date: PlainDate): T | undefined =>
  tables
    .filter(
      ({ effectiveFrom, effectiveTo }) =>
        (effectiveFrom === undefined || effectiveFrom <= date) &&
        (effectiveTo === undefined || date <= effectiveTo),
    )
    .reduce<T | undefined>(
      (latest, table) =>
        latest === undefined || (table.effectiveFrom ?? '') >= (latest.effectiveFrom ?? '') ? table : latest,
      undefined,
    )
