import { said } from '../../explanation.js'
import type { Facts } from '../facts/fact.js'
import { find, leaveOpen, noWitness, outOfBudget, type Report } from './findings-report.js'
import { bestCut, boxOfPart, fillsPart, halves, type Part, stillTouching, wholeSpace } from './halve-space.js'
import { withImplied } from './implied-answers.js'
import { mergedBoxes } from './merge-boxes.js'
import { regionText } from './region-text.js'
import { type Bits, indicesIn } from './rule-bits.js'
import type { Box, Grid } from './table-grid.js'
import { type Budget, stepsFor, uncoveredPoint } from './uncovered-point.js'
import type { Subject } from './verified-table.js'
import { isImpossibleIn } from './witness-facts.js'

/** The regions of the input space that no rule covers, merged where they can be. */
interface Gaps {
  readonly boxes: readonly Box[]
  /** Whether every gap lies in one of the boxes. */
  readonly all: boolean
}

/**
 * Looks for the regions without a rule by halving the space where it parts the rules best, until a part has no
 * rule or one that fills it. At most `limit` parts are listed before merging.
 */
const findGaps = (grid: Grid, rules: Bits, limit: number, budget: Budget): Gaps => {
  const found: Box[] = []
  const isDone = () => found.length >= limit || budget.left <= 0
  const sweep = (live: readonly number[], part: Part): void => {
    if (isDone()) return
    budget.left -= stepsFor(live.length * grid.dimensions.length)
    if (live.length === 0) {
      found.push(boxOfPart(grid, part))
      return
    }
    if (live.some((rule) => fillsPart(grid, rule, part))) return
    const cut = bestCut(grid, live, part)
    if (cut === undefined) return
    for (const half of halves(part, cut)) sweep(stillTouching(grid, live, half, cut.number), half)
  }
  if (grid.dimensions.every(({ size }) => size > 0)) sweep(indicesIn(rules), wholeSpace(grid))
  return { boxes: mergedBoxes(found, grid.dimensions.length), all: !isDone() }
}

// Before merging; a table with more loose pieces than this needs a catch-all row, not a longer list.
const mostPieces = 20_000
// A piece has a side for every column and is compared along each; wide tables have more of them than anybody reads.
const mostSides = 800_000

const piecesFor = ({ dimensions }: Grid): number =>
  Math.min(mostPieces, Math.ceil(mostSides / Math.max(1, dimensions.length ** 2)))
const moreThanListed = said('there are more gaps than are listed', '未覆盖的情形多于所列')

const answersAlways = ({ table }: Subject): boolean =>
  table.outputs.some((output) => output.default !== undefined)

const mustAnswer = ({ table }: Subject): boolean =>
  ['unique', 'any', 'first', 'priority'].includes(table.hitPolicy)

const tellGap = (report: Report, subject: Subject, box: Box, witness: Facts): void => {
  const severity = mustAnswer(subject) && !answersAlways(subject) ? 'error' : 'info'
  const { en, zh } = regionText(subject.grid, box)
  find(report, subject, {
    kind: 'gap',
    severity,
    says: said(`no rule for ${en}`, `没有规则覆盖：${zh}`),
    witness,
  })
}

/** One gap by direct search, for tables whose sweep was cut short before it met any. */
const searchOne = (report: Report, subject: Subject): boolean | undefined => {
  const { grid, solid, budget, implications } = subject
  const isOpen = (hits: readonly number[]) => !hits.some(subject.isSolid)
  const whole = grid.dimensions.map(() => undefined)
  const question = {
    box: whole,
    rules: solid,
    isReal: (box: Box) => subject.witnessIn(box, isOpen) !== undefined,
  }
  const answer = uncoveredPoint(grid, question, budget)
  if (answer === 'covered') return true
  if (answer === 'not-decided') return undefined
  const witness = subject.witnessIn(answer, isOpen)
  if (witness !== undefined)
    tellGap(report, subject, withImplied(grid, implications, answer) ?? answer, witness)
  return witness === undefined ? undefined : false
}

/**
 * Regions that no rule covers. `true` when it is proved that there are none, `false` when one was shown,
 * `undefined` when neither. Rules with opaque cells count as covering nothing: they may decline.
 */
export const checkGaps = (report: Report, subject: Subject): boolean | undefined => {
  const { grid, implications, solid } = subject
  const share = { left: Math.ceil(subject.budget.left / 2) }
  const given = share.left
  const { boxes, all } = findGaps(grid, solid, piecesFor(grid), share)
  subject.budget.left -= given - share.left
  let shown = 0
  let doubtful = 0
  for (const box of boxes) {
    const real = withImplied(grid, implications, box)
    if (real === undefined) continue
    // Beyond the limit they are counted only, as every kind of finding is.
    if (shown >= report.limit) {
      shown += 1
      continue
    }
    const witness = subject.witnessIn(real, (hits) => !hits.some(subject.isSolid))
    if (witness === undefined) {
      if (!isImpossibleIn(grid, real)) doubtful += 1
      continue
    }
    shown += 1
    tellGap(report, subject, real, witness)
  }
  if (doubtful > 0) leaveOpen(report, subject, 'gap', [], noWitness)
  if (shown > 0) report.counts.set('gap', shown)
  if (all) return shown > 0 ? false : doubtful > 0 ? undefined : true
  if (shown > 0) {
    leaveOpen(report, subject, 'gap', [], moreThanListed)
    return false
  }
  const found = subject.budget.left > 0 ? searchOne(report, subject) : undefined
  if (found === false) report.counts.set('gap', 1)
  if (found === undefined) leaveOpen(report, subject, 'gap', [], outOfBudget)
  return found
}
