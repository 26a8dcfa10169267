import { unsaid } from '../counts.js'
import type { PeriodFigures } from '../figures/period-report.js'
import type { CountTable } from '../forms/count-table.js'
import { disclosureTables } from '../forms/disclosure.js'
import type { FigureTable } from './figure-table.js'
import type { Wording } from './period-tables.js'
import { periodWords as words } from './period-words.js'

const countIn = (table: CountTable | undefined, code: string): number =>
  table?.rows.find((row) => row.code === code)?.count ?? 0

const tableOf = (
  now: CountTable,
  then: CountTable | undefined,
  periods: readonly [now: string, then: string | undefined],
  { say, figure }: Wording,
): FigureTable => {
  const [period, before] = periods
  // A code that came in the period before and not in this one is a change too.
  const gone = (then?.rows ?? []).filter(({ code }) => !now.rows.some((row) => row.code === code))
  const rows = [...now.rows, ...gone.map((row) => ({ ...row, count: 0, share: 0 }))]
  const compared = (code: string, count: number): string[] =>
    then === undefined ? [] : [figure.count(countIn(then, code)), figure.change(count, countIn(then, code))]
  const line = (name: string, count: number, share: number | undefined, changes: readonly string[]) => [
    name,
    figure.count(count),
    figure.percent(share),
    ...changes,
  ]
  const totals = then === undefined ? [] : [figure.count(then.total), figure.change(now.total, then.total)]
  return {
    id: `table-${now.id}`,
    title: say(now.title),
    columns: ['', period, say(words.share), ...(before === undefined ? [] : [before, say(words.changed)])],
    rows: [
      ...rows.map(({ code, name, count, share }) => line(say(name), count, share, compared(code, count))),
      line(say(words.total), now.total, now.total === 0 ? undefined : 1, totals),
    ],
  }
}

/** Category, cause, region and channel in the layout of a bank's disclosure, beside the period before where there is one. */
export const comparedTables = (
  figures: PeriodFigures,
  before: PeriodFigures | undefined,
  wording: Wording,
): readonly FigureTable[] => {
  const then = before === undefined ? [] : disclosureTables(before.received, wording.names)
  // A breakdown by what no complaint says is none.
  const said = disclosureTables(figures.received, wording.names).filter(({ rows }) =>
    rows.some(({ code, count }) => code !== unsaid && count > 0),
  )
  return said.map((table) =>
    tableOf(
      table,
      then.find(({ id }) => id === table.id),
      [figures.period.id, before?.period.id],
      wording,
    ),
  )
}
