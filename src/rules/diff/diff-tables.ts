import { type Said, said } from '../../explanation.js'
import { canonicalJson } from '../../hash.js'
import { type CompiledTable, type CompileOptions, compile } from '../compile/compile.js'
import { functionNamesIn } from '../compile/opaque-cells.js'
import { type Evaluation, evaluate } from '../evaluate/evaluate.js'
import type { Facts } from '../facts/fact.js'
import type { Table, TableOutput } from '../table/table.js'
import { bestCut, boxOfPart, halves, type Part, stillTouching, wholeSpace } from '../verify/halve-space.js'
import { implicationsOf, withImplied } from '../verify/implied-answers.js'
import { mergedBoxes } from '../verify/merge-boxes.js'
import { regionText } from '../verify/region-text.js'
import { type Box, type Grid, gridOf } from '../verify/table-grid.js'
import type { Budget } from '../verify/uncovered-point.js'
import { factsIn } from '../verify/witness-facts.js'
import {
  type Answer,
  answerOf,
  type ColumnChange,
  columnChanges,
  isSettled,
  type Side,
  sharedInputs,
  sidesOf,
  upToFirstCertain,
} from './compared-versions.js'

/** A region in which both versions answer the same thing everywhere, but not the same as each other. */
interface ChangedRegion {
  readonly box: Box
  readonly before: Answer
  readonly after: Answer
}

const mostPieces = 20_000

const mergedByAnswer = (grid: Grid, pieces: readonly ChangedRegion[]): readonly ChangedRegion[] => {
  const groups = new Map<string, ChangedRegion[]>()
  for (const piece of pieces) {
    const key = JSON.stringify([piece.before, piece.after])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [piece])
    else group.push(piece)
  }
  return [...groups.values()].flatMap((group) => {
    const { before, after } = group[0] as ChangedRegion
    return mergedBoxes(
      group.map(({ box }) => box),
      grid.dimensions.length,
    ).map((box) => ({ box, before, after }))
  })
}

/**
 * Halves the space until both versions are settled, and keeps the parts where their answers differ. Parts that
 * no changed rule touches are left at once: there both versions have the same rules in the same order.
 */
const changedRegions = (
  grid: Grid,
  [before, after]: readonly [Side, Side],
  budget: Budget,
): { readonly regions: readonly ChangedRegion[]; readonly all: boolean } => {
  const found: ChangedRegion[] = []
  const isDone = () => found.length >= mostPieces || budget.left <= 0
  const compare = (part: Part, left: readonly number[], right: readonly number[]): void => {
    const [old, now] = [answerOf(before, left), answerOf(after, right)]
    if (old.key !== now.key) found.push({ box: boxOfPart(grid, part), before: old, after: now })
  }
  const sweep = (part: Part, allLeft: readonly number[], allRight: readonly number[]): void => {
    if (isDone()) return
    budget.left -= 1
    const left = upToFirstCertain(grid, before, allLeft, part)
    const right = upToFirstCertain(grid, after, allRight, part)
    const touched =
      left.some((rule) => before.changed.has(rule)) || right.some((rule) => after.changed.has(rule))
    if (!touched && left.length + right.length > 0) return
    if (isSettled(grid, before, left, part) && isSettled(grid, after, right, part)) {
      compare(part, left, right)
      return
    }
    const cut = bestCut(grid, [...left, ...right], part)
    if (cut === undefined) return
    for (const half of halves(part, cut))
      sweep(half, stillTouching(grid, left, half, cut.number), stillTouching(grid, right, half, cut.number))
  }
  if (grid.dimensions.every(({ size }) => size > 0)) sweep(wholeSpace(grid), before.order, after.order)
  return { regions: mergedByAnswer(grid, found), all: !isDone() }
}

export interface DiffOptions extends Pick<CompileOptions, 'functions' | 'feel'> {
  /** How many regions are listed; all are counted. Default 100. */
  readonly limit?: number
  /** How many parts of the space may be looked at. Default 300,000. */
  readonly steps?: number
}

/** A region of the input space whose answer changes, with facts that were put to both versions. */
export interface RegionChange {
  readonly says: Said
  readonly witness: Facts
  readonly before: { readonly output: TableOutput | undefined; readonly rules: readonly string[] }
  readonly after: { readonly output: TableOutput | undefined; readonly rules: readonly string[] }
}

export interface TableDiff {
  readonly before: { readonly table: string; readonly version?: string; readonly hash: string }
  readonly after: { readonly table: string; readonly version?: string; readonly hash: string }
  /** `true`: proved that no facts which both versions allow are answered differently. `undefined`: left open. */
  readonly same: boolean | undefined
  readonly regions: readonly RegionChange[]
  readonly count: number
  readonly columns: readonly ColumnChange[]
  /** What was left open, and why. */
  readonly notDecided: readonly Said[]
}

const named = ({ id, version, hash }: Table): TableDiff['before'] => ({
  table: id,
  ...(version === undefined ? {} : { version }),
  hash,
})

const compiledFor = (table: Table, { functions = {}, feel }: DiffOptions): CompiledTable =>
  compile(table, {
    functions: {
      ...Object.fromEntries(functionNamesIn(table).map((name) => [name, () => false])),
      ...functions,
    },
    ...(feel === undefined ? {} : { feel }),
  })

const answerKey = ({ output, issues }: Evaluation): string =>
  canonicalJson({ output: output ?? null, issues: issues.map(({ code }) => code) })

/**
 * What a change of a table changes: the regions of the input space that are answered differently, each with a
 * witness replayed through both versions, or the proof that there are none. Order, merging and wording of rules
 * do not matter, only answers do. Facts that only one version allows show as column changes.
 *
 * @example
 * diffTables(v1, v2).regions[0]?.says.en // 'amount ≥ 50000, < 60000'
 * diffTables(v1, v1).same                // true
 */
export const diffTables = (before: Table, after: Table, options: DiffOptions = {}): TableDiff => {
  const { limit = 100, steps = 300_000 } = options
  const columns = columnChanges(before, after)
  const outcome = (
    same: boolean | undefined,
    regions: readonly RegionChange[],
    count: number,
    notDecided: readonly Said[],
  ): TableDiff => ({
    before: named(before),
    after: named(after),
    same,
    regions,
    count,
    columns,
    notDecided,
  })
  const inputs = sharedInputs(before, after)
  if (inputs === undefined)
    return outcome(undefined, [], 0, [said('an input changed its type', '有输入列的类型发生变化')])
  const grid = gridOf([before, after], inputs)
  if (grid === undefined)
    return outcome(undefined, [], 0, [
      said('the tables are too large to be compared', '决策表过大，无法比较'),
    ])
  const found = changedRegions(grid, sidesOf(grid, before, after), { left: steps })
  const implications = implicationsOf(grid)
  const [old, now] = [compiledFor(before, options), compiledFor(after, options)]
  const regions: RegionChange[] = []
  let count = 0
  let doubtful = 0
  for (const { box } of found.regions) {
    const real = withImplied(grid, implications, box)
    if (real === undefined) continue
    const witness = factsIn(grid, real)
    const [was, is] = witness === undefined ? [] : [evaluate(old, witness), evaluate(now, witness)]
    if (witness === undefined || was === undefined || is === undefined || answerKey(was) === answerKey(is)) {
      doubtful += 1
      continue
    }
    count += 1
    if (regions.length < limit)
      regions.push({
        says: regionText(grid, real),
        witness,
        before: { output: was.output, rules: was.hits },
        after: { output: is.output, rules: is.hits },
      })
  }
  const notDecided = [
    ...(doubtful > 0
      ? [said(`${doubtful} regions could not be shown by facts`, `${doubtful} 个区域未能用事实证明`)]
      : []),
    ...(found.all ? [] : [said('the step budget ran out first', '步数预算已用尽')]),
  ]
  return outcome(count > 0 ? false : notDecided.length > 0 ? undefined : true, regions, count, notDecided)
}
