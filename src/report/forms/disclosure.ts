import { channelNames, type Names } from '../../vocabulary/index.js'
import type { Counts } from '../counts.js'
import type { Received } from '../figures/received-complaints.js'
import { type CountTable, frequentTable, standardTable } from './count-table.js'
import { jrt0169Categories, jrt0169Causes } from './jrt-0169.js'

/** How a bank's own codes stand below those of the standard. */
export type Parents = Readonly<Record<string, string>>

/** Counts under the uppermost code of each, so that a bank's second level is printed under the standard's first. */
const rolledUp = (counts: Counts, parents: Parents): Counts => {
  const sums = new Map<string, number>()
  for (const [code, count] of Object.entries(counts)) {
    const seen = new Set<string>()
    let top = code
    while (Object.hasOwn(parents, top) && !seen.has(top)) {
      seen.add(top)
      top = parents[top] ?? top
    }
    sums.set(top, (sums.get(top) ?? 0) + count)
  }
  return Object.fromEntries(sums)
}

export interface DisclosureNames {
  readonly categories: Names
  readonly causes: Names
  readonly regions?: Names
  readonly parents?: Parents
}

/**
 * The tables of a Chinese bank's disclosure: complaints by business category, by cause and by region, with the names of
 * JR/T 0169-2018, and by channel. Shares are of all complaints received.
 *
 * @example
 * disclosureTables(report.figures.received, names)[0]?.rows[2] // { code: 'debit-card', name: { zh: '借记卡', … }, count: 91, share: 0.34 }
 */
export const disclosureTables = (
  { byCategory, byCause, byRegion, byChannel }: Received,
  { categories, causes, regions = {}, parents = {} }: DisclosureNames,
): readonly CountTable[] => [
  standardTable(
    'category',
    { en: 'By business category', zh: '按业务类别' },
    jrt0169Categories,
    rolledUp(byCategory, parents),
    categories,
  ),
  standardTable(
    'cause',
    { en: 'By cause', zh: '按投诉原因' },
    jrt0169Causes,
    rolledUp(byCause, parents),
    causes,
  ),
  frequentTable('region', { en: 'By region', zh: '按地区' }, byRegion, regions),
  frequentTable('channel', { en: 'By channel', zh: '按受理渠道' }, byChannel, channelNames),
]
