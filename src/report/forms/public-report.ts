import { RedressError } from '../../errors.js'
import { omitUndefined } from '../../omit-undefined.js'
import type { Share } from '../figures/part-of-whole.js'
import type { PeriodReport } from '../figures/period-report.js'
import type { Period } from '../period.js'
import type { CountRow, CountTable } from './count-table.js'
import { type DisclosureNames, disclosureTables } from './disclosure.js'

/** The code of the line that stands for all lines too small to be shown. */
const fewEach = '+'

const asShare = (count: number, total: number): Pick<CountRow, 'share'> =>
  total === 0 ? {} : { share: count / total }

/**
 * A table in which no line, and no difference between its lines and its total, tells of fewer than `least` complaints: small lines
 * are put together, with the next larger ones while their sum is itself too small. Without enough complaints in all, it has no lines and no
 * total.
 */
export const withoutSmallCells = (
  table: CountTable,
  least: number,
): CountTable & { readonly withheld: boolean } => {
  if (table.total < least) return { ...table, total: 0, rows: [], withheld: true }
  const ascending = table.rows.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)
  const small = new Set<CountRow>()
  let sum = 0
  for (const row of ascending) {
    const mustHide = row.count < least || (small.size > 0 && sum < least)
    if (!mustHide) break
    small.add(row)
    sum += row.count
  }
  const shown = table.rows.filter((row) => row.count > 0 && !small.has(row))
  if (small.size === 0) return { ...table, rows: shown, withheld: false }
  const together: CountRow = {
    code: fewEach,
    name: {
      en: `Others, too few to be told apart (${small.size} kinds)`,
      zh: `其余各项合计（共${small.size}项，数量较少不单列）`,
    },
    count: sum,
    ...asShare(sum, table.total),
  }
  return { ...table, rows: [...shown, together], withheld: false }
}

/** What a bank publishes: sums only, none of them over fewer complaints than `least`. */
export interface PublicReport {
  readonly period: Period
  readonly least: number
  /** Absent when there are fewer than `least`. */
  readonly complaints?: number
  readonly closed?: number
  readonly tables: readonly (CountTable & { readonly withheld: boolean })[]
  /** Of the complaints whose statutory limits are decided, the part that kept them. */
  readonly onTime?: number
  /** Median time from receipt to the end of handling, in days. */
  readonly medianDays?: number
  /** Of the customers who were called back, the part that was satisfied. */
  readonly satisfied?: number
}

const minutesADay = 1440

/** A rate that neither those who count in it nor those who do not are too few for; all or none tells of each of them. */
const publishable = ({ part, whole, rate }: Share, least: number): number | undefined => {
  if (rate === undefined || whole < least) return undefined
  const rest = whole - part
  return part >= least && rest >= least ? Math.round(rate * 1000) / 1000 : undefined
}

const enough = (count: number, least: number): number | undefined => (count >= least ? count : undefined)

/**
 * The form of a report that may be published: no person, unit, handler, complaint, action or amount, and no cell of fewer than
 * `least` complaints (default 10).
 *
 * @throws RedressError `invalid-definition` when `least` is not a whole number from 2 up.
 * @example
 * publicReport(running.report(), { names: reportNames([policy]) }).tables[0]?.rows[0] // { code: 'debit-card', count: 91, share: 0.34, … }
 */
export const publicReport = (
  { figures }: PeriodReport,
  { names, least = 10 }: { readonly names: DisclosureNames; readonly least?: number },
): PublicReport => {
  if (!Number.isSafeInteger(least) || least < 2)
    throw new RedressError(
      'invalid-definition',
      {
        en: 'The least number in a published cell is a whole number from 2 up',
        zh: '披露单元格的最小数须为不小于 2 的整数',
      },
      {
        details: { least },
      },
    )
  const { period, received, closed } = figures
  const { count, median } = closed.cycle
  const said = omitUndefined({
    complaints: enough(received.complaints, least),
    closed: enough(closed.complaints, least),
    onTime: publishable(received.limits, least),
    medianDays: count >= least && median !== undefined ? Math.round(median / minutesADay) : undefined,
    satisfied: publishable(closed.satisfaction.calledBack, least),
  })
  return {
    period,
    least,
    ...said,
    tables: disclosureTables(received, names).map((table) => withoutSmallCells(table, least)),
  }
}
