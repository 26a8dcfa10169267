import type { CellSource, TableSource } from '../../src/rules/index.js'
import { seeded } from '../../test/support/seeded.js'

interface Leaf {
  readonly low: number[]
  readonly high: number[]
}

const space = 100_000

/**
 * A decision tree's leaves as the rows of a unique table, of which one in ten had a column stretched or shrunk:
 * the design of Calvanese et al. (BPM 2016), on seeded trees rather than on loan records.
 */
export const leafTable = (rows: number, columns: number, seed: number): TableSource => {
  const random = seeded(seed)
  const leaves: Leaf[] = [{ low: Array(columns).fill(0), high: Array(columns).fill(space) }]
  while (leaves.length < rows) {
    const at = Math.floor(random() * leaves.length)
    const leaf = leaves[at] as Leaf
    const column = Math.floor(random() * columns)
    const low = leaf.low[column] as number
    const high = leaf.high[column] as number
    const cut = low + Math.floor((0.2 + 0.6 * random()) * (high - low))
    if (cut <= low || cut >= high) continue
    leaves[at] = { low: leaf.low, high: leaf.high.with(column, cut) }
    leaves.push({ low: leaf.low.with(column, cut), high: leaf.high })
  }
  for (const leaf of leaves) {
    if (random() >= 0.1) continue
    const column = Math.floor(random() * columns)
    const low = leaf.low[column] as number
    const high = leaf.high[column] as number
    const by = Math.max(1, Math.floor((high - low) * 0.25))
    if (random() < 0.5) leaf.high[column] = Math.min(space, high + by)
    else if (high - by > low) leaf.high[column] = high - by
  }
  const cell = (low: number, high: number): CellSource =>
    low === 0 && high === space
      ? '-'
      : { ...(low === 0 ? {} : { gte: low }), ...(high === space ? {} : { lt: high }) }
  return {
    id: `leaves-${rows}x${columns}`,
    hitPolicy: 'unique',
    inputs:
      leaves[0]?.low.map((_, column) => ({ name: `c${column}`, type: 'number', min: 0, max: space - 1 })) ??
      [],
    outputs: [{ name: 'grade', type: 'string' }],
    rules: leaves.map(({ low, high }) => ({
      when: Object.fromEntries(low.map((from, column) => [`c${column}`, cell(from, high[column] as number)])),
      output: { grade: String.fromCharCode(65 + Math.floor(random() * 7)) },
    })),
  }
}
