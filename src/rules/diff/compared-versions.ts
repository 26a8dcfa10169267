import { canonicalJson } from '../../hash.js'
import { evaluationOrder } from '../compile/evaluation-order.js'
import { applyHitPolicy } from '../evaluate/hit-policy.js'
import type { Input, Output } from '../facts/column.js'
import type { Rule, Table } from '../table/table.js'
import { fillsPart, type Part } from '../verify/halve-space.js'
import { hasBit } from '../verify/rule-bits.js'
import type { Grid } from '../verify/table-grid.js'

/** A column that is not the same in both versions. */
export interface ColumnChange {
  readonly column: string
  readonly side: 'input' | 'output'
  readonly change: 'added' | 'removed' | 'changed'
}

const changesOf = (
  side: ColumnChange['side'],
  before: readonly (Input | Output)[],
  after: readonly (Input | Output)[],
): ColumnChange[] => {
  const old = new Map(before.map((column) => [column.name, column]))
  const names = new Set(after.map(({ name }) => name))
  const removed = before
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ column: name, side, change: 'removed' as const }))
  const others = after.flatMap((column): ColumnChange[] => {
    const known = old.get(column.name)
    if (known === undefined) return [{ column: column.name, side, change: 'added' as const }]
    const same = canonicalJson({ ...known, label: null }) === canonicalJson({ ...column, label: null })
    return same ? [] : [{ column: column.name, side, change: 'changed' as const }]
  })
  return [...removed, ...others]
}

export const columnChanges = (before: Table, after: Table): readonly ColumnChange[] => [
  ...changesOf('input', before.inputs, after.inputs),
  ...changesOf('output', before.outputs, after.outputs),
]

type Limit = number | string

const higher = (a: Limit | undefined, b: Limit | undefined): Limit | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a

const lower = (a: Limit | undefined, b: Limit | undefined): Limit | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

const allowedByBoth = (a: Input, b: Input): Input | undefined => {
  if (a.type !== b.type) return undefined
  const values =
    a.values === undefined
      ? b.values
      : b.values === undefined
        ? a.values
        : a.values.filter((value) => b.values?.includes(value))
  const min = higher(a.min, b.min)
  const max = lower(a.max, b.max)
  return {
    name: a.name,
    type: a.type,
    ...(values === undefined ? {} : { values }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(a.integer === true || b.integer === true ? { integer: true } : {}),
    ...(a.optional === true && b.optional === true ? { optional: true } : {}),
    ...(b.label === undefined ? {} : { label: b.label }),
  }
}

/** The inputs of both versions with the facts that both allow; `undefined` when a column changed its type. */
export const sharedInputs = (before: Table, after: Table): readonly Input[] | undefined => {
  const inputs = [...before.inputs]
  for (const input of after.inputs) {
    const at = inputs.findIndex(({ name }) => name === input.name)
    const known = inputs[at]
    const shared = known === undefined ? input : allowedByBoth(known, input)
    if (shared === undefined) return undefined
    if (known === undefined) inputs.push(shared)
    else inputs[at] = shared
  }
  return inputs
}

/**
 * Which entries of two lists are no part of a longest common run through both, in order: what was added, removed
 * or moved. Where none of these applies, the two lists say the same. Equal entries are paired first come, first served.
 */
const changedEntries = (
  before: readonly string[],
  after: readonly string[],
): { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> } => {
  const places = new Map<string, number[]>()
  after.forEach((entry, index) => {
    const known = places.get(entry)
    if (known === undefined) places.set(entry, [index])
    else known.push(index)
  })
  const pairs = before.flatMap((entry, index) => {
    const place = places.get(entry)?.shift()
    return place === undefined ? [] : [[index, place] as const]
  })
  const kept = longestRising(pairs.map(([, place]) => place)).map(
    (at) => pairs[at] as readonly [number, number],
  )
  const left = new Set(before.keys())
  const right = new Set(after.keys())
  for (const [index, place] of kept) {
    left.delete(index)
    right.delete(place)
  }
  return { before: left, after: right }
}

/** The places of a longest rising subsequence, by patience sorting. */
const longestRising = (values: readonly number[]): number[] => {
  const tails: number[] = []
  const previous = new Map<number, number>()
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous.set(index, tails[low - 1] as number)
    tails[low] = index
  })
  const run: number[] = []
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) run.push(at)
  return run.reverse()
}

/** One version inside the common grid: its rules by their number there, in the order of evaluation. */
export interface Side {
  readonly table: Table
  readonly first: number
  readonly order: readonly number[]
  /** Rules that the other version does not have in the same place. */
  readonly changed: ReadonlySet<number>
}

const decidesByFirst = ({ hitPolicy }: Table): boolean => hitPolicy === 'first' || hitPolicy === 'priority'

const frame = ({ hitPolicy, aggregation, outputs }: Table): string =>
  canonicalJson({ hitPolicy, aggregation, outputs: outputs.map(({ label: _, ...output }) => output) })

/** Both versions; when they do not even combine their rules alike, every rule counts as changed. */
export const sidesOf = (grid: Grid, before: Table, after: Table): readonly [Side, Side] => {
  const possible = (table: Table, first: number) =>
    evaluationOrder(table).filter((rule) => !hasBit(grid.impossible, first + rule))
  const content = (table: Table, first: number) =>
    possible(table, first).map((rule) =>
      canonicalJson([grid.boxes[first + rule]?.map((set) => set ?? null), table.rules[rule]?.output]),
    )
  const start = before.rules.length
  const orders = [possible(before, 0), possible(after, start).map((rule) => rule + start)] as const
  const alike = frame(before) === frame(after)
  const changed = changedEntries(content(before, 0), alike ? content(after, start) : [])
  const numbers = (order: readonly number[], places: ReadonlySet<number>) =>
    new Set([...places].map((place) => order[place] as number))
  return [
    { table: before, first: 0, order: orders[0], changed: numbers(orders[0], changed.before) },
    {
      table: after,
      first: start,
      order: orders[1],
      changed: alike ? numbers(orders[1], changed.after) : new Set(orders[1]),
    },
  ]
}

/** Rules behind one that matches the whole part never decide there. */
export const upToFirstCertain = (
  grid: Grid,
  { table }: Side,
  live: readonly number[],
  part: Part,
): readonly number[] => {
  if (!decidesByFirst(table)) return live
  const certain = live.findIndex((rule) => fillsPart(grid, rule, part))
  return certain < 0 ? live : live.slice(0, certain + 1)
}

/** Whether a version answers the same everywhere in a part: every rule that matters matches all of it. */
export const isSettled = (grid: Grid, side: Side, live: readonly number[], part: Part): boolean => {
  if (decidesByFirst(side.table)) {
    const [first] = live
    return first === undefined || fillsPart(grid, first, part)
  }
  return live.every((rule) => fillsPart(grid, rule, part))
}

export interface Answer {
  /** The answer in a form that can be compared: the output, or the codes of the issues instead of it. */
  readonly key: string
  readonly rules: readonly string[]
}

/** What a version answers in a part where it is settled. */
export const answerOf = ({ table, first }: Side, live: readonly number[]): Answer => {
  const hits = (decidesByFirst(table) ? live.slice(0, 1) : live).map(
    (rule) => table.rules[rule - first] as Rule,
  )
  const { output, issues } = applyHitPolicy(table, hits, true, (expression) => `= ${expression}`)
  return {
    key: canonicalJson({ output: output ?? null, issues: issues.map(({ code }) => code) }),
    rules: hits.map(({ id }) => id),
  }
}
