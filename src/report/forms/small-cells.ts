import type { CountRow, CountTable } from './count-table.js'

/** The code of the line that stands for all lines too small to be shown. */
export const fewEach = '+'

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
