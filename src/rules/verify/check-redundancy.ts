import { said } from '../../explanation.js'
import { sharedFacts } from './check-overlaps.js'
import { isInside } from './check-reach.js'
import { countOne, find, type Report, ruleIds } from './findings-report.js'
import { type Bits, hasBit, indicesIn } from './rule-bits.js'
import { type Box, mayHold } from './table-grid.js'
import type { Subject } from './verified-table.js'

const boxKey = (box: Box, except = -1): string =>
  box
    .flatMap((set, number) =>
      set === undefined ? [] : [`${number}:${number === except ? '*' : set.join()}`],
    )
    .join(';')

const collects = ({ table }: Subject): boolean =>
  table.hitPolicy === 'collect' || table.hitPolicy === 'rule-order' || table.hitPolicy === 'output-order'

const repeats = (report: Report, subject: Subject, a: number, b: number): void => {
  const shared = sharedFacts(subject, a, b)
  if (shared?.witness === undefined || !countOne(report, 'duplicate')) return
  const [first, second] = ruleIds(subject, [a, b])
  find(report, subject, {
    kind: 'duplicate',
    severity: 'warning',
    says: said(`rule ${second} repeats rule ${first}`, `规则 ${second} 与规则 ${first} 重复`),
    rules: [b, a],
    witness: shared.witness,
  })
}

/** Rules that ask and answer the same, where no other finding says so already. */
export const checkDuplicates = (report: Report, subject: Subject): void => {
  const { hitPolicy } = subject.table
  if (hitPolicy === 'first' || hitPolicy === 'priority') return
  const seen = new Map<string, number>()
  subject.grid.boxes.forEach((box, rule) => {
    if (!subject.isSolid(rule)) return
    const key = `${subject.outputs[rule]} ${boxKey(box)}`
    const twin = seen.get(key)
    if (twin === undefined) seen.set(key, rule)
    else repeats(report, subject, twin, rule)
  })
}

/** Whether every rule between two, in the order of evaluation, leaves the answer on the second one's box alone. */
const nothingBetween = (
  subject: Subject,
  near: Bits,
  from: number,
  to: number,
  output: string | undefined,
): boolean =>
  subject.order
    .slice(from + 1, to)
    .every((between) => !hasBit(near, between) || subject.outputs[between] === output)

/** Rules that could be left out since a wider one gives the same answer wherever they match. */
export const checkSubsumed = (
  report: Report,
  subject: Subject,
  neighbours: readonly Bits[],
  dead: ReadonlySet<number>,
): void => {
  if (collects(subject) || subject.table.hitPolicy === 'unique') return
  const { grid, outputs, order, isSolid } = subject
  const place = new Map(order.map((rule, position) => [rule, position]))
  neighbours.forEach((near, rule) => {
    if (!isSolid(rule) || dead.has(rule)) return
    const own = place.get(rule) ?? 0
    const wider = indicesIn(mayHold(grid, grid.boxes[rule] ?? [], near)).find((other) => {
      const position = place.get(other) ?? 0
      return (
        other !== rule &&
        isSolid(other) &&
        outputs[other] === outputs[rule] &&
        (subject.table.hitPolicy === 'any' || position > own) &&
        isInside(grid.boxes[rule] ?? [], grid.boxes[other] ?? []) &&
        (subject.table.hitPolicy === 'any' || nothingBetween(subject, near, own, position, outputs[rule]))
      )
    })
    const shared = wider === undefined ? undefined : sharedFacts(subject, rule, wider)
    if (wider === undefined || shared?.witness === undefined || !countOne(report, 'subsumed')) return
    const [id, other] = ruleIds(subject, [rule, wider])
    find(report, subject, {
      kind: 'subsumed',
      severity: 'info',
      says: said(
        `rule ${id} could be left out: rule ${other} gives the same answer`,
        `规则 ${id} 可删去：规则 ${other} 给出相同结果`,
      ),
      rules: [rule, wider],
      witness: shared.witness,
    })
  })
}

const isMergeable = (subject: Subject, neighbours: readonly Bits[], a: number, b: number): boolean => {
  const [from, to] = [subject.order.indexOf(a), subject.order.indexOf(b)].sort((x, y) => x - y) as [
    number,
    number,
  ]
  const later = subject.order[to] ?? b
  const near = neighbours[later] as Bits
  if (!collects(subject)) return nothingBetween(subject, near, from, to, subject.outputs[a])
  return (
    !hasBit(near, a === later ? b : a) &&
    subject.order.slice(from + 1, to).every((each) => !hasBit(near, each))
  )
}

/** Rows with the same output that differ in one column only: one row with a list there would say the same. */
export const checkMergeable = (
  report: Report,
  subject: Subject,
  neighbours: readonly Bits[],
  dead: ReadonlySet<number>,
): void => {
  const groups = new Map<string, { column: number; rules: number[] }>()
  subject.grid.boxes.forEach((box, rule) => {
    if (!subject.isSolid(rule) || dead.has(rule)) return
    box.forEach((set, number) => {
      if (set === undefined || subject.grid.dimensions[number]?.predicate !== undefined) return
      const key = `${subject.outputs[rule]} ${boxKey(box, number)}`
      const group = groups.get(key) ?? { column: number, rules: [] }
      groups.set(key, group)
      group.rules.push(rule)
    })
  })
  for (const { column, rules } of groups.values()) {
    const [first, ...others] = rules
    const mergeable = others.filter((other) => isMergeable(subject, neighbours, first ?? 0, other))
    if (first === undefined || mergeable.length === 0 || !countOne(report, 'mergeable')) continue
    const together = [first, ...mergeable]
    const names = ruleIds(subject, together).join(', ')
    const input = subject.table.inputs[column]?.name ?? ''
    find(report, subject, {
      kind: 'mergeable',
      severity: 'info',
      says: said(
        `rules ${names} differ in "${input}" only and could be one row`,
        `规则 ${names} 仅“${input}”不同，可合并为一行`,
      ),
      rules: together,
    })
  }
}
