import { canonicalJson } from '../../hash.js'
import type { PolicyDocument } from '../../policy/index.js'
import type { GivenTables } from '../given-tables.js'
import { compareTables, type TableChange } from './compare-tables.js'
import { type ChainChange, endToEnd } from './end-to-end.js'

export interface PolicyDiff {
  readonly before: string
  readonly after: string
  /** `true`: proven for every table. `undefined`: something was left open. */
  readonly same: boolean | undefined
  readonly tables: readonly TableChange[]
  readonly endToEnd: readonly ChainChange[]
  /** Other parts of the policy that are not the same; they are named, not compared. */
  readonly besides: readonly string[]
}

/** Parts that say what the policy is called, or that are compared as tables. */
const apart = new Set(['id', 'version', 'title', 'effectiveFrom', 'effectiveTo', 'tables', '$schema'])

const besidesOf = (before: PolicyDocument | undefined, after: PolicyDocument | undefined): string[] => {
  if (before === undefined || after === undefined) return []
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (part) =>
      !apart.has(part) &&
      canonicalJson({ part: old.get(part) ?? null }) !== canonicalJson({ part: now.get(part) ?? null }),
  )
}

const sameOf = (tables: readonly TableChange[], besides: readonly string[]): boolean | undefined => {
  if (tables.some(({ change }) => change !== 'same' && change !== 'open')) return false
  // The tables are asked about what signals find: other signals are other questions.
  if (besides.includes('signals')) return undefined
  return tables.every(({ change }) => change === 'same') ? true : undefined
}

/** Two versions compared: table by table and, where one feeds another, from end to end. */
export const diffGiven = (before: GivenTables, after: GivenTables, limit: number): PolicyDiff => {
  const tables = compareTables(before, after, limit)
  const besides = besidesOf(before.policy?.document, after.policy?.document)
  const isChain = before.tables.length > 1 || after.tables.length > 1
  return {
    before: before.path,
    after: after.path,
    same: sameOf(tables, besides),
    tables,
    endToEnd: isChain ? endToEnd(before, after, tables) : [],
    besides,
  }
}
