import { said } from '../../explanation.js'
import { contains } from '../compile/class-set.js'
import { countOne, find, leaveOpen, noWitness, outOfBudget, type Report, ruleIds } from './findings-report.js'
import { withImplied } from './implied-answers.js'
import { addBit, type Bits, indicesIn, isEmpty, maskedBy, noBits } from './rule-bits.js'
import { type Box, mayHold } from './table-grid.js'
import { type Budget, uncoveredPoint } from './uncovered-point.js'
import type { Subject } from './verified-table.js'

const stepsForOneRule = 20_000
const mostToReduce = 64

/** Whether every place of one box is in the other. */
export const isInside = (inner: Box, outer: Box): boolean =>
  outer.every((set, number) => {
    const own = inner[number]
    if (set === undefined) return true
    if (own === undefined) return false
    for (let span = 0; span < own.length; span += 2) {
      const from = own[span] as number
      const last = (own[span + 1] as number) - 1
      if (!contains(set, from) || spanOf(set, from) !== spanOf(set, last)) return false
    }
    return true
  })

const spanOf = (set: readonly number[], place: number): number => {
  for (let span = 0; span < set.length; span += 2)
    if (place >= (set[span] as number) && place < (set[span + 1] as number)) return span
  return -1
}

const bitsOf = (subject: Subject, rules: readonly number[]): Bits => {
  const bits = noBits(subject.grid.words)
  for (const rule of rules) addBit(bits, rule)
  return bits
}

const ask = (subject: Subject, rule: number, box: Box, covers: readonly number[], budget: Budget) =>
  uncoveredPoint(
    subject.grid,
    {
      box,
      rules: bitsOf(subject, covers),
      isReal: (part) =>
        subject.witnessIn(
          part,
          (hits) => hits.includes(rule) && !covers.some((each) => hits.includes(each)),
        ) !== undefined,
    },
    budget,
  )

/** Leaves out one covering rule after the other, the last ones first, as long as the rest still cover. */
const fewest = (
  subject: Subject,
  rule: number,
  box: Box,
  covers: readonly number[],
  budget: Budget,
): readonly number[] => {
  if (covers.length > mostToReduce) return covers
  let needed = covers
  for (const each of [...covers].reverse()) {
    const without = needed.filter((other) => other !== each)
    if (ask(subject, rule, box, without, budget) === 'covered') needed = without
  }
  return needed
}

/** The earlier rules that leave nothing of a box; none when something is left. */
const coversOf = (
  subject: Subject,
  rule: number,
  box: Box,
  before: Bits,
  budget: Budget,
): readonly number[] | 'not-decided' => {
  const { grid } = subject
  const single = indicesIn(mayHold(grid, box, before)).find((each) => isInside(box, grid.boxes[each] ?? []))
  if (single !== undefined) return [single]
  if (budget.left <= 0) return 'not-decided'
  const earlier = indicesIn(before)
  const answer = ask(subject, rule, box, earlier, budget)
  if (answer === 'covered') return fewest(subject, rule, box, earlier, budget)
  return answer === 'not-decided' ? answer : []
}

const isTwin = (subject: Subject, rule: number, other: number): boolean =>
  subject.outputs[rule] === subject.outputs[other] &&
  JSON.stringify(subject.grid.boxes[rule]) === JSON.stringify(subject.grid.boxes[other])

const tellShadowed = (
  report: Report,
  subject: Subject,
  rule: number,
  box: Box,
  covers: readonly number[],
): void => {
  const witness = subject.witnessIn(
    box,
    (hits) => hits.includes(rule) && covers.some((each) => hits.includes(each)),
  )
  const [first] = covers
  const kind =
    first !== undefined && covers.length === 1 && isTwin(subject, rule, first) ? 'duplicate' : 'shadowed'
  if (witness === undefined) leaveOpen(report, subject, kind, [rule, ...covers], noWitness)
  else if (countOne(report, kind)) {
    const [own, ...others] = ruleIds(subject, [rule, ...covers])
    const names = others.join(', ')
    const says =
      kind === 'duplicate'
        ? said(`rule ${own} repeats rule ${names}`, `规则 ${own} 与规则 ${names} 重复`)
        : covers.length === 1
          ? said(
              `rule ${own} never decides: rule ${names} always comes first`,
              `规则 ${own} 永远不会生效：规则 ${names} 总是优先命中`,
            )
          : said(
              `rule ${own} never decides: rules ${names} together always come first`,
              `规则 ${own} 永远不会生效：规则 ${names} 合在一起总是优先命中`,
            )
    find(report, subject, { kind, severity: 'error', says, rules: [rule, ...covers], witness })
  }
}

/** Rules that can never decide since earlier ones always do; returns them, for what else follows. */
export const checkReach = (
  report: Report,
  subject: Subject,
  neighbours: readonly Bits[],
): ReadonlySet<number> => {
  const { table, grid, order, isSolid, implications } = subject
  const dead = new Set<number>()
  indicesIn(grid.impossible).forEach((rule) => {
    dead.add(rule)
    const [id] = ruleIds(subject, [rule])
    if (countOne(report, 'never-matches'))
      find(report, subject, {
        kind: 'never-matches',
        severity: 'error',
        says: said(
          `rule ${id} allows nothing that the columns allow`,
          `规则 ${id} 的条件在允许的取值范围内无法满足`,
        ),
        rules: [rule],
      })
  })
  if (table.hitPolicy !== 'first' && table.hitPolicy !== 'priority') return dead
  const before = noBits(grid.words)
  for (const rule of order) {
    const near = neighbours[rule] as Bits
    const earlier = maskedBy(before, near, 0)
    if (isSolid(rule)) addBit(before, rule)
    const own = grid.boxes[rule] ?? []
    const box = dead.has(rule) || isEmpty(earlier) ? undefined : withImplied(grid, implications, own)
    if (box === undefined) continue
    const budget: Budget = { left: Math.min(stepsForOneRule, subject.budget.left) }
    const given = budget.left
    const covers = coversOf(subject, rule, box, earlier, budget)
    subject.budget.left -= given - budget.left
    if (covers === 'not-decided')
      leaveOpen(report, subject, 'shadowed', [rule], budget.left <= 0 ? outOfBudget : noWitness)
    else if (covers.length > 0) {
      dead.add(rule)
      tellShadowed(report, subject, rule, own, covers)
    }
  }
  return dead
}
